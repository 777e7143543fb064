import type { Quotation } from "./analysis.ts";
import { findNames, lowerCaseWordsOf } from "./grammar/names.ts";
import { type NameIndex, nameIndexOf } from "./grammar/phrases.ts";
import type { Report } from "./grammar/report.ts";
import { findReports } from "./grammar/reports.ts";
import { headlineNames } from "./grammar/title-case-names.ts";
import { soleAuthor } from "./layout/byline.ts";
import { type Block, readLayout } from "./layout/layout.ts";
import { type Paragraph, readParagraphs } from "./marks/paragraphs.ts";
import { readableParagraphs } from "./marks/readable-paragraphs.ts";
import { type Attribution, factualityOf } from "./quotations/attribution.ts";
import { basisOf } from "./quotations/basis.ts";
import type { Evidence } from "./quotations/certainty-features.ts";
import { confidenceOf } from "./quotations/confidence.ts";
import type { Doubt } from "./quotations/doubt.ts";
import type { QuotationKind } from "./quotations/kind.ts";
import type { PronounModel } from "./speakers/antecedent-model.ts";
import type { Speaker } from "./speakers/speaker.ts";
import { readSpeakers, type Speakers } from "./speakers/speakers.ts";
import { type Passage, passageAt } from "./words/passage.ts";

/** A passage that someone says, with what ties it to them. */
export type Attributed = {
  readonly passage: Passage;
  readonly kind: QuotationKind;
  /** Null where nobody is named. */
  readonly attribution: Attribution | null;
  readonly doubt: Doubt | null;
};

/** One article taken apart, for all that read it: its layout, paragraphs, names, reports and speakers. */
export type AnnotatedText = Speakers & {
  readonly text: string;
  /** The headline, as it was given or as it stands in the text; null when there is none. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** Those in a language that can be read. */
  readonly paragraphs: readonly Paragraph[];
  readonly names: NameIndex;
  /** Of each paragraph, in order. */
  readonly reports: readonly (readonly Report[])[];
  /** What a passage's speaker is known by; null where nobody is named. */
  evidenceOf(attributed: Attributed): (Evidence & { readonly speaker: Speaker }) | null;
  /** A passage as a quotation of the one to whom it is attributed. */
  quotationOf(attributed: Attributed): Quotation;
};

/** What is known of a text before it is read: its headline, and what each of its lines is. */
export type KnownOfText = { readonly title?: string; readonly blocks?: readonly Block[] };

/**
 * Takes apart any text, a raw paste too; never throws; linear in the text's length.
 *
 * @param options.pronouns other weights for pronouns than those of the project.
 */
export function annotate(
  text: string,
  options: KnownOfText & { readonly pronouns?: PronounModel } = {},
): AnnotatedText {
  const blocks = options.blocks ?? readLayout(text, options.title);
  const paragraphs = readableParagraphs(readParagraphs(text, blocks));
  const title = options.title?.trim() || (blocks.find((block) => block.kind === "title")?.text ?? null);
  const lowerCaseWords = lowerCaseWordsOf(paragraphs);
  const mentions = findNames(text, paragraphs, lowerCaseWords);
  const known = [...mentions, ...headlineNames(title ?? "", lowerCaseWords)];
  const names = nameIndexOf(mentions);
  const reports = paragraphs.map(({ frame }, at) =>
    findReports(frame, names, {
      before: paragraphs[at - 1]?.frame ?? null,
      after: paragraphs[at + 1]?.frame ?? null,
    }),
  );
  const speakers = readSpeakers(
    { text, paragraphs, mentions: known, reports, names, author: authorIn(blocks) },
    options.pronouns,
  );
  const evidenceOf: AnnotatedText["evidenceOf"] = ({ passage, kind, attribution, doubt }) => {
    if (attribution === null) return null;
    const { speaker, understanding, antecedent } = speakers.speakerOf(attribution.subject);
    if (speaker === null) return null;
    const cue = attribution.cue ? passageAt(text, attribution.cue) : null;
    return {
      ...{ attribution, doubt, understanding, antecedent, kind, cue, speaker },
      quotation: passage,
      name: speaker.name,
    };
  };
  return {
    text,
    title,
    blocks,
    paragraphs,
    names,
    reports,
    ...speakers,
    evidenceOf,
    quotationOf(attributed) {
      const { passage, kind, attribution } = attributed;
      const evidence = evidenceOf(attributed);
      return {
        ...passage,
        kind,
        speaker: evidence?.speaker ?? null,
        basis: basisOf(attribution, evidence?.speaker ?? null),
        mention: attribution ? passageAt(text, attribution.subject) : null,
        cue: attribution?.cue ? text.slice(attribution.cue.start, attribution.cue.end) : null,
        confidence: evidence ? confidenceOf(evidence) : 0,
        factuality: factualityOf(attribution),
        medium: attribution?.medium ? passageAt(text, attribution.medium) : null,
      };
    },
  };
}

/** Who wrote the article, where a byline names one person. */
function authorIn(blocks: readonly Block[]): string | null {
  const authors = blocks.flatMap(({ kind, text }) => (kind === "byline" ? (soleAuthor(text) ?? []) : []));
  return authors.length === 1 ? (authors[0] ?? null) : null;
}
