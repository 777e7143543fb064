import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readMarkedArticle } from "../tools/quotes/marked-article.ts";

/** A text with its quotations marked, and who says each; offsets count UTF-16 units. */
export const quotedArticleSchema = z.object({
  text: z.string(),
  title: z.string().nullish(),
  quotes: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      kind: z.string(),
      speaker: z.string().nullish(),
      speaker_canonical: z.string().nullish(),
    }),
  ),
});

export type QuotedArticle = z.output<typeof quotedArticleSchema>;

const FOLDER = "bench/quoted";

/** "WEHRLE: …", "**S.W.:** …": a line of an interview. */
const LABELLED = /^(?:[QA]\.|[*_]{0,3}\p{Lu}[\p{L}.'’ -]{0,40}[*_]{0,3}:[*_]{0,3})\s.*$/gmu;

/**
 * Articles of our own, about invented people, with each quotation and its speaker marked in them: a list for each folder,
 * by its name. "develop" was looked at while the rules were made, "held-out" was not.
 */
export function readQuotedArticles(): ReadonlyMap<string, readonly QuotedArticle[]> {
  return new Map(
    readdirSync(FOLDER).map((set) => [
      set,
      readdirSync(join(FOLDER, set)).map((file) =>
        quotedArticle(readFileSync(join(FOLDER, set, file), "utf8")),
      ),
    ]),
  );
}

function quotedArticle(marked: string): QuotedArticle {
  const { text, quotes } = readMarkedArticle(marked);
  return {
    text,
    title: null,
    quotes: [
      ...quotes.map((quote) => ({ ...quote, speaker_canonical: quote.speaker })),
      ...unmarkedTurns(text, quotes),
    ],
  };
}

/** The interviewer's lines, which are not marked: found or not, they do not count. */
function unmarkedTurns(text: string, quotes: readonly { start: number; end: number }[]) {
  const lines = [...text.matchAll(LABELLED)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  const holds = (line: { start: number; end: number }) =>
    quotes.some(({ start, end }) => start >= line.start && end <= line.end);
  const answers = lines.filter(
    (line) => holds(line) && !/[“”"«»‘]\s*$/u.test(text.slice(line.start, line.end)),
  );
  if (answers.length < 2) return [];
  return lines.filter((line) => !holds(line)).map((line) => ({ ...line, kind: "unscored" }));
}
