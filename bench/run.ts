import { parseArgs } from "node:util";
import { analyseBench } from "./analyse.ts";
import { arrivalBench } from "./arrival.ts";
import { certaintyBench } from "./certainty.ts";
import { checkBench } from "./check.ts";
import { digestsBench } from "./digests.ts";
import { importBench } from "./import.ts";
import { libraryBench } from "./library.ts";
import { pastedBench } from "./pasted.ts";
import { playgroundBench } from "./playground.ts";
import { provokedBench } from "./provoked.ts";
import { quotesBench } from "./quotes.ts";
import { roundTripBench } from "./round-trip.ts";
import { rulesBench } from "./rules.ts";
import { storiesBench } from "./stories.ts";
import { summariesBench } from "./summaries.ts";

type Options = {
  readonly errors: boolean;
  /** How many articles the library holds; null for the usual sizes. */
  readonly articles: number | null;
  readonly names: boolean;
  /** A file for the figures of the library; null for none. */
  readonly figures: string | null;
};
type Bench = (files: readonly string[], options: Options) => Promise<void>;

const benches: Readonly<Record<string, Bench>> = {
  analyse: analyseBench,
  library: libraryBench,
  arrival: arrivalBench,
  digests: digestsBench,
  "round-trip": roundTripBench,
  import: importBench,
  pasted: pastedBench,
  playground: playgroundBench,
  summaries: summariesBench,
  quotes: quotesBench,
  provoked: provokedBench,
  certainty: certaintyBench,
  check: checkBench,
  rules: rulesBench,
  stories: storiesBench,
};

// Names of benches, and JSONL files for those that can take their articles from elsewhere.
const { values, positionals: given } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: "boolean", default: false },
    articles: { type: "string" },
    names: { type: "boolean", default: false },
    figures: { type: "string" },
  },
});
const { errors, names } = values;
const options = {
  ...{ errors, names },
  articles: values.articles === undefined ? null : Number(values.articles),
  figures: values.figures ?? null,
};
const files = given.filter((name) => name.endsWith(".jsonl"));
const wanted = given.filter((name) => !files.includes(name));
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.\n`,
  );
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n${name}\n`);
  await bench(files, options);
}
