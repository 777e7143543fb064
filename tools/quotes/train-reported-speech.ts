import { writeFileSync } from "node:fs";
import { LABELS, readChain, type Steps, stepsOf } from "../../src/language/reported/label-chain.ts";
import { choosePassages } from "../../src/language/reported/passage-choice.ts";
import { DIGITS, FAR_DIGIT, weightOf, ZERO_DIGIT } from "../../src/language/reported/reported-model.ts";
import { forbidQuotations } from "../../src/language/reported/reported-speech.ts";
import { type Learnt, learn } from "./chain-training.ts";
import { type Range, type Score, scorePassages } from "./passage-score.ts";
import { type Example, examplesOf, type MarkedArticle, readMarkedArticles } from "./reported-examples.ts";

/*
 * Learns how reported speech is recognised from articles with marked quotations:
 *   npm run train:reported-speech -- ARTICLES.jsonl
 * writes src/language/reported/reported-speech.json, after measuring on each fifth of the articles what is learnt from
 * the other four. The order of the examples is fixed, and so is the result.
 */

const FOLDS = 5;
/** How likely a passage must be; chosen by the folds. */
const THRESHOLD = 0.27;
/** Greater weights are cut. */
const GREATEST = 1;

const LINE = 100;

/** A model's text, see reported-model.ts. */
function encode({ rows, weights, transitions }: Learnt) {
  let text = "";
  let last = -1;
  let count = 0;
  for (const [key, row] of rows.entries()) {
    if (row === 0) continue;
    let step = key - last;
    for (; step >= FAR_DIGIT; step -= FAR_DIGIT) text += DIGITS.charAt(FAR_DIGIT);
    text += DIGITS.charAt(step);
    for (let label = 1; label < LABELS; label += 1)
      text += DIGITS.charAt(digitOf(weights[row * LABELS + label] ?? 0));
    last = key;
    count += 1;
  }
  return {
    threshold: THRESHOLD,
    greatest: GREATEST,
    transitions: Array.from({ length: LABELS + 1 }, (_, from) =>
      [...transitions.slice(from * LABELS, (from + 1) * LABELS)].map((score) => score.toFixed(3)).join(" "),
    ),
    count,
    features: text.match(new RegExp(`.{1,${LINE}}`, "gu")) ?? [],
  };
}

/** The digit that stands nearest to a weight. */
function digitOf(weight: number): number {
  const share = Math.sqrt(Math.min(Math.abs(weight), GREATEST) / GREATEST);
  return ZERO_DIGIT + Math.sign(weight) * Math.round(share * ZERO_DIGIT);
}

/** What a model finds in an example, as ranges of the article's text. */
function passagesIn(
  { tokens, words, features }: Example,
  { rows, weights }: Learnt,
  steps: Steps,
): readonly Range[] {
  const scores = new Float64Array(words.length * LABELS);
  for (const [word, keys] of features.entries())
    for (const key of keys)
      for (let label = 1; label < LABELS; label += 1) {
        const weight = weightOf(digitOf(weights[(rows[key] ?? 0) * LABELS + label] ?? 0), GREATEST);
        scores[word * LABELS + label] = (scores[word * LABELS + label] ?? 0) + (rows[key] ? weight : 0);
      }
  forbidQuotations(words, scores);
  return choosePassages(readChain(scores, steps), tokens, THRESHOLD).map(({ first, last }) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  }));
}

/** Measures on each fold what is learnt from the others. */
function crossValidate(articles: readonly MarkedArticle[], examples: readonly Example[]): Score {
  const found: Range[][] = articles.map(() => []);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learnt = learn(examples.filter(({ article }) => article % FOLDS !== fold));
    const steps = stepsOf(learnt.transitions);
    for (const example of examples)
      if (example.article % FOLDS === fold)
        found[example.article]?.push(...passagesIn(example, learnt, steps));
    const inFold = (index: number) => index % FOLDS === fold;
    const { f1 } = scorePassages(
      articles.filter((_, index) => inFold(index)),
      found.filter((_, index) => inFold(index)),
    );
    process.stdout.write(`fold ${fold + 1}: F1 ${percent(f1)}\n`);
  }
  return scorePassages(articles, found);
}

const percent = (share: number) => (share * 100).toFixed(1);

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write("Name the file of marked articles: npm run train:reported-speech -- ARTICLES.jsonl\n");
  process.exit(1);
}
const articles = readMarkedArticles(path);
const examples = articles.flatMap(examplesOf);
const { precision, recall, f1 } = crossValidate(articles, examples);
const measured = `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`;
const card = {
  about:
    "Which words of a sentence report speech without quotation marks: weights of a linear-chain conditional random field over the hashed features of sentence-features.ts, and of its transitions between labels. reported-model.ts tells how they are written.",
  madeBy:
    "npm run train:reported-speech -- polnear-train-canon.jsonl (tools/quotes/train-reported-speech.ts)",
  data: `PolNeAR train, US political news of 2015 and 2016: ${articles.length} articles, ${examples.length} sentences; weights of hashed words, word classes and places, none of the text.`,
  measured: `Passages with an overlap of at least 0.5, in five folds by article: ${measured}.`,
  limits:
    "English news. What its annotators call reported is wide (wants, criticised, seemed) and uneven; much of the error is theirs.",
};
const model = { card, ...encode(learn(examples)) };
writeFileSync("src/language/reported/reported-speech.json", `${JSON.stringify(model, null, 2)}\n`);
process.stdout.write(`${examples.length} sentences; in folds ${measured}; ${model.count} features kept\n`);
