import type { Attribution } from "./attribution.ts";
import type { QuotationKind } from "./kind.ts";

/**
 * Below this confidence, readers see that the words are "attributed to" someone. On PolNeAR dev, 94.7 %
 * of the speakers from here on are right; the curve is in docs/architecture/reading.md.
 */
export const SURE_ENOUGH = 0.8;

/**
 * How the words that name a speaker were understood:
 * - name: a name. - unsure name: a surname that several bear, one of whom is likelier by far. - doubtful name: a surname that
 *   may as well mean another, or the one whose relative the article introduces.
 * - unproved name: a single word that stands once, and of which nothing says that it is a name.
 * - clear pronoun, likely pronoun, unclear pronoun: by how far the best antecedent is ahead of the next, and whether its
 *   gender is known.
 * - described: kept in the article's words. - odd description: the same, with a noun for nobody and no body that is known.
 * - resolved: "the minister", taken for someone named before.
 */
export type Understanding =
  | "name"
  | "unsure name"
  | "doubtful name"
  | "unproved name"
  | "clear pronoun"
  | "likely pronoun"
  | "unclear pronoun"
  | "described"
  | "odd description"
  | "resolved";

/**
 * Share of right speakers among whole quotations with a cue beside them, on PolNeAR train (pronouns on dev: train does not
 * say whom they mean; "likely" and "resolved" on our own articles, PolNeAR marks none of these).
 */
const RIGHT: Readonly<Record<Understanding, number>> = {
  name: 0.97,
  "unsure name": 0.9,
  "doubtful name": 0.7,
  "unproved name": 0.7,
  "clear pronoun": 0.95,
  "likely pronoun": 0.85,
  "unclear pronoun": 0.62,
  described: 0.85,
  "odd description": 0.55,
  resolved: 0.85,
};

/** What is left of it where the cue stands elsewhere, where there is none, and for words inside reported speech. */
const APART = 0.95;
const INTRODUCED = 0.88;
const WITHOUT_CUE = 0.65;
const SIGNED = 0.95;
const MIXED = 0.92;
/** "Reportedly said": never sure enough. */
const HEDGED = 0.8;

/** How sure a quotation's speaker is, from 0 to 1; 0 where none is named. */
export function confidenceOf(
  attribution: Attribution | null,
  understanding: Understanding | null,
  kind: QuotationKind,
): number {
  if (!attribution || !understanding) return 0;
  const { tie, adjacent, cue, factuality } = attribution;
  let share = RIGHT[understanding];
  if (tie === "introduced") share *= INTRODUCED;
  else if (!adjacent) share *= APART;
  if (cue === null) share *= tie === "after" ? SIGNED : WITHOUT_CUE;
  if (kind !== "direct") share *= MIXED;
  if (factuality === "hedged") share *= HEDGED;
  return Math.round(share * 100) / 100;
}
