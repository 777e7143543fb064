import type { Rule } from "../rules/rule.ts";
import type { Candidate } from "./candidate.ts";
import { isUnproved } from "./entity.ts";
import { genderOf, type Pronoun } from "./pronoun.ts";

/** Someone mentioned before a pronoun. */
type Pair = { readonly candidate: Candidate; readonly pronoun: Pronoun };

/** Nouns that leave it open whether someone is a man or a woman: "a spokesperson … they said". */
const NEUTRAL = /person$/u;

/** Why a pronoun can’t mean a candidate. Examples are articles with their quotations and speakers marked. */
export const UNFIT_ANTECEDENT_RULES: readonly Rule<[Pair], true>[] = [
  {
    name: "another pronoun",
    example: "Selma Orlan slept. A teacher came. He shut the gate. “⟦We wait,|Selma Orlan⟧” she said.",
    decide: ({ candidate, pronoun }) =>
      candidate.pronoun !== null && candidate.pronoun !== pronoun.word ? true : undefined,
  },
  {
    name: "a speaker, for someone named in what is said",
    example:
      "Adil Khoury shut the gate. Hassan Zein is no farmer and never was one, he told reporters. “⟦Nobody wanted him,|Adil Khoury⟧” he said.",
    decide: ({ candidate, pronoun }) =>
      pronoun.trails && candidate.sentence === pronoun.sentence && candidate.pronoun === null
        ? true
        : undefined,
  },
  {
    name: "someone whom the speaker names",
    example: "Selma Orlan met Basma Khoury in Sohar. “⟦Orlan is right,|Basma Khoury⟧” she said.",
    decide: ({ candidate: { entity }, pronoun }) =>
      pronoun.names.size > 0 && entity !== null && pronoun.names.has(entity) ? true : undefined,
  },
  {
    name: "they, for one described person",
    example: "Two farmers came. A captain shut the gate. “⟦We wait,|Two farmers⟧” they said.",
    decide: ({ candidate, pronoun }) =>
      pronoun.word === "they" &&
      candidate.noun &&
      !candidate.noun.plural &&
      !candidate.noun.body &&
      !NEUTRAL.test(candidate.description?.head ?? "")
        ? true
        : undefined,
  },
  {
    name: "he, she or it, for several people",
    example: "A captain came. Two farmers shut the gate. “⟦We wait,|a captain⟧” he said.",
    decide: ({ candidate, pronoun }) =>
      pronoun.word !== "they" && candidate.noun?.plural ? true : undefined,
  },
  {
    name: "it, for a described person",
    example: "The ministry closed the gate. A captain came. “⟦We wait,|the ministry⟧” it said.",
    decide: ({ candidate, pronoun }) =>
      pronoun.word === "it" && candidate.noun && (candidate.noun.person || !candidate.noun.body)
        ? true
        : undefined,
  },
  {
    name: "he or she, for a described body",
    example: "A captain came. The ministry shut the gate. “⟦We wait,|a captain⟧” he said.",
    decide: ({ candidate, pronoun }) =>
      genderOf(pronoun.word) && candidate.noun && !candidate.noun.person ? true : undefined,
  },
  {
    name: "it or they, for a person’s name",
    example:
      "The Transport Ministry closed the gate. Adil Khoury said that rain fell. “⟦We wait,|Transport Ministry⟧” it said.",
    decide: ({ candidate: { entity }, pronoun }) =>
      genderOf(pronoun.word) === null && entity?.kind === "person" ? true : undefined,
  },
  {
    name: "he or she, for a body or a place",
    example:
      "Adil Khoury came. The Transport Ministry said that rain fell. “⟦We wait,|Adil Khoury⟧” he said.",
    decide: ({ candidate: { entity }, pronoun }) =>
      genderOf(pronoun.word) && (entity?.kind === "body" || entity?.kind === "place") ? true : undefined,
  },
  {
    name: "he or she, for what may be an ordinary word",
    example:
      "Adil Khoury slept. Rain fell. Wind came. Cheap imports had ended the trade. “⟦Nobody owns the sea,|Adil Khoury⟧” he said.",
    decide: ({ candidate, pronoun }) =>
      genderOf(pronoun.word) &&
      candidate.leads &&
      !candidate.speaks &&
      isUnproved(candidate.entity ?? undefined)
        ? true
        : undefined,
  },
  {
    name: "he or she, for someone of the other gender",
    example: "Adil Khoury came. Selma Orlan shut the gate. “⟦We wait,|Adil Khoury⟧” he said.",
    decide: ({ candidate: { gender: known }, pronoun }) => {
      const gender = genderOf(pronoun.word);
      return known && gender && known !== gender ? true : undefined;
    },
  },
];
