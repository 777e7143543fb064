import type { Article } from "../content/article.ts";
import { type Acronym, acronymsIn } from "../identity/acronyms.ts";
import type { KnownSpeaker } from "../identity/known-speaker.ts";
import { analyse } from "../language/analyse.ts";
import { cutLine } from "../language/summary/cut-line.ts";
import { ledeLine, summariesOf } from "../language/summary/summary.ts";
import { applyCorrections, type CorrectionFault } from "./corrections.ts";
import { speakerKeptApart } from "./kept-apart.ts";
import type { ReadArticle } from "./library.ts";
import type { ReadQuotation } from "./read-quotation.ts";
import { withoutRepetitions } from "./same-statement.ts";

/** What the library keeps of an article beside the article itself. */
export type Reading = {
  readonly lede: string;
  readonly summaries: ReadArticle["summaries"];
  /** In the order of the text; What one speaker says again is not repeated. */
  readonly quotations: readonly ReadQuotation[];
  /** Corrections that could not be applied. */
  readonly faults: readonly CorrectionFault[];
  readonly acronyms: readonly Acronym[];
  /** The paragraphs and subheads, one a line: what is searched. */
  readonly text: string;
};

/**
 * Reads an article: its quotations (with the editor's corrections, and with those apart whom the editor keeps apart), its summaries (the editor's own before ours), its
 * searchable text.
 */
export function readingOf(article: Article, known: readonly KnownSpeaker[] = []): Reading {
  const analysis = analyse(article.body, { title: article.title });
  const { summary } = article;
  const { quotations, faults } = applyCorrections(
    analysis.quotations.map((quotation) => {
      const { text, kind, basis, confidence, factuality } = quotation;
      return { text, kind, basis, confidence, factuality, speaker: speakerKeptApart(quotation, known) };
    }),
    article.quotes,
  );
  return {
    lede: summary === null ? ledeLine(analysis, LEDE) : cutLine(summary, LEDE),
    summaries:
      summary === null ? summariesOf(analysis) : { short: [summary], medium: [summary], long: [summary] },
    quotations: withoutRepetitions(quotations),
    faults,
    acronyms: acronymsIn(article.body),
    text: analysis.blocks
      .filter(({ kind }) => kind === "paragraph" || kind === "subhead")
      .map(({ text }) => text.replace(/\s+/gu, " "))
      .join("\n"),
  };
}

const LEDE = 140;
