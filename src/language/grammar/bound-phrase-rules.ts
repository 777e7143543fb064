import { CALENDAR } from "../lexicon/calendar.ts";
import type { Rule } from "../rules/rule.ts";
import { indexAt } from "../words/tokens.ts";
import { isOfficeBefore, isPortfolioBefore } from "./office-before.ts";
import type { Frame, Subject } from "./phrases.ts";
import { isBodyNoun, isPersonNoun, isRoleWord, isUtterance } from "./roles.ts";

/** A description of a person or body, a preposition, and the phrase behind it: "a spokesman", "for", "the ministry". */
export type BoundPhrase = {
  readonly frame: Frame;
  readonly subject: Subject;
  readonly preposition: string;
  readonly rest: Subject;
};

/** Who speaks, of two phrases that a preposition binds. Examples are articles with quotations and speakers marked. */
export const BOUND_PHRASE_RULES: readonly Rule<[BoundPhrase], Subject>[] = [
  {
    name: "office before a name",
    example: "“⟦We wait,|Lena Brodahl⟧” said the minister of Defence Lena Brodahl.",
    decide: ({ frame, subject, rest }) =>
      rest.name && isOfficeBefore(frame, rest.name) ? { ...rest, start: subject.start } : undefined,
  },
  {
    name: "office for a field before a name",
    example: "“⟦We wait,|Lena Brodahl⟧” said the minister for health Lena Brodahl.",
    decide: ({ frame, subject, rest }) =>
      rest.name && isPortfolioBefore(frame, rest.name) ? { ...rest, start: subject.start } : undefined,
  },
  {
    name: "body, and the title of who holds an office there",
    example: "“⟦We wait,|Lena Brodahl⟧” said Bank of Orlen Governor Lena Brodahl.",
    decide: ({ frame, subject, rest }) => {
      const place = frame[indexAt(frame, rest.start)];
      const title = rest.name && frame[indexAt(frame, rest.name.start) - 1];
      return isBodyNoun(subject.head) &&
        place?.capital &&
        !isRoleWord(place.word) &&
        title?.capital &&
        title.start > place.start &&
        isPersonNoun(title.word)
        ? { ...rest, start: subject.start }
        : undefined;
    },
  },
  {
    name: "statement from a body",
    example: "“⟦We wait,|the harbour ministry⟧” said a statement from the harbour ministry.",
    decide: ({ subject, preposition, rest }) =>
      preposition === "from" && isUtterance(subject.head) ? rest : undefined,
  },
  {
    name: "description with what it is bound to",
    example: "“⟦We wait,|a spokesman for the harbour ministry⟧” said a spokesman for the harbour ministry.",
    decide: ({ subject, rest }) =>
      rest.kind !== "pronoun" && !CALENDAR.has(rest.head) ? { ...subject, end: rest.end } : undefined,
  },
];
