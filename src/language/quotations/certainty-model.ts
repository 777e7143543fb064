import shipped from "./certainty-model.json" with { type: "json" };

/**
 * How much each feature of certainty-features.ts speaks for the speaker being right, in logits. Made by
 * tools/quotes/train-certainty.ts; docs/accuracy.md says from what.
 */
export type CertaintyModel = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

export const CERTAINTY_MODEL: CertaintyModel = shipped;

/** The probability that the speaker is right. Features that the model does not know say nothing. */
export function probabilityOf({ bias, weights }: CertaintyModel, features: readonly string[]): number {
  const logit = features.reduce((sum, feature) => sum + (weights[feature] ?? 0), bias);
  return 1 / (1 + Math.exp(-logit));
}
