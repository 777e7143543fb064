import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BodyModel } from "../../src/import/paste/body-model.ts";
import { endsSentence } from "../../src/language/layout/layout-segments.ts";
import {
  type CopiedArticle,
  type LineExample,
  layoutArticles,
  lineExamples,
  pageArticles,
} from "./examples.ts";
import { fit, foldOf, rounded, seeded, sum, type Weights } from "./logistic.ts";

/*
 * Makes src/import/paste/body-model.json, two logistic regressions: whether a line is of an article's text, and whether one that is not is a
 * picture's caption.
 *
 *   node tools/layout/train.ts FOLDER …
 *
 * Learns from folders of saved pages (gzipped, with gold.json) and from the layouts of our own that may be looked at. First each
 * fourth of the articles is judged by what is learnt from the others; a site is in one fourth only.
 */
const MODEL = join(import.meta.dirname, "../../src/import/paste/body-model.json");
const FOLDS = 4;
const FORGOTTEN = 0.35;
const FORGOTTEN_WHEN_JUDGED = 0.4;

type Models = { readonly text: Weights; readonly caption: Weights };

const random = seeded(7);
const articles = [...process.argv.slice(2).flatMap(pageArticles), ...layoutArticles()];
process.stdout.write(`${articles.length} articles\n`);
const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const models = fitBoth(articles.filter(({ name }) => foldOf(name, FOLDS) !== fold));
  return articles
    .filter(({ name }) => foldOf(name, FOLDS) === fold)
    .flatMap((article) =>
      lineExamples(article, FORGOTTEN_WHEN_JUDGED, random).map((example) => ({
        ...example,
        isOwn: article.isOwn,
        sureness: sum(models.text, example.evidence),
        captionSureness: sum(models.caption, example.evidence),
      })),
    );
});
for (const isOwn of [true, false]) {
  process.stdout.write(isOwn ? "Our own layouts\n" : "Pages\n");
  report(judged.filter((example) => example.isOwn === isOwn));
}
const models = fitBoth(articles);
const model: BodyModel = { text: rounded(models.text), caption: rounded(models.caption) };
writeFileSync(MODEL, `${JSON.stringify(model, null, 2)}\n`);
process.stdout.write(`Wrote ${MODEL}\n`);

function fitBoth(learnt: readonly CopiedArticle[]): Models {
  const examples = learnt.flatMap((article) => [
    ...lineExamples(article, FORGOTTEN, random),
    ...(article.isOwn ? lineExamples(article, FORGOTTEN, random) : []),
  ]);
  const text = examples.map((example) => ({ ...example, holds: example.label === "text" }));
  const caption = examples
    .filter(({ label }) => label !== "text")
    .map((example) => ({ ...example, holds: example.label === "caption" }));
  return { text: fit(text, random), caption: fit(caption, random) };
}

type Judged = LineExample & { readonly sureness: number; readonly captionSureness: number };

/** How many lines of the articles' text lie below a bound, and how many of the others don't, by the sort of line. */
function report(examples: readonly Judged[]): void {
  const sorts: Readonly<Record<string, (example: Judged) => boolean>> = {
    sentences: ({ block }) => block.kind === "paragraph" && endsSentence(block.text),
    subheads: ({ block }) => block.kind === "subhead",
    "other lines": ({ block }) => block.kind === "paragraph" && !endsSentence(block.text),
  };
  for (const [sort, isOfSort] of Object.entries(sorts)) {
    const own = examples.filter((example) => example.label === "text" && isOfSort(example));
    const others = examples.filter((example) => example.label !== "text" && isOfSort(example));
    process.stdout.write(`  ${sort}: ${own.length} of the text, ${others.length} not\n`);
    for (const bound of [-3, -2.5, -2, -1.5, -1, -0.5, 0]) {
      const lost = own.filter(({ sureness }) => sureness < bound).length;
      const left = others.filter(({ sureness }) => sureness >= bound);
      const captions = left.filter(({ label }) => label === "caption").length;
      process.stdout.write(
        `    bound ${bound.toFixed(1).padStart(4)}: ${lost} lost, ${left.length} left in, of which ${captions} captions\n`,
      );
    }
  }
  const captions = examples.filter(({ label }) => label === "caption");
  const others = examples.filter(({ label }) => label === "page");
  for (const bound of [-1, 0, 1]) {
    const isFound = ({ captionSureness }: Judged) => captionSureness >= bound;
    process.stdout.write(
      `  captions, bound ${bound}: ${captions.filter(isFound).length} of ${captions.length} found, ${others.filter(isFound).length} others taken for one\n`,
    );
  }
}
