import type { QuotedArticle } from "../../bench/quoted-articles.ts";
import { overlap } from "../../bench/quotes.ts";
import { attributedIn } from "../../src/language/analyse.ts";
import { annotate } from "../../src/language/annotate.ts";
import { certaintyFeatures, type Evidence } from "../../src/language/quotations/certainty-features.ts";
import { confidenceOf } from "../../src/language/quotations/confidence.ts";
import { fold } from "../../src/language/words/fold.ts";

/** A quotation whose speaker is known to be right or not, and what that could be seen by. */
export type CertaintyExample = {
  readonly features: readonly string[];
  readonly kind: Evidence["kind"];
  readonly confidence: number;
  readonly right: boolean;
};

/**
 * What Lede reads in an article of quotations that are marked there. Left out are speakers who are marked by a pronoun alone,
 * and descriptions that Lede takes for someone named: the marks do not say whom they mean.
 */
export function certaintyExamples({ title, text, quotes }: QuotedArticle): CertaintyExample[] {
  const annotated = annotate(text, title ? { title } : {});
  return attributedIn(annotated).flatMap((attributed) => {
    const { passage, kind } = attributed;
    const evidence = annotated.evidenceOf(attributed);
    const marked = quotes.find((quote) => overlap(quote, passage) >= 0.8);
    if (!evidence || !marked?.speaker) return [];
    if (PRONOUN.test(marked.speaker) && !marked.speaker_canonical) return [];
    if (evidence.understanding === "resolved" && DESCRIPTION.test(marked.speaker)) return [];
    return {
      features: certaintyFeatures(evidence),
      kind,
      confidence: confidenceOf(evidence),
      right: isRight(evidence.name, [marked.speaker_canonical ?? "", marked.speaker]),
    };
  });
}

const DESCRIPTION = /^(?:the|an?|his|her|its|their|one|another|this|that)\b/iu;
const PRONOUN = /^(?:he|she|they|it|i|we|who|his|her|him|them)$/iu;

/** Whether one of the marked names has the last word of what was read, or the other way round. */
function isRight(name: string, marked: readonly string[]): boolean {
  const read = wordsOf(name);
  return marked.some((each) => {
    const words = wordsOf(each);
    return words.includes(read.at(-1) ?? "") || read.includes(words.at(-1) ?? "");
  });
}

const wordsOf = (name: string): readonly string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
