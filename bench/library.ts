import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "../src/library/store.ts";
import type { LibraryEntry } from "../src/library/writer.ts";
import { archiveOf } from "./archive/articles.ts";
import { BareFullText } from "./bare-full-text.ts";

const SIZES = [1_000, 10_000];
/** So many articles are stored at a time, as when a large folder is read for the first time. */
const BATCH = 1000;
/** A line says how far it is after so many batches. */
const BATCHES_A_LINE = 10;

/**
 * Fills libraries of growing size, and asks each in a process of its own: p50 and p99 of every kind of question.
 *
 * @param figures a file that gets a line of JSON for each size, for library-picture.ts; null for none.
 */
export async function libraryBench(
  _files: readonly string[],
  { articles, figures }: { readonly articles: number | null; readonly figures: string | null },
): Promise<void> {
  for (const count of articles === null ? SIZES : [articles]) {
    const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
    try {
      const file = join(folder, "library.sqlite");
      const filled = fill(file, count);
      const answers = join(folder, "answers.json");
      const asking = join(import.meta.dirname, "library-answers.ts");
      spawnSync(process.execPath, [asking, file, String(count), answers], { stdio: "inherit" });
      if (figures !== null) {
        const { default: answered } = await import(answers, { with: { type: "json" } });
        appendFileSync(figures, `${JSON.stringify({ articles: count, ...filled, ...answered })}\n`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** How long work takes this thread, in milliseconds: the machine may have other work. */
function processorTime(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

function fill(file: string, count: number) {
  const library = openLibrary(file);
  const bare = new BareFullText(`${file}.bare`);
  const spent = { ours: 0, bare: 0, last: 0 };
  let letters = 0;
  let batches = 0;
  let batch: LibraryEntry[] = [];
  const store = () => {
    if (batch.length === 0) return;
    const took = processorTime(() =>
      library.together(() => {
        for (const entry of batch) library.put(entry);
      }),
    );
    spent.ours += took;
    spent.last = took / batch.length;
    spent.bare += processorTime(() => bare.store(batch));
    batch = [];
    batches += 1;
    if (batches % BATCHES_A_LINE !== 0) return;
    const stored = batches * BATCH;
    const perSecond = Math.round((stored / spent.ours) * 1000);
    process.stderr.write(
      `  ${stored} of ${count} stored, ${perSecond} in a second of one processor, ${(spent.ours / spent.bare).toFixed(1)} × bare FTS5\n`,
    );
  };
  for (const entry of archiveOf(count)) {
    letters += entry.article.body.length;
    batch.push(entry);
    if (batch.length === BATCH) store();
  }
  store();
  const gathering = processorTime(() => {
    library.gather();
    while (library.shrink());
  });
  library.close();
  const filled = {
    perSecond: Math.round((count / spent.ours) * 1000),
    lastPerSecond: Math.round(1000 / spent.last),
    timesBare: spent.ours / spent.bare,
    timesText: statSync(file).size / letters,
    bareTimesText: bare.close() / letters,
  };
  process.stdout.write(
    `\n  ${count} articles of ${Math.round(letters / count)} letters: ${filled.perSecond} stored in a second of one processor (the last ones ${filled.lastPerSecond}), ` +
      `${filled.timesBare.toFixed(1)} × bare FTS5, then ${(gathering / count).toFixed(2)} ms each to gather; ` +
      `file ${filled.timesText.toFixed(1)} × their text, bare FTS5 ${filled.bareTimesText.toFixed(1)} ×\n`,
  );
  return filled;
}
