import { expect } from "vitest";
import { analyse } from "../../src/language/analyse.ts";
import { SURE_ENOUGH } from "../../src/language/quotations/confidence.ts";
import {
  type Certainty,
  type MarkedQuotation,
  readMarkedArticle,
} from "../../tools/quotes/marked-article.ts";

/**
 * Expects the quotations of a text to be those marked in it, in the notation of `tools/quotes/marked-article.ts`:
 * ⟦words|speaker⟧, ⟦words|speaker|mixed⟧, ⟦words|speaker|mixed|denied⟧; "?" is nobody.
 */
export function expectAsMarked(marked: string, title?: string): void {
  const { text, quotes } = readMarkedArticle(marked);
  const found = analyse(text, title === undefined ? {} : { title }).quotations.map((quotation, index) => ({
    ...quotation,
    speaker: quotation.speaker?.name ?? null,
    certainty: quotes[index]?.certainty ? certaintyOf(quotation.confidence) : null,
  }));
  expect(linesOf(text, found)).toEqual(linesOf(text, quotes));
}

const certaintyOf = (confidence: number): Certainty => (confidence < SURE_ENOUGH ? "unsure" : "sure");

const linesOf = (
  text: string,
  found: readonly (Omit<MarkedQuotation, "kind"> & { readonly kind: string })[],
) =>
  found.map(
    ({ kind, start, end, speaker, factuality, certainty }) =>
      `${kind}, ${factuality}: ${text.slice(start, end).trim()} | ${speaker ?? "?"}${certainty ? `, ${certainty}` : ""}`,
  );
