import {
  arePlainCircumstances,
  arePlainlySaid,
  isPlainLead,
  isPlainVerbGroup,
} from "../grammar/circumstances.ts";
import { lengthOfDateline } from "../grammar/dateline-tokens.ts";
import { isMedium } from "../grammar/media.ts";
import { handsOn } from "../grammar/phrase-ends.ts";
import { type Frame, type Subject, startOfSentence } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun, isRoleWord, isUtterance } from "../grammar/roles.ts";
import {
  CONJUNCTIONS,
  DETERMINERS,
  isFunctionWord,
  SUBJECT_PRONOUNS,
  VERB_PARTICLES,
} from "../lexicon/function-words.ts";
import { NAME_PARTICLES } from "../lexicon/name-parts.ts";
import { NATIONALITIES } from "../lexicon/nations.ts";
import { HARMLESS_ADJECTIVES } from "../lexicon/plain-saying.ts";
import type { FrameToken, Paragraph } from "../marks/paragraphs.ts";
import { reportingVerb, uttersOwnWords } from "../words/reporting-verbs.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import type { Attribution } from "./attribution.ts";
import { DASH } from "./signatures.ts";

/**
 * What keeps an attribution from being plain. A rule has found a speaker; here the sentence is read once more, by itself, and only
 * a construction that is known to be plain passes.
 * - tie: the sentence names nobody, and no plain sentence goes on. - medium: another hands the words on.
 * - verb: no verb by which people utter words of their own. - subject: no plain noun phrase for someone who can speak.
 * - link: more than a harmless aside between speaker and verb, or between verb and quotation. - lead: something else than a
 * circumstance before them. - setting: something else than circumstances behind them.
 */
export type Doubt = "tie" | "medium" | "verb" | "subject" | "link" | "lead" | "setting";

/** What keeps each attribution of an article from being plain; null where nothing does, and where nobody is named. */
export function doubtsOf(
  paragraphs: readonly Paragraph[],
  attributions: readonly (readonly (Attribution | null)[])[],
): (Doubt | null)[][] {
  let last: Attribution | null = null;
  let before: Doubt | null = "tie";
  return paragraphs.map(({ frame, spans, quotationsAt }, at) => {
    const doubts: (Doubt | null)[] = spans.map(() => null);
    for (const index of quotationsAt) {
      const number = frame[index]?.quotation ?? -1;
      const attribution = attributions[at]?.[number];
      if (!attribution) continue;
      if (attribution.tie !== "continued") before = doubtOf(frame, index, attribution);
      // What goes on behind words that were not said may be as doubtful, and words of its own may name another.
      else if (last?.factuality !== "said" || hasOwnWords(frame, index)) before = "tie";
      last = attribution;
      doubts[number] = before;
    }
    return doubts;
  });
}

/** Whether words stand in the same sentence as the quotation at `index`: behind it, or before it with nobody quoted among them. */
const hasOwnWords = (frame: Frame, index: number) => {
  const quotation = frame[index];
  const behind = frame.slice(index + 1, index + 3).find(({ isWord }) => isWord);
  return behind !== undefined && behind.sentence === quotation?.lastSentence;
};

/** What keeps the attribution of the quotation at `index` from being plain. */
function doubtOf(frame: Frame, index: number, attribution: Attribution): Doubt | null {
  const { tie, subject, cue, medium } = attribution;
  if (tie === "turn" || isLabelled(frame, index, attribution)) return null;
  if (tie === "introduced") return "tie";
  if (medium) return "medium";
  // "Orlan snapped: “…”", of which no rule knows the verb
  const first = cue ? indexAt(frame, cue.start) : index - 2;
  const end = cue ? indexAt(frame, cue.end) - 1 : first;
  // "Went on", "shot back"
  const last =
    end === first && VERB_PARTICLES.has(wordAt(frame, end + 1)) && !frame[end + 2]?.isWord ? end + 1 : end;
  if (cue !== null && frame[first]?.start !== cue.start) return "tie";
  const clause = clauseOf(frame, first, last, subject);
  if (!isPlainCue(frame, clause)) return "verb";
  return subjectDoubt(frame, clause, subject) ?? placeDoubt(frame, index, clause);
}

