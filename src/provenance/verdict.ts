import { isSaid, standingOf } from "../language/quotations/standing.ts";
import type { Headline, LibraryQuotation, LikePassages } from "../library/library.ts";
import type { AskedPassage } from "./asked-passages.ts";
import { comparableWords } from "./comparable-words.ts";
import { type Comparison, compare } from "./comparison.ts";

/** What the archive knows of a passage. */
export type Verdict =
  /** Someone said so, word for word or nearly. `other`: the message names someone else, whom the articles don't name for these words. */
  | {
      readonly kind: "verbatim" | "nearly";
      readonly quotation: LibraryQuotation;
      readonly comparison: Comparison;
      readonly other: string | null;
    }
  /** An article has these words, and doesn't say that they were said. */
  | { readonly kind: "not said"; readonly quotation: LibraryQuotation; readonly comparison: Comparison }
  /** Put together from several statements. */
  | { readonly kind: "spliced"; readonly quotations: readonly LibraryQuotation[] }
  /** An article's own words. */
  | {
      readonly kind: "reported";
      readonly article: Headline;
      readonly text: string;
      readonly comparison: Comparison;
    }
  /** Not in this archive, which does not mean that it was never said. */
  | { readonly kind: "unknown" };

/** Fewer words, unless they are all of a quotation, are found in too many mouths. */
const FEWEST_WORDS = 4;
const FEWEST_UNMARKED_WORDS = 6;
/** Of the words asked about: what an article's own words must have of them. */
const LEAST_REPORTED = 0.6;
/** Of the words asked about: those that a source must share, and those that may differ. */
const LEAST_SHARED = 0.6;
const MOST_DIFFERENT = 0.45;
/** Of the words that say something by themselves: what a source must share. */
const LEAST_CONTENT = 0.5;
/** Of the words asked about: what several statements must cover together, and what one of them alone doesn't. */
const COVERED_TOGETHER = 0.8;

/**
 * Judges a passage by what stands in the archive.
 *
 * @param likes where words like these stand.
 * @param isSpeaker whether a name in the message can be the quotation's speaker.
 */
export function verdictOn(
  asked: AskedPassage,
  likes: LikePassages,
  isSpeaker: (name: string, quotation: LibraryQuotation) => boolean,
): Verdict {
  const length = comparableWords(asked.text).length;
  const fewest = fewestWords(asked, length);
  const options = { isWhole: asked.isQuoted };
  const quoted = likes.quotations.flatMap((quotation) => {
    const comparison = compare(asked.text, quotation.text, options);
    return comparison === null ? [] : [{ quotation, comparison }];
  });
  const written = likes.paragraphs.flatMap(({ article, text }) => {
    const comparison = compare(asked.text, text, options);
    return comparison === null || comparison.same < length * LEAST_REPORTED
      ? []
      : [{ article, text, comparison }];
  });
  const isNear = ({ comparison }: { comparison: Comparison }) => isLike(comparison, fewest);
  const isExact = ({ comparison }: { comparison: Comparison }) =>
    comparison.isExact && comparison.same >= fewest;
  const verbatim = best(quoted.filter((one) => isExact(one) || isAllOf(one)));
  const source =
    verbatim ??
    written.find(isExact) ??
    best(quoted.filter(isNear)) ??
    written.filter(isNear).sort(byLikeness)[0] ??
    null;
  const isInPart = source === null || source.comparison.same < length * COVERED_TOGETHER;
  const parts = isInPart ? splicedFrom(asked, quoted) : null;
  if (parts !== null) return { kind: "spliced", quotations: parts };
  if (source === null) return { kind: "unknown" };
  if ("article" in source) return { kind: "reported", ...source };
  return verdictOf(source === verbatim ? "verbatim" : "nearly", source, asked, isSpeaker);
}

/** Without quotation marks the words may be the writer's own, so that more of them must be someone's. */
function fewestWords({ isQuoted }: AskedPassage, length: number): number {
  return isQuoted ? FEWEST_WORDS : Math.min(length, FEWEST_UNMARKED_WORDS);
}

