import { DETERMINERS, PREPOSITIONS } from "../lexicon/function-words.ts";
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
import { endOfPhrase, handsOn, isPlainAdverb, isTime } from "./phrase-ends.ts";
import type { Frame } from "./phrases.ts";
import { LONGEST_SENTENCE } from "./phrases.ts";
import type { Stretch } from "./stretches.ts";

/** Whether nothing but harmless auxiliaries and adverbs stands there: "has also" of "Orlan has also said". */
export function isPlainVerbGroup({ frame, from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1)
    if (!isPlainAdverb(wordAt(frame, at)) && !isTime(frame[at])) return false;
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

/** "Had she been asked, Orlan said": what would have been. */
const SUPPOSING_FIRST = /^(?:ha(?:d|s|ve)|were|should)$/u;

const opensCircumstance = (word: string) => !SUPPOSING_FIRST.test(word) && opensAny(word);

const opensAny = (word: string) =>
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
    const isNone = token.word === "no" && /^(?:are|had|has|have|is|was|were)$/u.test(wordAt(frame, at - 1));
    if (says || (UNDOING.test(token.word) && !isNone) || handsOn(token.word)) return false;
    if (/[;:()]/u.test(textAt(frame, at)) && at < to - 1) return false;
  }
  return true;
}

/** The same of a clause that someone says: "not" and "would" are theirs. No verb of saying in it may take them from them. */
export function areSaidWords({ frame, from, to }: Stretch): boolean {
  if (to - from > LONGEST_SENTENCE || isFormula(frame, from, to)) return false;
  for (let at = from; at < to; at += 1) {
    const token = frame[at];
    if (!token || token.quotation !== null) continue;
    const isLeadingTo = token.word === "as" && isBeforeQuotation(frame, at);
    if ((TAKING.test(token.word) && !isLeadingTo) || handsOn(token.word)) return false;
    const isNoun =
      token.possessive ||
      QUANTITY.test(wordAt(frame, at - 1)) ||
      DETERMINERS.has(wordAt(frame, at - 1)) ||
      frame[at - 1]?.possessive;
    const isNoWords =
      /^(?:held|found|felt|known)$/u.test(token.word) ||
      isOwnThought(frame, at) ||
      (wordAt(frame, at + 1) === "to" && /^(?:threaten|promis|vow|pledg|offer|agree)/u.test(token.word));
    const verb = reportingVerb(token.word);
    if (!isNoun && !isNoWords && (verb?.plain || isYetToBeSaid(frame, at))) return false;
    if (/[;:()]/u.test(textAt(frame, at)) && at < to - 1) return false;
  }
  return true;
}

/** "Said she did not know whether": what those who speak think, too, is in their words. */
function isOwnThought(frame: Frame, at: number): boolean {
  if (!/^(?:know|knew|think|thought|believe[sd]?|feel|hope[sd]?)$/u.test(wordAt(frame, at))) return false;
  let before = at - 1;
  while (/^(?:do|does|did|had|has|have|not|never|still|now|also|always)$/u.test(wordAt(frame, before)))
    before -= 1;
  return /^(?:s?he|i|we)$/u.test(wordAt(frame, before));
}

/** "Traders will call it “…”" */
const isYetToBeSaid = (frame: Frame, at: number) =>
  MODAL.test(wordAt(frame, at - 1)) &&
  reportingVerb(wordAt(frame, at))?.form === "base" &&
  !PREPOSITIONS.has(wordAt(frame, at + 1));

const QUANTITY = /^\p{N}|^(?:many|more|most|few|several|such|other|new|own)$/u;

/** "Will apologise with the sentence “…”", "the answer would have been “…”": whether what is quoted is words that clause speaks of. */
export function isFormula(frame: Frame, from: number, to: number): boolean {
  let at = to - 1;
  while (at >= from && COPULA.test(wordAt(frame, at))) at -= 1;
  // "Heard", "a cry of"
  if (at >= from && (INSCRIBED.test(wordAt(frame, at)) || HEARD.test(wordAt(frame, at)))) return true;
  if (
    wordAt(frame, at) === "of" &&
    at > from &&
    (CALLED.test(wordAt(frame, at - 1)) || FORMULA.test(wordAt(frame, at - 1)))
  )
    return true;
  // "The words on the wall were"
  const isPredicate = at < to - 1;
  for (let noun = at; noun >= (isPredicate ? from : at); noun -= 1)
    if (FORMULA.test(wordAt(frame, noun)) || HEARD.test(wordAt(frame, noun))) return true;
  return false;
}

const COPULA =
  /^(?:is|are|was|were|be|been|would|will|has|have|had|might|could|may|usual|always|still|simply|just)$/u;
const FORMULA =
  /^(?:adage|advice|answer|caption|chant|code|comment|codename|dictum|epitaph|greeting|headline|inscription|instructions?|joke|label|line|lyrics?|maxim|motto|mantra|name|nickname|oath|order|orders|passcode|password|phrase|prayer|proverb|punchline|question|quotation|quote|reaction|refrain|remark|reply|response|rule|saying|sentence|sign|signature|slogan|song|tagline|text|title|toast|translation|verse|watchword|words?)$/u;

/** What one hears or reads another has uttered. */
const HEARD = /^(?:hear|hears|heard|hearing|overheard|overhearing|read|shouted|yelled|screamed)$/u;
const CALLED =
  /^(?:calls?|chants?|choruse?s?|cries|cry|mutters?|screams?|shouts?|shrieks?|whispers?|yells?)$/u;

/** What is done with the words that a thing bears: they are the thing’s. */
export const INSCRIBED =
  /^(?:printed|written|painted|scrawled|scratched|scribbled|stamped|engraved|carved|stitched|sewn|tattooed|emblazoned|inscribed|sprayed|chanted|sung|embroidered|daubed|marked|labell?ed|captioned|entitled|titled|headed|signed|nicknamed|code-?named|subtitled|headlined|named|spelled|spelt|etched|chalked|lettered|reads?|reading|saying)$/u;

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
const TAKING = /^(?:unless|like|according|words?|slogans?|mottos?)$/u;