/** "ORLAN: …", "“…” — Mona Aziz": a name set beside the words by a mark alone, or signed below them. */
function isLabelled(frame: Frame, index: number, { tie, subject, cue }: Attribution): boolean {
  if (subject.kind !== "name") return false;
  if (tie === "before") return cue !== null && textAt(frame, indexAt(frame, cue.start)) === ":";
  const isBelow = subject.start > (frame.at(-1)?.end ?? 0);
  return tie === "after" && cue === null && (isBelow || DASH.test(textAt(frame, index + 1)));
}

/** A verb of saying and its subject, by their indices in the frame. */
type Clause = {
  readonly first: number;
  readonly last: number;
  readonly subjectFirst: number;
  readonly subjectLast: number;
  readonly inverted: boolean;
};

function clauseOf(frame: Frame, first: number, last: number, subject: Subject): Clause {
  const from = indexAt(frame, subject.start);
  const behind = indexAt(frame, subject.end);
  return {
    first,
    last,
    subjectFirst: startOfNounPhrase(frame, from),
    subjectLast: /^[js]r$/u.test(wordAt(frame, behind)) ? behind : behind - 1,
    inverted: from > last,
  };
}

/** Back over what may stand before a speaker’s name or noun. */
function startOfNounPhrase(frame: Frame, from: number): number {
  let at = from;
  while (at > 0 && at > from - LONGEST_NOUN_PHRASE && frame[at - 1]?.sentence === frame[from]?.sentence) {
    const token = frame[at - 1];
    if (!token || !isPlainModifier(token)) break;
    at -= 1;
    if (DETERMINERS.has(token.word) && token.word !== "that") break;
  }
  return at;
}

const LONGEST_NOUN_PHRASE = 8;

const isPlainModifier = (token: FrameToken) =>
  token.isWord &&
  (DETERMINERS.has(token.word)
    ? token.word !== "no" && token.word !== "that"
    : token.possessive ||
      isRoleWord(token.word) ||
      isBodyNoun(token.word) ||
      HARMLESS_ADJECTIVES.has(token.word) ||
      NAME_PARTICLES.has(token.word) ||
      /^\p{N}/u.test(token.word));

function isPlainCue(frame: Frame, { first, last }: Clause): boolean {
  const word = wordAt(frame, first);
  // "Orlan put it bluntly"
  if (/^puts?$/u.test(word)) return wordAt(frame, first + 1) === "it";
  return first === last || VERB_PARTICLES.has(wordAt(frame, last))
    ? uttersOwnWords(word)
    : /^(?:according|words)$/u.test(word);
}

/** Whether a noun is for a person or a body, and not for what they have said or written. */
const isSomeone = (head: string) =>
  !isUtterance(head) &&
  (isPersonNoun(head) || isBodyNoun(head) || NATIONALITIES.has(head) || /year-old$/u.test(head));

function subjectDoubt(frame: Frame, clause: Clause, subject: Subject): Doubt | null {
  const { first, last, subjectFirst, subjectLast, inverted } = clause;
  if (wordAt(frame, first) === "according" && isMedium(subject)) return "medium";
  if (subject.kind === "description" && !isSomeone(subject.head)) return "subject";
  if (inverted) return isPlainVerbGroup({ frame, from: last + 1, to: subjectFirst }) ? null : "link";
  let group = startOfVerb(frame, first);
  while (group > subjectLast + 1 && isPlainVerbGroup({ frame, from: group - 1, to: group })) group -= 1;
  if (group === subjectLast + 1) return null;
  return isPlainAside(frame, subjectLast + 1, group) || goesOnPlainly(frame, subjectLast + 1, first)
    ? null
    : "link";
}

