import { isWhole, isWholeQuotation, LONGEST_PREAMBLE } from "./headline-forms.ts";
import { isNameLine } from "./name-lines.ts";
import { type PageLine, standsAlone, wordCount } from "./page-lines.ts";

/* Which of several lines is the headline. */

/** A shorter line begins many others. In characters. */
const SHORTEST_TITLE = 8;
/** A line of so many words is no label of a menu. */
const WORDS_OF_NO_LABEL = 7;
/** A longer line is a headline, however much more of the text the summary below it says. */
const WORDS_OF_A_MENU_LINE = 8;

/** What of a word is compared, and how many words a text says again of its headline. In characters, in lines. */
const STEM = 5;
const SHORTEST_WORD = 4;
const TEXT_SPAN = 14;
const FEWEST_SHARED = 2;

/** "This article is from May 3, 2031": of the page. */
const ENDS_IN_A_DAY = /\p{L}{3,9}\.? \d{1,2},? \d{4}$|\d{1,2}\.? \p{L}{3,9}\.? \d{4}$/u;

export type Placed = { readonly line: PageLine; readonly index: number };

/**
 * Of lines that could all be the headline: the first with words enough, or the longest.
 *
 * @param sentences what else may sum the article up.
 */
export function choose(
  lines: readonly PageLine[],
  candidates: readonly Placed[],
  sentences: readonly Placed[],
): Placed | null {
  const [first] = candidates;
  if (first === undefined) return null;
  const underList = lines[first.index - 1]?.form === "list heading";
  const ordered = underList ? candidates.toReversed() : candidates;
  const last = sentences.at(-1)?.index ?? -1;
  const uncredited = ordered.filter(({ index }) => lines[index + 1]?.form !== "credit");
  const wholes = (uncredited.length > 0 ? uncredited : ordered).filter(({ line }) => isWhole(line));
  const undated = wholes.filter(
    ({ line }) => !(/^\d{4}$/u.test(line.text.slice(-4)) && ENDS_IN_A_DAY.test(line.text)),
  );
  const whole =
    ordered.find(({ line }) => line.headingLevel === 1) ??
    wholes.find((other) => isListedAbove(lines, other)) ??
    (underList ? undefined : belowMenu(lines, wholes, last)) ??
    undated[0] ??
    wholes[0];
  const said =
    candidates.length === 1 || whole === undefined || wordCount(whole.line) > WORDS_OF_A_MENU_LINE
      ? undefined
      : saidBelow(lines, candidates, ordered, whole);
  if (said !== undefined && whole?.line.headingLevel !== 1) return said;
  const quoted =
    whole === undefined ? undefined : (quotedBelow(lines, whole) ?? askedBelow(lines, candidates, whole));
  if (quoted !== undefined) return quoted;
  // "Headline | The Paper" may stand above the headline.
  if (whole !== undefined) return candidates.find((other) => isPageTitle(whole.line, other.line)) ?? whole;
  const unnamed = candidates.filter(({ line }) => !isNameLine(line.text));
  return (unnamed.length > 0 ? unnamed : candidates).reduce((best, other) =>
    wordCount(other.line) > wordCount(best.line) ? other : best,
  );
}

/**
 * The first line that stands alone, where the one above adjoins others as in a menu, and something that sums the article up stands below
 * it: of the two the menu's last line would else be the headline, and the headline the summary.
 */
function belowMenu(lines: readonly PageLine[], wholes: readonly Placed[], last: number): Placed | undefined {
  const [first, ...others] = wholes;
  if (first === undefined || !first.line.adjoins || wordCount(first.line) >= WORDS_OF_NO_LABEL)
    return undefined;
  const alone = others.findIndex(({ index }) => standsAlone(lines, index));
  const found = others[alone];
  return found !== undefined && (others[alone + 1] !== undefined || last > found.index) ? found : undefined;
}

/** "Interview with a pilot", and right below it in marks what she says: the headline. */
function quotedBelow(lines: readonly PageLine[], { line, index }: Placed): Placed | undefined {
  const below = lines[index + 1];
  if (below?.adjoins !== true || wordCount(line) > WORDS_OF_A_KICKER || lines[index + 2]?.adjoins === true)
    return undefined;
  const isQuoted = isWholeQuotation(below.text) && wordCount(below) > WORDS_OF_A_KICKER;
  return isQuoted ? { line: below, index: index + 1 } : undefined;
}

/** The name of a topic that stands above more than once, and right below the last time a question: the headline. */
function askedBelow(
  lines: readonly PageLine[],
  candidates: readonly Placed[],
  { line, index }: Placed,
): Placed | undefined {
  const last = candidates.findLast((other) => other.line.key === line.key) ?? { line, index };
  const below = candidates.find((other) => other.index === last.index + 1);
  const isRepeated = lines
    .slice(Math.max(0, last.index - LONGEST_PREAMBLE), last.index)
    .some(({ key }) => key === line.key);
  return isRepeated &&
    wordCount(line) <= WORDS_OF_A_KICKER &&
    below?.line.text.endsWith("?") === true &&
    below.line.adjoins &&
    lines[below.index + 1]?.adjoins !== true
    ? below
    : undefined;
}

const WORDS_OF_A_KICKER = 5;

/** Whether the line stands above with a number, in what a letter gives first. */
const isListedAbove = (lines: readonly PageLine[], { line, index }: Placed) =>
  lines
    .slice(Math.max(0, index - LONGEST_PREAMBLE), index)
    .some(({ form, key }) => form === "item" && unnumbered(key) === line.key);

/** "2. boats leave the port" without its number. */
export const unnumbered = (key: string): string => key.replace(/^(?:\d{1,2}[.)]|[-*•·]) /u, "");

const isPageTitle = (whole: PageLine, { key }: PageLine) =>
  key.length >= SHORTEST_TITLE && whole.key.startsWith(key) && /^ [|-] /u.test(whole.key.slice(key.length));

/** The first of the candidates of which the text below says much more than of the one that would be chosen. */
function saidBelow(
  lines: readonly PageLine[],
  candidates: readonly Placed[],
  ordered: readonly Placed[],
  whole: Placed,
): Placed | undefined {
  const supported = supportedBy(lines, candidates);
  const fewest = FEWEST_SHARED * (supported(whole) + 1);
  return ordered.find((other) => supported(other) >= fewest);
}

/**
 * How many words of a line the text below says again. A menu's lines share none with the text, and a headline does. Returns a function of the
 * line; words are compared by how they begin.
 */
function supportedBy(
  lines: readonly PageLine[],
  candidates: readonly Placed[],
): (candidate: Placed) => number {
  const from = (candidates.at(-1)?.index ?? 0) + 1;
  const text = new Set(
    lines
      .slice(from, from + TEXT_SPAN)
      .flatMap(({ form, text: words }) => (form === "prose" ? stemsOf(words) : [])),
  );
  return ({ line }) => new Set(stemsOf(line.text).filter((stem) => text.has(stem))).size;
}

/** The beginnings of the words of four letters and more. */
export const stemsOf = (text: string) =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => word.slice(0, STEM));
