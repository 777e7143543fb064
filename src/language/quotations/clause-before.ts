import {
  canSpeak,
  type Frame,
  type NameIndex,
  phraseEndingAt,
  precededByPreposition,
  type Subject,
  startOfSentence,
} from "../grammar/phrases.ts";
import { isPersonNoun, isUtterance } from "../grammar/roles.ts";
import { CONJUNCTIONS, isFunctionWord, PREPOSITIONS, VERB_PARTICLES } from "../lexicon/function-words.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { type Attribution, plainAttribution } from "./attribution.ts";

/** What stands right before a quotation’s comma or colon, with no listed verb of saying: a short clause or a source. */

/** What a main clause behind another clause begins with. */
const CLAUSE_MARK = /^[,;—–]$/u;
const JOINS_CLAUSES = /^(?:but|and|while|whereas|so|then)$/u;

/** "When Aydin criticized Kaya, Velid shot back, “…”": the last clause before the quotation, where it has a subject of its own. */
export function clauseBefore(frame: Frame, index: number, names: NameIndex): Attribution | null {
  if (!/^[,:]$/u.test(textAt(frame, index - 1))) return null;
  let at = skipAdverbs(frame, index - 2);
  const particle = VERB_PARTICLES.has(wordAt(frame, at)) ? at : null;
  if (particle !== null) at = skipAdverbs(frame, at - 1);
  const verb = frame[at];
  if (!verb || !isVerbOfItsOwn(frame, at, particle !== null)) return null;
  const subject = phraseEndingAt(frame, skipAdverbs(frame, at - 1), names);
  if (!subject || !isActor(subject) || !opensClause(frame, subject)) return null;
  const end = particle === null ? verb.end : (frame[particle]?.end ?? verb.end);
  return plainAttribution("before", subject, { start: verb.start, end });
}

const skipAdverbs = (frame: Frame, from: number): number => {
  let at = from;
  while (/..ly$/u.test(wordAt(frame, at)) && frame[at]?.capital === false) at -= 1;
  return at;
};

function isVerbOfItsOwn(frame: Frame, at: number, hasParticle: boolean): boolean {
  const verb = frame[at];
  if (!verb?.isWord || verb.capital || verb.possessive || isFunctionWord(verb) || isPersonNoun(verb.word))
    return false;
  return hasParticle || /..(?:ed|s)$/u.test(verb.word);
}

const isActor = (subject: Subject) =>
  subject.kind === "name"
    ? subject.name?.kind === "person" || subject.name?.kind === null
    : subject.kind === "pronoun" || isPersonNoun(subject.head);

/**
 * Whether the subject begins a clause of its own: behind a comma and "but", or behind a clause that "when", "after" or the like
 * leads in. "According to Aydin, Kaya resigned: “…”" and "After that, Aydin said, Kaya wept: “…”" are Aydin’s words.
 */
function opensClause(frame: Frame, subject: Subject): boolean {
  const first = indexAt(frame, subject.start);
  const before = DETERMINER.test(wordAt(frame, first - 1)) ? first - 2 : first - 1;
  const token = frame[before];
  if (!token || token.sentence !== frame[first]?.sentence) return false;
  if (JOINS_CLAUSES.test(token.word)) return textAt(frame, before - 1) === ",";
  if (!CLAUSE_MARK.test(token.text) || reportingVerb(wordAt(frame, before - 1))?.form === "finite")
    return false;
  const word = openingWord(frame, before);
  return PREPOSITIONS.has(word) || CONJUNCTIONS.has(word);
}

/** In tokens. */
const LONGEST_LEAD = 40;

/** The first word of the sentence around `at`, as far as it is near; the empty string where the sentence begins with a quotation. */
export function openingWord(frame: Frame, at: number): string {
  const first = startOfSentence(frame, at, LONGEST_LEAD);
  return frame[first]?.quotation === null ? wordAt(frame, first) : "";
}

const DETERMINER = /^(?:the|a|an|his|her|their)$/u;

/** "From the report: “…”", "Small ports pay more – Corin Institute: “…”": the source in the place of a label. */
export function sourceBefore(frame: Frame, index: number, names: NameIndex): Attribution | null {
  const colon = frame[index - 1];
  if (colon?.text !== ":") return null;
  const subject = phraseEndingAt(frame, index - 2, names);
  if (!subject) return null;
  const first = indexAt(frame, subject.start);
  const before = frame[first - 1];
  const isSource =
    before !== undefined &&
    before.sentence === colon.sentence &&
    (before.word === "from"
      ? frame[first - 2]?.lastSentence !== colon.sentence && (isUtterance(subject.head) || canSpeak(subject))
      : /^[-–—]$/u.test(before.text) && subject.kind === "name" && !precededByPreposition(frame, subject));
  return isSource ? plainAttribution("before", subject, { start: colon.start, end: colon.end }) : null;
}
