import nlp from "compromise";
import { analyse } from "../src/language/analyse.ts";
import { fold } from "../src/language/words/fold.ts";
import { readJsonLines } from "../tools/json-lines.ts";
import { type QuotedArticle, quotedArticleSchema, readQuotedArticles } from "./quoted-articles.ts";
import { reportReadingTime } from "./reading-time.ts";

type Found = { readonly start: number; readonly end: number; readonly speaker: string | null };
type Reader = (article: QuotedArticle) => readonly Found[];

const MARKS = /[“"]([^“”"]{3,})[”"]|''([^']{3,})''/gu;

/** What stands between double marks, said by the capitalised words nearest behind it. */
const plainExpression: Reader = ({ text }) =>
  [...text.matchAll(MARKS)].map((match) => {
    const start = match.index + (match[1] === undefined ? 2 : 1);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const speaker = /(?:\p{Lu}\p{L}+ )*\p{Lu}\p{L}+/u.exec(behind)?.[0] ?? null;
    return { start, end: start + (match[1] ?? match[2] ?? "").length, speaker };
  });

/** compromise's quotations, said by the nearest person that it finds behind them. */
const compromise: Reader = ({ text }) => {
  let from = 0;
  return nlp(text)
    .quotations()
    .out("array")
    .flatMap((found: string) => {
      const words = found.replace(/^[“"']+|[”"',.]+$/gu, "");
      const start = text.indexOf(words, from);
      if (start < 0 || words === "") return [];
      from = start + words.length;
      const people: string[] = nlp(text.slice(from, from + 80))
        .people()
        .out("array");
      return [{ start, end: from, speaker: people[0] ?? null }];
    });
};

const lede: Reader = ({ text, title }) =>
  analyse(text, title ? { title } : {})
    .quotations.filter(({ kind }) => kind === "direct")
    .map(({ start, end, speaker }) => ({ start, end, speaker: speaker?.name ?? null }));

/**
 * Quotations, speakers and speed beside a plain regular expression and compromise on the same articles: of our own, and of
 * files of marked articles, one JSON object a line.
 */
export async function quotesBench(files: readonly string[]): Promise<void> {
  for (const [set, articles] of readQuotedArticles()) compare(`articles of our own, ${set}`, articles);
  for (const path of files) compare(path.replace(/^.*\//u, ""), readMarkedFile(path));
}

/** Marked articles of a JSONL file, one a line. */
export const readMarkedFile = (path: string): readonly QuotedArticle[] =>
  readJsonLines(path, quotedArticleSchema);

const LEAST_SECONDS = 0.2;

function compare(name: string, articles: readonly QuotedArticle[]): void {
  process.stdout.write(`  ${name} (${articles.length})\n`);
  for (const [reader, read] of [
    ["regular expression", plainExpression],
    ["compromise", compromise],
    ["Lede", lede],
  ] as const) {
    // The first ones warm up.
    for (const article of articles.slice(0, 10)) read(article);
    // This thread's own time: what else the machine does counts little.
    const started = process.threadCpuUsage();
    let found: (readonly Found[])[] = [];
    let rounds = 0;
    let seconds = 0;
    // A few short articles are read faster than the clock ticks.
    while (seconds < LEAST_SECONDS) {
      found = articles.map((article) => read(article));
      rounds += 1;
      const { user, system } = process.threadCpuUsage(started);
      seconds = (user + system) / 1_000_000;
    }
    const { spans, speakers } = score(articles, found);
    process.stdout.write(
      `    ${reader.padEnd(20)} spans F1 ${percent(spans)}   full name ${percent(speakers)}   ${Math.round((articles.length * rounds) / seconds)} articles/s\n`,
    );
  }
  reportReadingTime(articles);
}

const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`;

/** Span F1 at an overlap of 0.8, and the share of quotations found whose speaker has the full name that is marked. */
function score(articles: readonly QuotedArticle[], found: readonly (readonly Found[])[]) {
  let gold = 0;
  let predicted = 0;
  let matched = 0;
  let named = 0;
  let right = 0;
  for (const [index, { quotes }] of articles.entries()) {
    const direct = quotes.filter(({ kind }) => kind === "direct");
    const other = quotes.filter(({ kind }) => kind !== "direct");
    const mine = (found[index] ?? []).filter(
      (span) => !other.some((quote) => shared(span, quote) * 2 >= span.end - span.start),
    );
    gold += direct.length;
    predicted += mine.length;
    for (const quote of direct) {
      const hit = mine.find((span) => overlap(span, quote) >= 0.8);
      if (!hit) continue;
      matched += 1;
      if (!quote.speaker_canonical) continue;
      named += 1;
      if (hit.speaker !== null && nameKey(hit.speaker) === nameKey(quote.speaker_canonical)) right += 1;
    }
  }
  return {
    spans: gold + predicted === 0 ? 0 : (2 * matched) / (gold + predicted),
    speakers: named === 0 ? 0 : right / named,
  };
}

/** As names are compared: "the Energy Ministry" is "Energy Ministry". */
export const nameKey = (name: string) => fold(name).replace(/^(?:the|an?) /u, "");

type Range = { readonly start: number; readonly end: number };
const shared = (one: Range, other: Range) =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
export const overlap = (one: Range, other: Range) =>
  shared(one, other) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
