import shipped from "./body-model.json" with { type: "json" };

/**
 * How much each piece of evidence of line-evidence.ts speaks for a line being of the article's text, and for one that is not being a picture's
 * caption, in logits. Made by tools/layout/train.ts; docs/architecture/importing.md says from what.
 */
export type BodyModel = { readonly text: LineModel; readonly caption: LineModel };
type LineModel = { readonly bias: number; readonly weights: Readonly<Record<string, number>> };

const BODY_MODEL: BodyModel = shipped;

/** How surely a line is of the article's text, in logits: above 0 it rather is. Evidence that the model does not know says nothing. */
export const textSureness = surenessOf(BODY_MODEL.text);
/** How surely a line that is not of the text is a picture's caption, in logits. */
export const captionSureness = surenessOf(BODY_MODEL.caption);

function surenessOf({ bias, weights }: LineModel): (evidence: readonly string[]) => number {
  const known: ReadonlyMap<string, number> = new Map(Object.entries(weights));
  return (evidence) => evidence.reduce((sum, name) => sum + (known.get(name) ?? 0), bias);
}
