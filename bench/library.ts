import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "../src/library/store.ts";
import type { LibraryEntry } from "../src/library/writer.ts";
import { archiveOf } from "./archive/articles.ts";

const SIZES = [1_000, 10_000];
/** So many articles are stored at a time, as when a folder is read for the first time. */
const BATCH = 200;

/** Fills libraries of growing size, and asks each in a process of its own: p50 and p99 of every kind of question. */
export async function libraryBench(
  _files: readonly string[],
  { articles }: { readonly articles: number | null },
): Promise<void> {
  for (const count of articles === null ? SIZES : [articles]) {
    const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
    try {
      const file = join(folder, "library.sqlite");
      fill(file, count);
      const asking = join(import.meta.dirname, "library-answers.ts");
      spawnSync(process.execPath, [asking, file, String(count)], { stdio: "inherit" });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function fill(file: string, count: number): void {
  const library = openLibrary(file);
  let letters = 0;
  let spent = 0;
  let batch: LibraryEntry[] = [];
  const store = () => {
    const start = process.threadCpuUsage();
    library.together(() => {
      for (const entry of batch) library.put(entry);
    });
    const { user, system } = process.threadCpuUsage(start);
    spent += (user + system) / 1000;
    batch = [];
  };
  for (const entry of archiveOf(count)) {
    letters += entry.article.body.length;
    batch.push(entry);
    if (batch.length === BATCH) store();
  }
  store();
  library.close();
  const perSecond = Math.round((count / spent) * 1000);
  const size = (statSync(file).size / letters).toFixed(1);
  process.stdout.write(
    `\n  ${count} articles of ${Math.round(letters / count)} letters: ${perSecond} stored in a second of one processor, file ${size} × their text\n`,
  );
}
