import { BINDING_PREPOSITIONS, DETERMINERS, isFunctionWord } from "../lexicon/function-words.ts";
import { CAPITAL_RANKS, NAME_PARTICLES, TITLE_PAIRS } from "../lexicon/name-parts.ts";
import { PLACES } from "../lexicon/places.ts";
import { wordList } from "../lexicon/word-list.ts";
import { givenNameGender, isGivenName } from "../words/given-names.ts";
import { type Token, textAt, wordAt } from "../words/tokens.ts";
import { behindFields } from "./office-of-fields.ts";
import { courtesyGender, isBodyNoun, isPersonNoun, isPluralNoun, isRoleWord, nounGender } from "./roles.ts";

export type NameKind = "person" | "body" | "place";
export type Gender = "male" | "female";

// Words that end a firm's name, though they say nothing of one elsewhere.
const FIRM = wordList(
  `strategies partners solutions systems industries holdings associates technologies energy motors capital labs
  consulting analytics securities pictures records studios ventures enterprises brothers sons pharmaceuticals foods
  petroleum oil gas steel mining chemicals insurance logistics shipping textiles holding fc afc united rovers wanderers athletic
    airways aviation railways brewery breweries nurseries dairies farms media publishing properties estates engineering robotics
    software telecom retail stores`,
);

// Of these, what is nobody's surname.
const FIRM_ONLY = wordList(
  `airways aviation enterprises holding holdings industries logistics pharmaceuticals railways securities software
  technologies telecom ventures`,
);

// "The daily Yeni Ufuk", "the disaster agency AFAD": nouns that stand before a body's name.
const INTRODUCES_BODY = wordList(
  `daily newspaper weekly monthly magazine website channel broadcaster agency company firm group charity party airline
  club association union network think-tank organisation organization carrier militia faction brand outlet insurer
  shipper automaker retailer lender bank developer portal`,
);

// "The Selma Orlan Show", "Selma Orlan Avenue": what is named after someone.
const NAMED_AFTER = wordList(
  `airport arena avenue award bridge cup hour lecture medal memorial podcast prize road scholarship show square
  stadium street tournament tower towers trophy`,
);

/** The title at the head of a name: how many words, and what it shows. */
export type Title = { readonly length: number; readonly gender: Gender | null; readonly person: boolean };

export function readCourtesy(run: readonly Token[]): Title {
  let length = 0;
  while (length < run.length - 1 && courtesyGender(wordAt(run, length)) !== undefined) length += 1;
  return { length, gender: null, person: false };
}

/** How many words at the head of the run are a title ("Foreign Minister", "Mrs.", "Secretary of State"), and what it shows. */
export function readTitle(run: readonly Token[]): Title {
  let length = isUnlistedOffice(run) ? 1 : lengthOfForeignTitle(run);
  let gender: Gender | null = null;
  let person = length > 0;
  for (const [at, { word, capital }] of run.slice(0, -1).entries()) {
    // "María del Rocío", whose "del" is no delegate.
    if (!capital && NAME_PARTICLES.has(word)) continue;
    // "Sultan bin Harib": a given name, and no title.
    if (/^(?:bin|ibn|bint)$/u.test(wordAt(run, at + 1))) break;
    const courtesy = courtesyGender(word);
    if (!isRoleWord(word) || (isGivenName(word) && courtesy === undefined)) continue;
    // "Awat Sheikh Jalal": a part of the name, unless it follows a title.
    if (length < at && INSIDE_NAMES.test(word)) continue;
    gender = courtesy ?? nounGender(word) ?? gender;
    person ||= isPersonNoun(word) || courtesy !== undefined;
    length = run[at + 1]?.word === "of" ? Math.min(at + 3, run.length - 1) : at + 1;
  }
  return { length: behindBrackets(run, behindPortfolio(run, length)), gender, person };
}

/** "Secretary of State | for Defence | Ana Kort": where what an office is for ends, with a name behind it; else `from`. */
function behindPortfolio(run: readonly Token[], from: number): number {
  if (from === 0 || !/^(?:for|of)$/u.test(wordAt(run, from))) return from;
  const end = behindFields(run, from + 1);
  return end > from + 1 && run.length - end > 1 ? end : from;
}

