import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { PronounModel } from "../../src/language/speakers/antecedent-model.ts";
import { readMarkedArticles, readPlainArticles } from "./articles.ts";
import { type Example, genderedExamples, markedExamples } from "./examples.ts";
import { PRIOR } from "./prior.ts";
import { judge, trainModel, type Weighted } from "./training.ts";

/*
 * Makes src/language/speakers/antecedent-model.json:
 *
 *   node tools/pronouns/train.ts --marked ARTICLES.jsonl [--plain ARTICLES.jsonl] [--only-measure]
 *
 * Marked articles say whom their pronouns mean; plain ones need not, see genderedExamples. First each fifth of the articles
 * is judged by what is learnt from the others.
 */
const MODEL = join(import.meta.dirname, "../../src/language/speakers/antecedent-model.json");
const FOLDS = 5;
/** Each round reads the articles with what the one before has learnt. */
const ROUNDS = 3;

const { values } = parseArgs({
  options: {
    marked: { type: "string" },
    plain: { type: "string" },
    decay: { type: "string", default: "1" },
    "plain-weight": { type: "string", default: "0.2" },
    rounds: { type: "string", default: String(ROUNDS) },
    "speaker-decay": { type: "string", default: "20" },
    "only-measure": { type: "boolean", default: false },
  },
});
const marked = values.marked === undefined ? [] : readMarkedArticles(values.marked);
const plain = values.plain === undefined ? [] : readPlainArticles(values.plain);
const decay = Number(values.decay);
const decays = { speaker: Number(values["speaker-decay"]), person: decay, it: decay, they: decay };

type Examples = { readonly marked: readonly Example[]; readonly plain: readonly Example[] };
const gather = (model: PronounModel): Examples => ({
  marked: marked.flatMap((article) => markedExamples(article, model)),
  plain: plain.flatMap((article) => genderedExamples(article, model)),
});
/** A life story has many pronouns for one person: no article counts for more than so many of them. */
const MOST_OF_ARTICLE = 12;

function weigh({ marked, plain }: Examples): Weighted[] {
  const counts = new Map<string, number>();
  for (const { article } of [...marked, ...plain]) counts.set(article, (counts.get(article) ?? 0) + 1);
  const weighted = (examples: readonly Example[], weight: number) =>
    examples.map((example) => ({
      example,
      weight: weight * Math.min(1, MOST_OF_ARTICLE / (counts.get(example.article) ?? 1)),
    }));
  return [...weighted(marked, 1), ...weighted(plain, Number(values["plain-weight"]))];
}

let model: PronounModel = PRIOR;
for (let round = 1; round <= Number(values.rounds); round += 1) {
  const examples = gather(model);
  report(examples);
  model = trainModel(weigh(examples), decays);
}
if (!values["only-measure"]) {
  writeFileSync(MODEL, `${JSON.stringify(model)}\n`);
  process.stdout.write(`Wrote ${MODEL}\n`);
}

/** Says how often what is learnt from the other articles is right. */
function report(examples: Examples): void {
  const rows = new Map<string, { right: number; before: number; all: number }>();
  const sure: { right: boolean; probability: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = ({ article }: Example) => foldOf(article) === fold;
    const learnt = trainModel(
      weigh({
        marked: examples.marked.filter((example) => !isHeld(example)),
        plain: examples.plain.filter((example) => !isHeld(example)),
      }),
      decays,
    );
    for (const kind of ["marked", "plain"] as const)
      for (const example of examples[kind].filter(isHeld)) {
        const verdict = judge(learnt, example);
        const before = judge(PRIOR, example);
        const person = example.word === "he" || example.word === "she";
        const title = `${kind} ${person ? "he/she" : example.word}${example.speaks ? ", speaking" : ""}`;
        const row = rows.get(title) ?? { right: 0, before: 0, all: 0 };
        rows.set(title, {
          right: row.right + (verdict.right ? 1 : 0),
          before: row.before + (before.right ? 1 : 0),
          all: row.all + 1,
        });
        if (person && example.speaks) sure.push(verdict);
      }
  }
  for (const [title, { right, before, all }] of rows)
    process.stdout.write(`${title}: ${((100 * right) / all).toFixed(1)} % (by the prior ${((100 * before) / all).toFixed(1)}) of ${all}\n`);
  for (const [from, to] of [[0, 0.5], [0.5, 0.7], [0.7, 0.8], [0.8, 0.9], [0.9, 0.95], [0.95, 1.01]] as const) {
    const band = sure.filter(({ probability }) => probability >= from && probability < to);
    const right = band.filter((one) => one.right).length;
    process.stdout.write(`  he/she at ${from}: ${right} of ${band.length}\n`);
  }
}

function foldOf(article: string): number {
  let hash = 7;
  for (const character of article) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return Math.abs(hash ^ (hash >>> 15)) % FOLDS;
}
