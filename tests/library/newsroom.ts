import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createIndexer } from "../../src/library/indexer.ts";
import { emptyLibrary, NOW, temporaryFolder } from "./fixtures.ts";

export const FIRST = { now: NOW, offset: 0, limit: 50 };
export const NOTHING = { added: 0, changed: 0, removed: 0, unchanged: 0, problems: 0 };

/** A content folder, a library, and an indexer between them. */
export function newsroom() {
  const directory = join(temporaryFolder(), "content");
  mkdirSync(directory);
  const file = join(temporaryFolder(), "library.sqlite");
  const library = emptyLibrary(file);
  const warnings: unknown[] = [];
  const errors: unknown[] = [];
  const log = {
    warn: (details: object) => warnings.push(details),
    error: (details: object) => errors.push(details),
  };
  const start = (shelf = library) => createIndexer({ directory, library: shelf, log, now: () => NOW });
  return {
    directory,
    library,
    file,
    warnings,
    errors,
    start,
    indexer: start(),
    write(name: string, text: string, modified = "2031-05-10T00:00:00Z") {
      const path = join(directory, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      utimesSync(path, new Date(modified), new Date(modified));
    },
    move: (from: string, to: string) => renameSync(join(directory, from), join(directory, to)),
    erase: (name: string) => rmSync(join(directory, name)),
    titles: () =>
      library
        .headlines(FIRST)
        .items.map(({ title }) => title)
        .sort(),
  };
}

export function text(
  title: string,
  fields = "",
  body = "The quay reopened on Monday after a week of repairs.",
): string {
  return `---\ntitle: ${title}\n${fields}---\n\n${body}\n`;
}
