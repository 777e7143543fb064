import { reportingVerb } from "../words/reporting-verbs.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import { endOfClause, isPlainAdverb, isPlainPhrase } from "./phrase-ends.ts";
import type { Frame } from "./phrases.ts";
import { holdsWords, isFaked } from "./wordless.ts";

/** What a relative clause may say of a thing that someone spoke in, at or of. */

/**
 * Behind "that favors dams", "which plants trees", where the clause says no more of a person, a body or a crowd than what they are
 * or do; null behind a thing, of which it may say that it is forged.
 */
export function behindRelativeClause(frame: Frame, at: number, to: number): number | null {
  const end = endOfRelativeClause(frame, at + 1, to);
  let from = wordAt(frame, at) === "which" && /^[,–—-]$/u.test(textAt(frame, at - 1)) ? at - 1 : at;
  const last = from;
  while (
    from > 0 &&
    frame[from - 1]?.isWord &&
    !/^(?:in|on|by|through|via|as)$/u.test(wordAt(frame, from - 1))
  )
    from -= 1;
  if (from === last || reportingVerb(wordAt(frame, last - 1))?.plain) return null;
  if (holdsWords({ frame, from, to: last })) return isGivenOut(frame, at + 1, end) ? end : null;
  return isJudged(frame, at + 1, end) ? null : plainEndOfClause(frame, at + 1, to);
}

/** "A confession that a judge has ruled the police composed": whether anyone has come to a view of a thing. */
function isJudged(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (JUDGED.test(wordAt(frame, at))) return true;
  return false;
}

const JUDGED =
  /^(?:ruled|found|concluded|admitted|established|suspects?|suspected|believes?|believed|proved|turned|decided|doubts?|doubted|thinks?|thought)$/u;

/** Where a clause ends: at the next mark or quotation. */
function endOfRelativeClause(frame: Frame, from: number, to: number): number {
  let at = from;
  while (at < to && frame[at]?.isWord) at += 1;
  return at;
}

/** "Was broadcast live", "lasted an hour", of what words stand in: nothing that says whose they are. */
function isGivenOut(frame: Frame, from: number, to: number): boolean {
  let at = from;
  while (at < to && (BEING.test(wordAt(frame, at)) || isPlainAdverb(wordAt(frame, at)))) at += 1;
  return GIVEN_OUT.test(wordAt(frame, at)) && (at + 1 >= to || isPlainPhrase({ frame, from: at + 1, to }));
}

const BEING = /^(?:is|are|was|were|has|had|have|been|being)$/u;
const GIVEN_OUT =
  /^(?:aired|broadcast|carried|drew|drawn|emailed|filed|given|held|lasted|obtained|played|posted|provided|published|ran|read|released|sent|seen|shared|shown|streamed|televised|viewed|watched|went)$/u;

/** Where a clause ends that has no verb of saying, and in which nothing is forged; else null. */
export function plainEndOfClause(frame: Frame, from: number, to: number): number | null {
  const end = endOfClause(frame, from, to);
  return end !== null && isPlainPhrase({ frame, from, to: end }) && !isFaked(frame, from, end) ? end : null;
}
