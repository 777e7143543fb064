import { firstVerdict, type Rule } from "../rules/rule.ts";
import { isByline, isSignOff } from "./byline.ts";
import { isBareCredit, isCaption, startsQuoted } from "./captions.ts";
import { isClockTime, isDateLine } from "./date-lines.ts";
import {
  CAPTION_BUTTONS,
  COMMENT_HEADINGS,
  CONTROLS,
  END_HEADINGS,
  END_MARKS,
  isSignUp,
  LIST_HEADINGS,
  lookupForm,
  PICTURE_BUTTONS,
} from "./furniture-words.ts";
import { endsSentence } from "./layout-segments.ts";
import { isNotice, narrates } from "./page-notices.ts";

/**
 * What a line is by its own form, wherever it stands:
 * - rule: marks without a word, as between two parts of a text.
 * - control: a button, a counter, a way through the site; picture button and caption button stand beside a caption.
 * - list heading: heads links to other articles; end heading: heads what follows an article; comments: the same, where comments follow.
 * - end mark: closes an article ("-30-").
 * - notice: the page's word to its reader. pointer: a link to another article with a label before it. address: a link, hashtags.
 * - clock: an hour and nothing else. date: a date. byline: who wrote it, or how long it takes to read. sign-off: who wrote it, as below the text.
 * - caption, credit: of a picture.
 * - item: of a list. heading: short and no sentence. prose: all else.
 */
export type LineForm =
  | "rule"
  | "control"
  | "picture button"
  | "caption button"
  | "list heading"
  | "end heading"
  | "comments"
  | "end mark"
  | "notice"
  | "pointer"
  | "address"
  | "clock"
  | "date"
  | "byline"
  | "sign-off"
  | "caption"
  | "credit"
  | "item"
  | "heading"
  | "prose";

/** Longer lines are text, whatever they hold. In characters. */
const LONGEST_FURNITURE = 600;
/** A line without a sentence's end that is longer is no heading. In characters. */
const LONGEST_HEADING = 160;

/** Words that make up share bars and text-size tools. */
const TOOL_WORDS = new Set(
  (
    "share tweet email e-mail mail print facebook twitter x whatsapp telegram linkedin pinterest reddit messenger instagram " +
    "youtube flipboard tumblr copy link save bookmark comment comments like pin post sms viber threads bluesky a a- a+ aa tt " +
    "on via this article story page to"
  ).split(" "),
);
const ONE_TOOL =
  /^(?:share|tweet|e-?mail|print|facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|bluesky|threads)$/u;

const COUNTER =
  /^(?:\+?\d{1,3}|[\d,.]{1,6}[km]? ?(?:comments?|shares?|views|likes|replies|new updates?|reactions|kommentare|commentaires|comentarios|yorum|تعليق|نظر)|\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2}| - source: .{2,30})?|page \d{1,4}(?: of \d{1,4})?|seite \d{1,4}|\d{1,2}x|(?:comments?|kommentare|commentaires|comentarios|yorumlar|التعليقات|نظرات) ?\(?\d{1,5}\)?|tt ?\d{1,3}|vol(?:ume|\.)? \d{1,4}.{0,40}|a\s?[+-](?:\s?a\s?[+-])?)$/iu;
const POINTER =
  /^(?:read more|also read|read also|see also|also see|read next|more on this|related(?: \p{L}+)?|watch more|watch now|must read|recommended|lesen sie auch|mehr dazu|auch interessant|lire aussi|à lire aussi|lea también|lee también|te puede interesar|ilgili haber|ayrıca okuyun|bunu da okuyun|اقرأ أيضاً?ا?|إقرأ أيضاً?ا?|طالع أيضاً?|شاهد أيضاً?|بیشتر بخوانید|همچنین بخوانید|مطلب مرتبط) ?[:|»›>–—]/iu;
