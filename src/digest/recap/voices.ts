import { standingOf } from "../../language/quotations/standing.ts";
import { strongestQuotations } from "../../language/summary/strongest-quotations.ts";
import type { LibraryQuotation, LibraryView } from "../../library/library.ts";
import { saidWords } from "../../library/same-statement.ts";
import { type StoryPart, timeOf } from "../../stories/story.ts";
import type { Voice, WrittenRecap } from "./recap.ts";

const MOST_VOICES = 3;
/** Of a quotation that stands alone, in characters. */
const LENGTH = { least: 40, most: 300 };

/**
 * Who was quoted most in these articles, at most three, each with one of their strongest quotations. Only statements whose speaker is
 * sure count, and the same words only where they stood first: a report that ten papers print is one.
 */
export function voicesOf(parts: readonly StoryPart[]): Voice[] {
  const said = new Map<string, LibraryQuotation[]>();
  const known = new Set<string>();
  for (const { read } of parts.toSorted((one, other) => timeOf(one.headline) - timeOf(other.headline))) {
    for (const quotation of read.quotations) {
      const key = keyOf(quotation);
      const words = `${key} ${saidWords(quotation.text)}`;
      if (key === null || known.has(words)) continue;
      known.add(words);
      said.set(key, [...(said.get(key) ?? []), quotation]);
    }
  }
  return [...said.values()]
    .map((statements) => ({ statements, articles: articlesOf(statements) }))
    .sort((one, other) => other.articles - one.articles || other.statements.length - one.statements.length)
    .flatMap(({ statements, articles }) => {
      const quotation = strongestOf(statements);
      return quotation === null ? [] : [{ quotation, articles }];
    })
    .slice(0, MOST_VOICES);
}

/** The voices that were written down, as far as their words are still there and still surely theirs. */
export function voicesAgain({ voices }: WrittenRecap, library: Pick<LibraryView, "article">): Voice[] {
  return voices.flatMap(({ article, text, name, articles }) => {
    const quotation = library.article(article)?.quotations.find((one) => one.text === text);
    const isSame = quotation !== undefined && isSure(quotation) && quotation.speaker?.name === name;
    return isSame ? [{ quotation, articles }] : [];
  });
}

/** Whether a quotation may be shown as someone’s, without a doubt. */
function isSure(quotation: LibraryQuotation): boolean {
  const { certainty, wholeness, factuality } = standingOf(quotation);
  return certainty === "named" && wholeness === "whole" && factuality === "said";
}

function keyOf(quotation: LibraryQuotation): string | null {
  return isSure(quotation) ? (quotation.speaker?.key ?? null) : null;
}

function articlesOf(statements: readonly LibraryQuotation[]): number {
  return new Set(statements.map(({ article }) => article.id)).size;
}

function strongestOf(statements: readonly LibraryQuotation[]): LibraryQuotation | null {
  const fit = statements.filter(({ text }) => text.length >= LENGTH.least && text.length <= LENGTH.most);
  const about = [...new Set(statements.map(({ article }) => article.title))].join(" ");
  return strongestQuotations(fit, [], about, 1)[0] ?? null;
}
