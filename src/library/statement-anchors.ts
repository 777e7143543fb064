/*
 * Which of millions of statements say the words of another one is found by three words in a row that both must have. Not all rows
 * of three are stored, but those that are the most telling among their neighbours (winnowing: Schleimer, Wilkerson and Aiken 2003):
 * what is long has the same ones in any statement that holds it. What is short has one of its own only, and so a longer
 * statement asks for all its rows of three among the short ones.
 */

const ROW = 3;
/** From so many words on, a statement has an anchor that all longer ones have, too. */
const LONG = 8;
/** Of so many rows of three that follow each other, one is an anchor. */
const WINDOW = LONG - ROW + 1;

/** What two statements have in common if one is a part of the other. Numbers of 32 bits; others may have the same by chance. */
export type Anchors = {
  /** Under these a statement is stored. */
  readonly own: readonly number[];
  /** Under these are stored all that are a part of it; where it is long, also all that it is a part of. */
  readonly asked: readonly number[];
  readonly isLong: boolean;
};

/** The anchors of what was said, given as `saidWords` gives it. Fewer than three words have none. */
export function anchorsOf(said: string): Anchors {
  const rows = rowsOf(said);
  const short = rows.map(({ hash }) => ~hash);
  const isLong = rows.length >= WINDOW;
  const own = isLong ? anchorsAmong(rows) : bestOf(rows).map(({ hash }) => ~hash);
  return { own, asked: [...new Set(isLong ? [...own, ...short] : short)], isLong };
}

type Row = { readonly length: number; readonly hash: number };

/** Every three words in a row. */
function rowsOf(said: string): Row[] {
  const starts = [0];
  for (let blank = said.indexOf(" "); blank >= 0; blank = said.indexOf(" ", blank + 1))
    starts.push(blank + 1);
  return starts.slice(0, 1 - ROW).map((start, at) => {
    const end = (starts[at + ROW] ?? said.length + 1) - 1;
    return { length: end - start, hash: hashOf(said, start, end) };
  });
}

/** The best row of each window. */
function anchorsAmong(rows: readonly Row[]): number[] {
  const anchors = new Set<number>();
  for (let start = 0; start + WINDOW <= rows.length; start += 1) {
    for (const { hash } of bestOf(rows.slice(start, start + WINDOW))) anchors.add(hash);
  }
  return [...anchors];
}

/** The row with the most letters, which is said least often; of equal ones any, but always the same. */
function bestOf(rows: readonly Row[]): Row[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const isBetter = (one: Row, other: Row) =>
    one.length > other.length || (one.length === other.length && one.hash < other.hash);
  return [others.reduce((best, row) => (isBetter(row, best) ? row : best), first)];
}

/** FNV-1a over the letters of a stretch, as a signed number of 32 bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
