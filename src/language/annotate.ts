import type { Quotation } from "./analysis.ts";
import { findNames, lowerCaseWordsOf } from "./grammar/names.ts";
import { type NameIndex, nameIndexOf } from "./grammar/phrases.ts";
import type { Report } from "./grammar/report.ts";
import { findReports } from "./grammar/reports.ts";
import { headlineNames } from "./grammar/title-case-names.ts";
import { type Block, readLayout } from "./layout/layout.ts";
import { type Paragraph, readParagraphs } from "./marks/paragraphs.ts";
import { readableParagraphs } from "./marks/readable-paragraphs.ts";
import type { Attribution } from "./quotations/attribution.ts";
import { basisOf } from "./quotations/basis.ts";
import { confidenceOf } from "./quotations/confidence.ts";
import type { QuotationKind } from "./quotations/kind.ts";
import { readSpeakers } from "./speakers/speakers.ts";
import { type Passage, passageAt } from "./words/passage.ts";

/** One article taken apart, for all that read it: its layout, paragraphs, names, reports and speakers. */
export type AnnotatedText = {
  readonly text: string;
  /** The headline, as it was given or as it stands in the text; null when there is none. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** Those in a language that can be read. */
  readonly paragraphs: readonly Paragraph[];
  readonly names: NameIndex;
  /** Of each paragraph, in order. */
  readonly reports: readonly (readonly Report[])[];
  /** A passage as a quotation of the one to whom it is attributed. */
  quotationOf(passage: Passage, kind: QuotationKind, attribution: Attribution | null): Quotation;
};

/** Takes apart any text, a raw paste too; never throws; linear in the text's length. */
export function annotate(text: string, options: { title?: string } = {}): AnnotatedText {
  const blocks = readLayout(text, options.title);
  const paragraphs = readableParagraphs(readParagraphs(text, blocks));
  const title = options.title?.trim() || (blocks.find((block) => block.kind === "title")?.text ?? null);
  const lowerCaseWords = lowerCaseWordsOf(paragraphs);
  const mentions = findNames(text, paragraphs, lowerCaseWords);
  const known = [...mentions, ...headlineNames(title ?? "", lowerCaseWords)];
  const names = nameIndexOf(mentions);
  const reports = paragraphs.map(({ frame }) => findReports(frame, names));
  const speakerOf = readSpeakers(text, paragraphs, known, reports, names);
  return {
    text,
    title,
    blocks,
    paragraphs,
    names,
    reports,
    quotationOf(passage, kind, attribution) {
      const { subject, cue } = attribution ?? { subject: null, cue: null };
      const { speaker, understanding } = subject
        ? speakerOf(subject)
        : { speaker: null, understanding: null };
      return {
        ...passage,
        kind,
        speaker,
        basis: basisOf(attribution, speaker),
        mention: subject ? passageAt(text, subject) : null,
        cue: cue ? text.slice(cue.start, cue.end) : null,
        confidence: confidenceOf(attribution, understanding, kind),
      };
    },
  };
}