/** Index of the first word of "went on to say", "was heard to say", "would only say", "not only said"; the verb’s where it stands alone. */
function startOfVerb(frame: Frame, verb: number): number {
  const words = [3, 2, 1].map((back) => wordAt(frame, verb - back)).join(" ");
  if (/^(?:(?:went|goes|going) on|(?:was|were) heard) to$/u.test(words)) return verb - 3;
  return /(?:^|\s)(?:(?:would|could) (?:only|later|often|then|sometimes)|not only)$/u.test(words)
    ? verb - 2
    : verb;
}

/** ", 45, a farmer from Basra,", "who asked not to be named", "of the Harbour Club". */
function isPlainAside(frame: Frame, from: number, to: number): boolean {
  const opening = textAt(frame, from);
  const bound = /^(?:who|of|from|at|with|in|for)$/u.test(opening);
  const closed =
    /^[,(–—-]$/u.test(opening) &&
    (/^[,)–—-]$/u.test(textAt(frame, to - 1)) || wordAt(frame, to - 1) === "who");
  return (bound || closed) && arePlainCircumstances({ frame, from, to });
}

/**
 * "Orlan said on Monday, adding", "Orlan shook her head and said", "Orlan rejected the claim, saying": whether the verb at `verb` goes
 * on with the subject before `from`.
 */
function goesOnPlainly(frame: Frame, from: number, verb: number): boolean {
  const joined = /^(?:and|but|then)$/u.test(wordAt(frame, verb - 1));
  if (!joined && frame[verb - 1]?.isWord) return false;
  const to = verb - 1;
  let at = from;
  while (at < to && isPlainVerbGroup({ frame, from: at, to: at + 1 })) at += 1;
  const main = { frame, from: at + 1, to };
  if (uttersOwnWords(wordAt(frame, at)) && arePlainCircumstances(main)) return true;
  const that = wordAt(frame, at + 1) === "that" && SUBJECT_PRONOUNS.has(wordAt(frame, at + 2));
  return (
    arePlainlySaid({ frame, from: that ? at + 3 : at + 1, to }) || (joined && isNotSaidFirst(frame, from, to))
  );
}

/** "Would not say when, but said": of what was not said first, a further verb says that something was. */
const isNotSaidFirst = (frame: Frame, from: number, to: number) =>
  /^(?:did|would|could)$/u.test(wordAt(frame, from)) &&
  wordAt(frame, from + 1) === "not" &&
  arePlainlySaid({ frame, from: from + 2, to: textAt(frame, to - 1) === "," ? to - 1 : to });

/** "Khoury, who wrote": whether a relative pronoun ties the verb to its subject. */
const isRelative = (frame: Frame, { first, subjectLast }: Clause) =>
  /^(?:who|whose)$/u.test(wordAt(frame, startOfVerb(frame, first) - 1)) && first - subjectLast <= 5;

/** What stands before and behind the clause, and between it and the quotation. */
function placeDoubt(frame: Frame, index: number, clause: Clause): Doubt | null {
  const { first, last, subjectFirst, subjectLast, inverted } = clause;
  const isSaid = uttersOwnWords(wordAt(frame, subjectFirst - 1));
  const from = inverted ? first : isSaid ? subjectFirst - 1 : subjectFirst;
  const to = (inverted ? subjectLast : last) + 1;
  const begin = startOfOwnWords(frame, from);
  if (from > index) {
    if (!isPunctuation(frame, index + 1, from) && !isBehindRest(frame, index + 1, from)) return "link";
  } else if (!(isRelative(frame, clause) ? !isUndone(frame, begin, from) : isPlainStart(frame, begin, from)))
    return "lead";
  if (to <= index && !leadsTo(frame, to, index)) return "link";
  const end = endOfSentence(frame, to);
  if (from > index && !arePlainCircumstances({ frame, from: to, to: end })) return "setting";
  return null;
}

