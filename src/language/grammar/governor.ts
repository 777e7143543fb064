import { CALENDAR } from "../lexicon/calendar.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import { type Frame, type NameIndex, phraseEndingAt } from "./phrases.ts";
import { beforeAside, isNegated, verbGroup } from "./verb-group.ts";

/** The word that a clause hangs on, and how: "denied | that she said", "denied | saying", "accused her | of saying". */
export type Governor = {
  /** Its index in the frame. */
  readonly at: number;
  readonly word: string;
  readonly by: "that" | "of" | "to" | "none";
  /** "Did not deny". */
  readonly negated: boolean;
};

const TIME =
  /^(?:on|in|at|this|next|last|later|early|late|week|month|year|today|tomorrow|tonight|soon|not|also)$/u;

/** The governor of the clause whose first word, its subject's or its verb's, is at `clause`; null where it hangs on none. */
export function governorOf(frame: Frame, clause: number): Governor | null {
  const opening = wordAt(frame, clause - 1);
  if (opening === "to") return governorAt(frame, clause, beforeTimes(frame, clause - 2), "to");
  if (opening === "of") return governorAt(frame, clause, withoutAside(frame, clause - 2), "of");
  if (opening === "that") return governorAt(frame, clause, withoutAside(frame, clause - 2), "that");
  return governorAt(frame, clause, clause - 1, "none");
}

function governorAt(frame: Frame, clause: number, at: number, by: Governor["by"]): Governor | null {
  const token = frame[at];
  if (!token?.isWord || token.sentence !== frame[clause]?.sentence) return null;
  return { at, word: token.word, by, negated: isNegated(verbGroup(frame, at)) };
}

/** "Accused her, without proof, of": a governor stands before an aside. */
const withoutAside = (frame: Frame, at: number) => beforeAside(frame, at) ?? at;

/** "Is due on Friday to say" */
function beforeTimes(frame: Frame, from: number): number {
  let at = from;
  while (at > 0 && (TIME.test(wordAt(frame, at)) || CALENDAR.has(wordAt(frame, at)))) at -= 1;
  return at;
}

/** Index of the last word among the `most` tokens that end at `last` that `words` fits, in its sentence; -1 for none. */
export function lastWordAmong(frame: Frame, last: number, most: number, words: RegExp): number {
  const sentence = frame[last]?.sentence;
  for (let at = last; at >= 0 && last - at < most; at -= 1) {
    const token = frame[at];
    if (!token || token.quotation !== null || token.sentence !== sentence || /^[;:]$/u.test(token.text))
      return -1;
    if (words.test(token.word)) return at;
  }
  return -1;
}

/** "Asked her to", "wants Orlan to". */
const DIRECTING =
  /^(?:ask|tell|urge|advise|instruct|invite|order|expect|want|press|beg|begg)(?:s|d|ed|ing)?$|^(?:told|urging|advising|inviting)$/u;

/** Whether the noun phrase that ends at `last` is asked to do what follows. */
export function isDirected(frame: Frame, last: number, names: NameIndex): boolean {
  const object = /^(?:him|her|them|me|us|you)$/u.test(wordAt(frame, last));
  const phrase = object ? frame[last] : phraseEndingAt(frame, last, names);
  return phrase != null && DIRECTING.test(wordAt(frame, indexAt(frame, phrase.start) - 1));
}
