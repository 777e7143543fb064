import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { SummaryModel } from "../../src/language/summary/sentence-ranker.ts";
import type { SummaryBudget } from "../../src/language/summary/sentence-selection.ts";
import { choose } from "../../src/language/summary/summary.ts";
import { foldOf } from "../folds.ts";
import { BUDGETS, type Example, readExamples } from "./examples.ts";
import { gramsOf, rouge } from "./rouge.ts";
import { trainModel } from "./training.ts";

/*
 * Makes src/language/summary/sentence-ranker.json:
 *
 *   node tools/summaries/train.ts [--held-out FOLDER] [--folds 5 | --by-kind] KIND=FILE.jsonl,FILE.jsonl …
 *
 * Each kind of article counts the same. First it trains on all folds but one and sums up that one, fold by fold, and says
 * the gains over the lead; FOLDER gets those summaries. With --by-kind each kind is a fold: that says what articles of a kind
 * that the model has never seen will gain. Then it trains on everything.
 */
const WEIGHTS = join(import.meta.dirname, "../../src/language/summary/sentence-ranker.json");
const SEED = 1;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "held-out": { type: "string" },
    folds: { type: "string", default: "5" },
    "by-kind": { type: "boolean", default: false },
  },
});
const groups = positionals.map((group) => group.split("="));
if (groups.length === 0 || groups.some((group) => group.length !== 2)) {
  process.stderr.write("Give the examples as KIND=FILE.jsonl,FILE.jsonl … and each kind on its own.\n");
  process.exit(1);
}
const examples = groups.flatMap(([kind = "", files = ""]) => readExamples(kind, files.split(",")));
process.stdout.write(`${examples.length} articles with a summary\n`);

const kinds = groups.map(([kind]) => kind);
const folds = values["by-kind"] ? kinds.length : Number(values.folds);
const heldOut = new Map<Example, readonly string[][]>();
for (let fold = 0; fold < folds; fold += 1) {
  const model = trainModel(
    examples.filter((example) => exampleFold(example) !== fold),
    SEED,
  );
  for (const example of examples)
    if (exampleFold(example) === fold)
      heldOut.set(
        example,
        BUDGETS.map((budget) => textsOf(example, budget, model)),
      );
}
printGains(heldOut);
if (values["held-out"] !== undefined) writeHeldOut(values["held-out"], heldOut);

writeFileSync(WEIGHTS, `${JSON.stringify(trainModel(examples, SEED))}\n`);
process.stdout.write(`Wrote ${WEIGHTS}\n`);

function textsOf({ candidates }: Example, budget: SummaryBudget, model: SummaryModel): string[] {
  return choose(candidates, budget, model).map(({ passage }) => passage.text);
}

/** By title where there is one: copies of an article must not be in two folds. */
function exampleFold({ kind, title, id }: Example): number {
  if (values["by-kind"]) return kinds.indexOf(kind);
  return foldOf(title ?? `${kind}${id}`, folds);
}

function printGains(summaries: ReadonlyMap<Example, readonly string[][]>): void {
  for (const file of new Set(examples.map((example) => example.file))) {
    const of = [...summaries].filter(([example]) => example.file === file);
    const gains = BUDGETS.map((budget, at) => {
      const sum = of.reduce((total, [example, texts]) => {
        const score = (list: readonly string[]) => rouge(example.reference, gramsOf(list.join("\n"))).one;
        return total + score(texts[at] ?? []) - score(lead(example, budget));
      }, 0);
      return `${((100 * sum) / of.length).toFixed(2)} (${JSON.stringify(budget)})`;
    });
    process.stdout.write(`${file}: ROUGE-1 over the lead, held out: ${gains.join(", ")}\n`);
  }
}

function lead({ candidates: { sentences } }: Example, budget: SummaryBudget): string[] {
  const texts: string[] = [];
  let words = 0;
  for (const { passage, length } of sentences) {
    words += length;
    if (texts.length >= (budget.sentences ?? Number.POSITIVE_INFINITY)) break;
    if (words > (budget.words ?? Number.POSITIVE_INFINITY)) break;
    texts.push(passage.text);
  }
  return texts;
}

function writeHeldOut(folder: string, summaries: ReadonlyMap<Example, readonly string[][]>): void {
  mkdirSync(folder, { recursive: true });
  for (const file of new Set(examples.map((example) => example.file)))
    for (const [at, budget] of BUDGETS.entries()) {
      const lines = [...summaries]
        .filter(([example]) => example.file === file)
        .map(([{ id }, texts]) => JSON.stringify({ id, summary: texts[at] }));
      const name = budget.words === undefined ? `${budget.sentences}-sentences` : `${budget.words}-words`;
      writeFileSync(join(folder, `${file}.${name}.jsonl`), `${lines.join("\n")}\n`);
    }
}
