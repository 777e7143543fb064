import { clauseSubject } from "../grammar/clause-subject.ts";
import { type Frame, type NameIndex, pronounOf, type Subject } from "../grammar/phrases.ts";
import { isPersonNoun, isUtterance } from "../grammar/roles.ts";
import { subjectAfter } from "../grammar/subject-after.ts";
import { isSayingOfOther } from "../grammar/verb-group.ts";
import { BEFORE_VERB, isFunctionWord, VERB_PARTICLES } from "../lexicon/function-words.ts";
import type { Range } from "../words/passage.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import { type Attribution, plainAttribution } from "./attribution.ts";
import { channelOwner } from "./labels.ts";
import { DASH, signatureBehind } from "./signatures.ts";

/** Cues that no list has: verbs known by their place beside a quotation and by their form. */

/** "Aydin had one answer: “…”", "Aydin thundered, “…”": a comma or colon behind a clause without a reporting verb. */
export function behindComma(frame: Frame, index: number, names: NameIndex): Attribution | null {
  const mark = textAt(frame, index - 1);
  if (mark !== "," && mark !== ":") return null;
  const subject = clauseSubject(frame, index, names);
  const speaker = subject ?? channelOwner(frame, index - 1, names);
  if (!speaker) return null;
  const pair = VERB_PARTICLES.has(wordAt(frame, index - 2)) ? verbAt(frame, index - 3) : null;
  if (subject && pair) return plainAttribution("before", subject, pair);
  if (!subject || mark === ":") return plainAttribution("before", speaker, null);
  const verb = frame[index - 2];
  return verb?.isWord && !isFunctionWord(verb) && /(?:ed|s)$/u.test(verb.word) && !verb.capital
    ? plainAttribution("before", subject, { start: verb.start, end: verb.end })
    : null;
}

/** "…,” she sang": an unlisted verb in the place of a cue. */
export function subjectBehind(frame: Frame, index: number, names: NameIndex): Attribution | null {
  const quotation = frame[index];
  const comma = frame[index + 1]?.text === "," ? 1 : 0;
  if (!quotation) return null;
  if (DASH.test(textAt(frame, index + 1))) return signatureBehind(frame, index, names);
  // "…,” beamed Mona Aziz", "…,” bellowed the mayor"
  const lead = frame[index + comma + 1];
  if (lead?.sentence === quotation.lastSentence && /(?:ed|s)$/u.test(lead.word)) {
    const cue = verbAt(frame, index + comma + 1);
    const last = index + comma + (VERB_PARTICLES.has(wordAt(frame, index + comma + 2)) ? 2 : 1);
    const inverted = cue && subjectAfter(frame, last, names);
    if (inverted && (inverted.kind === "name" || isPersonNoun(inverted.head)))
      return plainAttribution("after", inverted, cue);
  }
  const subject = subjectAfterPronounOr(frame, index + comma, names);
  if (!subject) return null;
  const at = verbOf(frame, index + comma + 1, subject);
  const cue = frame[at]?.sentence === quotation.lastSentence ? verbAt(frame, at) : null;
  return cue && (/(?:ed|s)$/u.test(wordAt(frame, at)) || endsClause(frame, at))
    ? plainAttribution("after", subject, cue)
    : null;
}

/** Index of the verb behind a subject that begins at `first`: "the interpreter, Mona Aziz, apologised", "Orlan, 58, radioed". */
function verbOf(frame: Frame, first: number, subject: Subject): number {
  let at = first;
  while (at < frame.length && (frame[at]?.start ?? 0) < subject.end) at += 1;
  const isAged = /^\p{N}+$/u.test(textAt(frame, at + 1)) && textAt(frame, at + 2) === ",";
  if (textAt(frame, at) === "," && isAged) at += 3;
  else if (textAt(frame, at) === "," && (frame[first]?.start ?? 0) < (subject.name?.start ?? 0)) at += 1;
  while (BEFORE_VERB.has(wordAt(frame, at))) at += 1;
  return at;
}

/** The word at `index` as a verb, with its particle; null where it can be none. */
function verbAt(frame: Frame, index: number): Range | null {
  const verb = frame[index];
  if (!verb?.isWord || verb.capital || isFunctionWord(verb) || isSayingOfOther(frame, index)) return null;
  const particle = frame[index + 1];
  return { start: verb.start, end: particle && VERB_PARTICLES.has(particle.word) ? particle.end : verb.end };
}

/** "She spat.", "she shot back": a verb of any form, with nothing of its own behind it but a particle. */
function endsClause(frame: Frame, verb: number): boolean {
  const behind = frame[verb + 1];
  return !behind?.isWord || behind.sentence !== frame[verb]?.sentence || VERB_PARTICLES.has(behind.word);
}

/** "The article read", "the company’s statement reads": what is written, where it begins at `first`. */
function documentReadAt(frame: Frame, first: number): Subject | null {
  for (let at = first + 1; at <= first + LONGEST_DOCUMENT; at += 1) {
    const noun = frame[at];
    if (!noun?.isWord) return null;
    if (isUtterance(noun.word) && /^reads?$/u.test(wordAt(frame, at + 1)))
      return {
        start: frame[first]?.start ?? noun.start,
        end: noun.end,
        kind: "description",
        name: null,
        head: noun.word,
      };
  }
  return null;
}

/** In tokens. */
const LONGEST_DOCUMENT = 4;

function subjectAfterPronounOr(frame: Frame, at: number, names: NameIndex): Subject | null {
  const token = frame[at + 1];
  if (!token?.isWord || token.sentence !== frame[at]?.lastSentence) return null;
  if (/^(?:he|she|they|it)$/u.test(token.word)) return pronounOf(token);
  const subject = documentReadAt(frame, at + 1) ?? subjectAfter(frame, at, names);
  return subject?.kind === "name" || isUtterance(subject?.head ?? "") ? subject : null;
}
