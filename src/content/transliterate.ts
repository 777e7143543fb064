/*
 * Readable Latin letters for scripts that have none, for ids and file names only: simple, without marks, and always the same.
 * The vowels that Arabic script leaves out are left out here too. Chosen after how newspapers write names, not after a standard.
 */

type Letters = Readonly<Record<string, string>>;

const letters = (pairs: string): Letters =>
  Object.fromEntries(
    pairs.split(/\s+/u).map((pair) => {
      const [letter = "", latin = ""] = pair.split("=");
      return [letter, latin];
    }),
  );

/** As after NFKD: without hamza, madda and vowel marks. */
const ARABIC = letters(
  `ا=a ٱ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h ة=a و=u ي=i
  ى=a ء= پ=p چ=ch ژ=zh گ=g ک=k ی=i ہ=h ھ=h ے=e ں=n ٹ=t ڈ=d ڑ=r ۀ=e ە=e ێ=e ۆ=o ڤ=v ڕ=r ڵ=l`,
);

/** Where Persian reads an Arabic letter in another way. */
const PERSIAN = letters("ث=s ذ=z ض=z ق=gh");

/** Letters that only Persian and its neighbours have. */
const PERSIAN_LETTERS = /[پچژگکی]/u;

const CYRILLIC = letters(
  `а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya
  є=ye і=i ї=i ґ=g ў=u ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=gj ќ=kj ѕ=dz қ=q ғ=gh ү=u ұ=u ө=o ң=ng һ=h ә=a`,
);

const GREEK = letters(
  "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o",
);

const FOREIGN_WORD = /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;
/** The digits that Arabic and Persian use. */
const ARABIC_DIGITS = /[٠-٩۰-۹]/gu;

/**
 * The text with its Arabic, Persian, Cyrillic and Greek words in Latin letters. All else stays as it is.
 *
 * @param text in lower case and NFKD, without its marks.
 */
export function transliterate(text: string): string {
  const isPersian = PERSIAN_LETTERS.test(text);
  return text
    .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(FOREIGN_WORD, (word) => latinWord(word, isPersian));
}

function latinWord(word: string, isPersian: boolean): string {
  const written = [...word];
  return written.map((letter, index) => latinLetter(letter, index, written, isPersian)).join("");
}

function latinLetter(letter: string, index: number, word: readonly string[], isPersian: boolean): string {
  // These two are consonants at the beginning of a word and before a long vowel, and vowels elsewhere.
  const isConsonant = index === 0 || /[اوىيی]/u.test(word[index + 1] ?? "");
  if (letter === "و" && isConsonant) return isPersian ? "v" : "w";
  if ((letter === "ي" || letter === "ی") && isConsonant) return "y";
  if (letter === "ه" && isPersian && index > 0 && index === word.length - 1) return "eh";
  return (
    (isPersian ? PERSIAN[letter] : undefined) ?? ARABIC[letter] ?? CYRILLIC[letter] ?? GREEK[letter] ?? ""
  );
}