/** Openings that a sentence may have too: a pointer has no full stop. */
const SHORT_POINTER =
  /^(?:read|more|see|watch|listen|live|don['’]t miss|podcast|video|episode \d{1,4})\s*[:|»›>].{1,120}$/iu;
const RIGHTS =
  /^(?:copyright(?: ?[©:]| \(c\)|,? \d{4}| by\b)|\(c\) ?\d{4}|©|all rights reserved(?=\.|,|$)|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tüm hakları saklıdır|جميع الحقوق محفوظة|تمامی حقوق)/iu;
const RIGHTS_INSIDE = /\b(?:rights|permission|material|redistribut\w+|republish\w*)\b/iu;
const RIGHTS_RESERVED = /\ball rights reserved\.?$/iu;
const LABELS =
  /^(?:tags?(?: ?\/ ?keywords)?|topics?|keywords?|(?:article|user|content) type|filed under|categories|category|in this article|labels|schlagworte|themen|mots-clés|etiquetas|etiketler|برچسب‌?ها|كلمات مفتاحية|وسوم) ?[:：]/iu;
const MORE_ABOUT =
  /^(?:more (?:stories|news|articles|headlines|posts|videos|coverage|from|on|in|about)|read more (?:on|about|from|in)|most (?:read|viewed|popular|commented|watched) (?:in|on|today|this)|(?:latest|other|top|related|popular|trending|recent) (?:stories|news|articles|headlines|posts|videos))\b.{0,40}$/iu;
const THOUGHTS = /^\d{1,4} (?:thoughts?|responses?|replies|comments?) (?:on|to) .{0,200}$/iu;
/** Messengers and newsletters point with these; a breadcrumb may have lost its blanks. */
const POINTING = /^(?:👉|📲|🔗|➡|▶|👇|📩|📧)|^Home\p{Lu}\p{Ll}+/u;
const HASHTAGS = /^#\S+(?:[\s,]+#\S+)+$/u;
const ADDRESS =
  /^(?:(?:https?:\/\/|www\.)\S+|[\p{Ll}\d-]{2,40}(?:\.[\p{Ll}\d-]{2,30}){0,2}\.\p{Ll}{2,12}(?:\/\S*)?)$/u;
const RULE = /^(?:[-–—_*=~•·#.]\s?){2,}$|^[♦◆◊■▪§]$/u;
const ITEM = /^(?:\d{1,3}[.)]|[-*•·–▪●])\s/u;
/** The address lines of a mail and of a chat. */
const MAIL_HEADER =
  /^(?:from|to|cc|bcc|subject|sent|reply-to|betreff|gesendet|objet|asunto)\s?: .{1,200}$|^-{4,} ?(?:forwarded|original|weitergeleitete) message ?-{4,}$|^on .{8,80} wrote:$/iu;
const CHAT_HEADER =
  /^.{0,60}\[(?:\d{1,2}[:./]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})[^\]]{0,24}\].{0,80}$|^\[?forwarded (?:from .{1,60}|many times)\]?$/iu;
const TRAIL = /^.{1,30}(?: ?[»›>] ?.{1,30}){1,5}$/u;

/** A line with the words by which it is looked up. */
type Looked = { readonly line: string; readonly words: string };

/** Rules for what a line is by its own form; Examples are lines with their form. Quoted and long lines are text before. */
export const LINE_FORMS: readonly Rule<[Looked], LineForm>[] = [
  {
    name: "marks only",
    example: "⟦* * *|rule⟧",
    decide: ({ line }) => (RULE.test(line) ? "rule" : undefined),
  },
  {
    name: "list heading",
    example: "⟦Most read|list heading⟧",
    decide: ofWords(LIST_HEADINGS, "list heading"),
  },
  {
    name: "list heading with a subject",
    example: "⟦More stories from the coast|list heading⟧",
    decide: ({ line }) => (MORE_ABOUT.test(line) && !/[.!?]$/u.test(line) ? "list heading" : undefined),
  },
  {
    name: "end heading",
    example: "⟦Join the conversation|end heading⟧",
    decide: ofWords(END_HEADINGS, "end heading"),
  },
  { name: "end mark", example: "⟦-30-|end mark⟧", decide: ofWords(END_MARKS, "end mark") },
  {
    name: "picture button",
    example: "⟦View gallery|picture button⟧",
    decide: ofWords(PICTURE_BUTTONS, "picture button"),
  },
  {
    name: "caption button",
    example: "⟦hide caption|caption button⟧",
    decide: ofWords(CAPTION_BUTTONS, "caption button"),
  },
  {
    name: "comments",
    example: "⟦12 comments|comments⟧",
    decide: ({ line, words }) => (THOUGHTS.test(line) || isCommentHeading(words) ? "comments" : undefined),
  },
  {
    name: "button or label",
    example: "⟦Skip to content|control⟧",
    decide: ({ line, words }) =>
      CONTROLS.has(words) || isSignUp(words) || isToolBar(line) ? "control" : undefined,
  },
  {
    name: "address or hashtags",
    example: "⟦#harbour #storm|address⟧",
    decide: ({ line }) => (ADDRESS.test(line) || HASHTAGS.test(line) ? "address" : undefined),
  },
  {
    name: "sign-off",
    example: "⟦(Reporting by Jane Doe; Editing by John Roe)|sign-off⟧",
    decide: ({ line }) => (line.length <= 300 && isSignOff(line) ? "sign-off" : undefined),
  },
  {
    name: "byline",
    example: "⟦By Jane Doe|byline⟧",
    decide: ({ line }) => (isByline(line) ? "byline" : undefined),
  },
  {
    name: "clock",
    example: "⟦14:05 GMT|clock⟧",
    decide: ({ line }) => (isClockTime(line) ? "clock" : undefined),
  },
  {
    name: "counter",
    example: "⟦1.2k shares|control⟧",
    decide: ({ line }) => (line.length <= 80 && COUNTER.test(line) ? "control" : undefined),
  },
  {
    name: "date",
    example: "⟦Monday 3 May 2032|date⟧",
    decide: ({ line }) => (isDateLine(line) ? "date" : undefined),
  },
  {
    name: "address line of a mail or chat",
    example: "⟦Subject: Fwd: the harbour|control⟧",
    decide: ({ line }) =>
      MAIL_HEADER.test(line) || (line.length <= 160 && CHAT_HEADER.test(line)) ? "control" : undefined,
  },
  {
    name: "credit",
    example: "⟦Image: Jane Doe/Reuters|credit⟧",
    decide: ({ line }) => (isBareCredit(line) ? "credit" : undefined),
  },
  {
    name: "caption",
    example: "⟦Boats at rest. (Photo: Jane Doe)|caption⟧",
    decide: ({ line }) => (isCaption(line) ? "caption" : undefined),
  },
  {
    name: "label with links",
    example: "⟦Read more: Sea wall to cost twice as much|pointer⟧",
    decide: ({ line }) =>
      (POINTING.test(line) && !endsSentence(line)) ||
      (POINTER.test(line) && !narrates(line)) ||
      (SHORT_POINTER.test(line) && !/[.!]["”’)]*$/u.test(line))
        ? "pointer"
        : undefined,
  },
  {
    name: "labels of the article",
    example: "⟦Tags: harbour, storm|address⟧",
    decide: ({ line }) => (LABELS.test(line) && !/[.!?]$/u.test(line) ? "address" : undefined),
  },
  {
    name: "rights",
    example: "⟦© 2031 The Elsin Post|notice⟧",
    decide: ({ line }) =>
      (RIGHTS.test(line) && isOfNames(line)) || RIGHTS_RESERVED.test(line.slice(-24)) ? "notice" : undefined,
  },
  {
    name: "notice",
    example: "⟦Create a free account to continue reading.|notice⟧",
    decide: ({ line }) => (isNotice(line) ? "notice" : undefined),
  },
  {
    name: "way through the site",
    example: "⟦Local » Tarn Valley » Sarn|control⟧",
    decide: ({ line }) =>
      line.length <= 100 && TRAIL.test(line) && !/[.!?]$/u.test(line) ? "control" : undefined,
  },
  {
    name: "item of a list",
    example: "⟦• a rope of nine metres|item⟧",
    decide: ({ line }) => (ITEM.test(line) ? "item" : undefined),
  },
];

/** What a line is by its own form. */
export function formOf(line: string): LineForm {
  const bare = line.replace(/^(?:[|•∙·]|\p{Extended_Pictographic}\uFE0F?) (?=.{1,80}$)/u, "");
  const known =
    line.length > LONGEST_FURNITURE || startsQuoted(line) ? undefined : (ruledForm(bare) ?? ruledForm(line));
  if (known !== undefined) return known;
  const isSentence = endsSentence(line) && !/[?؟？]["'”’»›)\]]*$/u.test(line.slice(-8));
  return isSentence || line.length > LONGEST_HEADING ? "prose" : "heading";
}

/** Apps put a bullet or a stroke before the hour and the reading time, so a line is tried without it first. */
const ruledForm = (line: string) => firstVerdict(LINE_FORMS, { line, words: lookupForm(line) });

/** "Copyright 2031 The Elsin Post Ltd." has no more than joining words in lower case; a sentence has. */
function isOfNames(line: string): boolean {
  if (!endsSentence(line) || RIGHTS_INSIDE.test(line)) return true;
  return (
    (line.match(/(?<![\p{L}\p{N}])\p{Ll}{3,}/gu) ?? []).filter(
      (word) => !/^(?:the|and|für|von|par|por)$/u.test(word),
    ).length <= 1
  );
}

const FURNITURE: ReadonlySet<LineForm> = new Set([
  "rule",
  "control",
  "picture button",
  "caption button",
  "list heading",
  "end heading",
  "comments",
  "end mark",
  "notice",
  "pointer",
  "address",
]);

/** Whether a line of this form is the page's and not the article's. */
export const isFurnitureForm = (form: LineForm) => FURNITURE.has(form);

/** Whether the line is a share bar, a pointer to other pages, a cookie notice or the like. */
export const isFurniture = (line: string) => FURNITURE.has(formOf(line));

const isCommentHeading = (words: string) =>
  COMMENT_HEADINGS.has(words.replace(/^\d{1,5} | ?\(?\d{1,5}\)?$/gu, ""));

function ofWords(known: ReadonlySet<string>, form: LineForm): (facts: Looked) => LineForm | undefined {
  return ({ words }) => (known.has(words) ? form : undefined);
}

/** "Share Tweet Email Print": tools and nothing else; at least two, or one that is no ordinary word. */
function isToolBar(line: string): boolean {
  if (line.length > 120 || /[.!?]["”’)]*$/u.test(line)) return false;
  const words = line
    .toLowerCase()
    .split(/[\s|/•·,]+/u)
    .filter((word) => word !== "");
  return words.every((word) => TOOL_WORDS.has(word)) && (words.length > 1 || ONE_TOOL.test(words[0] ?? ""));
}
