import { endsSentence } from "./layout-segments.ts";
import { narrates } from "./page-notices.ts";

/* Lines that lead to other articles. */

const POINTER =
  /^(?:read more|also read|read also|see also|also see|read next|more on this|related(?: \p{L}+)?|watch more|watch now|must read|recommended|your turn|from the archives?|keep reading|go deeper|dig deeper|up next|previously|lesen sie auch|mehr dazu|auch interessant|lire aussi|à lire aussi|lea también|lee también|leia também|leia mais|saiba mais|leggi anche|lees ook|te puede interesar|[iİ]lgili haber|ayrıca okuyun|bunu da okuyun|اقرأ أيضاً?ا?|إقرأ أيضاً?ا?|طالع أيضاً?|شاهد أيضاً?|بیشتر بخوانید|همچنین بخوانید|مطلب مرتبط) ?[:|»›>–—]/iu;
/** The same without a mark, where a headline follows. */
const UNMARKED_POINTER =
  /^(?:[Àà] lire aussi|[Ll]ire aussi|[Ll]ire également|[Ll]eia também|[Ll]eia mais|[Ll]ea también|[Ll]ees ook|[Ll]eggi anche|LEGGI ANCHE|[Ll]äs (?:också|mer)|[Ll]es også|[Ll]æs også|[Aa]lso [Rr]ead|[Rr]ead [Aa]lso|ALSO READ|READ ALSO) (?=\p{Lu}.{10,140}$)/u;
/** Openings that a sentence may have too: a pointer has no full stop. */
const SHORT_POINTER =
  /^(?:read|more|see|watch|listen|live|follow live|as it happened|watch live|don['’]t miss|podcast|newsletter|video|episode \d{1,4})\s*[:|»›>].{1,120}$/iu;
/** "BREAKING: Trains stop", "HERALD PLUS: Why the trains run"; a report's own place is one word, and a speaker's name has a sentence after it. */
const SHOUTED_POINTER =
  /^(?:(?:BREAKING|LIVE|WATCH|VIDEO|LISTEN|READ|MORE|RELATED|PHOTOS|GALLERY|QUIZ|POLL|OPINION|ANALYSIS|EXPLAINED|NEWSLETTER|PODCAST)(?: \p{Lu}{2,12}){0,2}|\p{Lu}{2,14}(?: \p{Lu}{2,12})? (?:PLUS|MORE|EXTRA|EXCLUSIVE|LIVE|VIDEO|TV)): \S.{1,120}$/u;
/** Messengers and newsletters point with these; a breadcrumb may have lost its blanks. */
const POINTING = /^(?:👉|📲|🔗|➡|▶|👇|📩|📧)|^Home\p{Lu}\p{Ll}+/u;
const LABELS =
  /^(?:tags?(?: ?\/ ?keywords)?|topics?|keywords?|(?:article|user|content) type|filed under|categories|category|in this article|labels|schlagworte|themen|mots-clés|etiquetas|etiketler|برچسب‌?ها|كلمات مفتاحية|وسوم) ?[:：]/iu;
const MORE_ABOUT =
  /^(?:more (?:stories|news|articles|headlines|posts|videos|coverage|from|on|in|about)|read more (?:on|about|from|in)|most (?:read|viewed|popular|commented|watched) (?:in|on|today|this)|(?:latest|other|top|related|popular|trending|recent) (?:stories|news|articles|headlines|posts|videos))\b.{0,40}$/iu;
const HASHTAGS = /^#\S+(?:[\s,]+#\S+)+$/u;
const ADDRESS =
  /^(?:(?:https?:\/\/|www\.)\S+|[\p{Ll}\d-]{2,40}(?:\.[\p{Ll}\d-]{2,30}){0,2}\.\p{Ll}{2,12}(?:\/\S*)?)$/u;

/** "Read more: Sea wall to cost twice as much": a label with the headline of another article. */
export const isPointer = (line: string) =>
  (POINTING.test(line) && !endsSentence(line)) ||
  ((POINTER.test(line) || UNMARKED_POINTER.test(line)) && !narrates(line)) ||
  ((SHOUTED_POINTER.test(line) || SHORT_POINTER.test(line)) && !/[.!]["”’)]*$/u.test(line));

/** "Tags: harbour, storm": what the article is filed under. */
export const isLabelLine = (line: string) => !endsInStop(line) && LABELS.test(line);

/** "More stories from the coast": heads links. */
export const headsMore = (line: string) =>
  line.length <= LONGEST_HEADING && !endsInStop(line) && MORE_ABOUT.test(line);

/** In characters, more than the pattern holds. */
const LONGEST_HEADING = 120;

const endsInStop = (line: string) => /[.!?]/u.test(line.slice(-1));

/** An address on the web, or hashtags, and nothing else. */
export const isAddressLine = (line: string) =>
  (!line.includes(" ") && ADDRESS.test(line)) || (line.startsWith("#") && HASHTAGS.test(line));