/** "Lt. Col. | (res.) | Ana Kort": index behind brackets at `from`, or `from` where none stand there. */
function behindBrackets(run: readonly Token[], from: number): number {
  if (from === 0 || textAt(run, from) !== "(") return from;
  const close = run.findIndex(({ text }, at) => at > from && text === ")");
  return close > 0 && close < run.length - 1 ? close + 1 : from;
}

function lengthOfForeignTitle(run: readonly Token[]): number {
  if (run.length > 2 && TITLE_PAIRS.has(`${wordAt(run, 0)}-${wordAt(run, 1)}`)) return 2;
  return run.length > 1 && CAPITAL_RANKS.has(textAt(run, 0)) ? 1 : 0;
}

/** "Arbiter Davor Luksic": a word that by its ending is for someone who does something, before a given name and a surname. */
function isUnlistedOffice(run: readonly Token[]): boolean {
  const [office, given, surname] = run;
  if (run.length !== 3 || !office || !given?.capital || !surname?.capital) return false;
  return (
    AGENT.test(office.word) &&
    !office.possessive &&
    !isGivenName(office.word) &&
    // "Thamer Abd al-Wahid"
    !/^ab(?:d|[eu][hl]?|o?u|dul)$/u.test(given.word) &&
    ![given, surname].some(({ word }) => isRoleWord(word) || isBodyNoun(word) || PLACES.has(word))
  );
}

// "Asaduzzaman", "Abdurrahman" are given names.
const AGENT = /^.{3,}(?:[bdgklmnprstv]er|[ct]or|ist|[^aeghiz]man|woman|ian|eer)$/u;

const INSIDE_NAMES =
  /^(?:sheikh|haji|hajji|mullah|emir|sultan|seyed|pasha|khan|mufti|sayyid|prince|king|major|baker)$/u;

/** What stands beside a name shows that it is a person's, and sometimes the gender. */
export type Introduction = { readonly person: boolean; readonly gender: Gender | null };

/** "The mayor, Selma Orlan,", "her sister Selma", "Peter Brandt, a farmer", "Peter Brandt, 45,". */
export function readIntroduction(tokens: readonly Token[], from: number, to: number): Introduction {
  // "In Sohar, my uncle": a place.
  if (/^(?:in|near|at|across|outside)$/u.test(wordAt(tokens, from - 1)))
    return { person: false, gender: null };
  const before = genderBefore(tokens, from, to);
  const behind = before === null ? genderBehind(tokens, to) : null;
  const gender = before ?? behind;
  return { person: gender !== null || isCalled(tokens, from, to) || isIntroduced(tokens, from, to), gender };
}

/** "Turkish delegate Süheyla Baydar": a full name right behind what someone is. */
function isCalled(tokens: readonly Token[], from: number, to: number): boolean {
  const noun = tokens[from - 1];
  return (
    to - from > 1 &&
    noun?.isWord === true &&
    !noun.capital &&
    !noun.possessive &&
    isPersonNoun(noun.word) &&
    !isPluralNoun(noun.word) &&
    // "Its rival Corvin Ratings, which"
    !(textAt(tokens, to) === "," && wordAt(tokens, to + 1) === "which") &&
    !tokens.slice(from, to).some(({ word }) => PLACES.has(word))
  );
}

/** Whether what stands before or behind a name says that it is a body’s. */
export function isDescribedAsBody(tokens: readonly Token[], from: number, to: number): boolean {
  if (isCalledBody(tokens, from) || isBodyBehind(tokens, to)) return true;
  // "The company, Corin’s Red Quay,"
  const owner = tokens[from - 1];
  return isApposedBody(tokens, owner?.possessive && owner.capital ? from - 1 : from, to);
}

