import { type Frame, type NameIndex, startOfSentence } from "../grammar/phrases.ts";
import { isPersonNoun, isRoleWord } from "../grammar/roles.ts";
import { wordAt } from "../words/tokens.ts";
import { topicAt } from "./topics.ts";

/** In tokens. */
const LONGEST_CLAUSE = 25;
const LONGEST_TITLE = 4;
const ASKED = /^(?:asked|pressed|questioned|challenged|told|reached)$/u;

/**
 * "Asked whether he regretted it, Selma Orlan’s brother Adil hesitated": whether a pronoun in the clause that a sentence opens with
 * means whoever is named or described behind the comma, not someone before.
 */
export function pointsAhead(frame: Frame, index: number, names: NameIndex): boolean {
  const first = startOfSentence(frame, index);
  const opening = wordAt(frame, first) === "when" ? first + 1 : first;
  if (opening >= index || !ASKED.test(wordAt(frame, opening))) return false;
  const sentence = frame[index]?.sentence;
  for (let at = index + 1; at < index + LONGEST_CLAUSE; at += 1) {
    const token = frame[at];
    if (!token || token.sentence !== sentence || token.quotation !== null) return false;
    if (token.text !== ",") continue;
    let subject = at + 1;
    while (subject < at + LONGEST_TITLE && isRoleWord(wordAt(frame, subject))) subject += 1;
    const name = names.byStart.get(frame[subject]?.start ?? -1);
    if (name) return name.kind === "person" || name.kind === null;
    const described = topicAt(frame, at + 1, names);
    if (described) return isPersonNoun(described.head);
  }
  return false;
}
