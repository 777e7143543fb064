import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import textrank from "ts-textrank";
import { z } from "zod";
import { parseArticle } from "../src/content/front-matter.ts";
import { analyse } from "../src/language/analyse.ts";
import { summarise } from "../src/language/summary/summary.ts";
import { splitSentences } from "../src/language/words/sentences.ts";
import { readJsonLines } from "../tools/json-lines.ts";
import { gramsOf, rouge } from "../tools/summaries/rouge.ts";

type Example = { readonly title: string; readonly text: string; readonly reference: string };

const ARTICLES = join(import.meta.dirname, "articles");
const SENTENCES = 3;
const rowSchema = z.object({ title: z.string().nullish(), text: z.string(), reference: z.string() });

/**
 * Summaries of three sentences beside the lead (the text's first three) and TextRank, as ROUGE by what a person wrote, and as
 * time an article. Without files, on the bench's own articles; else on JSONL files of {"title"?, "text", "reference"}.
 */
export async function summariesBench(files: readonly string[]): Promise<void> {
  if (files.length === 0) measure("our own articles", ownArticles());
  for (const file of files)
    measure(
      basename(file),
      readJsonLines(file, rowSchema).map(({ title, text, reference }) => ({
        title: title ?? "",
        text,
        reference,
      })),
    );
}

function ownArticles(): Example[] {
  return readdirSync(ARTICLES).map((file) => {
    const { title, body, summary } = parseArticle(file, readFileSync(join(ARTICLES, file)));
    return { title, text: body, reference: summary ?? title };
  });
}

const systems: Readonly<Record<string, (example: Example) => string[]>> = {
  lead: ({ text }) =>
    splitSentences(text, 0, text.length)
      .slice(0, SENTENCES)
      .map((sentence) => sentence.text),
  "ts-textrank": ({ text }) => ranked(text),
  lede: ({ title, text }) =>
    summarise(analyse(text, title === "" ? {} : { title }), { sentences: SENTENCES }).map(
      (sentence) => sentence.text,
    ),
};

function measure(name: string, examples: readonly Example[]): void {
  process.stdout.write(`  ${name}: ${examples.length} articles\n`);
  for (const [system, sum] of Object.entries(systems)) {
    for (const example of examples.slice(0, 20)) sum(example);
    const times: number[] = [];
    let one = 0;
    let two = 0;
    for (const example of examples) {
      const start = performance.now();
      const sentences = sum(example);
      times.push(performance.now() - start);
      const score = rouge(gramsOf(example.reference), gramsOf(sentences.join("\n")));
      one += score.one;
      two += score.two;
    }
    times.sort((first, second) => first - second);
    const percent = (value: number) => ((100 * value) / examples.length).toFixed(1).padStart(5);
    const time = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
    process.stdout.write(
      `    ${system.padEnd(12)} ROUGE-1 ${percent(one)}  ROUGE-2 ${percent(two)}   median ${time(0.5)} ms, 95 of 100 within ${time(0.95)} ms\n`,
    );
  }
}

function ranked(text: string): string[] {
  const { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } =
    textrank;
  const config = new AbsoluteSummarizerConfig(
    SENTENCES,
    new SorensenDiceSimilarity(),
    new DefaultTextParser(),
    0.85,
    Summarizer.SORT_OCCURENCE,
  );
  return new Summarizer(config, new NullLogger()).summarize(text, "en");
}
