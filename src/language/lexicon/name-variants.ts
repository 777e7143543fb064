/**
 * Each line: spellings of one given name that differ by more than the letters that a phonetic key makes equal. Folded, and
 * each line sorted.
 */
const NAME_VARIANTS = `
  abd abdal abdel abdol abdul
  bachar bashar
  halit khaled khalid
  kasim qasim qassem
  mohamed mohammed muhammad muhammed
  nasser nasir naser nassir
  omer umar omar
  saed saeed said saiid sayeed
  taher tahir
  yousef yousif youssef yusef yusuf`;

/** For each spelling, the first of its line. */
export const FIRST_VARIANT: ReadonlyMap<string, string> = new Map(
  NAME_VARIANTS.trim()
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.trim().split(" ");
      return others.map((word) => [word, first] as const);
    }),
);
