import { isAuthorLine } from "../../language/layout/byline.ts";
import { isNameLine } from "../../language/layout/name-lines.ts";
import { type PageLine, wordCount } from "../../language/layout/page-lines.ts";
import { headlineCandidates } from "./headline-evidence.ts";
import shipped from "./headline-model.json" with { type: "json" };

/**
 * How much each piece of evidence of headline-evidence.ts speaks for a line being the headline, in logits, compared with the other lines of the
 * same text. Made by tools/layout/train-headlines.ts; docs/architecture/importing.md says from what.
 */
export type HeadlineModel = { readonly weights: Readonly<Record<string, number>> };

const HEADLINE_MODEL: HeadlineModel = shipped;

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(HEADLINE_MODEL.weights));

/** Who is spoken of in the text: its words are said again, as a headline's are. */
const isShortName = (line: PageLine) => wordCount(line) <= WORDS_OF_A_NAME && isNameLine(line.text);
const WORDS_OF_A_NAME = 3;

/** In logits: so much surer than of the rules' line the model must be of another one. */
const CLEARLY = 3;

/**
 * The index of the headline: the rules' line, unless another is clearly likelier. Takes linear time.
 *
 * @param ruled the index of the line that the layout's rules take; null where they find none.
 */
export function likeliestHeadline(lines: readonly PageLine[], ruled: number | null): number | null {
  let best: { index: number; sureness: number } | null = null;
  let ofRuled = -Infinity;
  for (const { index, evidence } of headlineCandidates(lines, ruled)) {
    const line = lines[index];
    if (index !== ruled && line !== undefined && (isShortName(line) || isAuthorLine(line.text))) continue;
    const sureness = evidence.reduce((sum, name) => sum + (WEIGHTS.get(name) ?? 0), 0);
    if (index === ruled) ofRuled = sureness;
    if (best === null || sureness > best.sureness) best = { index, sureness };
  }
  return best !== null && best.sureness > ofRuled + CLEARLY ? best.index : ruled;
}
