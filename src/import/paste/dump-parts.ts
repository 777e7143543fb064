import { isPreface, signedHeads } from "../../language/layout/article-heads.ts";
import { canBeHeadline, isNoText, LONGEST_PREAMBLE } from "../../language/layout/headline-forms.ts";
import { withMark } from "../../language/layout/layout-segments.ts";
import { isFurnitureForm } from "../../language/layout/line-form.ts";
import { type PageLine, readPageLines, wordCount } from "../../language/layout/page-lines.ts";
import { isPullQuote, quotedPassages } from "../../language/layout/pull-quotes.ts";
import { hasOwnText } from "./paste-layout.ts";

/** One article of a paste: a stretch of the text, from `start` on. */
export type DumpPart = { readonly text: string; readonly start: number };

/**
 * How many words a line needs to be a headline because of the blank lines above it: the fewer blank lines, the more
 * words, for subheads are set off too.
 */
const HEADLINE_WORDS = [Infinity, Infinity, 6, 4];
/** A line of so many words or fewer above a headline is the name of its section. */
const WORDS_OF_A_KICKER = 3;
const LONGEST_KICKER = 8;
/** So much of an article's paragraphs, as a share, must be another one's for the two to be one. */
const SAME = 0.8;

/**
 * Cuts a paste into its articles; one that was pasted twice counts once. The strongest sign of a new article is a byline, a date
 * or an agency's dateline below a headline. Without one a line that is no sentence, with an article's text above it and new in this
 * article, is a headline where it is repeated just below, follows a separator or unusually many blank lines, or is followed by a
 * repeated caption.
 */
export function splitDump(text: string): DumpPart[] {
  const lines = readPageLines(text);
  if (lines.length === 0) return [];
  const cuts: Cut[] = [{ first: 0, headline: null }, ...findCuts(text, lines)];
  const parts = cuts.map(({ first, headline }, index) => {
    const next = cuts[index + 1]?.first;
    const start = withMark(text, offsetOf(lines, first) ?? 0);
    const end = offsetOf(lines, next);
    const own = lines.slice(first, next);
    return {
      text: text.slice(start, end === undefined ? undefined : withMark(text, end)),
      start,
      headline,
      lines: new Set(own.map(({ key }) => key)),
      paragraphs: new Set(own.filter(isProse).map(({ key }) => key)),
    };
  });
  return withoutCopies(withoutTeasers(parts)).map(({ text: part, start }) => ({ text: part, start }));
}

/** Parts without a text of their own are what a page shows of other articles: they belong to the part above. */
function withoutTeasers(parts: readonly Candidate[]): Candidate[] {
  if (parts.length === 1) return [...parts];
  const kept: Candidate[] = [];
  const longest = parts.reduce((most, part) => Math.max(most, proseOf(part)), 0);
  for (const part of parts) {
    const above = kept.at(-1);
    const isShort =
      part.paragraphs.size < 2 && proseOf(part) < SHORT_TEASER && proseOf(part) * MANY_TIMES < longest;
    const isTeaser = isShort || (proseOf(part) < LONGEST_TEASER && !hasOwnText(part.text));
    if (!isTeaser) kept.push(part);
    else if (above !== undefined) kept[kept.length - 1] = { ...above, text: above.text + part.text };
  }
  return kept.length > 0 ? kept : [...parts];
}

const proseOf = ({ paragraphs }: Candidate) => [...paragraphs].reduce((sum, { length }) => sum + length, 0);

/** In characters. Beside an article so many times as long a sentence below a headline leads to another page. */
const LONGEST_TEASER = 600;
const SHORT_TEASER = 200;
const MANY_TIMES = 6;

/** Where an article begins: the index of its first line, and its headline as it is compared. */
type Cut = { readonly first: number; readonly headline: string | null };

/** The first part begins where the text does. */
const offsetOf = (lines: readonly PageLine[], index: number | undefined) =>
  index === undefined ? undefined : index === 0 ? 0 : lines[index]?.start;

/** The lines with which a new article begins, but for the first. */
function findCuts(text: string, lines: readonly PageLine[]): Cut[] {
  const signed = new Set(signedHeads(lines).map(({ headline }) => headline));
  const [firstSigned] = signed;
  const gaps = lines.map((line, index) => blankLines(text, lines[index - 1], line));
  const usual = median(gaps.slice(1).filter((gap) => gap > 0));
  const widest = gaps.reduce(
    (most, gap, index) => (index > 0 && isProse(lines[index]) ? Math.max(most, gap) : most),
    usual,
  );
  const passages = quotedPassages(lines);
  const footers = linesOfFooters(lines);
  const cuts: Cut[] = [];
  let sentences = 0;
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const gap = gaps[index] ?? 0;
    const isSigned = signed.has(index);
    const hasBody = sentences > 0 && (index !== firstSigned || cuts.length > 0 || !isPreface(lines, index));
    const begins =
      isSigned ||
      (!seen.has(line.key) &&
        !isPullQuote(line, passages) &&
        (beginsBelowFooter(lines, index, footers) || beginsUnsigned(lines, index, gap > widest ? gap : 0)));
    if (hasBody && begins) {
      cuts.push({ first: withKickers(lines, index), headline: line.key });
      sentences = 0;
      seen.clear();
    }
    if (isProse(line)) sentences += 1;
    seen.add(line.key);
  }
  return cuts;
}

