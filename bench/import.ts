import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ImportedArticle, NOTHING_KNOWN } from "../src/import/imported-article.ts";
import { ArticleStore } from "../src/import/store/article-store.ts";

const COUNTS = [500, 1000, 2000, 4000];
const WORDS_OF_AN_ARTICLE = 600;
const SYLLABLES = "ka lo mi re su tan vel dor bru esh non pir gol hav".split(" ");
const NO_DETAILS = { source: null, topics: [], published: null };

/** How long it takes to store articles, all of them new, and then the same ones again: linear where the time per article stays. */
export async function importBench(): Promise<void> {
  for (const count of COUNTS) {
    const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
    try {
      const articles = Array.from({ length: count }, (_, index) => articleNumber(index));
      const stored = await secondsFor(folder, articles);
      const again = await secondsFor(folder, articles);
      process.stdout.write(
        `  ${String(count).padStart(5)} articles: ${describe(stored, count)} new, ${describe(again, count)} again\n`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function secondsFor(folder: string, articles: readonly ImportedArticle[]): Promise<number> {
  const started = performance.now();
  const store = await ArticleStore.open(folder, () => new Date("2031-06-01"));
  for (const article of articles) await store.take(article, NO_DETAILS);
  return (performance.now() - started) / 1000;
}

function describe(seconds: number, count: number): string {
  return `${seconds.toFixed(2)} s (${((1000 * seconds) / count).toFixed(2)} ms each)`;
}

/** Articles of a newsroom: 100 a day, from ten sources, each with words of its own. */
function articleNumber(index: number): ImportedArticle {
  let state = index + 1;
  const random = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const word = () =>
    Array.from({ length: 1 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join("");
  const sentence = (length: number) => Array.from({ length }, word).join(" ");
  return {
    ...NOTHING_KNOWN,
    title: `${sentence(8)} ${index}`,
    source: `Paper ${index % 10}`,
    url: `https://paper-${index % 10}.example/news/${index}`,
    guid: `paper-${index}`,
    published: new Date(Date.UTC(2031, 0, 1) + index * 864_000).toISOString(),
    body: Array.from({ length: WORDS_OF_AN_ARTICLE / 40 }, () => ({
      kind: "paragraph",
      text: `${sentence(20)}. ${sentence(20)}.`,
    })),
  };
}
