import {
  endOfSentence,
  isBehindRest,
  isInsideWhatIsSaid,
  isPlainStart,
  isPunctuation,
  isUndone,
  leadsTo,
  startOfOwnWords,
} from "../grammar/beside-clause.ts";
import { arePlainCircumstances, areWordsBefore } from "../grammar/circumstances.ts";
import { isPlainBeforeColon } from "../grammar/colon-clause.ts";
import { isMedium } from "../grammar/media.ts";
import type { Frame, Subject } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun, isUtterance } from "../grammar/roles.ts";
import {
  behindAside,
  clauseOf,
  isPlainCue,
  isPlainLink,
  isRelative,
  type SayingClause,
} from "../grammar/saying-clause.ts";
import { VERB_PARTICLES } from "../lexicon/function-words.ts";
import { NATIONALITIES } from "../lexicon/nations.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { uttersOwnWords } from "../words/reporting-verbs.ts";
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
  const own = behindAside(frame, clause.subjectLast + 1, index);
  if (tie === "before" && subject.kind === "name" && isPlainBeforeColon(frame, own, index))
    return isPlainStart(frame, startOfOwnWords(frame, clause.subjectFirst), clause.subjectFirst)
      ? null
      : "lead";
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

/** Whether a noun is for a person or a body, and not for what they have said or written. */
const isSomeone = (head: string) =>
  !isUtterance(head) &&
  (isPersonNoun(head) || isBodyNoun(head) || NATIONALITIES.has(head) || /year-old$/u.test(head));

function subjectDoubt(frame: Frame, clause: SayingClause, subject: Subject): Doubt | null {
  const { first } = clause;
  if (wordAt(frame, first) === "according" && isMedium(subject)) return "medium";
  if (subject.kind === "description" && !isSomeone(subject.head)) return "subject";
  return isPlainLink(frame, clause) ? null : "link";
}

/** What stands before and behind the clause, and between it and the quotation. */
function placeDoubt(frame: Frame, index: number, clause: SayingClause): Doubt | null {
  const { first, last, subjectFirst, subjectLast, inverted } = clause;
  const isSaid = uttersOwnWords(wordAt(frame, subjectFirst - 1));
  const from = inverted ? first : isSaid ? subjectFirst - 1 : subjectFirst;
  const to = (inverted ? subjectLast : last) + 1;
  const begin = startOfOwnWords(frame, from);
  if (from > index) {
    const opening = startOfOwnWords(frame, index);
    if (!isPunctuation(frame, opening, index) && !areWordsBefore({ frame, from: opening, to: index }))
      return "lead";
    if (!isPunctuation(frame, index + 1, from) && !isBehindRest(frame, index + 1, from)) return "link";
  } else if (!(isRelative(frame, clause) ? !isUndone(frame, begin, from) : isPlainStart(frame, begin, from)))
    return "lead";
  const leads = to > index || leadsTo(frame, to, index);
  if (!leads && !isInsideWhatIsSaid(frame, begin, from, to, index)) return "link";
  const end = endOfSentence(frame, to);
  if (from > index && !arePlainCircumstances({ frame, from: to, to: end })) return "setting";
  return null;
}
