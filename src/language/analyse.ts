import type { Analysis, Quotation, QuotationKind } from "./analysis.ts";
import { attribute } from "./attribution.ts";
import { readLayout } from "./layout.ts";
import { findNames, lowerCaseWordsOf } from "./names.ts";
import { readParagraphs } from "./paragraphs.ts";
import { quotationKind } from "./quotation-kind.ts";
import { findReports } from "./reports.ts";
import { readSpeakers } from "./speakers.ts";
import { headlineNames } from "./title-case-names.ts";

/**
 * Reads one article: its layout, its sentences, and its quotations with who says them. Takes any text, a raw paste
 * too; never throws; linear in the text's length. All offsets are string indices into `text` as given.
 *
 * @param options.title the headline, where it is known from elsewhere.
 */
export function analyse(text: string, options: { title?: string } = {}): Analysis {
  const blocks = readLayout(text, options.title);
  const paragraphs = readParagraphs(text, blocks);
  const title = options.title?.trim() || (blocks.find((block) => block.kind === "title")?.text ?? null);
  const lowerCaseWords = lowerCaseWordsOf(paragraphs);
  const mentions = findNames(text, paragraphs, lowerCaseWords);
  const known = [...mentions, ...headlineNames(title ?? "", lowerCaseWords)];
  const names = {
    byStart: new Map(mentions.map((mention) => [mention.start, mention])),
    byEnd: new Map(mentions.map((mention) => [mention.end, mention])),
  };
  const reports = paragraphs.map(({ frame }) => findReports(frame, names));
  const attributions = attribute(paragraphs, reports, names);
  const speakerOf = readSpeakers(text, paragraphs, known, reports);
  const quotations: Quotation[] = [];
  for (const [at, { frame, spans }] of paragraphs.entries()) {
    let previous: QuotationKind | null = null;
    for (const [index, token] of frame.entries()) {
      const span = token.quotation === null ? undefined : spans[token.quotation];
      if (!span || token.quotation === null) continue;
      const attribution = attributions[at]?.[token.quotation] ?? null;
      const passage = { text: text.slice(span.start, span.end), start: span.start, end: span.end };
      const kind = quotationKind({ text: passage.text, frame, index, attribution, previous });
      previous = kind;
      if (kind === null) continue;
      const { subject, cue } = attribution ?? { subject: null, cue: null };
      quotations.push({
        ...passage,
        kind,
        speaker: subject ? speakerOf(subject) : null,
        mention: subject
          ? { text: text.slice(subject.start, subject.end), start: subject.start, end: subject.end }
          : null,
        cue: cue ? text.slice(cue.start, cue.end) : null,
      });
    }
  }
  return { title, blocks, sentences: paragraphs.flatMap((paragraph) => paragraph.sentences), quotations };
}
