import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "../src/library/store.ts";
import { archiveOf } from "./archive/articles.ts";

const SIZES = [1_000, 10_000];

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
  for (const entry of archiveOf(count)) {
    letters += entry.article.body.length;
    const start = performance.now();
    library.put(entry);
    spent += performance.now() - start;
  }
  library.close();
  const perSecond = Math.round((count / spent) * 1000);
  const size = (statSync(file).size / letters).toFixed(1);
  process.stdout.write(
    `\n  ${count} articles of ${Math.round(letters / count)} letters: ${perSecond} stored a second, file ${size} × their text\n`,
  );
}
