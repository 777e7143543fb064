import type { Attribution } from "./attribution.ts";

/**
 * What a quotation's speaker is known by:
 * - named: a name beside the quotation. - described: words beside it that name nobody ("the minister", "a senior official").
 * - pronoun: "he", "she", "they" or "it" beside it. - carried on: nothing beside it; the words before say who speaks.
 * - nobody: the article does not say who speaks.
 */
export const BASES = ["named", "described", "pronoun", "carried on", "nobody"] as const;
export type Basis = (typeof BASES)[number];

/** What the speaker to whom an attribution leads is known by. */
export function basisOf(attribution: Attribution | null, speaker: object | null): Basis {
  if (attribution === null || speaker === null) return "nobody";
  const { tie, subject } = attribution;
  if (tie === "continued" || tie === "introduced" || tie === "turn") return "carried on";
  if (subject.kind === "pronoun") return "pronoun";
  return subject.kind === "name" ? "named" : "described";
}
