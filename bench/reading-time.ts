import { analyse } from "../src/language/analyse.ts";
import { summarise } from "../src/language/summary/summary.ts";

type Article = { readonly text: string; readonly title?: string | null | undefined };

/** Articles of about 600 words, in words as blanks divide them. */
const LEAST_WORDS = 450;
const MOST_WORDS = 750;
/** The first thousand only warm up. */
const READINGS = 1500;
const MARKS = /[“"]([^“”"]+)[”"]/gu;
const SENTENCES = /[^.!?]+[.!?]+/gu;

/** Quotations, speakers and a summary of three sentences. */
const lede = ({ text, title }: Article) => summarise(analyse(text, title ? { title } : {}), { sentences: 3 });
/** One regular expression for quotation marks and one for sentences. */
const bare = ({ text }: Article) => [[...text.matchAll(MARKS)], text.match(SENTENCES)];

/**
 * Prints how long one article of about 600 words takes, half of them (p50) and 95 of 100 (p95) at most, beside the bare reference;
 * nothing where no article is that long. Of each article the fastest of several rounds counts, since the slower ones
 * measure what else the machine does.
 */
export function reportReadingTime(articles: readonly Article[]): void {
  const long = articles.filter(({ text }) => {
    const words = text.split(/\s+/u).length;
    return words >= LEAST_WORDS && words <= MOST_WORDS;
  });
  if (long.length === 0) return;
  // By turns, so that a busy minute slows both.
  const reading = long.map(() => Number.POSITIVE_INFINITY);
  const reference = long.map(() => Number.POSITIVE_INFINITY);
  for (let readings = 0; readings < READINGS; readings += long.length)
    for (const [at, article] of long.entries()) {
      reading[at] = Math.min(
        reading[at] ?? 0,
        timeOf(() => lede(article)),
      );
      reference[at] = Math.min(
        reference[at] ?? 0,
        timeOf(() => bare(article)),
      );
    }
  process.stdout.write(
    `    quotations and summary of ${long.length} articles of about 600 words: ${shares(reading)}; the bare reference ${shares(reference)}\n`,
  );
}

/** In milliseconds. */
function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function shares(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
