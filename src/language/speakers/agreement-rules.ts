import type { Gender } from "../grammar/name-kinds.ts";
import type { Subject } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, nounGender } from "../grammar/roles.ts";
import type { Rule } from "../rules/rule.ts";
import type { Candidate } from "./candidate.ts";
import { isDefinite } from "./descriptions.ts";

/** A pronoun whose antecedent is looked for, in the article's text. */
export type Pronoun = {
  readonly text: string;
  readonly word: string;
  /** Null for "it" and "they". */
  readonly gender: Gender | null;
};

/**
 * How well a candidate agrees with a pronoun; null: it cannot be meant. Examples are articles with their quotations and
 * speakers marked.
 */
type AgreementRule = Rule<[Candidate, Pronoun], number | null>;

// In the unit of the weights in antecedents.ts, and set by hand like them.
const AGREES = 2;
const FITS = 1;
const MAY_FIT = 0;
const HARDLY = -1;
const FULL_NAME_SPEAKS = 0.7;
const NAME_OF_NOTHING_KNOWN = -2;
/** An indefinite description brings someone in; a definite one mostly renames someone known. */
const BRINGS_IN = 0.7;
const RENAMES = -1.5;

/** For candidates who are described, not named. */
export const AGREEMENT_WITH_DESCRIPTION_RULES: readonly AgreementRule[] = [
  {
    name: "they, for several people",
    example: "Two farmers came. “⟦We wait,|Two farmers⟧” they said.",
    decide: ({ description }, { word }) =>
      word === "they" && description && isPluralNoun(description.head) ? AGREES : undefined,
  },
  {
    name: "they, for a body",
    example: "The ministry closed the gate. “⟦We wait,|the ministry⟧” they said.",
    decide: ({ description }, { word }) =>
      word === "they" && description && isBodyNoun(description.head) ? MAY_FIT : undefined,
  },
  {
    name: "they, for one person",
    example: "Two farmers came. A captain shut the gate. “⟦We wait,|Two farmers⟧” they said.",
    decide: (_, { word }) => (word === "they" ? null : undefined),
  },
  {
    name: "he, she or it, for several people",
    example: "A captain came. Two farmers shut the gate. “⟦We wait,|a captain⟧” he said.",
    decide: ({ description }) => (description && isPluralNoun(description.head) ? null : undefined),
  },
  {
    name: "it, for a body",
    example: "The ministry closed the gate. “⟦We wait,|the ministry⟧” it said.",
    decide: ({ description }, { word }) =>
      word === "it" && description && isBodyNoun(description.head) && !isPersonNoun(description.head)
        ? AGREES
        : undefined,
  },
  {
    name: "it, for a person",
    example: "The ministry closed the gate. A captain came. “⟦We wait,|the ministry⟧” it said.",
    decide: (_, { word }) => (word === "it" ? null : undefined),
  },
  {
    name: "he or she, for a body",
    example: "A captain came. The ministry shut the gate. “⟦We wait,|a captain⟧” he said.",
    decide: ({ description }) => (description && !isPersonNoun(description.head) ? null : undefined),
  },
  {
    name: "he or she, for a noun with a gender",
    example: "A widow spoke. A groom shut the gate. “⟦We wait,|a widow⟧” she said.",
    decide: ({ description }, { gender }) => {
      const known = description && nounGender(description.head);
      return known ? (known === gender ? AGREES : null) : undefined;
    },
  },
  {
    name: "he or she, for a short definite description",
    example: "A captain said that rain fell. The farmer shut the gate. “⟦We wait,|a captain⟧” he said.",
    decide: ({ description }, { text }) =>
      description && isDefinite(text, description) && isShort(text, description) ? RENAMES : undefined,
  },
  {
    name: "he or she, for someone brought in",
    example: "A captain shut the gate. “⟦We wait,|a captain⟧” he said.",
    decide: () => BRINGS_IN,
  },
];

/** For candidates who are named. */
export const AGREEMENT_WITH_NAME_RULES: readonly AgreementRule[] = [
  {
    name: "it, for a name",
    example: "The Transport Ministry closed the gate. “⟦We wait,|Transport Ministry⟧” it said.",
    decide: ({ entity }, { word }) => (word === "it" ? IT[entity?.kind ?? "unknown"] : undefined),
  },
  {
    name: "they, for a name",
    example: "The Transport Ministry closed the gate. “⟦We wait,|Transport Ministry⟧” they said.",
    decide: ({ entity }, { word }) => (word === "they" ? THEY[entity?.kind ?? "unknown"] : undefined),
  },
  {
    name: "he or she, for a body or a place",
    example:
      "Adil Khoury came. The Transport Ministry said that rain fell. “⟦We wait,|Adil Khoury⟧” he said.",
    decide: ({ entity }) => (entity?.kind === "body" || entity?.kind === "place" ? null : undefined),
  },
  {
    name: "he or she, for a name of known gender",
    example: "Adil Khoury came. Selma Orlan shut the gate. “⟦We wait,|Adil Khoury⟧” he said.",
    decide: ({ gender: known }, { gender }) =>
      known === null ? undefined : known === gender ? AGREES : null,
  },
  {
    name: "he or she, for a person’s name",
    example:
      "Ruvani Orlan, a farmer, came in. The minister shut the gate. “⟦We wait,|Ruvani Orlan⟧” she said.",
    decide: ({ entity }) => (entity?.kind === "person" ? FITS : undefined),
  },
  {
    name: "he or she, for a name of unknown kind that speaks",
    example:
      "Zuvani Orlan said that rain fell. The minister shut the gate. “⟦We wait,|Zuvani Orlan⟧” she said.",
    decide: ({ entity, speaks }) =>
      speaks ? (entity?.name.includes(" ") ? FULL_NAME_SPEAKS : MAY_FIT) : undefined,
  },
  {
    name: "he or she, for a name of which nothing is known",
    example: "Zuvani shut the gate. “⟦We wait,|Zuvani⟧” she said.",
    decide: () => NAME_OF_NOTHING_KNOWN,
  },
];

type Kind = "body" | "person" | "place" | "unknown";
const IT: Readonly<Record<Kind, number | null>> = {
  body: AGREES,
  person: null,
  place: MAY_FIT,
  unknown: HARDLY,
};
const THEY: Readonly<Record<Kind, number | null>> = {
  body: FITS,
  person: null,
  place: HARDLY,
  unknown: HARDLY,
};

/** "The minister", not "the ministry’s new spokesman", which says enough to bring someone in. */
const isShort = (text: string, { start, end }: Subject) => text.slice(start, end).split(" ").length <= 2;