/** Where the words begin that belong to the clause at `from`: behind a dateline, or behind the last quotation before it. */
function startOfOwnWords(frame: Frame, from: number): number {
  const first = startOfSentence(frame, from);
  const dateline = lengthOfDateline(frame);
  let begin = first === 0 && dateline < from ? dateline : first;
  for (let at = begin; at < from; at += 1) if (frame[at]?.quotation !== null) begin = at + 1;
  return begin;
}

/** Whether a clause that begins at `from` may stand behind the words from `begin` on. */
function isPlainStart(frame: Frame, begin: number, from: number): boolean {
  if (isPunctuation(frame, begin, from)) return true;
  const last = wordAt(frame, from - 1);
  // "As Orlan said", "nobody asked her, but Orlan said"
  if (last === "as" && from - begin === 1) return true;
  const isJoined = /^(?:and|but)$/u.test(last) && frame[from - 2]?.text === ",";
  if (isJoined && !hasVerbOfSaying(frame, begin, from)) return true;
  if (frame[from - 1]?.text === "," && isReportedFirst(frame, begin, from)) return true;
  const isSetApart = frame[from - 1]?.isWord === false || /^(?:and|but|so|yet|while)$/u.test(last);
  const isTime = /^(?:in|on|at|during|last|earlier|later)$/u.test(wordAt(frame, begin));
  return (isSetApart || isTime || from - begin === 1) && isPlainLead({ frame, from: begin, to: from });
}

/** "The port will close, Orlan said: “…”": a clause with a subject of its own, which the speaker says without marks. */
function isReportedFirst(frame: Frame, begin: number, from: number): boolean {
  const opening = frame[begin];
  if (!opening || CONJUNCTIONS.has(opening.word)) return false;
  const isSubject =
    DETERMINERS.has(opening.word) || SUBJECT_PRONOUNS.has(opening.word) || !isFunctionWord(opening);
  return isSubject && !hasVerbOfSaying(frame, begin, from);
}

/** Whether words may say that what follows did not happen, or that another plays someone. */
function isUndone(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (
      handsOn(wordAt(frame, at)) ||
      /^(?:not|never|no|nobody|if|as|like|would|could|might|may)$|n't$/u.test(wordAt(frame, at))
    )
      return true;
  return false;
}

function hasVerbOfSaying(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const verb = reportingVerb(wordAt(frame, at));
    if (handsOn(wordAt(frame, at)) || (verb?.plain && verb.form !== "base")) return true;
  }
  return false;
}

/** "Said: “…”", "told reporters: “…”", "called the bridge “…”", "said on Monday that the bridge “…”". */
function leadsTo(frame: Frame, from: number, index: number): boolean {
  let that = from;
  while (that < index && wordAt(frame, that) !== "that") that += 1;
  const as =
    wordAt(frame, index - 1) === "as" ? index - 1 : wordAt(frame, index - 2) === "as" ? index - 2 : index;
  return (
    arePlainCircumstances({ frame, from, to: Math.min(that, as) }) &&
    (that === index || arePlainlySaid({ frame, from: that + 1, to: index }))
  );
}

/** "“Ninety boats” lie in the port, Orlan said": whether the sentence goes on with its own words, and the clause is set apart. */
const isBehindRest = (frame: Frame, from: number, to: number) =>
  frame[to - 1]?.text === "," && arePlainlySaid({ frame, from, to });

function isPunctuation(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (frame[at]?.isWord) return false;
  return true;
}

/** Where the words behind a clause end: with the sentence, at a quotation, or where another clause begins. */
function endOfSentence(frame: Frame, from: number): number {
  const sentence = frame[from - 1]?.sentence;
  let at = from;
  while (at < frame.length && frame[at]?.sentence === sentence && frame[at]?.quotation === null) {
    if (frame[at]?.text === ";" || /^(?:and|but)$/u.test(wordAt(frame, at))) break;
    at += 1;
  }
  return at;
}
