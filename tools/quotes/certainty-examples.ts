import { readFileSync } from "node:fs";
import { z } from "zod";
import type { QuotedArticle } from "../../bench/quoted-articles.ts";
import { analyse, attributedIn } from "../../src/language/analyse.ts";
import { annotate } from "../../src/language/annotate.ts";
import { certaintyFeatures, type Evidence } from "../../src/language/quotations/certainty-features.ts";
import { fold } from "../../src/language/words/fold.ts";

/** A quotation whose speaker is known to be right or not, and what that could be seen by. */
export type CertaintyExample = {
  readonly article: string;
  readonly features: readonly string[];
  readonly understanding: Evidence["understanding"];
  readonly kind: Evidence["kind"];
  readonly confidence: number;
  readonly right: boolean;
};

export type MarkedArticle = z.output<typeof articleSchema>;

const articleSchema = z.object({
  id: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  quotes: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      kind: z.string(),
      /** As the article names the speaker there. */
      speaker: z.string().nullish(),
      /** The full name. */
      speaker_canonical: z.string().nullish(),
    }),
  ),
});

/** Marked articles of a JSONL file, one a line. */
export function readCertaintyArticles(path: string): MarkedArticle[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => articleSchema.parse(JSON.parse(line)));
}

/** Our own articles, which mark full names alone. */
export function withSpeakers(articles: readonly QuotedArticle[]): MarkedArticle[] {
  return articles.map(({ title, text, quotes }, index) => ({
    id: `own-${index}`,
    title,
    text,
    quotes: quotes.map((quote) => ({ ...quote, speaker: quote.speaker_canonical })),
  }));
}

/**
 * What Lede reads in an article of quotations that are marked there. Left out are speakers who are marked by a pronoun alone,
 * and descriptions that Lede takes for someone named: the marks do not say whom they mean.
 */
export function certaintyExamples({ id, title, text, quotes }: MarkedArticle): CertaintyExample[] {
  const options = title ? { title } : {};
  const annotated = annotate(text, options);
  const confidences = new Map(
    analyse(text, options).quotations.map(({ start, confidence }) => [start, confidence]),
  );
  return attributedIn(annotated).flatMap(({ passage, kind, attribution }) => {
    const evidence = annotated.evidenceOf(passage, kind, attribution);
    const marked = quotes.find((quote) => overlap(quote, passage) >= 0.8);
    if (!evidence || !marked?.speaker) return [];
    if (PRONOUN.test(marked.speaker) && !marked.speaker_canonical) return [];
    if (evidence.understanding === "resolved" && DESCRIPTION.test(marked.speaker)) return [];
    return {
      article: id,
      features: certaintyFeatures(evidence),
      understanding: evidence.understanding,
      kind,
      confidence: confidences.get(passage.start) ?? 0,
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

type Range = { readonly start: number; readonly end: number };
function overlap(one: Range, other: Range): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return Math.max(0, shared) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
