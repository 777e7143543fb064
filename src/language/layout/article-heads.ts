import { isAuthorLine, isNameLine, isReadingTime, isRole } from "./byline.ts";
import { startsQuoted } from "./captions.ts";
import { asciiDigits } from "./date-forms.ts";
import { opensWithAgency } from "./dateline.ts";
import { isFurnitureForm, type LineForm } from "./line-forms.ts";
import { type PageLine, wordCount } from "./page-lines.ts";

/** The top of an article: its headline, what signs it, and where its body begins, as indices of lines. */
export type ArticleHead = {
  readonly headline: number;
  /** The last line above the body that says who wrote the article or when; null where none does. */
  readonly lastSign: number | null;
  readonly body: number;
};

/** How many lines may stand between a headline and its body. */
export const LONGEST_PREAMBLE = 20;
/** How many sentences may stand between a headline and its byline. */
const LONGEST_STANDFIRST = 3;
/** In characters. */
const LONGEST_STANDFIRST_LINE = 400;
export const LONGEST_TITLE = 256;
const LONGEST_SENTENCE_TITLE = 160;
const SHORTEST_TITLE = 8;
/** A line of fewer words is rather the name of a section or a subhead. */
const WORDS_OF_A_HEADLINE = 4;

/**
 * The heads that a byline, a date or an agency's dateline shows: the line above it that can be a headline, with a body
 * below. Lines are looked at within a fixed distance of each such sign, so this takes linear time.
 */
export function signedHeads(lines: readonly PageLine[]): ArticleHead[] {
  const heads: ArticleHead[] = [];
  let floor = 0;
  for (const [index, line] of lines.entries()) {
    if (index < floor || !isSign(line)) continue;
    const body = line.form === "prose" ? index : bodyBelow(lines, index);
    const headline = body === null ? null : headlineAbove(lines, index, floor);
    if (body === null || headline === null || isDatedLink(lines, headline, index)) continue;
    heads.push({ headline, lastSign: line.form === "prose" ? null : lastSignAbove(lines, body), body });
    floor = body + 1;
  }
  return heads;
}

/** Whether the line is one of a list of links, which gives each with its day: the list adjoins its heading, and the text does not adjoin it. */
function isDatedLink(lines: readonly PageLine[], headline: number, sign: number): boolean {
  if (lines[sign + 1]?.adjoins === true && lines[sign + 1]?.form === "prose") return false;
  let first = headline;
  while (first > headline - LONGEST_PREAMBLE && lines[first]?.adjoins === true) first -= 1;
  return first < headline && [lines[first], lines[first - 1]].some((line) => line?.form === "list heading");
}

/**
 * Whether the lines above a signed headline are only what a page shows first: names, buttons, a request for consent. A headline
 * with a sentence below it is an article of its own.
 */
export function isPreface(lines: readonly PageLine[], headline: number): boolean {
  const above = lines.slice(0, headline);
  const sentences = above.filter(({ form }) => form === "prose").length;
  if (sentences === 0) return true;
  const asksConsent = above.some(
    ({ form, text }) => isFurnitureForm(form) && /cookie|privacy|consent|partners/iu.test(text),
  );
  if (asksConsent) return sentences <= LONGEST_STANDFIRST;
  const hasHeadline = above.some((line) => canBeHeadline(line) && wordCount(line) >= WORDS_OF_A_HEADLINE);
  return sentences === 1 && !hasHeadline;
}

/** The head of a text without a sign: the first line that can be a headline, above the first sentence. */
export function plainHead(lines: readonly PageLine[]): ArticleHead | null {
  const top = lines.slice(0, LONGEST_PREAMBLE);
  const body = top.findIndex(({ form }) => form === "prose" || form === "item");
  const candidates = top
    .slice(0, body < 0 ? top.length : body)
    .flatMap((line, index) => (canBeHeadline(line) ? [{ line, index }] : []));
  const headline = choose(lines, candidates);
  return headline === null || body < 0 ? null : { headline: headline.index, lastSign: null, body };
}

/** Whether the line can be a headline by its own form: no sentence, no label, no single word. */
export function canBeHeadline(line: PageLine): boolean {
  const { text, form, headingLevel } = line;
  if (headingLevel > 0) return headingLevel === 1;
  if (form !== "heading" || text.length > LONGEST_TITLE || text.length < SHORTEST_TITLE) return false;
  return (
    /\p{L}{2}.*\s\S*\p{L}{2}/u.test(text) &&
    !/[:;,]$/u.test(text) &&
    !/^\p{Ll}/u.test(text) &&
    !isWholeQuotation(text) &&
    !isRole(text) &&
    !/\|.*\|/u.test(text)
  );
}

