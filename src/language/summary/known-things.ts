import { BODY_NOUNS } from "../lexicon/body-nouns.ts";
import { FUNCTION_WORDS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { NATIONALITIES } from "../lexicon/nations.ts";
import { PLACES } from "../lexicon/places.ts";
import { wordList } from "../lexicon/word-list.ts";
import { termOf } from "./terms.ts";
import { PERSONS, WORD_KINDS, type WordForm, type WordForms } from "./word-forms.ts";

/** There is one of these, or everyone knows which is meant. */
const KNOWN_TO_ALL = wordList(`
  government governments president presidency minister ministry prime world public country nation region economy sea ocean sun
  moon sky earth planet globe weather climate environment police army military navy state internet web media press people west
  east north south morning evening afternoon night day days week weekend month year years decade decades century summer winter
  spring autumn season past future present time times moment law constitution parliament senate congress house court courts
  pope king queen market markets rest way poor rich elderly young dead wounded injured sick homeless unemployed ground air water
  street streets border war peace opposition cabinet authorities ages odds public road roads stage table`);
/** A body, a place or a person by its kind: a name before it in the sentence shows which. */
const KINDS = wordList(`
  country nation region city town village province state capital district group company firm agency ministry party club team
  side organisation organization newspaper paper magazine bank university college school church court hospital airline
  network channel website service island man woman boy girl couple player actor actress singer former latter two pair`);
/** These make clear which one is meant: "the first", "the only", "the next". */
const CHOOSING =
  /^(?:first|second|third|fourth|fifth|last|latest|next|only|same|most|least|best|worst|more|late|former|new|entire|whole|so-called|likes|\p{L}{3,}est)$/u;
/** Behind a noun they begin what shows which one is meant. */
const TIES_ON = wordList("who whose whom that which where when to he she they it we i you");
/** "those problems", "this week's approach": what stands behind it, as far as it may be the noun that it points to. */
const POINTING =
  /\b(?:those|these|such) (?!(?:who|whose|of|in|as|with|from|days|two|three)\b)(\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2})|\bthis (?!(?:week|weekend|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|time|is|was|century|decade|point|page|past|last|coming|next)\b)(\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2})/u;
/** "both plans", "the two men", "all three": a count of what must have been named. */
const COUNT =
  /\b(?:(both|neither)|the (?:other )?(?:two|three|four|five|six|pair|duo|trio)|all (?:two|three|four|five|six))\b(?!-| (?:\p{L}+est|most|least|million|billion|thousand|hundred)\b)/iu;
