import type { Analysis } from "./analysis.ts";
import { type AnnotatedText, type Attributed, annotate, type KnownOfText } from "./annotate.ts";
import { isSpokenLine } from "./marks/spoken-lines.ts";
import { attribute } from "./quotations/attribute.ts";
import { doubtsOf } from "./quotations/doubt.ts";
import type { QuotationKind } from "./quotations/kind.ts";
import { quotationKind } from "./quotations/quotation-kind.ts";
import { passageAt } from "./words/passage.ts";

/**
 * Reads one article: its layout, its sentences, and its quotations with who says them. Takes any text, a raw paste
 * too; never throws; linear in the text's length. All offsets are string indices into `text` as given.
 *
 * @param options.title the headline, where it is known from elsewhere.
 * @param options.blocks what each line is, where that is known from elsewhere.
 */
export function analyse(text: string, options: KnownOfText = {}): Analysis {
  const annotated = annotate(text, options);
  const { title, blocks, paragraphs } = annotated;
  return {
    title,
    blocks,
    sentences: paragraphs.flatMap(({ caption, sentences }) => (caption ? [] : sentences)),
    quotations: attributedIn(annotated).map(annotated.quotationOf),
  };
}

/** The quotations of an article, in order, each with what ties it to its speaker. */
export function attributedIn({ text, paragraphs, reports, names }: AnnotatedText): Attributed[] {
  const attributions = attribute(paragraphs, reports, names);
  const doubts = doubtsOf(paragraphs, attributions);
  const quotations: Attributed[] = [];
  for (const [at, { frame, spans, quotationsAt }] of paragraphs.entries()) {
    let previous: QuotationKind | null = null;
    for (const index of quotationsAt) {
      const number = frame[index]?.quotation ?? -1;
      const span = spans[number];
      if (!span) continue;
      const attribution = attributions[at]?.[number] ?? null;
      const passage = passageAt(text, span);
      const kind: QuotationKind | null = isSpokenLine(span)
        ? "direct"
        : quotationKind({ text: passage.text, frame, index, attribution, previous });
      previous = kind;
      if (kind === null) continue;
      quotations.push({ passage, kind, attribution, doubt: doubts[at]?.[number] ?? null });
    }
  }
  return quotations;
}