/** A whole line in double marks is someone's words, not a headline. */
export function isWholeQuotation(text: string): boolean {
  return startsQuoted(text) && /["”»]$/u.test(text);
}

/** A headline set in capitals ends in a full stop in some archives: "Mayor Opens Bridge Over River." */
export function isTitleCase(text: string): boolean {
  if (text.length > 160 || /[.!?]\s/u.test(text.replace(/\b\p{Lu}[\p{L}.]{0,4}\.\s/gu, ""))) return false;
  const long = text.split(/[\s—–-]+/u).filter((word) => /^\P{L}*\p{L}{4,}/u.test(word));
  const capitalised = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  return long.length >= 3 && capitalised.length >= long.length * 0.8;
}

/** An author, a day with its year, a reading time, or an agency's dateline: what stands below headlines. */
function isSign({ form, text }: PageLine): boolean {
  if (form === "byline")
    return isAuthorLine(text) || isReadingTime(text) || hasYear(text) || /[·|•∙]/u.test(text);
  if (form === "date") return hasYear(text);
  return form === "prose" && opensWithAgency(text);
}

const hasYear = (text: string) => /(?<!\d)(?:19|20)\d{2}|[./-]\d{2}(?!\d)/u.test(asciiDigits(text));

/** Where the body begins that the sign at `index` stands above; null where another article's head comes first. */
function bodyBelow(lines: readonly PageLine[], index: number): number | null {
  let heading = false;
  const last = Math.min(lines.length, index + LONGEST_PREAMBLE);
  for (let below = index + 1; below < last; below += 1) {
    const line = lines[below];
    if (line === undefined || line.form === "end heading" || line.form === "end mark") return null;
    if (line.form === "prose" || line.form === "item") {
      const next = lines[below + 1];
      // A standfirst may stand between the author and the date.
      const goesOn =
        next !== undefined && isSign(next) && next.form !== "prose" && lines[below + 2]?.form === "prose";
      if (!goesOn) return below;
    }
    if (heading && (line.form === "date" || isAuthorLine(line.text))) return null;
    if (canBeHeadline(line) && !isNameLine(line.text) && wordCount(line) >= WORDS_OF_A_HEADLINE)
      heading = true;
  }
  return null;
}

function lastSignAbove(lines: readonly PageLine[], body: number): number {
  let last = body - 1;
  while (last > 0 && !isMastheadLine(lines[last])) last -= 1;
  return last;
}

function isMastheadLine(line: PageLine | undefined): boolean {
  if (line === undefined) return false;
  return (
    line.form === "byline" ||
    line.form === "date" ||
    line.form === "clock" ||
    (line.form === "heading" && (isNameLine(line.text) || isRole(line.text)))
  );
}

type Placed = { readonly line: PageLine; readonly index: number };

/** What stands above a sign: the lines nearest to it that can be its headline, a line that may also be a name, sentences. */
type Above = { readonly candidates: Placed[]; readonly sentences: Placed[]; readonly name: number | null };

function headlineAbove(lines: readonly PageLine[], sign: number, floor: number): number | null {
  const { candidates, sentences, name } = linesAbove(lines, sign, floor);
  const chosen = choose(lines, candidates);
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
    if (line === undefined || NOTHING_ABOVE.has(line.form)) break;
    if (canBeHeadline(line) && !isOnlyName(line)) candidates.unshift({ line, index });
    else if (candidates.length > 0) break;
    else if (canBeHeadline(line) || line.form === "pointer") name = index;
    else if (line.form === "prose" || line.form === "item") {
      if (sentences.length >= LONGEST_STANDFIRST || line.text.length > LONGEST_STANDFIRST_LINE) break;
      sentences.unshift({ line, index });
    }
  }
  return { candidates, sentences, name };
}

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
  return sign !== undefined && (isAuthorLine(sign.text) || (sign.form === "date" && sentences === 1));
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

/** Of lines that could all be the headline: the first with words enough, or the longest. */
function choose(lines: readonly PageLine[], candidates: readonly Placed[]): Placed | null {
  const [first] = candidates;
  if (first === undefined) return null;
  const underList = lines[first.index - 1]?.form === "list heading";
  const ordered = underList ? candidates.toReversed() : candidates;
  const whole =
    ordered.find(({ line }) => line.headingLevel === 1) ?? ordered.find(({ line }) => isWhole(line));
  // "Headline | The Paper" may stand above the headline.
  if (whole !== undefined) return candidates.find((other) => isPageTitle(whole.line, other.line)) ?? whole;
  const unnamed = candidates.filter(({ line }) => !isNameLine(line.text));
  return (unnamed.length > 0 ? unnamed : candidates).reduce((best, other) =>
    wordCount(other.line) > wordCount(best.line) ? other : best,
  );
}

const isPageTitle = (whole: PageLine, { key }: PageLine) =>
  key.length >= SHORTEST_TITLE && whole.key.startsWith(key) && /^ [|-] /u.test(whole.key.slice(key.length));

const isWhole = (line: PageLine) => wordCount(line) >= WORDS_OF_A_HEADLINE && !isOnlyName(line);

/** A paper's name and a headline of three words look alike. */
const isOnlyName = (line: PageLine) =>
  isNameLine(line.text) && (wordCount(line) < WORDS_OF_A_HEADLINE || !isTitleCase(line.text));

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

/** Whether the line is none of an article's text by its own form. */
export function isNoText({ form }: PageLine): boolean {
  return (
    isFurnitureForm(form) ||
    form === "byline" ||
    form === "sign-off" ||
    form === "date" ||
    form === "clock" ||
    form === "caption" ||
    form === "credit"
  );
}
