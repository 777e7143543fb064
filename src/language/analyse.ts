import type { Analysis, Passage, Quotation, QuotationKind } from "./analysis.ts";
import { findNames, lowerCaseWordsOf } from "./grammar/names.ts";
import { readParagraphs } from "./grammar/paragraphs.ts";
import { nameIndexOf, rangeOf } from "./grammar/phrases.ts";
import { findReports } from "./grammar/reports.ts";
import { headlineNames } from "./grammar/title-case-names.ts";
import { readLayout } from "./layout/layout.ts";
import { type Attribution, attribute } from "./quotations/attribution.ts";
import { confidenceOf } from "./quotations/confidence.ts";
import { quotationKind } from "./quotations/quotation-kind.ts";
import type { Range } from "./quotations/quotation-marks.ts";
import { isSpokenLine } from "./quotations/spoken-lines.ts";
import { readHeadlines } from "./reported/headlines.ts";
import { reportedSpeechFinder } from "./reported/reported-speech.ts";
import { readSpeakers } from "./speakers/speakers.ts";

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
  const names = nameIndexOf(mentions);
  const reports = paragraphs.map(({ frame }) => findReports(frame, names));
  const attributions = attribute(paragraphs, reports, names);
  const speakerOf = readSpeakers(text, paragraphs, known, reports, names);
  const spoken = (passage: Passage, kind: QuotationKind, attribution: Attribution | null): Quotation => {
    const { subject, cue } = attribution ?? { subject: null, cue: null };
    const { speaker, understanding } = subject ? speakerOf(subject) : { speaker: null, understanding: null };
    return {
      ...passage,
      kind,
      speaker,
      mention: subject ? cut(text, subject) : null,
      cue: cue ? text.slice(cue.start, cue.end) : null,
      confidence: confidenceOf(attribution, understanding, kind),
    };
  };
  const quotations: Quotation[] = [];
  for (const [at, { frame, spans, quotationsAt }] of paragraphs.entries()) {
    let previous: QuotationKind | null = null;
    for (const index of quotationsAt) {
      const number = frame[index]?.quotation ?? -1;
      const span = spans[number];
      if (!span) continue;
      const attribution = attributions[at]?.[number] ?? null;
      const passage = cut(text, span);
      const kind: QuotationKind | null = isSpokenLine(span)
        ? "direct"
        : quotationKind({ text: passage.text, frame, index, attribution, previous });
      previous = kind;
      if (kind === null) continue;
      quotations.push(spoken(passage, kind, attribution));
    }
  }
  const findReported = (): Quotation[] => {
    const find = reportedSpeechFinder();
    return [readHeadlines(text, blocks, lowerCaseWords), { paragraphs, names }].flatMap((part) =>
      part.paragraphs.flatMap(({ frame }) =>
        find(frame, part.names).map(({ first, last, subject, cue }) =>
          spoken(
            cut(text, rangeOf(frame, first, last)),
            "indirect",
            subject && {
              tie: "before",
              adjacent: true,
              subject,
              cue: cue && rangeOf(frame, cue.first, cue.last),
            },
          ),
        ),
      ),
    );
  };
  let reported: readonly Quotation[] | null = null;
  return {
    title,
    blocks,
    sentences: paragraphs.flatMap((paragraph) => paragraph.sentences),
    quotations,
    // Found when it is first asked for: no command shows it, and it costs more than the rest together.
    get reported() {
      reported ??= findReported();
      return reported;
    },
  };
}

const cut = (text: string, { start, end }: Range): Passage => ({ text: text.slice(start, end), start, end });
