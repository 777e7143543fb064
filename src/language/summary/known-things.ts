import { CALENDAR } from "../lexicon/calendar.ts";
import { FUNCTION_WORDS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { wordList } from "../lexicon/word-list.ts";
import { termsIn } from "./terms.ts";

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
const POINTING =
  /\b(?:those|these|such) (?!(?:who|whose|of|in|as|with|from|days|two|three)\b)\p{Ll}|\bthis (?!(?:week|weekend|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|time|is|was|century|decade|point|page|past|last|coming|next)\b)\p{Ll}/u;
const QUOTED = /[“"«][^“”"«»]*[”"»]/gu;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(?:['’]\p{L}+)?|[.,;:!?()–—-]+/gu;

/**
 * Whether a sentence speaks of something as known that neither itself nor the headline introduces: "the end", "him", "those
 * problems". Such a sentence is not understood alone. What stands in quotation marks does not count.
 */
export function takesAsKnown(text: string, headline: ReadonlySet<string>): boolean {
  const plain = text.replace(QUOTED, " “ ");
  if (POINTING.test(plain)) return true;
  const tokens = plain.match(TOKEN) ?? [];
  const before: Before = { person: false, name: false, terms: new Set(headline) };
  for (const [at, token] of tokens.entries()) {
    const word = token.toLowerCase();
    if (PERSONAL.has(word) && !before.person) return true;
    if (isBareNoun(tokens, at) && !isIntroduced(token, before)) return true;
    const isFirst = at === 0;
    const named = isName(token);
    before.person ||= (named && !(isFirst && FUNCTION_WORDS.has(word))) || isPerson(word);
    before.name ||= named && !isFirst;
    for (const term of termsIn(token)) before.terms.add(term);
  }
  return false;
}

/** What the headline and the sentence have spoken of so far. */
type Before = { person: boolean; name: boolean; readonly terms: Set<string> };

/** "the end had", "the recording,": one noun and nothing that shows which one. */
function isBareNoun(tokens: readonly string[], at: number): boolean {
  const noun = tokens[at] ?? "";
  if (tokens[at - 1]?.toLowerCase() !== "the") return false;
  if (!/^\p{Ll}/u.test(noun) || FUNCTION_WORDS.has(noun) || CHOOSING.test(noun)) return false;
  if (/['’]s$/u.test(noun)) return true;
  const next = tokens[at + 1];
  if (next === undefined || /^[.,;:!?)–—]/u.test(next)) return true;
  const word = next.toLowerCase();
  if (PREPOSITIONS.has(word)) return CALENDAR.has((tokens[at + 2] ?? "").toLowerCase());
  return FUNCTION_WORDS.has(word) && !TIES_ON.has(word);
}

function isIntroduced(token: string, before: Before): boolean {
  const noun = token.toLowerCase().replace(/['’]s$/u, "");
  if (KNOWN_TO_ALL.has(noun) || (KINDS.has(noun) && before.name)) return true;
  return [...termsIn(noun)].some((term) => before.terms.has(term));
}

function isPerson(word: string): boolean {
  return PERSONS.has(word) || /\d-year-old$/u.test(word);
}

function isName(token: string): boolean {
  return /^\p{Lu}/u.test(token) && !CALENDAR.has(token.toLowerCase());
}
