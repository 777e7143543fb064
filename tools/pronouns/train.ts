import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readQuotedArticles } from "../../bench/quoted-articles.ts";
import type { PronounModel } from "../../src/language/speakers/antecedent-model.ts";
import { foldOf } from "../folds.ts";
import { readMarkedArticles, readPlainArticles } from "./articles.ts";
import { type Example, genderedExamples, markedExamples, quotedExamples } from "./examples.ts";
import { PRIOR } from "./prior.ts";
import { judge, trainModel, type Weighted } from "./training.ts";

/*
 * Makes src/language/speakers/antecedent-model.json:
 *
 *   node tools/pronouns/train.ts --marked ARTICLES.jsonl [--plain ARTICLES.jsonl] [--only-measure]
 *
 * Marked articles say whom their pronouns mean; plain ones need not, see genderedExamples. Those of our own that may be looked at
 * (bench/quoted/develop) say who speaks, and so whom a "he" that speaks means. First each fifth of the articles
 * is judged by what is learnt from the others.
 */
const MODEL = join(import.meta.dirname, "../../src/language/speakers/antecedent-model.json");
const FOLDS = 5;
/** Each round reads the articles with what the one before has learnt. */
const ROUNDS = 1;

const { values } = parseArgs({
  options: {
    marked: { type: "string" },
    plain: { type: "string" },
    decay: { type: "string", default: "1" },
    "plain-weight": { type: "string", default: "0.5" },
    "own-weight": { type: "string", default: "3" },
    rounds: { type: "string", default: String(ROUNDS) },
    "speaker-decay": { type: "string", default: "200" },
    "only-measure": { type: "boolean", default: false },
  },
});
const marked = values.marked === undefined ? [] : readMarkedArticles(values.marked);
const plain = values.plain === undefined ? [] : readPlainArticles(values.plain);
const decay = Number(values.decay);
const decays = { speaker: Number(values["speaker-decay"]), person: decay, it: decay, they: decay };

/** Of probability. */
const BANDS = [
  [0, 0.6],
  [0.6, 0.8],
  [0.8, 0.9],
  [0.9, 1.01],
] as const;

type Examples = Readonly<Record<"marked" | "plain" | "own" | "ownPlain", readonly Example[]>>;
const own = readQuotedArticles().get("develop") ?? [];
const gather = (model: PronounModel): Examples => ({
  own: own.flatMap((article, at) => quotedExamples(article, `own ${at}`, model)),
  ownPlain: own.flatMap((article, at) => genderedExamples({ ...article, id: `own ${at}` }, model)),
  marked: marked.flatMap((article) => markedExamples(article, model)),
  plain: plain.flatMap((article) => genderedExamples(article, model)),
});
const weigh = ({ marked, plain, own, ownPlain }: Examples): Weighted[] => [
  ...own.map((example) => ({ example, weight: Number(values["own-weight"]) })),
  ...ownPlain.map((example) => ({ example, weight: 1 })),
  ...marked.map((example) => ({ example, weight: 1 })),
  ...plain.map((example) => ({ example, weight: Number(values["plain-weight"]) })),
];

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

type Judged = {
  readonly title: string;
  readonly right: boolean;
  readonly probability: number;
  readonly rightBefore: boolean;
};

/** Says how often what is learnt from the other articles is right, by the side of the prior, and how surely. */
function report(examples: Examples): void {
  const judged = crossValidate(examples);
  const share = (all: readonly Judged[], isRight: (one: Judged) => boolean) =>
    ((100 * all.filter(isRight).length) / all.length).toFixed(1);
  for (const title of new Set(judged.map((one) => one.title))) {
    const all = judged.filter((one) => one.title === title);
    const before = share(all, ({ rightBefore }) => rightBefore);
    process.stdout.write(
      `${title}: ${share(all, ({ right }) => right)} % (by the prior ${before}) of ${all.length}\n`,
    );
    for (const [from, to] of BANDS) {
      const band = all.filter(({ probability }) => probability >= from && probability < to);
      const right = band.filter((one) => one.right).length;
      process.stdout.write(`  probability from ${from}: ${right} of ${band.length}\n`);
    }
  }
}

function crossValidate(examples: Examples): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ article }: Example) => foldOf(article, FOLDS) === fold;
    const others = (all: readonly Example[]) => all.filter((example) => !isHeld(example));
    const learnt = trainModel(
      weigh({
        marked: others(examples.marked),
        plain: others(examples.plain),
        own: others(examples.own),
        ownPlain: others(examples.ownPlain),
      }),
      decays,
    );
    return (["marked", "plain", "own"] as const).flatMap((kind) =>
      examples[kind].filter(isHeld).map((example) => ({
        title: titleOf(kind, example),
        rightBefore: judge(PRIOR, example).right,
        ...judge(learnt, example),
      })),
    );
  }).flat();
}

function titleOf(kind: string, { word, speaks }: Example): string {
  const words = word === "he" || word === "she" ? "he and she" : word;
  return `${kind}, ${words}${speaks ? ", speaking" : ""}`;
}
