import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { parseContent } from "../src/content/front-matter.ts";
import { readingOf } from "../src/library/reading.ts";
import { writeArticles } from "./arriving-articles.ts";
import { report } from "./measure.ts";

const COUNT = 10_000;
/** So many articles are read for the bare reference. */
const SAMPLE = 1000;

const measuredSchema = z.object({
  time: z.number(),
  processor: z.number(),
  saved: z.number().nullish(),
  memory: z.number(),
  peak: z.number(),
  loopMedian: z.number(),
  loopP99: z.number(),
  loopMost: z.number(),
  commandMedian: z.number(),
  commandP99: z.number(),
  commandMost: z.number(),
});
type Measured = z.infer<typeof measuredSchema>;

/**
 * Articles arrive in the content folder while questions are asked, with --names also about names; then a start with nothing changed. Beside reading the same files
 * without a library: reading, parsing, and finding what is said in them.
 */
export async function arrivalBench(
  _files: readonly string[],
  { articles, names }: { readonly articles: number | null; readonly names: boolean },
): Promise<void> {
  const asked = names ? "names" : "";
  const count = articles ?? COUNT;
  const base = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const staged = join(base, "staged");
  try {
    const files = writeArticles(staged, count);
    const bare = timesOfReading(staged, files.slice(0, SAMPLE));
    const content = join(base, "content");
    const library = join(base, "library.sqlite");
    const filled = await measure("fill", content, library, asked, staged, String(count));
    write(`${count} articles arrive`, `${((1000 * count) / filled.time).toFixed(0)} a second`, "");
    report("  time an article", filled.time / count, bare.time, "ms");
    report("  processor time an article, questions included", filled.processor / count, bare.processor, "ms");
    describe(filled);
    write("  saved by an editor meanwhile, served after", `${filled.saved?.toFixed(0)} ms`, "");
    const started = await measure("start", content, library, asked);
    write("start with nothing changed", `${started.time.toFixed(0)} ms`, "");
    describe(started);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** Milliseconds an article, after as many to warm up: by the clock, and of the processor. */
function timesOfReading(folder: string, files: readonly string[]): { time: number; processor: number } {
  const readAll = () => {
    for (const file of files) readingOf(parseContent(file, readFileSync(join(folder, file))).article);
  };
  readAll();
  const usage = process.cpuUsage();
  const start = performance.now();
  readAll();
  const time = (performance.now() - start) / files.length;
  const { user, system } = process.cpuUsage(usage);
  return { time, processor: (user + system) / 1000 / files.length };
}

async function measure(...task: readonly string[]): Promise<Measured> {
  const program = join(import.meta.dirname, "arrival-process.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    program,
    ...task,
  ]);
  return measuredSchema.parse(JSON.parse(stdout));
}

function describe(measured: Measured): void {
  const times = (...values: readonly number[]) => values.map((value) => value.toFixed(1)).join(" / ");
  const { loopMedian, loopP99, loopMost, commandMedian, commandP99, commandMost, memory, peak } = measured;
  write("  event-loop delay: median / p99 / most", `${times(loopMedian, loopP99, loopMost)} ms`, "");
  write("  question: median / p99 / slowest", `${times(commandMedian, commandP99, commandMost)} ms`, "");
  write("  memory at the end / most", `${memory} / ${peak} MB`, "");
}

function write(what: string, value: string, beside: string): void {
  process.stdout.write(`  ${what.padEnd(44)} ${value.padStart(24)}   ${beside}\n`);
}
