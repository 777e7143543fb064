import { CONTROLS, lookupForm } from "./furniture-words.ts";

/* What the buttons, counters and ways through a site look like that no list of words holds. */

/** Words that make up share bars and text-size tools. */
const TOOL_WORDS = new Set(
  (
    "share tweet email e-mail mail print facebook twitter x whatsapp telegram linkedin pinterest reddit messenger instagram " +
    "youtube flipboard tumblr copy link save bookmark comment comments like pin post sms viber threads bluesky a a- a+ aa tt " +
    "on via this article story page to"
  ).split(" "),
);
const ONE_TOOL =
  /^(?:share|tweet|e-?mail|print|facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|bluesky|threads|x)$/u;

/** Longer lines are no counters; longer ones no names with an hour. In characters. */
const LONGEST_COUNTER = 80;
const LONGEST_CHAT_HEADER = 160;

const TOOL_COUNTER =
  /^(?:[\d,.]{1,6} ?[km]? ?(?:shares?|subscribers|followers|members|views?|likes|reads|replies|new updates?|reactions|aufrufe|vues|vistas|görüntülenme|مشاهدة|بازدید))$/iu;
const COUNTER =
  /^(?:\+?\d{1,3}|\[\d{1,3}\]|[\d,.]{1,6}[km]? ?(?:comments?(?: \(\p{L}[\p{L} ]{1,20}\))?|kommentare|commentaires|comentarios|yorum|تعليق|نظر)|\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2}|\s{1,3}-?\d{1,2}:\d{2}| - source: .{2,30})?|page \d{1,4}(?: of \d{1,4})?|seite \d{1,4}|\d{1,2}(?:\.\d{1,2})?x|(?:comments?|kommentare|commentaires|comentarios|yorumlar|التعليقات|نظرات) ?\(?\d{1,5}\)?|tt ?\d{1,3}|\d{1,2}[-–]\d{1,2} min(?:ute)?s?(?: read)?|[\d,]{2,6} words|vol(?:ume|\.)? \d{1,4}.{0,40}|a\s?[+-](?:\s?a\s?[+-])?)$/iu;
const FEELINGS = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]* ?[\d,.]* *)+$/u;
const WEATHER = /^(?:[\p{L} ]{2,30}:? )?[-−]?\d{1,2} ?°.{0,40}$/u;

/** "1.2k shares": a counter of the article at hand. */
export const isToolCounter = (line: string) => line.length <= LONGEST_COUNTER && TOOL_COUNTER.test(line);

/** A number of comments, a page, a length, degrees, or signs of what readers feel, each with its number. */
export const isCounter = (line: string) =>
  line.length <= LONGEST_COUNTER &&
  (COUNTER.test(line) || (line.includes("°") && WEATHER.test(line)) || FEELINGS.test(line));

/** "Share Tweet Email Print": tools and nothing else; at least two, or one that is no ordinary word. */
export function isToolBar(line: string): boolean {
  if (line.length > 120 || /[.!?]["”’)]*$/u.test(line)) return false;
  const words = line
    .toLowerCase()
    .split(/[\s|/•·,]+/u)
    .filter((word) => word !== "");
  return words.every((word) => TOOL_WORDS.has(word)) && (words.length > 1 || ONE_TOOL.test(words[0] ?? ""));
}

/** Where ways through a site begin. */
const HOME =
  /^(?:you are here:? ?)?(?:home|homepage|start|startseite|accueil|inicio|portada|anasayfa|ana sayfa|الرئيسية|خانه|صفحه نخست)$/iu;
const LONGEST_TRAIL = 200;
const LONGEST_STEP = 30;

/** Sections, one inside the other, and perhaps the headline last; strokes count only behind the front page. */
export function isTrail(line: string): boolean {
  if (line.length > LONGEST_TRAIL || /[.!?]$|»[^»«]+«|«[^»«]+»/u.test(line)) return false;
  const steps = line.split(/ ?[»›>] ?/u);
  const parts = steps.length > 1 ? steps : line.split(/ \/ /u);
  const [first = "", ...others] = parts;
  const sections = parts.length > 2 ? parts.slice(0, -1) : parts;
  return (
    others.length > 0 &&
    parts.length <= 7 &&
    parts.every((part) => part !== "") &&
    sections.every((part) => part.length <= LONGEST_STEP) &&
    (steps.length > 1 || HOME.test(first))
  );
}

/** "3/22/26, 9:14 AM  Boats leave the port – The Paper": what a browser prints above each page. */
export const isPrintHeader = (line: string) =>
  line.length <= LONGEST_TRAIL &&
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?\s+\p{L}.{3,}$|^https?:\/\/\S+\s+\d{1,3}\/\d{1,3}$/u.test(
    line,
  );

/** In words. */
const SHORTEST_MENU = 4;
/** In characters. */
const LONGEST_MENU = 240;
/** So many of its words, as a share, are names of sections. */
const SECTIONS = 0.5;

/** "Politics Economy Society Sports", "NewsUKWorldBusiness": names of sections in a row, each with a capital, and no sentence. */
export function isMenuBar(line: string): boolean {
  if (line.length > LONGEST_MENU || /[.!?…]["”’)]*$/u.test(line)) return false;
  const words = line.split(/[\s|·•/,]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
  if (
    words.length < SHORTEST_MENU ||
    words.some((word) => /^\p{Ll}/u.test(word) && !/^(?:in|of)$/u.test(word))
  )
    return false;
  const sections = words.filter((word) => SECTION_NAMES.has(lookupForm(word)));
  return new Set(sections).size >= SHORTEST_MENU - 1 && sections.length >= words.length * SECTIONS;
}

/** Names of parts of a site that are single words. */
const SECTION_NAMES: ReadonlySet<string> = new Set([
  ...[...CONTROLS].filter((words) => !words.includes(" ")),
  ..."multimedia archive magazine magazines popular today paper tv radio games puzzles jobs events shop tickets podcasts crime metro city state nation nationwide world's royals showbiz celebrity cricket tennis golf rugby motorsport innovation earth women family religion cities industry companies banking energy startups gadgets reviews recipes photos video e-paper gastronomía música arte cine libros televisión salud ciencia educación clima moda gente".split(
    " ",
  ),
]);

/** The address lines of a mail and of a chat. */
const MAIL_HEADER =
  /^(?:from|to|cc|bcc|subject|sent|reply-to|betreff|gesendet|objet|asunto)\s?: .{1,200}$|^-{4,} ?(?:forwarded|original|weitergeleitete) message ?-{4,}$|^on .{8,80} wrote:$/iu;
const CHAT_HEADER =
  /^.{0,60}\[(?:\d{1,2}[:./]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2} \p{L}{3,9} \d{4} at )[^\]]{0,24}\].{0,80}$|^\[?forwarded (?:from .{1,60}|many times)\]?$/iu;

/** "Subject: Fwd: the harbour": an address line of a mail or a chat. */
export const isMessageHeader = (line: string) =>
  (/^-|:/u.test(line) && MAIL_HEADER.test(line)) || isChatHeader(line);

/** "The Elsin Desk, [03.05.2031 11:47]": who sent a message of a chat, and when. */
export const isChatHeader = (line: string) =>
  line.length <= LONGEST_CHAT_HEADER && (line.includes("[") || /^f/iu.test(line)) && CHAT_HEADER.test(line);