type Candidate = { readonly quotation: LibraryQuotation; readonly comparison: Comparison };

/** Whether a short quotation was taken whole. */
const isAllOf = ({ quotation, comparison }: Candidate) =>
  comparison.isExact && comparison.same === comparableWords(quotation.text).length;

function isLike(
  { same, words, differences, contentShared, contentWords }: Comparison,
  fewest: number,
): boolean {
  return (
    same >= fewest &&
    same >= words * LEAST_SHARED &&
    contentShared >= contentWords * LEAST_CONTENT &&
    differences <= words * MOST_DIFFERENT
  );
}

const byLikeness = (one: { comparison: Comparison }, other: { comparison: Comparison }) =>
  one.comparison.differences - other.comparison.differences || other.comparison.same - one.comparison.same;

/** The most alike; of equals what was said before what was not, who is sure before who isn't, the older before the newer. */
function best(candidates: readonly Candidate[]): Candidate | null {
  const doubt = ({ quotation }: Candidate) =>
    (isSaid(quotation) ? 0 : 4) + ["named", "attributed", "unknown"].indexOf(standingOf(quotation).certainty);
  const time = ({ quotation }: Candidate) =>
    quotation.article.published?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
  const [first] = candidates.toSorted(
    (one, other) => byLikeness(one, other) || doubt(one) - doubt(other) || time(one) - time(other),
  );
  return first ?? null;
}

function verdictOf(
  kind: "verbatim" | "nearly",
  { quotation, comparison }: Candidate,
  { speaker }: AskedPassage,
  isSpeaker: (name: string, quotation: LibraryQuotation) => boolean,
): Verdict {
  if (!isSaid(quotation)) return { kind: "not said", quotation, comparison };
  const isSure = standingOf(quotation).certainty === "named";
  const other = speaker !== null && isSure && !isSpeaker(speaker, quotation) ? speaker : null;
  return { kind, quotation, comparison, other };
}

/** In words: a shorter piece may be anyone's. */
const SHORTEST_PIECE = 4;

/** The fewest statements that hold most of a passage in pieces; null where one alone does, or all together do not. */
function splicedFrom(asked: AskedPassage, candidates: readonly Candidate[]): LibraryQuotation[] | null {
  const words = comparableWords(asked.text).map(({ word }) => word);
  const sources = candidates
    .filter(({ quotation }) => isSaid(quotation))
    .map(({ quotation }) => ({
      quotation,
      rows: rowsOf(comparableWords(quotation.text).map(({ word }) => word)),
    }));
  const used: LibraryQuotation[] = [];
  let covered = 0;
  for (let at = 0; at + SHORTEST_PIECE <= words.length; ) {
    const pieces = sources.map((source) => ({ source, length: pieceLength(words, at, source.rows) }));
    const longest = pieces.toSorted((one, other) => other.length - one.length)[0];
    if (longest === undefined || longest.length < SHORTEST_PIECE) {
      at += 1;
      continue;
    }
    covered += longest.length;
    at += longest.length;
    if (!used.includes(longest.source.quotation)) used.push(longest.source.quotation);
  }
  return used.length > 1 && covered >= words.length * COVERED_TOGETHER ? used : null;
}

/** The rows of words in a text, of the shortest piece's length. */
function rowsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((_, at) => words.slice(at, at + SHORTEST_PIECE).join(" ")));
}

/** How many words from `at` on a source has, as rows that overlap say. */
function pieceLength(words: readonly string[], at: number, rows: ReadonlySet<string>): number {
  let length = 0;
  while (
    at + length + SHORTEST_PIECE <= words.length &&
    rows.has(words.slice(at + length, at + length + SHORTEST_PIECE).join(" "))
  ) {
    length += 1;
  }
  return length === 0 ? 0 : length + SHORTEST_PIECE - 1;
}
