import { CALENDAR, WEEKDAY_NAMES } from "../lexicon/calendar.ts";
import { isFunctionWord } from "../lexicon/function-words.ts";
import { NAME_PARTICLES } from "../lexicon/name-parts.ts";
import { OFFICE_FIELDS } from "../lexicon/office-fields.ts";
import { PLACES } from "../lexicon/places.ts";
import type { Rule } from "../rules/rule.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { type Token, textAt, wordAt } from "../words/tokens.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, isRoleWord } from "./roles.ts";

/** Whether the word at an index may open a name: it has a capital and is neither a function word nor a month or day. */
export function beginsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // "Petersburg-born"
  if (
    !token?.capital ||
    (token.word.includes("-") &&
      /-(?:born|based|bred|raised|trained|educated|led|backed|owned|appointed)$/u.test(token.word))
  )
    return false;
  if (isFunctionWord(token))
    return isNamedLikeFunctionWord(tokens, at) || isSurnameLikeFunctionWord(tokens, at);
  return !CALENDAR.has(token.word) || isNamedForMonth(tokens, at) || isNamedForDay(tokens, at);
}

/** "Said Will Carver", "Can Demir told": a name that is written like a small word, inside a sentence. */
function isNamedLikeFunctionWord(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^(?:will|can|per|do|so|an)$/u.test(wordAt(tokens, at)) &&
    next?.capital === true &&
    !isFunctionWord(next) &&
    !CALENDAR.has(next.word) &&
    (tokens[at - 1]?.isWord === true || textAt(tokens, at - 1) === "," || isSubjectAt(tokens, at + 1))
  );
}

/** "Will Carver told", "Will Carver, who", but not "Will Carver stay?": whether a verb in the past or an aside follows. */
const isSubjectAt = (tokens: readonly Token[], last: number) =>
  textAt(tokens, last + 1) === "," ||
  /^(?:who|is|was|has|had|..+ed)$/u.test(wordAt(tokens, last + 1)) ||
  reportingVerb(wordAt(tokens, last + 1))?.form === "finite";

/** "Jan Kasprzak", "from Jan van der Berg", "April Orlan", but not "in April Orlan said", "April 3". */
function isNamedForMonth(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:jan|april|june|august)$/u.test(wordAt(tokens, at))) return false;
  const next = tokens[at + 1];
  if (next?.capital)
    return !isFunctionWord(next) && !CALENDAR.has(next.word) && !BEFORE_MONTH.test(wordAt(tokens, at - 1));
  return (
    lengthOfParticles(tokens, at + 1) > 0 ||
    (NAME_PARTICLES.has(wordAt(tokens, at + 1)) && tokens[at + 2]?.capital === true)
  );
}

/** "Comrade Sunday Orlan", "the farmer Friday Khoury": behind what someone is, with a further name. */
function isNamedForDay(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    WEEKDAY_NAMES.has(wordAt(tokens, at)) &&
    next?.capital === true &&
    !isFunctionWord(next) &&
    before?.isWord === true &&
    (isPersonNoun(before.word) || isRoleWord(before.word))
  );
}

/** "Barnabas Onyango Were signed": a capital inside a sentence, behind two names and before a small word. */
const isSurnameLikeFunctionWord = (tokens: readonly Token[], at: number) =>
  /^(?:were|so|do|an|will|may|most|must|but|such|own)$/u.test(wordAt(tokens, at)) &&
  tokens.slice(Math.max(0, at - 2), at).filter((token) => token.capital && !isFunctionWord(token)).length ===
    2 &&
  tokens[at + 1]?.capital !== true;

/** "Le Thi Thu", but not "Orlan Thu 3": whether a word that a day is shortened to ends a name of several words. */
const isShortDay = (tokens: readonly Token[], at: number) =>
  /^(?:thu|sun|sat|mon)$/u.test(wordAt(tokens, at)) &&
  tokens[at - 1]?.capital === true &&
  !/^\p{N}/u.test(textAt(tokens, at + 1));

const BEFORE_MONTH =
  /^(?:in|on|of|by|from|to|until|till|since|before|after|during|through|throughout|between|and|last|next|this|early|mid|late|every|each|\p{N}+)$/u;

/** "A. J. Corlan": whether the word is an initial with a further one behind it, though "a" is no name. */
export const isInitial = (tokens: readonly Token[], at: number) =>
  tokens[at]?.capital === true &&
  /^\p{Lu}\.$/u.test(textAt(tokens, at)) &&
  /^\p{Lu}\.$/u.test(textAt(tokens, at + 1));

/** In tokens. */
const LONGEST_RUN = 12;

/** The end of a run of capitalised words, with the small words that join them. */
export function endOfRun(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < tokens.length && end - from < LONGEST_RUN) {
    const further = lengthOfContinuation(tokens, from, end);
    if (further === 0) break;
    end += further;
  }
  return end;
}

