/**
 * Each line: spellings of one given name that differ by more than the letters that a phonetic key makes equal. Folded, and
 * each line sorted.
 */
const NAME_VARIANTS = `
  abd abdal abdel abdol abdul
  ahmad ahmed
  ali aly
  amir emir
  bachar bashar
  celal jalal jelal
  cemal jamal jemal
  cemil jamil jemil
  fatemah fatemeh
  halit khaled khalid
  kamal kemal
  karim kerim
  kasim qasim qassem
  mohamad mohamed mohammad mohammed muhamad muhamed muhammad muhammed
  naser nasir nasser nassir
  omar omer umar
  raza reza riza
  saed saeed said saiid sayeed
  saied sayed sayyed sayyid
  salim selim
  salman selman
  samir semir
  taher tahir
  yousef yousif yousouf youssef youssouf yousuf yusef yusif yusuf`;

/** For each spelling, the first of its line. */
export const FIRST_VARIANT: ReadonlyMap<string, string> = new Map(
  NAME_VARIANTS.trim()
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.trim().split(" ");
      return others.map((word) => [word, first] as const);
    }),
);
