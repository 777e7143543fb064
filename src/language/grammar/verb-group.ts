import { BEFORE_VERB } from "../lexicon/function-words.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";
import type { Frame } from "./phrases.ts";
import { isBodyNoun } from "./roles.ts";

/** A verb's auxiliaries and adverbs, as far as they stand before it: "has never" of "has never, at any time, said". */
export type VerbGroup = {
  /** Index of its first token; the verb's where nothing belongs to it. */
  readonly first: number;
  readonly words: readonly string[];
};

/** In tokens; what is longer parts a verb from its auxiliary for good. */
const LONGEST_ASIDE = 8;
/** In tokens, asides included. */
const LONGEST_GROUP = 24;
const AUXILIARY =
  /^(?:did|does|do|will|would|can|cannot|could|should|may|might|must|shall)(?:n't)?$|^(?:wo|ca)n't$/u;
const NEGATION = /^(?:not|never|cannot)$|n't$/u;
/** "Not only said": what is said and more. */
const MERELY = /^(?:only|just|merely|simply)$/u;

/** Whether a token may stand between a subject and its verb. */
export const isBetween = (token: FrameToken | undefined): boolean =>
  token?.isWord === true &&
  !token.capital &&
  (BEFORE_VERB.has(token.word) ||
    token.word === "cannot" ||
    (token.word.endsWith("ly") && !isBodyNoun(token.word) && token.word !== "family"));

/** The group of the verb at `verb`. */
export function verbGroup(frame: Frame, verb: number): VerbGroup {
  const words: string[] = [];
  let first = verb;
  let at = verb - 1;
  while (at >= 0 && verb - at < LONGEST_GROUP && frame[at]?.sentence === frame[verb]?.sentence) {
    if (isBetween(frame[at])) {
      words.unshift(wordAt(frame, at));
      first = at;
      at -= 1;
      continue;
    }
    const before = beforeAside(frame, at);
    if (before === null || !isBetween(frame[before])) break;
    at = before;
  }
  return { first, words };
}

/** The index before an aside that ends with the comma at `comma`: "would, if asked, say"; null where none ends there. */
export function beforeAside(frame: Frame, comma: number): number | null {
  if (frame[comma]?.text !== ",") return null;
  for (let at = comma - 1; at > 0 && comma - at <= LONGEST_ASIDE; at -= 1) {
    const token = frame[at];
    if (!token || token.quotation !== null || token.sentence !== frame[comma]?.sentence) return null;
    if (token.text === ",") return at - 1;
  }
  return null;
}

/** "They say", "did say": whether the base form of a verb has an auxiliary that makes it one. */
export const hasAuxiliary = ({ words }: VerbGroup): boolean => words.some(isAuxiliary);

/** Whether the word makes a base form behind it a verb: "did", "wouldn't". */
export const isAuxiliary = (word: string): boolean => AUXILIARY.test(word);

/** Whether a verb with this group is said not to happen. */
export function isNegated({ words }: VerbGroup): boolean {
  const at = words.findIndex((word) => NEGATION.test(word));
  return at >= 0 && !MERELY.test(words[at + 1] ?? "");
}

/** What one does with another’s words. */
export const PASSED_ON =
  /^(?:carried|published|aired|broadcast|quoted|reported|obtained|seen|reviewed|cited|shared|distributed|relayed|read)$/u;

/** Auxiliaries of the passive voice. */
export const PASSIVE = /^(?:was|were|is|are|be|been|being|am|get|gets|got)$/u;

/** "Was widely quoted": whether the verb at `verb` is in the passive voice. */
export const isPassive = (frame: Frame, verb: number): boolean =>
  verbGroup(frame, verb).words.some((word) => PASSIVE.test(word));

/** In tokens. */
const LONGEST_OBJECT = 8;

/** "Accused Aydin of telling", "remembers him saying": whether the verb at `verb` has another’s saying for its object. */
export function isSayingOfOther(frame: Frame, verb: number): boolean {
  if (!OTHERS_SAYING.test(wordAt(frame, verb))) return false;
  for (let at = verb + 1; at < verb + LONGEST_OBJECT && frame[at]?.isWord; at += 1)
    if (at > verb + 1 && reportingVerb(wordAt(frame, at))?.form === "gerund") return true;
  return false;
}

const OTHERS_SAYING = /^(?:accus(?:e|es|ed)|remember(?:s|ed)?|recall(?:s|ed)?)$/u;