/** How many tokens from `end` on a name goes on by, by the first rule that applies; 0 where it ends. */
function lengthOfContinuation(tokens: readonly Token[], from: number, end: number): number {
  for (const { decide } of NAME_CONTINUATION_RULES) {
    const length = decide(tokens, from, end);
    if (length !== undefined) return length;
  }
  return 0;
}

/**
 * How a name that begins at one index goes on at another: by how many tokens. Examples are articles with their
 * quotations and speakers marked.
 */
export const NAME_CONTINUATION_RULES: readonly Rule<[readonly Token[], number, number], number>[] = [
  {
    name: "people who own a body",
    example: "“⟦We wait,|Prisoners’ Network⟧” the Prisoners’ Network said.",
    decide: (tokens, _, end) => {
      if (!tokens[end - 1]?.possessive || !isGroupNoun(tokens[end - 1])) return undefined;
      const noun = tokens[end]?.isWord ? end : end + 1;
      return tokens[noun]?.capital && isBodyNoun(wordAt(tokens, noun)) ? noun + 1 - end : 0;
    },
  },
  {
    name: "owner",
    example: "“⟦We wait,|Adil Khoury⟧” said Khoury. Adil Khoury’s Quay is shut.",
    decide: (tokens, _, end) => (tokens[end - 1]?.possessive ? 0 : undefined),
  },
  {
    name: "nickname",
    example: "“⟦We wait,|Joe Larsen⟧” said Joe “Boots” Larsen, a farmer.",
    decide: (tokens, _, end) => {
      const length = tokens[end]?.isWord ? 0 : lengthOfNickname(tokens, end);
      return length > 0 ? length + 1 : undefined;
    },
  },
  {
    name: "rank in the reserve or retired",
    example: "“⟦We wait,|Selma Orlan⟧” said Lt. Col. (res.) Selma Orlan.",
    decide: (tokens, _, end) => {
      const length = lengthOfRetirement(tokens, end);
      return length > 0 ? length + 1 : undefined;
    },
  },
  {
    name: "ayn at a word’s end",
    example: "“⟦We wait,|Ali Shia’ al-Orlani⟧” said Ali Shia’ al-Orlani.",
    decide: (tokens, _, end) =>
      /^['’ʼ‘]$/u.test(textAt(tokens, end)) &&
      tokens[end - 1]?.end === tokens[end]?.start &&
      /^[ae]l[-‑]\p{Lu}/u.test(textAt(tokens, end + 1))
        ? 2
        : undefined,
  },
  {
    name: "Jr. behind a comma",
    example: "“⟦We wait,|Peter Brandt, Jr.⟧” said Peter Brandt, Jr., a farmer.",
    decide: (tokens, _, end) =>
      textAt(tokens, end) === "," && /^(?:jr|sr|ii|iii|iv)$/u.test(wordAt(tokens, end + 1)) ? 2 : undefined,
  },
  {
    name: "capital or initial",
    example: "“⟦We wait,|Selma A. Orlan⟧” said Selma A. Orlan.",
    decide: (tokens, _, end) => {
      const token = tokens[end];
      return token?.capital &&
        (beginsName(tokens, end) || isShortDay(tokens, end) || /^\p{Lu}\.?$/u.test(token.text))
        ? 1
        : undefined;
    },
  },
  {
    name: "whose cause it is",
    example: "“⟦We wait,|Save Our Orchards⟧” Save Our Orchards said.",
    decide: (tokens, _, end) =>
      tokens[end]?.capital &&
      /^(?:my|no|not|our|their|your)$/u.test(wordAt(tokens, end)) &&
      tokens[end + 1]?.capital &&
      beginsName(tokens, end + 1)
        ? 2
        : undefined,
  },
  {
    name: "ampersand",
    example: "“⟦We wait,|Harrow & Brekil⟧” Harrow & Brekil said.",
    decide: (tokens, _, end) => (textAt(tokens, end) === "&" && tokens[end + 1]?.capital ? 2 : undefined),
  },
  {
    name: "small word that joins two parts",
    example: "“⟦We wait,|Ministry of Trade⟧” the Ministry of Trade said.",
    decide: (tokens, from, end) =>
      tokens[end + 1]?.capital && (joins(tokens, end) || joinsBody(tokens, from, end)) ? 2 : undefined,
  },
  {
    name: "particles of a surname",
    example: "“⟦We wait,|Anna van der Berg⟧” said Anna van der Berg.",
    decide: (tokens, _, end) => {
      const length = lengthOfParticles(tokens, end);
      return length > 0 && tokens[end + length]?.capital && !isRoleWord(wordAt(tokens, end - 1))
        ? length + 1
        : undefined;
    },
  },
  {
    name: "small word and article that join two parts",
    example: "“⟦We wait,|Mothers of the Missing⟧” the Mothers of the Missing said.",
    decide: (tokens, _, end) =>
      /^(?:of|for|on)$/u.test(wordAt(tokens, end)) &&
      wordAt(tokens, end + 1) === "the" &&
      tokens[end + 2]?.capital &&
      (isHead(tokens[end - 1]) || isGroup(tokens, end - 1))
        ? 3
        : undefined,
  },
];

/** "Anna | van der | Berg", "Karl | von und zu | Berg", "Ana Vega | y | Montes": how many particles stand at an index. */
function lengthOfParticles(tokens: readonly Token[], from: number): number {
  if (/^[ye]$/u.test(textAt(tokens, from))) return 1;
  let length = 0;
  while (length < LONGEST_PARTICLES && !tokens[from + length]?.capital) {
    const word = wordAt(tokens, from + length);
    if (!(NAME_PARTICLES.has(word) || (length > 0 && INNER_PARTICLE.test(word)))) break;
    length += 1;
  }
  return length > 1 ? length : 0;
}

/** In words. */
const LONGEST_PARTICLES = 3;
/** Only behind another one. */
const INNER_PARTICLE = /^(?:los|las|und|zu|zum|zur|['’]t)$/u;

/** "Lt. Col. | (res.) | Ana Kort": of how many tokens the brackets are that say so of a rank, before a name; 0 where none stand at `open`. */
export function lengthOfRetirement(tokens: readonly Token[], open: number): number {
  const isOne =
    textAt(tokens, open) === "(" && /^(?:res|ret|retd|reserves?|retired)$/u.test(wordAt(tokens, open + 1));
  const close = isOne ? [open + 2, open + 3].find((at) => textAt(tokens, at) === ")") : undefined;
  return close !== undefined && tokens[close + 1]?.capital ? close + 1 - open : 0;
}

/** "Joe | “Boots” | Larsen", "Ana | “El Profe” | Malavé": of how many tokens a nickname is, with its marks; 0 where none stands at `open`. */
export function lengthOfNickname(tokens: readonly Token[], open: number): number {
  if (!/^[“"‘'(]$/u.test(textAt(tokens, open)) || !tokens[open - 1]?.capital) return 0;
  let close = open + 1;
  while (close - open <= LONGEST_NICKNAME && tokens[close]?.capital) close += 1;
  const isClosed = close > open + 1 && /^[”"’')]$/u.test(textAt(tokens, close));
  return isClosed && tokens[close + 1]?.capital ? close + 1 - open : 0;
}

/** In words. */
const LONGEST_NICKNAME = 3;

/** "Ministry of Trade | and Industry", "the Plan | and Budget Organisation": whether an "and" stands inside a body's name. */
function joinsBody(tokens: readonly Token[], from: number, and: number): boolean {
  if (tokens[and]?.word !== "and") return false;
  const run = tokens.slice(from, and);
  if (run.some((token, at) => COUNCILS.test(token.word) && /^(?:of|for|on)$/u.test(wordAt(run, at + 1))))
    return true;
  // "Justice and Development Party"
  if (
    run.every(({ word }) => OFFICE_FIELDS.has(word)) &&
    OFFICE_FIELDS.has(wordAt(tokens, and + 1)) &&
    [and + 2, and + 3].some((at) => tokens[at]?.capital && isBodyNoun(wordAt(tokens, at)))
  )
    return true;
  const owned = tokens[from - 1]?.word === "the" || tokens[from - 1]?.possessive === true;
  if (
    !owned ||
    run.length > 2 ||
    run.some(({ word }) => isBodyNoun(word) || isRoleWord(word) || PLACES.has(word))
  )
    return false;
  for (let at = and + 2; at <= and + 3; at += 1) {
    const token = tokens[at];
    if (!token?.capital) return false;
    if (isBodyNoun(token.word)) return true;
  }
  return false;
}

/** Bodies whose names tell their fields with "and". */
const COUNCILS =
  /^(?:ministry|department|committee|commission|council|directorate|authority|institute|cent(?:er|re)|organi[sz]ation|association|chamber|federation|agency)$/u;

const isHead = (token: Token | undefined) =>
  token?.capital === true &&
  (isBodyNoun(token.word) || token.word === "secretary" || token.word === "attorney");

/** "The Mothers of the Missing": people in the plural, with a capital behind an article. */
const isGroup = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.word === "the" && isGroupNoun(tokens[at]);

/** "Mothers", "Prisoners": people in the plural, with a capital. */
export const isGroupNoun = (token: Token | undefined) =>
  token?.capital === true && isPersonNoun(token.word) && isPluralNoun(token.word);

/** "Ministry of Trade", "Ada de Moor": whether the token joins the capitalised words around it. */
function joins(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (CALENDAR.has(wordAt(tokens, at + 1))) return false;
  if (/^(?:of|for|on)$/u.test(word)) return isHead(tokens[at - 1]);
  return (
    NAME_PARTICLES.has(word) &&
    // "Sultan bin Harib" is a given name, "President von Brandt" is none.
    (!isRoleWord(wordAt(tokens, at - 1)) || /^(?:bin|ibn|bint)$/u.test(word))
  );
}
