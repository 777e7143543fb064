import { PREPOSITIONS } from "../lexicon/function-words.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";
import { clauseSubject } from "./clause-subject.ts";
import type { Frame, NameIndex, Subject } from "./phrases.ts";
import type { FoundReport, LatestReport, VerbFacts } from "./report.ts";
import { isBodyNoun, isPersonNoun, isUtterance } from "./roles.ts";
import { subjectBefore } from "./subject-before.ts";
import { isPassive } from "./verb-group.ts";

/** The report of a verb with its subject. */
export const reportOf = (
  { index, verb, token }: VerbFacts,
  subject: Subject,
  inverted = false,
): FoundReport => ({
  first: index,
  last: index,
  subject,
  plain: verb.plain,
  inverted,
  sentence: token.sentence,
});

/** Verbs for saying something in words, whatever it is. */
export const SAYING =
  /^(?:sa(?:y|id|ying)|tell(?:ing)?|told|writ(?:e|ing|ten)|declar(?:e|ed|ing)|claim(?:ed|ing)|call(?:ed|ing)?|describ(?:e|ed|ing))$/u;
/** "Aydin sent out a message saying": whoever sends a message speaks in it. */
export function issuer(frame: Frame, { kind, head, start }: Subject, names: NameIndex): Subject | null {
  if (kind !== "description" || !isUtterance(head)) return null;
  const last = indexAt(frame, start) - 1;
  const verb = wordAt(frame, last) === "out" ? last - 1 : last;
  if (!ISSUING.test(wordAt(frame, verb)) || isPassive(frame, verb)) return null;
  const subject = subjectBefore(frame, verb, names);
  return (subject && !isStray(frame, subject) ? subject : null) ?? clauseSubject(frame, verb, names);
}

const ISSUING =
  /^(?:sent|sends|put|puts|wrote|writes|gave|gives|ran|runs|left|leaves|made|makes|(?:issu|releas|post|publish|tweet|circulat|air|launch|unveil|deliver|email|text|produc|shar)(?:ed|e?s))$/u;

/** Who spoke last in the same sentence; else the subject of the clause. */
export const speakerSoFar = ({ frame, index, token, names, latest }: VerbFacts): Subject | null =>
  latest?.sentence === token.sentence && !isAside(frame, latest)
    ? latest.subject
    : clauseSubject(frame, index, names);

/** "It was there, her producer says, that he left and told": whether a report only interrupts a clause. */
const isAside = (frame: Frame, { last }: LatestReport) =>
  textAt(frame, last + 1) === "," && wordAt(frame, last + 2) === "that";

/** Whether a phrase before a verb is a thing behind a preposition: "in a speech to the hall said". */
export function isStray(frame: Frame, before: Subject): boolean {
  if (before.kind !== "description" || isPersonNoun(before.head) || isBodyNoun(before.head)) return false;
  const at = indexAt(frame, before.start) - 1;
  // "As the heckler yelled" is a clause, "known as the heckler" is none.
  const isClause = wordAt(frame, at) === "as" && !NAMED_AS.test(wordAt(frame, at - 1));
  return PREPOSITIONS.has(wordAt(frame, at)) && !isClause;
}

const NAMED_AS = /^(?:known|seen|described|regarded|identified|named|listed|such|well)$/u;
