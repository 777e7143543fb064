import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArticle } from "../src/content/front-matter.ts";
import { analyse } from "../src/language/analyse.ts";
import { summarise } from "../src/language/summary/summary.ts";
import { milliseconds, report } from "./measure.ts";

const MARKS = /[“"]([^“”"]+)[”"]/gu;
const SENTENCES = /[^.!?]+[.!?]+/gu;

/** Reading an article, beside one regular expression for quotation marks and one for sentences. */
export async function analyseBench(): Promise<void> {
  const bodies = readdirSync("content")
    .filter((file) => file.endsWith(".md"))
    .map((file) => parseArticle(file, readFileSync(join("content", file))).body);
  const bare = milliseconds(() => bodies.map((body) => [[...body.matchAll(MARKS)], body.match(SENTENCES)]));
  const reading = milliseconds(() => bodies.map((body) => analyse(body)));
  const analyses = bodies.map((body) => analyse(body));
  const summing = milliseconds(() => analyses.map((analysis) => summarise(analysis, { words: 60 })));
  const words = bodies.join(" ").split(/\s+/u).length;
  const each = 1 / bodies.length;
  report(
    `quotations and speakers, ${Math.round(words * each)} words`,
    reading * each,
    bare * each,
    "ms an article",
  );
  report("summary of 60 words", summing * each, bare * each, "ms an article");
  // Copies differ a little, because a line that comes again is taken for page furniture.
  const copies = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      (bodies[0] ?? "").replaceAll(" the ", ` the ${index}th `),
    ).join("\n\n");
  const times = [1, 10, 100].map((count) => {
    const text = copies(count);
    return milliseconds(() => analyse(text), 3) / count;
  });
  process.stdout.write(
    `  time per copy of one article, for 1, 10 and 100 copies in one text: ${times.map((time) => time.toFixed(2)).join(", ")} ms\n`,
  );
}