const isProse = (line: PageLine | undefined) => line?.form === "prose";

/** The lines above a headline that belong to it: names of sections, buttons. */
function withKickers(lines: readonly PageLine[], headline: number): number {
  let first = headline;
  while (first > headline - LONGEST_KICKER) {
    const above = lines[first - 1];
    if (above === undefined) break;
    const isKicker = above.form === "heading" && wordCount(above) <= WORDS_OF_A_KICKER;
    const isDay = above.form === "date" && lines[first]?.adjoins === true;
    if (!isKicker && !isDay && above.form !== "control" && above.form !== "address") break;
    first -= 1;
  }
  return first;
}

/** The names and addresses of a channel that stand below more than one text, each time among other such lines. */
function linesOfFooters(lines: readonly PageLine[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (!/^(?:@\w|https?:)/u.test(line.text) || !(isOfPage(lines[index + 1]) || isOfPage(lines[index - 1])))
      continue;
    seen.set(line.key, (seen.get(line.key) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, times]) => times > 1).map(([key]) => key));
}

const isOfPage = (line: PageLine | undefined) => line !== undefined && isNoText(line);

/** Whether the line is a headline because a footer ends a text above it, and comes again below its own text. */
function beginsBelowFooter(lines: readonly PageLine[], index: number, footers: ReadonlySet<string>): boolean {
  const line = lines[index];
  if (line === undefined || !mayBegin(line) || wordCount(line) < FEWEST_WORDS) return false;
  let above = index - 1;
  while (above > index - LONGEST_KICKER && isOfPage(lines[above])) above -= 1;
  const footer = lines.slice(above + 1, index);
  if (footer.length < 2 || lines[above]?.form !== "prose" || lines[index + 1]?.form !== "prose") return false;
  const again = lines.slice(index + 1, index + LONGEST_POST).map(({ key }) => key);
  return footer.some(({ key }) => footers.has(key) && again.includes(key));
}

/** A headline between two posts of a channel, in words; the longest post, in lines. */
const FEWEST_WORDS = 4;
const LONGEST_POST = 40;

function beginsUnsigned(lines: readonly PageLine[], index: number, gap: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || !mayBegin(line)) return false;
  if (line.headingLevel === 1) return true;
  const below = lines.slice(index + 1, index + 1 + LONGEST_PREAMBLE);
  if (!below.some(isProse)) return false;
  if (next.adjoins && next.key === line.key) return false;
  if (next.form === "caption button" && next.adjoins) return false;
  if (next.form === "credit" || (lines[index - 1]?.form === "credit" && line.adjoins)) return false;
  if (wordCount(line) >= 3 && !isBelowList(lines, index) && below.some(({ key }) => key === line.key))
    return true;
  const separated = lines[index - 1]?.form === "rule";
  const words = separated ? HEADLINE_WORDS.at(-1) : (HEADLINE_WORDS[gap] ?? HEADLINE_WORDS.at(-1));
  if (wordCount(line) >= (words ?? Infinity)) return true;
  if ((separated || gap > 1) && isNoText(next) && !isFurnitureForm(next.form)) return true;
  return next.form === "caption" && below[1]?.key === next.key;
}

/** A line of a list of links may come again in another list. */
function isBelowList(lines: readonly PageLine[], index: number): boolean {
  for (let above = index - 1; above > index - LONGEST_PREAMBLE; above -= 1) {
    const form = lines[above]?.form;
    if (form === undefined || form === "prose") return false;
    if (form === "list heading") return true;
  }
  return false;
}

const mayBegin = (line: PageLine) => canBeHeadline(line) && !/^[-*•·] /u.test(line.text);

type Candidate = DumpPart & {
  readonly headline: string | null;
  readonly lines: ReadonlySet<string>;
  readonly paragraphs: ReadonlySet<string>;
};

/** Of two parts with the same headline and the same paragraphs the longer one stays, in the place of the first. */
function withoutCopies(parts: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const byParagraph = new Map<string, number>();
  for (const part of parts) {
    const earlier = [...part.paragraphs].flatMap((key) => byParagraph.get(key) ?? [])[0];
    const other = earlier === undefined ? undefined : kept[earlier];
    const isCopy = part.headline !== null && other?.lines.has(part.headline) === true;
    if (earlier !== undefined && other !== undefined && isCopy && isSame(part.paragraphs, other.paragraphs)) {
      if (part.paragraphs.size > other.paragraphs.size) kept[earlier] = part;
    } else {
      kept.push(part);
      for (const key of part.paragraphs) byParagraph.set(key, kept.length - 1);
    }
  }
  return kept;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  const shared = [...small].filter((key) => large.has(key)).length;
  return small.size > 0 && shared >= small.size * SAME;
}

function blankLines(text: string, previous: PageLine | undefined, line: PageLine): number {
  if (previous === undefined) return 0;
  const between = text.slice(previous.end, line.start).replace(/\r\n?/gu, "\n");
  return between.split("\n").length - 2;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 1;
}
