import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "../src/content/article.ts";
import { readingOf } from "../src/library/reading.ts";
import { openLibrary } from "../src/library/store.ts";
import { milliseconds, report } from "./measure.ts";

const COUNT = 2000;
const NOUNS = [
  "harbour",
  "ferry",
  "lighthouse",
  "market",
  "bridge",
  "council",
  "railway",
  "school",
  "forest",
  "dam",
];
const FIRST = ["Mira", "Elvan", "Tomas", "Ana", "Lena", "Oskar", "Ines", "Pavel", "Nadia", "Bruno"];
const LAST = [
  "Sandoval",
  "Korkut",
  "Edel",
  "Brodahl",
  "Lindqvist",
  "Okafor",
  "Haddad",
  "Marek",
  "Silva",
  "Tanaka",
];

/** Answers of the library, beside going through the same articles in memory one by one. */
export async function libraryBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const library = openLibrary(join(folder, "library.sqlite"));
  try {
    const articles = Array.from({ length: COUNT }, (_, index) => articleNumber(index));
    const at = new Date("2031-06-01T00:00:00Z");
    const filled = performance.now();
    for (const article of articles) {
      const state = { file: `${article.id}.md`, size: 1, modified: at, hash: article.id };
      library.put({ state, article, reading: readingOf(article), arrived: at, problems: [] });
    }
    const perArticle = (performance.now() - filled) / COUNT;
    process.stdout.write(`  ${COUNT} articles read and stored, ${perArticle.toFixed(2)} ms each\n`);
    const view = library.at(at);
    const page = { offset: 0, limit: 5 };
    const scan = (word: string) =>
      articles.filter(({ body }) => body.toLowerCase().includes(word)).slice(0, 5);
    const sorted = () =>
      articles
        .toSorted((a, b) => (b.published?.at.getTime() ?? 0) - (a.published?.at.getTime() ?? 0))
        .slice(0, 5);
    report(
      "headlines",
      milliseconds(() => view.headlines(page)),
      milliseconds(sorted),
      "ms",
    );
    report(
      "search: lighthouse",
      milliseconds(() => view.search("lighthouse", page)),
      milliseconds(() => scan("lighthouse")),
      "ms",
    );
    report(
      "speakers: sandovel",
      milliseconds(() => view.speakers("sandovel", 25)),
      milliseconds(() => scan("sandoval")),
      "ms",
    );
  } finally {
    library.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function articleNumber(index: number): Article {
  const noun = NOUNS[index % 10] ?? "";
  const other = NOUNS[Math.floor(index / 10) % 10] ?? "";
  const speaker = `${FIRST[index % 10]} ${LAST[Math.floor(index / 7) % 10]}`;
  const paragraph = `The ${noun} near the ${other} was closed for the ${index}th day. “We will open the ${noun} when the ${other} is safe,” said ${speaker}, who runs it. Nobody was hurt, and the ${other} stayed open.`;
  return {
    id: `article-${index}`,
    title: `The ${noun} and the ${other}, part ${index}`,
    source: "The Harbour Times",
    url: null,
    author: null,
    published: { at: new Date(Date.UTC(2031, 0, 1) + index * 3_600_000), dateOnly: false },
    updated: null,
    section: null,
    topics: [noun],
    language: "en",
    summary: null,
    image: null,
    quotes: [],
    guid: null,
    captions: [],
    changes: [],
    alsoIn: [],
    imported: null,
    body: Array.from({ length: 6 }, () => paragraph).join("\n\n"),
  };
}
