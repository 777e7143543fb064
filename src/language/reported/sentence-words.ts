import type { NameIndex } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun } from "../grammar/roles.ts";
import {
  BEFORE_VERB,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { ATTITUDE_WORDS, attitudeVerb } from "./attitude-verbs.ts";
import { hashOf, join } from "./feature-hash.ts";

/** What the model knows of one token, as hashes. */
export type SentenceWord = {
  readonly word: number;
  readonly stem: number;
  /** Its part of speech, as far as lists and endings tell; a function word stands for itself. */
  readonly kind: number;
  readonly ending: number;
  /** The sort of its verb of saying or thinking. */
  readonly attitude: number;
  /** Is a verb of saying or thinking, or "according". */
  readonly isCue: boolean;
  readonly isAccording: boolean;
  readonly isWord: boolean;
  readonly isComma: boolean;
  readonly isThat: boolean;
  readonly isTo: boolean;
  readonly isQuotation: boolean;
};

/** Stands for what is before a sentence's first word and behind its last. */
export const NO_WORD: SentenceWord = {
  word: 1,
  stem: 2,
  kind: 3,
  ending: 4,
  attitude: 5,
  isCue: false,
  isAccording: false,
  isWord: false,
  isComma: false,
  isThat: false,
  isTo: false,
  isQuotation: false,
};

/** Reads tokens, each spelling once: make one reader for each article. */
export function wordReader(): (token: FrameToken) => SentenceWord {
  const known = new Map<string, SentenceWord>();
  return (token) => {
    if (token.quotation !== null) return QUOTATION;
    const found = known.get(token.text);
    if (found && !token.possessive) return found;
    const made = readWord(token);
    if (!token.possessive) known.set(token.text, made);
    return made;
  };
}

function readWord(token: FrameToken): SentenceWord {
  const { word, text, capital } = token;
  const verb = capital ? null : attitudeVerb(word);
  const noun = !capital && ATTITUDE_WORDS.has(word);
  return {
    word: hashOf(word),
    stem: hashOf(stemOf(word)),
    kind: hashOf(kindOf(token)),
    ending: hashOf(word.slice(-3)),
    attitude: hashOf(verb ? verb.complement + verb.form : noun ? "noun" : "none"),
    isCue: verb !== null || word === "according",
    isAccording: word === "according",
    isWord: token.isWord,
    isComma: text === ",",
    isThat: word === "that",
    isTo: word === "to",
    isQuotation: false,
  };
}

const QUOTATION: SentenceWord = {
  ...NO_WORD,
  word: hashOf("“”"),
  stem: hashOf("“”"),
  kind: hashOf("quotation"),
  ending: hashOf("“”"),
  attitude: hashOf("none"),
  isQuotation: true,
};

const ITSELF =
  /^(?:that|to|it|he|she|they|we|i|you|not|no|who|which|what|whether|how|why|if|and|but|there|be|been|being)$/u;

function kindOf(token: FrameToken): string {
  const { word } = token;
  if (!token.isWord) return token.text;
  const closed = closedClassOf(word);
  if (closed !== null) return closed;
  if (token.possessive) return "owner";
  if (token.capital) return "capital";
  const verb = attitudeVerb(word);
  return verb ? `verb ${verb.complement} ${verb.form}` : openClassOf(word);
}

/** The kind of a function word, or of a word that stands before verbs; null for any other. */
function closedClassOf(word: string): string | null {
  if (ITSELF.test(word) || PREPOSITIONS.has(word)) return word;
  if (DETERMINERS.has(word)) {
    if (/^(?:his|her|their|its|my|our|your)$/u.test(word)) return "possessive";
    return /^(?:the|a|an)$/u.test(word) ? "article" : "determiner";
  }
  if (SUBJECT_PRONOUNS.has(word)) return "pronoun";
  if (/^(?:him|them|us|me)$/u.test(word)) return "object";
  if (CONJUNCTIONS.has(word)) return "conjunction";
  if (/^(?:is|are|was|were)$/u.test(word)) return "is";
  if (/^(?:has|have|had|having)$/u.test(word)) return "have";
  if (/^(?:will|would|shall|should|can|could|may|might|must)$/u.test(word)) return "modal";
  if (/^(?:do|does|did)$/u.test(word)) return "do";
  if (BEFORE_VERB.has(word)) return word.endsWith("ly") ? "manner" : "adverb";
  return null;
}

/** The kind of a noun, adjective or verb, by lists and endings. */
function openClassOf(word: string): string {
  if (ATTITUDE_WORDS.has(word)) return "attitude";
  if (/^\d/u.test(word)) return "number";
  if (isPersonNoun(word)) return "person";
  if (isBodyNoun(word)) return "body";
  if (word.endsWith("ing")) return "ing";
  if (word.endsWith("ed")) return "ed";
  if (word.endsWith("ly")) return "manner";
  if (/(?:tion|ment|ness|ity|ism|ance|ence|ship|sion)s?$/u.test(word)) return "abstract";
  if (/(?:ous|ive|able|ible|ful|ical|less|ish)$/u.test(word)) return "adjective";
  return word.endsWith("s") ? "plural" : "word";
}

/** A word without its inflection, roughly: one stem for "criticise", "criticised" and "criticising". */
function stemOf(word: string): string {
  let stem = word;
  if (word.length > 5 && word.endsWith("ing")) stem = word.slice(0, -3);
  else if (word.length > 4 && /ie[sd]$/u.test(word)) stem = `${word.slice(0, -3)}y`;
  else if (word.length > 4 && /e[sd]$/u.test(word)) stem = word.slice(0, -2);
  else if (word.length > 3 && /[^s]s$/u.test(word)) stem = word.slice(0, -1);
  if (stem.length > 3 && stem.endsWith("e")) stem = stem.slice(0, -1);
  return stem.length > 4 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

/** For each token: in which sort of name it stands, and whether it begins it; 0 outside names. */
export function namesAmong(tokens: readonly FrameToken[], names: NameIndex): Uint32Array {
  const found = new Uint32Array(tokens.length);
  for (let index = 0; index < tokens.length; index += 1) {
    const name = names.byStart.get(tokens[index]?.start ?? -1);
    if (!name) continue;
    const kind = hashOf(name.kind ?? "name");
    let at = index;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < name.end) {
      found[at] = join(kind, at === index ? 1 : 2);
      at += 1;
    }
    index = Math.max(index, at - 1);
  }
  return found;
}
