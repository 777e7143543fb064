import { BODY_NOUNS } from "../lexicon/body-nouns.ts";
import { CALENDAR } from "../lexicon/calendar.ts";
import { FUNCTION_WORDS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { NATIONALITIES } from "../lexicon/nations.ts";
import { PLACES } from "../lexicon/places.ts";
import { wordList } from "../lexicon/word-list.ts";
import { startsWithCapital, termOf } from "./terms.ts";

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
const PERSONS = wordList(`
  man woman boy girl father mother son daughter husband wife brother sister minister president leader official spokesman
  spokeswoman spokesperson officer teacher doctor lawyer driver actor actress singer player coach captain judge mayor
  senator governor king queen pope prince princess suspect victim widow author writer director founder teenager pilot
  soldier student child baby infant star chief executive chairman professor scientist`);
/** These make clear which one is meant: "the first", "the only", "the next". */
const CHOOSING =
  /^(?:first|second|third|fourth|fifth|last|latest|next|only|same|most|least|best|worst|more|late|former|new|entire|whole|so-called|likes|\p{L}{3,}est)$/u;
/** Behind a noun they begin what shows which one is meant. */
const TIES_ON = wordList("who whose whom that which where when to he she they it we i you");
const PERSONAL = new Set(["he", "him", "his", "she", "her", "hers", "himself", "herself"]);
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
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(?:['’]\p{L}+)?|[.,;:!?()–—-]+/gu;

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

/** Reads what a sentence takes as known. Linear in its length. */
export function takenAsKnown(text: string, headline: ReadonlySet<string>): TakenAsKnown {
  const plain = /[“"«]/u.test(text) ? text.replace(QUOTED, " “ ") : text;
  const tokens = plain.match(TOKEN) ?? [];
  const things: string[] = [];
  const surnames: string[] = [];
  const introduced: string[] = [];
  let pointsBack = countsBack(plain);
  let person = false;
  let name = false;
  for (const [at, token] of tokens.entries()) {
    const word = token.toLowerCase();
    if (!person && PERSONAL.has(word)) pointsBack = true;
    if (isBareNoun(tokens, at)) {
      const thing = termOf(token);
      if (thing !== null && !isIntroduced(tokens, at, thing, name, headline)) things.push(thing);
    }
    if (isName(token)) {
      noteName(tokens, at, surnames, introduced);
      person ||= at > 0 || !FUNCTION_WORDS.has(word);
      name ||= at > 0;
    }
    person ||= PERSONS.has(word) || word.endsWith("-year-old");
  }
  const pointing = pointedNoun(plain);
  if (pointing !== null) things.push(pointing);
  return { pointsBack, things, surnames, introduced };
}

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
function standingOf(tokens: readonly string[], at: number): "surname" | "introduced" | null {
  const isPoint = tokens[at - 1] === ".";
  const before = tokens[isPoint ? at - 2 : at - 1] ?? "";
  const word = before.toLowerCase();
  const isHonorific = HONORIFICS.has(word);
  if (isName(before) && !isPoint && !isHonorific && !FUNCTION_WORDS.has(word)) return "introduced";
  if (startsWithCapital(tokens[at + 1] ?? "") || word === "the") return null;
  const name = (tokens[at] ?? "").toLowerCase().replace(/['’]s$/u, "");
  const isOther = [PLACES, NATIONALITIES, BODY_NOUNS, PERSONS, FUNCTION_WORDS].some((list) => list.has(name));
  return isOther ? null : "surname";
}

function noteName(tokens: readonly string[], at: number, surnames: string[], introduced: string[]): void {
  const standing = standingOf(tokens, at);
  const name = tokens[at] ?? "";
  if (standing === null || !/\p{Ll}/u.test(name)) return;
  const term = termOf(name);
  if (term === null) return;
  if (standing === "introduced") introduced.push(term);
  else if (!introduced.includes(term)) surnames.push(term);
}

/** "the end had", "the recording,": one noun and nothing that shows which one. */
function isBareNoun(tokens: readonly string[], at: number): boolean {
  const noun = tokens[at] ?? "";
  const before = tokens[at - 1];
  if (before !== "the" && before !== "The" && before !== "THE") return false;
  if (!/^\p{Ll}/u.test(noun) || FUNCTION_WORDS.has(noun) || CHOOSING.test(noun)) return false;
  if (/['’]s$/u.test(noun)) return true;
  const next = tokens[at + 1];
  if (next === undefined || /^[.,;:!?)–—]/u.test(next)) return true;
  const word = next.toLowerCase();
  if (PREPOSITIONS.has(word)) return CALENDAR.has((tokens[at + 2] ?? "").toLowerCase());
  return FUNCTION_WORDS.has(word) && !TIES_ON.has(word);
}

/** Whether the noun at `at` needs no introduction, or has it in the words before it or in the headline. */
function isIntroduced(
  tokens: readonly string[],
  at: number,
  thing: string,
  name: boolean,
  headline: ReadonlySet<string>,
): boolean {
  const noun = (tokens[at] ?? "").toLowerCase().replace(/['’]s$/u, "");
  if (KNOWN_TO_ALL.has(noun) || (name && KINDS.has(noun)) || headline.has(thing)) return true;
  for (let before = 0; before < at; before += 1) if (termOf(tokens[before] ?? "") === thing) return true;
  return false;
}

const isName = (token: string) => startsWithCapital(token) && !CALENDAR.has(token.toLowerCase());
