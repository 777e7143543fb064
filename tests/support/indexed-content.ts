import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Schedule } from "../../src/library/back-off.ts";
import { createIndexer } from "../../src/library/indexer.ts";
import { emptyLibrary, NOW } from "./library-entries.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const FIRST = { offset: 0, limit: 50 };
export const NOTHING = { added: 0, changed: 0, removed: 0, unchanged: 0, problems: 0 };

/** What waits for its time, and what comes of it when that has come. */
class Waits {
  /** The milliseconds of all waits so far. */
  readonly asked: number[] = [];
  #work: (() => void) | null = null;

  readonly schedule: Schedule = (work, milliseconds) => {
    this.asked.push(milliseconds);
    this.#work = work;
    return () => {
      this.#work = null;
    };
  };

  get isWaiting(): boolean {
    return this.#work !== null;
  }

  /** Lets the time come. */
  end(): void {
    const work = this.#work;
    this.#work = null;
    work?.();
  }
}

/** A content folder, a library, and an indexer between them. */
export function indexedContent() {
  const directory = join(temporaryFolder(), "content");
  mkdirSync(directory);
  const file = join(temporaryFolder(), "library.sqlite");
  const library = emptyLibrary(file);
  const warnings: unknown[] = [];
  const errors: unknown[] = [];
  const lines: string[] = [];
  const say = (message: string, details: object) => {
    const { file, title } = Object.assign({ file: undefined, title: undefined }, details);
    lines.push([message, file, title].filter((part) => part !== undefined).join(" | "));
  };
  const log = {
    info: (details: object, message: string) => say(message, details),
    warn: (details: object, message: string) => {
      warnings.push(details);
      say(message, details);
    },
    error: (details: object) => errors.push(details),
  };
  const waits = new Waits();
  const start = (shelf: Parameters<typeof createIndexer>[0]["library"] = library) =>
    createIndexer({ directory, library: shelf, log, now: () => NOW, schedule: waits.schedule });
  return {
    directory,
    library,
    file,
    warnings,
    errors,
    /** What the log says at info and at warn: the message, with file and title where it is about one. */
    lines,
    waits,
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
        .at(NOW)
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
