import { isAuthorLine } from "./byline.ts";
import { startsQuoted } from "./captions.ts";
import { opensAtPlace } from "./dateline.ts";
import { bodyBelow, hasYear, isCredited, isSign, lastSignAbove, opensBrief } from "./head-signs.ts";
import { choose, type Placed, unnumbered } from "./headline-choice.ts";
import {
  canBeHeadline,
  isOnlyName,
  isWhole,
  LONGEST_PREAMBLE,
  WORDS_OF_A_HEADLINE,
} from "./headline-forms.ts";
import { isFurnitureForm, type LineForm } from "./line-form.ts";
import { isPersonLine, isRole } from "./name-lines.ts";
import { type PageLine, standsAlone, wordCount } from "./page-lines.ts";
import { addressesReader, narrates } from "./page-notices.ts";

/** The top of an article: its headline, what signs it, and where its body begins, as indices of lines. */
export type ArticleHead = {
  readonly headline: number;
  /** The last line above the body that says who wrote the article or when; null where none does. */
  readonly lastSign: number | null;
  readonly body: number;
};

/** How many sentences may stand between a headline and its byline. */
const LONGEST_STANDFIRST = 3;
/** A line of so many words is no label of a menu. */
const WORDS_OF_NO_LABEL = 6;
/** In characters. */
const LONGEST_STANDFIRST_LINE = 400;
const LONGEST_SENTENCE_TITLE = 160;

/**
 * The heads that a byline, a date or an agency's dateline shows: the line above it that can be a headline, with a body
 * below. Lines are looked at within a fixed distance of each such sign, so this takes linear time.
 */
export function signedHeads(lines: readonly PageLine[]): ArticleHead[] {
  const heads: ArticleHead[] = [];
  let floor = 0;
  for (const [index, line] of lines.entries()) {
    if (index < floor || !(isSign(line) || opensBrief(lines, index))) continue;
    const above = heads.at(-1);
    if (line.form === "prose" && above !== undefined && isPictureText(lines, above, index)) {
      heads[heads.length - 1] = { ...above, body: index };
      floor = index + 1;
      continue;
    }
    const body = line.form === "prose" ? index : bodyBelow(lines, index);
    const headline =
      body === null ? null : (headlineBelow(lines, index, body, floor) ?? headlineAbove(lines, index, floor));
    if (body === null || headline === null || isDatedLink(lines, headline, index)) continue;
    heads.push({ headline, lastSign: line.form === "prose" ? null : lastSignAbove(lines, body), body });
    floor = body + 1;
  }
  return heads;
}

/** Whether all that stands between a signed head and an agency's dateline is one sentence, as below a picture: the dateline opens the text. */
const isPictureText = (lines: readonly PageLine[], { body, lastSign }: ArticleHead, dateline: number) =>
  lastSign !== null &&
  dateline - body < LONGEST_PREAMBLE &&
  dateline > body &&
  !lines.slice(body + 1, dateline).some(({ form }) => form === "prose" || form === "item") &&
  (lines[body]?.text.length ?? 0) < LONG_PICTURE_TEXT &&
  !opensAtPlace(lines[body]?.text ?? "");

const LONG_PICTURE_TEXT = 160;

/** Whether the line is one of a list of links, which gives each with its day: the list adjoins its heading, and the text does not adjoin it. */
function isDatedLink(lines: readonly PageLine[], headline: number, sign: number): boolean {
  if (
    lines[headline - 1]?.form === "list heading" &&
    lines[headline]?.adjoins === true &&
    sign === headline + 1 &&
    lines[sign]?.form === "date"
  )
    return true;
  if (lines[sign + 1]?.adjoins === true && lines[sign + 1]?.form === "prose") return false;
  if (lines.slice(headline + 1, sign + 1).some(({ adjoins }) => !adjoins)) return false;
  let first = headline;
  while (first > headline - LONGEST_PREAMBLE && lines[first]?.adjoins === true) {
    first -= 1;
    if (lines[first]?.form === "list heading" || MORE.test(lines[first]?.text ?? "")) return true;
    // Between a list's heading and its links stands no part of the site.
    if (lines[first]?.form === "control") return false;
  }
  return first < headline && lines[first - 1]?.form === "list heading";
}

/** Heads one link among the text, in a box of its own. */
const MORE = /^(?:mehr|more|plus|más|mais|altro|meer|mehr dazu|see more|voir aussi)$/iu;

/**
 * Whether the lines above a signed headline are only what a page shows first: names, buttons, a request for consent. A headline
 * with a sentence below it is an article of its own.
 */