/** "Velmark’s rescue body, Orlen Sahil, has": whether a name is that of the body whose description stands before it. */
function isApposedBody(tokens: readonly Token[], from: number, to: number): boolean {
  const noun = tokens[from - 2];
  if (tokens[from - 1]?.text !== "," || tokens[to]?.text !== "," || !noun?.isWord || noun.capital)
    return false;
  if (isPersonNoun(noun.word) || !(isBodyNoun(noun.word) || BODY_IN_APPOSITION.has(noun.word))) return false;
  for (let at = from - 3; at > from - 9; at -= 1) {
    const token = tokens[at];
    if (!token?.isWord || (isFunctionWord(token) && !DETERMINERS.has(token.word))) return false;
    if (!DETERMINERS.has(token.word) && !token.possessive) continue;
    // "A crane operator, Adel Khan,", unlike "the operator, Red Quay,"
    if (noun.word === "operator" && /^an?$/u.test(token.word)) return false;
    // "A spokesman for the ministry, Adel Khan,", "the head of the city’s company, Adel Khan,"
    let owner = at - 1;
    if (token.possessive) while (tokens[owner]?.capital || DETERMINERS.has(wordAt(tokens, owner))) owner -= 1;
    return !BINDING_PREPOSITIONS.has(wordAt(tokens, owner));
  }
  return false;
}

/** "A Dutch foundation named Red Quay" */
const isCalledBody = (tokens: readonly Token[], name: number) =>
  /^(?:called|named)$/u.test(wordAt(tokens, name - 1)) &&
  tokens[name - 2]?.capital === false &&
  !isPersonNoun(wordAt(tokens, name - 2)) &&
  (isBodyNoun(wordAt(tokens, name - 2)) || BODY_IN_APPOSITION.has(wordAt(tokens, name - 2)));

/** "Red Quay, a shipping company with offices in Corin", unlike "Orlan, a company founder". */
function isBodyBehind(tokens: readonly Token[], comma: number): boolean {
  if (textAt(tokens, comma) !== "," || !/^an?$/u.test(wordAt(tokens, comma + 1))) return false;
  let last = comma + 1;
  while (last < comma + LONGEST_APPOSITION && isInnerWord(tokens[last + 1])) last += 1;
  const noun = wordAt(tokens, last);
  return last > comma + 1 && BODY_BEHIND.has(noun) && !isInnerWord(tokens[last + 1]);
}

/** In words. */
const LONGEST_APPOSITION = 6;

const isInnerWord = (token: Token | undefined) =>
  token?.isWord === true &&
  !token.possessive &&
  !isFunctionWord(token) &&
  !/^(?:based|that|which|who)$/u.test(token.word);

const BODY_BEHIND = wordList(`
  agency airline association bank broadcaster carrier charity club company consortium cooperative federation firm
  foundation fund group institute lender magazine manufacturer network newspaper organisation organization
  retailer shipper startup start-up think-tank union university website`);

const BODY_IN_APPOSITION = wordList(
  `body regulator operator arm wing watchdog rights-group retailer producer`,
);

function isIntroduced(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from - 1]?.text === "," && isPersonNoun(wordAt(tokens, from - 2))) return true;
  const behind = tokens[to + 1];
  if (tokens[to]?.text !== "," || !behind) return false;
  if (/^\d\d$/u.test(behind.word) && tokens[to + 2]?.text === ",") return true;
  if (!/^(?:a|an|the|his|her|their|who|whose)$/u.test(behind.word)) return false;
  if (behind.word.startsWith("who")) return true;
  for (let at = to + 2; at < to + 8; at += 1) {
    const token = tokens[at];
    if (!token?.isWord) return false;
    // "Carried by the RNA, the doctor wrote"
    if (isPersonNoun(token.word) && !token.possessive)
      return !/^(?:said|says|told|wrote|writes|added)$/u.test(wordAt(tokens, at + 1));
  }
  return false;
}

