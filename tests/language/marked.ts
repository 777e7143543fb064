import { expect } from "vitest";
import { analyse } from "../../src/language/analyse.ts";
import { readMarkedArticle } from "../../tools/quotes/marked-article.ts";

/** Expects the quotations of a text to be those marked in it: ⟦words|speaker⟧, ⟦words|speaker|mixed⟧; "?" is nobody. */
export function expectAsMarked(marked: string, title?: string): void {
  const { text, quotes } = readMarkedArticle(marked);
  const lines = (found: readonly { kind: string; start: number; end: number; speaker: string | null }[]) =>
    found.map(
      ({ kind, start, end, speaker }) => `${kind}: ${text.slice(start, end).trim()} | ${speaker ?? "?"}`,
    );
  const found = analyse(text, title === undefined ? {} : { title }).quotations.map((quotation) => ({
    ...quotation,
    speaker: quotation.speaker?.name ?? null,
  }));
  expect(lines(found)).toEqual(lines(quotes));
}
