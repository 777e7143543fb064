/* Which words of a line the text says again: a headline, a caption and a subhead share names and things with it, a page's own lines don't. */

/** What of a word is compared; shorter words are in any text. In characters. */
const STEM = 5;
const SHORTEST_WORD = 4;
/** Scripts without blanks between words are compared by pairs of signs. */
const PAIRS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2,}/gu;
const LONGEST_LOOKED_AT = 2000;
/** In lines. */
const FAR = 60;
const NEAR = 6;

/** How many different words a line has, and how many of them the long sentences around it say again, and near it. */
export type Likeness = { readonly stems: number; readonly count: number; readonly near: number };

/** A line as it is compared; a long sentence is text. */
export type ComparedLine = { readonly text: string; readonly isLong: boolean };

/** The different words of a line, cut to their first letters. */
function stemsOf(text: string): string[] {
  const looked = text.slice(0, LONGEST_LOOKED_AT).toLowerCase();
  const words = (looked.match(/[\p{L}\p{M}]+|\p{N}{2,}/gu) ?? [])
    .filter((word) => word.length >= SHORTEST_WORD || /^\p{N}/u.test(word))
    .map((word) => word.slice(0, STEM));
  const pairs = (looked.match(PAIRS) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return [...new Set([...words, ...pairs])];
}

/** For each line, which of its words the long sentences below it say again. Takes linear time. */
export function likenessBelow(lines: readonly ComparedLine[]): (index: number) => Likeness {
  return likenessOf(lines, (stems) => distances(stems, lines, -1));
}

/** The same for the long sentences above and below. Takes linear time. */
export function likenessAround(lines: readonly ComparedLine[]): (index: number) => Likeness {
  return likenessOf(lines, (stems) => {
    const below = distances(stems, lines, -1);
    return distances(stems, lines, 1).map((above, index) =>
      above.map((far, at) => Math.min(far, below[index]?.[at] ?? Infinity)),
    );
  });
}

function likenessOf(
  lines: readonly ComparedLine[],
  distancesOf: (stems: readonly (readonly string[])[]) => readonly (readonly number[])[],
): (index: number) => Likeness {
  const found = distancesOf(lines.map(({ text }) => stemsOf(text))).map((distance) => ({
    stems: distance.length,
    count: distance.filter((far) => far <= FAR).length,
    near: distance.filter((far) => far <= NEAR).length,
  }));
  return (index) => found[index] ?? { stems: 0, count: 0, near: 0 };
}

/** How far, in lines, the nearest long sentence is that has each word of each line: above with step 1, below with −1. */
function distances(
  stems: readonly (readonly string[])[],
  lines: readonly ComparedLine[],
  step: 1 | -1,
): number[][] {
  const nearest = new Map<string, number>();
  const found: number[][] = lines.map(() => []);
  for (let index = step > 0 ? 0 : lines.length - 1; index >= 0 && index < lines.length; index += step) {
    const own = stems[index] ?? [];
    found[index] = own.map((stem) => Math.abs((nearest.get(stem) ?? Infinity) - index));
    if (lines[index]?.isLong === true) for (const stem of own) nearest.set(stem, index);
  }
  return found;
}
