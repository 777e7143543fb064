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
export function align(asked: readonly ComparableWord[], source: readonly ComparableWord[]): Alignment | null {
  const table = tableFor(asked, source);
  let best = 0;
  for (let row = 1; row <= asked.length; row += 1) {
    fillRow(table, row, asked, source);
    for (let at = row * table.width; at < (row + 1) * table.width; at += 1) {
      if (scoreAt(table, at) > scoreAt(table, best)) best = at;
    }
  }
  const score = scoreAt(table, best);
  return score === 0 ? null : { score, steps: stepsTo(best, asked, source, table) };
}

/** A row for each asked word and a column for each source word, both from 1 on; row by row. */
type Table = {
  readonly width: number;
  readonly scores: Int32Array;
  /** Where each score comes from. */
  readonly origins: Uint8Array;
};

function tableFor(asked: readonly unknown[], source: readonly unknown[]): Table {
  const width = source.length + 1;
  const size = (asked.length + 1) * width;
  return { width, scores: new Int32Array(size), origins: new Uint8Array(size) };
}

const scoreAt = ({ scores }: Table, at: number) => scores[at] ?? 0;

function fillRow(
  table: Table,
  row: number,
  asked: readonly ComparableWord[],
  source: readonly ComparableWord[],
): void {
  const word = asked[row - 1];
  if (word === undefined) return;
  const { width, scores, origins } = table;
  const unlike = word.bracketed ? FREE : OTHER;
  const skip = isMarkedGap(asked, row) ? FREE : OTHER;
  for (const [index, other] of source.entries()) {
    const at = row * width + index + 1;
    const both = scoreAt(table, at - width - 1) + (word.word === other.word ? SAME : unlike);
    const added = scoreAt(table, at - width) + unlike;
    const leftOut = scoreAt(table, at - 1) + skip;
    const score = Math.max(0, both, added, leftOut);
    scores[at] = score;
    origins[at] = score === 0 ? NOWHERE : score === both ? BOTH : score === added ? ASKED : SOURCE;
  }
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
  { width, origins }: Table,
): Step[] {
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