/** "His sister Samira", "His daughter and assistant, Samira": the nearest noun with a gender in the phrase before the name. */
function genderBefore(tokens: readonly Token[], from: number, to: number): Gender | null {
  const beside = tokens[from - 1];
  if (!beside) return null;
  // "A girl named Samira"
  const noun = /^(?:named|called)$/u.test(beside.word) ? tokens[from - 2] : beside;
  if (noun?.isWord)
    return noun.capital || noun.possessive || noun.word === "chairman" ? null : nounGender(noun.word);
  if (beside.text !== "," || tokens[from - 2]?.possessive) return null;
  let inside = tokens[from - 2] !== undefined && isPersonNoun(wordAt(tokens, from - 2));
  for (let at = from - 2; at > from - 9; at -= 1) {
    const token = tokens[at];
    if (!token?.isWord || token.possessive) return null;
    // "A spokesman for the council, Adel Khan"
    if (BINDING_PREPOSITIONS.has(token.word)) inside ||= to - from > 1;
    else if (DETERMINERS.has(token.word)) {
      if (!BINDING_PREPOSITIONS.has(wordAt(tokens, at - 1))) return null;
    } else if (inside) {
      const gender = nounGender(token.word);
      if (gender !== null) return gender;
    }
  }
  return null;
}

/** "Samira, his widow", "Samira, a mother of four": the first noun of the phrase behind the name. */
function genderBehind(tokens: readonly Token[], to: number): Gender | null {
  if (tokens[to]?.text !== ",") return null;
  let at = to + 1;
  if (/^\d+$/u.test(wordAt(tokens, at)) && tokens[at + 1]?.text === ",") at += 2;
  for (let index = at; index < at + 5; index += 1) {
    const token = tokens[index];
    if (!token?.isWord || token.capital || (isFunctionWord(token) && !DETERMINERS.has(token.word)))
      return null;
    const gender = token.possessive ? null : nounGender(token.word);
    if (gender !== null) return gender;
  }
  return null;
}

/** "New Morava", "North Velmark". */
const isCompoundPlace = (words: readonly string[]) =>
  words.length === 2 &&
  /^(?:new|north|south|east|northern|southern|eastern|western|upper|lower)$/u.test(words[0] ?? "");

/** "Abu Karim", "Umm Karim": a parent called by the name of a child. */
function parentGender(words: readonly string[]): Gender | null {
  if (words.length < 2) return null;
  return words[0] === "abu" ? "male" : words[0] === "umm" || words[0] === "um" ? "female" : null;
}

/** The gender that a name itself suggests. */
export function genderOfName(words: readonly string[]): Gender | null {
  return words.length > 1 ? (parentGender(words) ?? givenNameGender(words[0] ?? "")) : null;
}

/** What a name names, as far as its words and the token before it tell. */
export function kindOf(
  words: readonly string[],
  last: Token,
  person: boolean,
  before: Token | undefined,
): NameKind | null {
  if (isCompoundPlace(words)) return "place";
  if (words.length > 2 && NAMED_AFTER.has(words.at(-1) ?? "")) return "body";
  const given = words.length > 1 && (isGivenName(words[0] ?? "") || parentGender(words) !== null);
  // "The port’s owner, Harrow Holding"
  if (!given && words.length > 1 && FIRM_ONLY.has(words.at(-1) ?? "")) return "body";
  if (person || given) return "person";
  if (before?.isWord && !before.capital && !before.possessive && INTRODUCES_BODY.has(before.word))
    return "body";
  if (words.length > 1 && (FIRM.has(words.at(-1) ?? "") || /^a?fc$/u.test(words[0] ?? ""))) return "body";
  if (words.every((word) => PLACES.has(word))) return "place";
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(last.text)) return "body";
  // "told The Beacon": publications keep the capital of their article.
  return before?.text === "The" ? "body" : null;
}

const PLACE_NOUN =
  /^(?:city|town|village|hamlet|suburb|district|province|island|port|region|valley|township|municipality)$/u;

/** "The town of Orlen", "the villages of Orlen and Sohar": whether a noun for a place stands before a name. */
export const isCalledPlace = (tokens: readonly Token[], from: number): boolean =>
  wordAt(tokens, from - 1) === "of" && PLACE_NOUN.test(wordAt(tokens, from - 2));
