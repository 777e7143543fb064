import type { ComparableWord } from "./comparable-words.ts";

/** One step of an alignment. Indices are those of words. */
export type Step =
  | { readonly kind: "same"; readonly asked: number; readonly source: number }
  | { readonly kind: "replaced"; readonly asked: number; readonly source: number }
  /** Only in the text that was asked about. */
  | { readonly kind: "added"; readonly asked: number }
  /** Only in the source. `marked`: where the asked text has an ellipsis or brackets, which say that something is missing. */
  | { readonly kind: "left out"; readonly source: number; readonly marked: boolean };

/** How two texts fit: the steps from the first to the last word that they share, in order. */
export type Alignment = { readonly steps: readonly Step[]; readonly score: number };

const SAME = 2;
const OTHER = -1;
/** Words in brackets stand for others, so that they cost nothing. */
const FREE = 0;

/** Where the score of a pair of words comes from. */
const NOWHERE = 0;
const BOTH = 1;
const ASKED = 2;
const SOURCE = 3;

/**
 * The best local alignment of two texts by their words (Smith and Waterman 1981, with a cost of one for each word that differs).
 * Source words are skipped for free at an ellipsis and beside brackets. Time and memory grow with the product of the lengths.
 *
 * @returns null when they share no word.
 */
export function align(
  asked: readonly ComparableWord[],
  source: readonly ComparableWord[],
): Alignment | null {
  const width = source.length + 1;
  const scores = new Int32Array((asked.length + 1) * width);
  const origins = new Uint8Array(scores.length);
  let best = 0;
  for (const [row, { word, bracketed }] of asked.entries()) {
    const skip = skipCost(asked, row + 1);
    for (const [column, other] of source.entries()) {
      const at = (row + 1) * width + column + 1;
      const fits = word === other.word ? SAME : bracketed ? FREE : OTHER;
      const both = (scores[at - width - 1] ?? 0) + fits;
      const added = (scores[at - width] ?? 0) + (bracketed ? FREE : OTHER);
      const leftOut = (scores[at - 1] ?? 0) + skip;
      const score = Math.max(0, both, added, leftOut);
      scores[at] = score;
      origins[at] =
        score === 0 ? NOWHERE : score === both ? BOTH : score === added ? ASKED : SOURCE;
      if (score > (scores[best] ?? 0)) best = at;
    }
  }
  const score = scores[best] ?? 0;
  return score === 0 ? null : { score, steps: stepsTo(best, asked, source, origins) };
}

/** Of leaving a source word out right before the asked word `index`. */
function skipCost(asked: readonly ComparableWord[], index: number): number {
  return isMarkedGap(asked, index) ? FREE : OTHER;
}

/** Whether the asked text says that something is missing before its word `index`. */
function isMarkedGap(asked: readonly ComparableWord[], index: number): boolean {
  const next = asked[index];
  return next?.afterGap === true || next?.bracketed === true || asked[index - 1]?.bracketed === true;
}

function stepsTo(
  end: number,
  asked: readonly ComparableWord[],
  source: readonly ComparableWord[],
  origins: Uint8Array,
): Step[] {
  const width = source.length + 1;
  const steps: Step[] = [];
  for (let at = end; origins[at] !== NOWHERE; ) {
    const row = Math.floor(at / width) - 1;
    const column = (at % width) - 1;
    switch (origins[at]) {
      case BOTH: {
        const kind = asked[row]?.word === source[column]?.word ? "same" : "replaced";
        steps.push({ kind, asked: row, source: column });
        at -= width + 1;
        break;
      }
      case ASKED:
        steps.push({ kind: "added", asked: row });
        at -= width;
        break;
      default:
        steps.push({ kind: "left out", source: column, marked: isMarkedGap(asked, row + 1) });
        at -= 1;
    }
  }
  return steps.reverse();
}
