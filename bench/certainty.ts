import { SURE_ENOUGH } from "../src/language/quotations/confidence.ts";
import { type CertaintyExample, certaintyExamples } from "../tools/quotes/certainty-examples.ts";
import { readQuotedArticles } from "./quoted-articles.ts";
import { readMarkedFile } from "./quotes.ts";

/** From each of these confidences on, how many quotations there are and how many of their speakers are right. */
const FROM = [0, SURE_ENOUGH, 0.9, 0.95];
/** Confidences are compared with what is right in bands of this width. */
const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

/** How far confidence can be trusted: on our own articles, and on files of marked ones, one JSON object a line. */
export async function certaintyBench(files: readonly string[]): Promise<void> {
  for (const [name, articles] of readQuotedArticles()) {
    report(`articles of our own, ${name}`, articles.flatMap(certaintyExamples));
  }
  for (const path of files) {
    report(path.replace(/^.*\//u, ""), readMarkedFile(path).flatMap(certaintyExamples));
  }
}

function report(name: string, all: readonly CertaintyExample[]): void {
  const examples = all.filter(({ kind }) => kind === "direct");
  process.stdout.write(`  ${name}: ${examples.length} whole quotations with a speaker\n`);
  for (const least of FROM) {
    const these = examples.filter(({ confidence }) => confidence >= least);
    process.stdout.write(
      `    from ${least.toFixed(2)}   ${percent(these.length, examples.length)} of them   right ${percent(countRight(these), these.length)}\n`,
    );
  }
  for (const [index, from] of BANDS.slice(0, -1).entries()) {
    const to = BANDS[index + 1] ?? 1;
    const these = examples.filter(({ confidence }) => confidence >= from && confidence < to);
    if (these.length === 0) continue;
    const mean = these.reduce((sum, { confidence }) => sum + confidence, 0);
    process.stdout.write(
      `    ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}   ${String(these.length).padStart(5)}   expected ${percent(mean, these.length)}   right ${percent(countRight(these), these.length)}\n`,
    );
  }
}

const countRight = (examples: readonly CertaintyExample[]) => examples.filter(({ right }) => right).length;

const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} %`;
