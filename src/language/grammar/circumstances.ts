import { DETERMINERS } from "../lexicon/function-words.ts";
import {
  HARMLESS_BEFORE_VERB,
  HARMLESS_PARTICIPLES,
  HARMLESS_PREPOSITIONS,
  HARMLESS_PROMPTS,
  HARMLESS_SUBORDINATORS,
} from "../lexicon/plain-saying.ts";
import { firstVerdict } from "../rules/rule.ts";
import { reportingVerb, uttersOwnWords } from "../words/reporting-verbs.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import { CIRCUMSTANCE_RULES } from "./circumstance-rules.ts";
import { MODAL } from "./factuality-words.ts";
import { endOfPhrase, handsOn, isTime } from "./phrase-ends.ts";
import type { Frame } from "./phrases.ts";
import { LONGEST_SENTENCE } from "./phrases.ts";
import type { Stretch } from "./stretches.ts";

/** Whether nothing but harmless auxiliaries and adverbs stands there: "has also" of "Orlan has also said". */
export function isPlainVerbGroup({ frame, from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1)
    if (!HARMLESS_BEFORE_VERB.has(wordAt(frame, at)) && !isTime(frame[at])) return false;
  return true;
}

/**
 * Whether the words around a verb of saying are all of kinds that say when, where, to whom, about what or how someone spoke, or
 * who they are. Whatever is of no such kind ("in the novel", "quoting Orlan", "on behalf of") leaves the answer no.
 */
export function arePlainCircumstances({ frame, from, to }: Stretch): boolean {
  if (to - from > LONGEST_SENTENCE) return false;
  let at = from;
  while (at < to) {
    const token = frame[at];
    if (!token?.isWord) {
      at += 1;
      continue;
    }
    const rest = { frame, from: at + 1, to: endOfPhrase(frame, at + 1, to) };
    const end = firstVerdict(CIRCUMSTANCE_RULES, { frame, at, token, to, rest });
    if (end == null) return false;
    at = Math.max(end, at + 1);
  }
  return true;
}

/** Whether a clause may begin with them: with a time, a place or another circumstance, not with someone else’s clause. */
export function isPlainLead(words: Stretch): boolean {
  const { frame, from, to } = words;
  return (
    from >= to ||
    ((isTime(frame[from]) || opensCircumstance(wordAt(frame, from))) && arePlainCircumstances(words))
  );
}

const opensCircumstance = (word: string) =>
  /^(?:in|on|by|through|via|as|and|but|so|yet|or)$|..(?:ly|ing)$/u.test(word) ||
  HARMLESS_BEFORE_VERB.has(word) ||
  HARMLESS_PREPOSITIONS.has(word) ||
  HARMLESS_SUBORDINATORS.has(word) ||
  HARMLESS_PARTICIPLES.has(word) ||
  HARMLESS_PROMPTS.has(word) ||
  uttersOwnWords(word);

/** Whether nothing among the words between a verb of saying and what is quoted of it can be another’s verb, or undo the first. */
export function arePlainlySaid({ frame, from, to }: Stretch): boolean {
  if (to - from > LONGEST_GAP) return false;
  for (let at = from; at < to; at += 1) {
    const token = frame[at];
    if (!token || token.quotation !== null) continue;
    const verb = reportingVerb(token.word);
    const says = verb?.plain === true && verb.form !== "base" && !token.possessive;
    if (says || UNDOING.test(token.word) || handsOn(token.word)) return false;
    if (/[;:()]/u.test(textAt(frame, at)) && at < to - 1) return false;
  }
  return true;
}

/** The same of a clause that someone says: "not" and "would" are theirs. No verb of saying in it may take them from them. */
export function areSaidWords({ frame, from, to }: Stretch): boolean {
  if (to - from > LONGEST_SENTENCE) return false;
  for (let at = from; at < to; at += 1) {
    const token = frame[at];
    if (!token || token.quotation !== null) continue;
    const isLeadingTo = token.word === "as" && isBeforeQuotation(frame, at);
    if ((TAKING.test(token.word) && !isLeadingTo) || handsOn(token.word)) return false;
    const isNoun = token.possessive || DETERMINERS.has(wordAt(frame, at - 1)) || frame[at - 1]?.possessive;
    const isNoWords =
      token.word === "held" ||
      (wordAt(frame, at + 1) === "to" && /^(?:threaten|promis|vow|pledg|offer|agree)/u.test(token.word));
    if (!isNoun && !isNoWords && reportingVerb(token.word)?.plain) return false;
    if (/[;:()]/u.test(textAt(frame, at)) && at < to - 1) return false;
  }
  return true;
}

/** "As “…”", "as a “…”". */
const isBeforeQuotation = (frame: Frame, at: number): boolean =>
  [1, 2].some((ahead) => (frame[at + ahead]?.quotation ?? null) !== null);

/** The same of words that lead to what is quoted: behind a colon stands what is perhaps yet to be said. */
export const areWordsBefore = (words: Stretch): boolean =>
  textAt(words.frame, words.to - 1) === ":" ? arePlainlySaid(words) : areSaidWords(words);

/** The same of what someone does before they go on speaking: whoever "would" do it may not. */
export function isPlainlyDone(words: Stretch): boolean {
  const { frame, from, to } = words;
  for (let at = from; at < to; at += 1)
    if (MODAL.test(wordAt(frame, at)) && wordAt(frame, at + 1) !== "not") return false;
  return areSaidWords(words);
}

/** In tokens. */
const LONGEST_GAP = 18;
/** Auxiliaries and conjunctions by which what follows did not happen, or not yet; they are a closed class. */
const UNDOING =
  /^(?:not|never|nor|neither|no|nobody|none|if|whether|unless|would|could|might|may|should|will|shall|must|can|like|according|as|by|who)$|n't$/u;
/** By these, a clause that is said may give words to another, or only suppose them. */
const TAKING = /^(?:if|whether|unless|like|according|as|who|whose|words?|slogans?|mottos?)$/u;
