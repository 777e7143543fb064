import shipped from "./antecedent-model.json" with { type: "json" };
import type { Pronoun } from "./pronoun.ts";

/**
 * How much each feature of antecedent-features.ts speaks for an antecedent: of a person, of a thing or body, of several.
 * Made by tools/pronouns/train.ts; docs/pronoun-model.md says from what.
 */
export type PronounModel = {
  readonly features: readonly string[];
  /** For "he" and "she", where they say something. */
  readonly speaker: readonly number[];
  /** For any other "he" and "she". */
  readonly person: readonly number[];
  readonly it: readonly number[];
  readonly they: readonly number[];
  /** For "it" and "they", where they say something. */
  readonly speakingIt: readonly number[];
  readonly speakingThey: readonly number[];
};

export const PRONOUN_MODEL: PronounModel = shipped;

/** The weights that count for a pronoun. */
export function weightsFor({ word, speaks }: Pick<Pronoun, "word" | "speaks">): PronounKind {
  if (word === "it") return speaks ? "speakingIt" : "it";
  if (word === "they") return speaks ? "speakingThey" : "they";
  return speaks ? "speaker" : "person";
}

export type PronounKind = Exclude<keyof PronounModel, "features">;

/** How much the features of a choice speak for it; only differences mean something. */
export function worthOf(model: PronounModel, kind: PronounKind, features: readonly number[]): number {
  const weights = model[kind];
  let worth = 0;
  for (const feature of features) worth += weights[feature] ?? 0;
  return worth;
}
