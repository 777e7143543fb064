import type { Analysis, Quotation } from "../analysis.ts";
import { bodyParts } from "../layout/body-parts.ts";
import { withoutDateline } from "../layout/dateline.ts";
import type { Passage } from "../words/passage.ts";
import { type Bearing, bearingOf } from "./sentence-bearing.ts";
import { termsIn, termsOf, wordsIn } from "./terms.ts";

/** A sentence of the body, taken apart once for everything that the summary asks of it. */
export type SummarySentence = Bearing & {
  /** Without a dateline or a leading "Meanwhile,". */
  readonly passage: Passage;
  /** From 0, in the body; and that of its paragraph. */
  readonly position: number;
  readonly paragraph: number;
  readonly opensParagraph: boolean;
  /** Words as blanks divide them; what a budget counts. */
  readonly length: number;
  /** All words in order, as written. */
  readonly words: readonly string[];
  /** Content words, folded and without endings, each once. */
  readonly terms: ReadonlySet<string>;
  /** The share of its characters that stands in quotation marks. */
  readonly quotedShare: number;
};

/** Takes apart the body's sentences. Linear in the article's length. */
export function readSummarySentences(analysis: Analysis): SummarySentence[] {
  const paragraphs = analysis.blocks.filter((block) => block.kind === "paragraph");
  const parts = bodyParts(paragraphs);
  const headline = termsIn(analysis.title ?? "");
  let paragraph = 0;
  let quotation = 0;
  return analysis.sentences.map((sentence, position) => {
    while ((paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) paragraph += 1;
    while ((analysis.quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start)
      quotation += 1;
    const within: Quotation[] = [];
    let quoted = 0;
    for (let at = quotation; at < analysis.quotations.length; at += 1) {
      const other = analysis.quotations[at];
      if (!other || other.start >= sentence.end) break;
      within.push(other);
      quoted += Math.min(other.end, sentence.end) - Math.max(other.start, sentence.start);
    }
    const part = parts[paragraph] ?? "text";
    const passage = withoutDateline(sentence, position === 0 && part === "text");
    const words = wordsIn(passage.text);
    return {
      ...bearingOf(passage, position === 0, within, part, headline),
      passage,
      position,
      paragraph,
      opensParagraph: paragraphs[paragraph]?.start === sentence.start,
      length: countWords(passage.text),
      words,
      terms: termsOf(words),
      quotedShare: quoted / Math.max(1, sentence.text.length),
    };
  });
}

/** Words as blanks divide them. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