export function isPreface(lines: readonly PageLine[], headline: number): boolean {
  const above = lines.slice(0, headline);
  const sentences = above.filter((line) => line.form === "prose" && !isPitch(line)).length;
  if (sentences === 0) return true;
  if (sentences <= LONGEST_STANDFIRST && listsHeadlines(lines, headline)) return true;
  const asksConsent = above.some(
    ({ form, text }) => isFurnitureForm(form) && /cookie|privacy|consent|partners/iu.test(text),
  );
  if (asksConsent) return sentences <= LONGEST_STANDFIRST;
  if (sentences <= LONGEST_STANDFIRST && above.filter(isMenuLine).length >= SHORTEST_MENU)
    return !above.some((line, index) => standsAlone(lines, index) && canBeHeadline(line) && isWhole(line));
  const hasHeadline = above.some((line) => canBeHeadline(line) && wordCount(line) >= WORDS_OF_A_HEADLINE);
  return sentences === 1 && !hasHeadline;
}

/** A sentence to the reader: what a page asks for before its first article. */
const isPitch = ({ text }: PageLine) =>
  text.length <= LONGEST_PITCH && addressesReader(text) && !narrates(text) && !startsQuoted(text);
/** In characters. */
const LONGEST_PITCH = 200;

/** Whether lines above a headline are what a letter gives first: the headlines below, each of them perhaps with a number. */
function listsHeadlines(lines: readonly PageLine[], headline: number): boolean {
  const above = lines.slice(0, headline);
  const own = lines[headline]?.key;
  if (own === undefined) return false;
  if (above.some(({ form, key }) => form === "item" && unnumbered(key) === own)) return true;
  const listed = new Set(above.flatMap(({ form, key }) => (form === "heading" ? [key] : [])));
  return (
    listed.has(own) &&
    lines.slice(headline + 1).some(({ key, form }) => form === "heading" && listed.has(key) && key !== own)
  );
}

/** One of several short lines that adjoin one another. */
const isMenuLine = (line: PageLine) =>
  line.adjoins && line.form !== "prose" && wordCount(line) <= WORDS_OF_A_LABEL;
/** In lines and in words. */
const SHORTEST_MENU = 5;
const WORDS_OF_A_LABEL = 3;

/** The head of a text without a sign: the first line that can be a headline, above the first sentence. */
export function plainHead(lines: readonly PageLine[]): ArticleHead | null {
  const body = firstText(lines);
  const from = Math.max(0, body - LONGEST_PREAMBLE);
  const candidates = lines
    .slice(from, body < 0 ? LONGEST_PREAMBLE : body)
    .flatMap((line, index) => (canBeHeadline(line) ? [{ line, index: from + index }] : []));
  const below = lines[body];
  const headline = choose(lines, candidates, below === undefined ? [] : [{ line: below, index: body }]);
  return headline === null || body < 0 ? null : { headline: headline.index, lastSign: null, body };
}

/** The first sentence; below a long menu the first with another near it. */
function firstText(lines: readonly PageLine[]): number {
  const isText = ({ form }: PageLine) => form === "prose" || form === "item";
  const first = lines.findIndex(isText);
  if (first < LONGEST_PREAMBLE) return first;
  return lines.findIndex(
    (line, index) => isText(line) && lines.slice(index + 1, index + TEXT_SPAN).filter(isText).length > 1,
  );
}

const TEXT_SPAN = 6;

/** What stands above a sign: the lines nearest to it that can be its headline, a line that may also be a name, sentences. */
type Above = { readonly candidates: Placed[]; readonly sentences: Placed[]; readonly name: number | null };

/**
 * The headline where a day stands above it, among the names and figures at the top of a page: the line stands alone, and nothing
 * above the sign does that can be a headline.
 */
function headlineBelow(lines: readonly PageLine[], sign: number, body: number, floor: number): number | null {
  const line = lines[sign];
  if (line === undefined || line.form === "prose" || isAuthorLine(line.text) || !hasYear(line.text))
    return null;
  const isHeadline = (index: number) => {
    const other = lines[index];
    return other?.adjoins === false && canBeHeadline(other) && isWhole(other);
  };
  for (let index = sign - 1; index >= Math.max(floor, sign - LONGEST_PREAMBLE); index -= 1) {
    const above = lines[index];
    if (above === undefined || endsSearch(above) || isHeadline(index)) return null;
    if (canBeHeadline(above) && wordCount(above) >= WORDS_OF_NO_LABEL) return null;
    if (above.form === "prose" && floor > 0) return null;
  }
  for (let index = sign + 1; index < body; index += 1)
    if (isHeadline(index) && standsAlone(lines, index)) return index;
  return null;
}