/** Behind a count they show which ones are meant: "both Sund and Hestin", "the two men who fled". */
const COUNTED_ALONE = /^[^.;]{1,50}? (?:and|n?or)\b/u;
const COUNTED_CLOSER = /^(?: [\p{L}'’-]+){1,2} (?:who|whose|that|which|of|in|from|on|at)\b/u;
const HONORIFICS = new Set(["mr", "mrs", "ms", "dr", "sir", "lord", "lady"]);
const QUOTED = /[“"«][^“”"«»]*[”"»]/gu;
/** A word with an apostrophe in it keeps only one, and letters behind it: "players'" is "players". */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(?:['’]\p{L}+)?|-+/gu;

/** What a sentence speaks of as known; what stands in quotation marks does not count. */
export type TakenAsKnown = {
  /** It points to something that no word of its own names: "him", "both plans", "this". */
  readonly pointsBack: boolean;
  /** The content words of what neither the sentence nor the headline introduces: "the recording", "those problems". */
  readonly things: readonly string[];
  /** The content words of names that stand without a first name: "Orlan", "Mr. Orlan". */
  readonly surnames: readonly string[];
  /** The content words of names that it introduces by a word before them: "Selma Orlan", "Mayor Orlan". */
  readonly introduced: readonly string[];
};

/**
 * Reads what a sentence takes as known. Linear in its length.
 *
 * @param pieces the sentence's words and marks, as `WordForms.inText` gives them.
 * @param headline the content words of the headline.
 */
export function takenAsKnown(
  text: string,
  pieces: readonly WordForm[],
  headline: ReadonlySet<string>,
  forms: WordForms,
): TakenAsKnown {
  const tokens = outsideQuotations(pieces, forms);
  const things: string[] = [];
  const surnames: string[] = [];
  const introduced: string[] = [];
  let kinds = 0;
  let pointsBack = false;
  let person = false;
  let name = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const { term } = token;
    kinds |= token.kinds;
    if (!person && token.kinds & WORD_KINDS.personal) pointsBack = true;
    if (term !== null && isBareNoun(tokens, at, token) && !headline.has(term))
      if (!isIntroduced(tokens, at, token, name)) things.push(term);
    if (token.isName) {
      noteName(tokens, at, token, surnames, introduced);
      person ||= at > 0 || !FUNCTION_WORDS.has(token.lower);
      name ||= at > 0;
    }
    person ||= (token.kinds & WORD_KINDS.person) !== 0;
  }
  if (kinds & (WORD_KINDS.count | WORD_KINDS.pointing)) {
    const plain = text.replace(QUOTED, " “ ");
    pointsBack ||= countsBack(plain);
    const pointing = pointedNoun(plain);
    if (pointing !== null) things.push(pointing);
  }
  return { pointsBack, things, surnames, introduced };
}

/** The words and marks outside quotation marks; a mark with an opening one behind it opens nothing. */
function outsideQuotations(pieces: readonly WordForm[], forms: WordForms): readonly WordForm[] {
  if (!pieces.some(isTakenApart)) return pieces;
  const outside: WordForm[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.apostrophe) for (const part of forms.of(piece.written.match(TOKEN) ?? [])) outside.push(part);
    else if (piece.isWord || !QUOTATION_MARKS.has(piece.written)) outside.push(piece);
    else if (OPENING_MARKS.has(piece.written)) {
      let next = at + 1;
      while (next < pieces.length && !QUOTATION_MARKS.has(pieces[next]?.written ?? "")) next += 1;
      if (CLOSING_MARKS.has(pieces[next]?.written ?? "")) at = next;
    }
  }
  return outside;
}

const isTakenApart = ({ isWord, apostrophe, written }: WordForm) =>
  apostrophe || (!isWord && QUOTATION_MARKS.has(written));

const OPENING_MARKS = new Set(["“", '"', "«"]);
const CLOSING_MARKS = new Set(["”", '"', "»"]);
const QUOTATION_MARKS = new Set([...OPENING_MARKS, ...CLOSING_MARKS]);

/** Whether a count stands there whose members the words before and behind it do not give. */
function countsBack(plain: string): boolean {
  const count = COUNT.exec(plain);
  if (count === null || / and /u.test(plain.slice(0, count.index))) return false;
  const behind = plain.slice(count.index + count[0].length, count.index + count[0].length + 80);
  return !(count[1] === undefined ? COUNTED_CLOSER : COUNTED_ALONE).test(behind);
}

/** The content word that "those", "this" or "such" points to. */
function pointedNoun(plain: string): string | null {
  const match = POINTING.exec(plain);
  const words = (match?.[1] ?? match?.[2] ?? "").split(" ");
  // A verb may follow: "this method saved a harvest".
  const end = words.findIndex(
    (word, at) => FUNCTION_WORDS.has(word) || (at > 0 && /(?:ed|ing)$/u.test(word)),
  );
  const noun = words[(end < 0 ? words.length : end) - 1];
  return noun === undefined ? null : termOf(noun);
}

/** How a capitalised word stands as a name: alone, behind another such word, or neither. */
function standingOf(
  tokens: readonly WordForm[],
  at: number,
  { lower }: WordForm,
): "surname" | "introduced" | null {
  const isPoint = tokens[at - 1]?.written === ".";
  const before = tokens[isPoint ? at - 2 : at - 1];
  // "Irene S. Levine".
  if (isPoint && /^\p{Lu}$/u.test(before?.written ?? "")) return "introduced";
  const isHonorific = before !== undefined && HONORIFICS.has(before.lower);
  if (before?.isName && !isPoint && !isHonorific && !FUNCTION_WORDS.has(before.lower)) return "introduced";
  if (tokens[at + 1]?.capital || before?.lower === "the") return null;
  const name = withoutOwner(lower);
  return NO_SURNAMES.some((list) => list.has(name)) ? null : "surname";
}

const NO_SURNAMES = [PLACES, NATIONALITIES, BODY_NOUNS, PERSONS, FUNCTION_WORDS];

function noteName(
  tokens: readonly WordForm[],
  at: number,
  token: WordForm,
  surnames: string[],
  introduced: string[],
): void {
  const { written, term } = token;
  if (term === null || !/\p{Ll}/u.test(written)) return;
  const standing = standingOf(tokens, at, token);
  if (standing === null) return;
  if (standing === "introduced") introduced.push(term);
  else if (!introduced.includes(term)) surnames.push(term);
}

/** "the end had", "the recording,": one noun and nothing that shows which one. */
function isBareNoun(tokens: readonly WordForm[], at: number, { written: noun, lower }: WordForm): boolean {
  if (tokens[at - 1]?.lower !== "the") return false;
  if (!/^\p{Ll}/u.test(noun) || FUNCTION_WORDS.has(lower) || CHOOSING.test(noun)) return false;
  if (/['’]s$/u.test(noun)) return true;
  const next = tokens[at + 1];
  if (next === undefined || /^[.,;:!?)–—]/u.test(next.written)) return true;
  if (PREPOSITIONS.has(next.lower)) return ((tokens[at + 2]?.kinds ?? 0) & WORD_KINDS.calendar) !== 0;
  return FUNCTION_WORDS.has(next.lower) && !TIES_ON.has(next.lower);
}

/** Whether the noun at `at` needs no introduction, or has it in the words before it. */
function isIntroduced(
  tokens: readonly WordForm[],
  at: number,
  { lower, term }: WordForm,
  name: boolean,
): boolean {
  const noun = withoutOwner(lower);
  if (KNOWN_TO_ALL.has(noun) || (name && KINDS.has(noun))) return true;
  for (let before = 0; before < at; before += 1) if (tokens[before]?.term === term) return true;
  return false;
}

const withoutOwner = (word: string) => word.replace(/['’]s$/u, "");
