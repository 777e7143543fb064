import { isBeat } from "../grammar/beats.ts";
import { isPlainStart, startOfOwnWords } from "../grammar/beside-clause.ts";
import { isPlainBeforeColon } from "../grammar/colon-clause.ts";
import { isMedium } from "../grammar/media.ts";
import { type Frame, type Subject, startOfSentence } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun, isUtterance } from "../grammar/roles.ts";
import {
  behindAside,
  clauseOf,
  isPlainAside,
  isPlainLink,
  isRelative,
  type SayingClause,
} from "../grammar/saying-clause.ts";
import { DETERMINERS, isFunctionWord, SUBJECT_PRONOUNS, VERB_PARTICLES } from "../lexicon/function-words.ts";
import { NATIONALITIES } from "../lexicon/nations.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import type { Range } from "../words/passage.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import type { Attribution } from "./attribution.ts";
import { answerAt } from "./labels.ts";
import { placeDoubt } from "./place-doubt.ts";
import { isPlainVerb } from "./plain-verb.ts";
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
  let lastIndex = -1;
  return paragraphs.map(({ frame, spans, quotationsAt }, at) => {
    const previous = paragraphs[at - 1]?.frame ?? [];
    const doubts: (Doubt | null)[] = spans.map(() => null);
    for (const index of quotationsAt) {
      const number = frame[index]?.quotation ?? -1;
      const attribution = attributions[at]?.[number];
      if (!attribution) continue;
      if (attribution.tie === "introduced") before = introductionDoubt(frame, index, attribution, previous);
      else if (attribution.tie !== "continued" && !goesOnInClause(frame, lastIndex, index, last, attribution))
        before = doubtOf(frame, index, attribution);
      // What goes on behind words that were not said may be as doubtful, and words of its own may name another.
      else if (
        attribution.tie === "continued" &&
        (last?.factuality !== "said" ||
          hasOwnWords(frame, index) ||
          isBeforeAnother(frame, index, attribution))
      )
        before = "tie";
      last = attribution;
      lastIndex = index;
      doubts[number] = before;
    }
    return doubts;
  });
}

/** "“The gate,” Orlan told Corin radio, “is shut.”": whether what is quoted goes on behind the clause that said who began it. */
const goesOnInClause = (
  frame: Frame,
  before: number,
  index: number,
  last: Attribution | null,
  attribution: Attribution,
): boolean =>
  last !== null &&
  last.tie === "after" &&
  attribution.tie === "before" &&
  last.cue !== null &&
  last.cue.start === attribution.cue?.start &&
  before >= 0 &&
  before < index &&
  textAt(frame, index - 1) === ",";

/** Whether words stand in the same sentence as the quotation at `index`: behind it, or before it with nobody quoted among them. */
const hasOwnWords = (frame: Frame, index: number) => {
  const quotation = frame[index];
  const behind = frame.slice(index + 1, index + 3).find(({ isWord }) => isWord);
  return behind !== undefined && behind.sentence === quotation?.lastSentence;
};

/** "“Who pays?” Mona Aziz rose.": whether someone else stands right behind a quotation that opens the paragraph. */
function isBeforeAnother(frame: Frame, index: number, { subject }: Attribution): boolean {
  const behind = frame[index + 1];
  return (
    index === 0 &&
    behind?.isWord === true &&
    behind.capital &&
    !isFunctionWord(behind) &&
    subject.name?.words.includes(behind.word) !== true
  );
}

/**
 * "Orlan told councillors that trade was good. “…”", "Orlan shrugged. “…”", and a line of its own below "Orlan said:": what keeps the
 * words before a quotation that stands by itself from saying plainly whose it is.
 */
function introductionDoubt(
  frame: Frame,
  index: number,
  attribution: Attribution,
  previous: Frame,
): Doubt | null {
  if (hasOwnWords(frame, index)) return "tie";
  const { cue, subject } = attribution;
  const isAbove = subject.start < (frame[0]?.start ?? 0);
  const text = isAbove ? previous : frame;
  const end = isAbove ? previous.length : index;
  if (isAbove && (cue === null || textAt(previous, end - 1) !== ":")) return "tie";
  const from = indexAt(text, cue?.start ?? subject.start);
  if (text[from]?.sentence !== text[end - 1]?.sentence) return "tie";
  if (isBeat(text, indexAt(text, subject.start), end, subject)) return null;
  if (cue === null) return "tie";
  const last = indexAt(text, cue.end) - 1;
  if (text[from]?.start !== cue.start || isRelative(text, clauseOf(text, from, last, subject))) return "tie";
  return doubtOf(text, end, attribution);
}

/** What keeps the attribution of the quotation at `index` from being plain. */
function doubtOf(frame: Frame, index: number, attribution: Attribution): Doubt | null {
  const { tie, subject, cue, medium } = attribution;
  if (tie === "turn" || isLabelled(frame, index, attribution)) return null;
  if (wordAt(frame, index - 1) === "so-called") return "tie";
  if (isHandedOnBefore(frame, index)) return "medium";
  if (medium && !isCarrier(frame, medium) && !isInAside(frame, medium)) return "medium";
  // "Orlan snapped: “…”", of which no rule knows the verb
  const first = cue ? indexAt(frame, cue.start) : index - 2;
  const end = cue ? indexAt(frame, cue.end) - 1 : first;
  // "Went on", "shot back"
  const last =
    end === first && VERB_PARTICLES.has(wordAt(frame, end + 1)) && !frame[end + 2]?.isWord ? end + 1 : end;
  if (cue !== null && frame[first]?.start !== cue.start) return "tie";
  const clause = clauseOf(frame, first, last, subject);
  const aside = behindAside(frame, clause.subjectLast + 1, index);
  const own = cue !== null && !clause.inverted && isPlainAside(frame, aside, first) ? first : aside;
  if (tie === "before" && subject.kind !== "description" && isPlainBeforeColon(frame, own, index))
    return isPlainStart(frame, startOfOwnWords(frame, clause.subjectFirst), clause.subjectFirst)
      ? null
      : "lead";
  if (!isPlainVerb(frame, clause, index)) return "verb";
  return subjectDoubt(frame, clause, subject) ?? placeDoubt(frame, index, clause);
}