function headlineAbove(lines: readonly PageLine[], sign: number, floor: number): number | null {
  const { candidates, sentences, name } = linesAbove(lines, sign, floor);
  const chosen = choose(lines, candidates, sentences);
  if (chosen === null && sentences.length > 0) return floor === 0 ? sentenceHeadline(lines, sentences) : null;
  const headline = chosen?.index ?? name;
  if (headline === null) return null;
  const isBelowStandfirst =
    sentences.length === 0 ||
    mayHaveStandfirst(chosen?.line, lines[sign], floor === 0 ? 1 : sentences.length);
  return isBelowStandfirst ? firstOfItsKind(lines, headline, floor) : null;
}

function linesAbove(lines: readonly PageLine[], sign: number, floor: number): Above {
  const lowest = Math.max(floor, sign - LONGEST_PREAMBLE);
  const candidates: Placed[] = [];
  const sentences: Placed[] = [];
  let name: number | null = null;
  for (let index = sign - 1; index >= lowest; index -= 1) {
    const line = lines[index];
    if (line === undefined || (endsSearch(line) && !isInMasthead(lines, index))) break;
    if (canBeHeadline(line) && !isOnlyName(line)) candidates.unshift({ line, index });
    else if (candidates.length > 0 && !mayStandBelowHeadline(line) && !isOfGallery(lines, index)) break;
    else if (candidates.length > 0) continue;
    else if (canBeHeadline(line) || line.form === "pointer") name = index;
    else if ((line.form === "prose" || line.form === "item") && !isCredited(lines, index)) {
      if (sentences.length >= LONGEST_STANDFIRST || line.text.length > LONGEST_STANDFIRST_LINE) break;
      sentences.unshift({ line, index });
    }
  }
  return { candidates, sentences, name };
}

/** What may stand between a headline and a standfirst: who wrote the article and when, its tools, a picture. */
const mayStandBelowHeadline = ({ form, text }: PageLine) =>
  (form === "heading" && (isPersonLine(text) || isRole(text))) ||
  form === "comments" ||
  form === "byline" ||
  form === "date" ||
  form === "clock" ||
  form === "tool" ||
  form === "caption" ||
  form === "credit" ||
  form === "caption label";

/** "1 / 4", a button for more pictures, and right above them the sentences on the pictures and whose they are. */
function isOfGallery(lines: readonly PageLine[], index: number): boolean {
  for (let below = index; below < index + LONGEST_GALLERY; below += 1) {
    const line = lines[below];
    if (line === undefined || (below > index && !line.adjoins)) return false;
    if (line.form === "picture button" || PICTURE_NUMBER.test(line.text)) return true;
  }
  return false;
}

const PICTURE_NUMBER = /^\d{1,3} ?(?:\/|of|de|von|sur) ?\d{1,3}$/u;
/** In lines. */
const LONGEST_GALLERY = 6;

/** "Edited by: Jane Doe" right above the day: the article's own. */
const isInMasthead = (lines: readonly PageLine[], index: number) =>
  lines[index]?.form === "sign-off" && lines[index + 1]?.adjoins === true;

/** No headline is above a list or comments; a count of comments stands below it. */
const endsSearch = ({ form, text }: PageLine) =>
  NOTHING_ABOVE.has(form) && !(form === "comments" && /\d/u.test(text));

/** No headline is above them whose byline is below them. */
const NOTHING_ABOVE: ReadonlySet<LineForm> = new Set(["list heading", "end heading", "comments", "sign-off"]);

/** Whether the sentences between the line and the sign are a standfirst, rather than a text below a subhead. */
function mayHaveStandfirst(
  headline: PageLine | undefined,
  sign: PageLine | undefined,
  sentences: number,
): boolean {
  if (headline === undefined || wordCount(headline) < WORDS_OF_A_HEADLINE - (sentences === 1 ? 1 : 0))
    return false;
  return (
    sign !== undefined &&
    (isAuthorLine(sign.text) || ((sign.form === "date" || hasYear(sign.text)) && sentences === 1))
  );
}

/** The first of the text's sentences, where nothing but the page's own words stands above. */
function sentenceHeadline(lines: readonly PageLine[], [first]: readonly Placed[]): number | null {
  if (first === undefined || first.line.text.length > LONGEST_SENTENCE_TITLE) return null;
  const { line, index } = first;
  const isFirst = lines
    .slice(Math.max(0, index - LONGEST_PREAMBLE), index)
    .every(({ form }) => form !== "prose" && form !== "item");
  return isFirst && line.form === "prose" && !startsQuoted(line.text) ? index : null;
}

/** A page that repeats its headline begins with the first. */
function firstOfItsKind(lines: readonly PageLine[], headline: number, floor: number): number {
  const key = lines[headline]?.key;
  let first = headline;
  for (let above = headline - 1; above >= Math.max(floor, headline - LONGEST_PREAMBLE); above -= 1) {
    const line = lines[above];
    if (line === undefined || line.form === "prose" || line.form === "item") break;
    if (line.key === key) first = above;
  }
  return first;
}
