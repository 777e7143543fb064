import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArticle } from "../../src/content/front-matter.ts";
import { analyse } from "../../src/language/analyse.ts";
import { strongestQuotations } from "../../src/language/summary/strongest-quotations.ts";
import { ledeLine, summariesOf } from "../../src/language/summary/summary.ts";

/* Writes docs/summaries.md: the bench's articles with all that Lede makes of them, for a person to read. */
const ROOT = join(import.meta.dirname, "../..");
const ARTICLES = join(ROOT, "bench/articles");

const pages = readdirSync(ARTICLES)
  .sort()
  .map((file) => {
    const { title, body } = parseArticle(file, readFileSync(join(ARTICLES, file)));
    const analysis = analyse(body, { title });
    const { short, medium, long } = summariesOf(analysis);
    const quotations = strongestQuotations(analysis.quotations, medium, title, 3);
    return [
      `## ${title}`,
      `[The article](../bench/articles/${file})`,
      `**In lists:** ${ledeLine(analysis)}`,
      ...[
        { name: "Short", sentences: short },
        { name: "Medium", sentences: medium },
        { name: "Long", sentences: long },
      ].map(({ name, sentences }) => `**${name}** (${wordsIn(sentences)} words): ${sentences.join(" ")}`),
      ...quotations.map(
        ({ text, speaker }) =>
          `> “${text.replace(/,$/u, "")}” — ${[speaker?.name, speaker?.role].filter(Boolean).join(", ")}`,
      ),
    ].join("\n\n");
  });

writeFileSync(
  join(ROOT, "docs/summaries.md"),
  `# Ten articles and their summaries

Every sentence is the article’s own. Below the medium summary’s sentences stand the quotations that \`/summary\` shows with it. Written by
\`npm run summaries\`; read it again when the reading changes.

${pages.join("\n\n")}
`,
);

function wordsIn(sentences: readonly string[]): number {
  return sentences.join(" ").split(/\s+/u).length;
}