/** "She translated for the guests. “…”", "Orlan read from the note. “…”": whether the sentence before says that someone hands words on. */
function isHandedOnBefore(frame: Frame, index: number): boolean {
  const begin = startOfSentence(frame, index);
  if (begin === 0) return false;
  for (let at = startOfSentence(frame, begin - 1); at < begin; at += 1) {
    const word = wordAt(frame, at);
    if (frame[at]?.quotation !== null) return false;
    // "Such quotes"
    const isNoun =
      word === "quotes" && !frame[at - 1]?.capital && !SUBJECT_PRONOUNS.has(wordAt(frame, at - 1));
    if (/^(?:translat|interpret|recit|quot)(?:es|ed)$/u.test(word) && !isNoun) return true;
    // "Orlan plays a nurse", unlike "plays for Corin"
    const isMain = frame[at - 1]?.capital === true || /^s?he$/u.test(wordAt(frame, at - 1));
    if (isMain && PLAYING.test(word) && (DETERMINERS.has(wordAt(frame, at + 1)) || frame[at + 1]?.capital))
      return true;
    if (/^reads?$/u.test(word) && /^(?:aloud|out|from)$/u.test(wordAt(frame, at + 1))) return true;
  }
  return false;
}

const PLAYING = /^(?:impersonate[ds]?|plays|portray(?:s|ed)|voices)$/u;

/** "In a statement obtained by CORA": whether a medium only got hold of what someone wrote. */
function isCarrier(frame: Frame, medium: Range): boolean {
  const by = indexAt(frame, medium.start) - 1;
  return [0, 1].some(
    (back) => wordAt(frame, by - back) === "by" && GOT_HOLD_OF.test(wordAt(frame, by - back - 1)),
  );
}

const GOT_HOLD_OF = /^(?:obtained|seen|viewed|reviewed|received|provided)$/u;

/** "Orlan, quoted by Corin radio, said": whether a medium only stands in an aside about the one who spoke. */
const isInAside = (frame: Frame, { start }: Range) =>
  [1, 2, 3].some(
    (back) =>
      /^(?:cited|interviewed|quoted)$/u.test(wordAt(frame, indexAt(frame, start) - back - 1)) &&
      wordAt(frame, indexAt(frame, start) - back) === "by" &&
      textAt(frame, indexAt(frame, start) - back - 2) === ",",
  );

/** "ORLAN: …", "“…” — Mona Aziz": a name set beside the words by a mark alone, or signed below them. */
function isLabelled(frame: Frame, index: number, { tie, subject, cue }: Attribution): boolean {
  if (tie === "before" && cue === null && answerAt(frame, index) >= 0) return true;
  if (subject.kind !== "name") return false;
  if (tie === "before")
    return cue === null ? isLabel(frame, index, subject) : textAt(frame, indexAt(frame, cue.start)) === ":";
  const isBelow = subject.start > (frame.at(-1)?.end ?? 0);
  return tie === "after" && cue === null && (isBelow || DASH.test(textAt(frame, index + 1)));
}

/** "Fadi Qassar: “…”" inside a paragraph. */
const isLabel = (frame: Frame, index: number, { start, end }: Subject) =>
  textAt(frame, index - 1) === ":" &&
  frame[index - 2]?.end === end &&
  startOfOwnWords(frame, index) === indexAt(frame, start);

/** Whether a noun is for a person or a body, and not for what they have said or written. */
const isSomeone = (head: string) =>
  !isUtterance(head) &&
  (isPersonNoun(head) ||
    isBodyNoun(head) ||
    NATIONALITIES.has(head) ||
    /(?:year-old|..maker)$|^international$/u.test(head));

/** "A tin board at the gate": on which words stand, and no board of directors. */
function isBoard(frame: Frame, { subjectFirst, subjectLast }: SayingClause): boolean {
  for (let at = subjectFirst; at < subjectLast; at += 1)
    if (/^(?:board|panel|screen)$/u.test(wordAt(frame, at + 1)) && MATERIAL.test(wordAt(frame, at)))
      return true;
  return false;
}

const MATERIAL =
  /^(?:brass|bulletin|cardboard|digital|electronic|enamel|iron|metal|neon|notice|painted|plastic|rusty|steel|tin|wood|wooden)$/u;

function subjectDoubt(frame: Frame, clause: SayingClause, subject: Subject): Doubt | null {
  const { first } = clause;
  if (wordAt(frame, first) === "according" && isMedium(subject)) return "medium";
  if (
    subject.kind === "description" &&
    (!isSomeone(subject.head) || isRelative(frame, clause) || isBoard(frame, clause))
  )
    return "subject";
  return isPlainLink(frame, clause) ? null : "link";
}
