import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { listContent, readContent, speakersFile } from "../articles/content-folder.ts";
import {
  type ContentArticle,
  ContentError,
  type ContentProblem,
  parseContent,
} from "../articles/front-matter.ts";
import { readKnownSpeakers } from "../articles/speakers-file.ts";
import type { ContentChange } from "../articles/watch.ts";
import { fieldName } from "../articles/yaml-fields.ts";
import { UserError } from "../errors.ts";
import { arrivalOf } from "./arrival.ts";
import { readingOf } from "./reading.ts";
import type { LibraryStore } from "./store.ts";
import type { FileState, LibraryWriter } from "./writer.ts";

/** How many files were indexed or taken out, and how many cannot be read now. */
type IndexingResult = {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly problems: number;
};

/** Keeps the library in step with the content folder. What is asked of it is done one after another. */
export interface Indexer {
  /**
   * Brings the library up to the whole folder; files of the same size and time as before are not read.
   *
   * @throws UserError when the folder cannot be read; the library is then left as it was.
   */
  synchronise(): Promise<IndexingResult>;
  /** Takes over one change seen by the watcher. Never rejects: what fails is logged. */
  update(change: ContentChange): Promise<void>;
  /** What is wrong in the folder now, by file name. Of a file that is wrong its last good version is served. */
  problems(): readonly ContentProblem[];
  /** Finishes the article in hand and leaves out the rest. To be called before the library is closed. */
  stop(): Promise<void>;
}

type Log = Record<"warn" | "error", (details: object, message: string) => void>;
type FoundFile = Omit<FileState, "hash">;
type Outcome = "added" | "changed" | "unchanged" | "removed" | "problem";

export function createIndexer(options: {
  readonly directory: string;
  readonly library: LibraryWriter & Pick<LibraryStore, "origin">;
  readonly log: Log;
  readonly now: () => Date;
}): Indexer {
  const { directory, library, log, now } = options;
  const problems = new Map<string, readonly ContentProblem[]>();
  /** Files that wait for their id to become free. */
  const duplicates = new Map<string, string>();
  // A library that begins empty does not know which files are new to the readers.
  let filling = library.origin !== "kept";
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  function clear(file: string): void {
    problems.delete(file);
    duplicates.delete(file);
  }

  function report(file: string, found: readonly ContentProblem[], message = LAST_GOOD): void {
    const isNews = JSON.stringify(problems.get(file)) !== JSON.stringify(found);
    clear(file);
    problems.set(file, found);
    if (isNews) log.warn({ file, problems: found }, message);
  }

  /** What is wrong in a file whose article is served all the same. */
  function serve(file: string, found: readonly ContentProblem[]): void {
    if (found.length > 0)
      report(
        file,
        found,
        "A correction in a content file fits no quotation; the rest of the file is in force.",
      );
    else clear(file);
  }

  function reportDuplicate(file: string, id: string, holder: string): void {
    const message = `"${id}" is the id of ${holder} already: give this article another one, or delete one of the two files`;
    report(file, [{ file, line: null, field: "id", message }]);
    duplicates.set(file, id);
  }

  function remove(file: string): "removed" {
    clear(file);
    library.remove(file);
    return "removed";
  }

  /** Reads a file that is new or may have changed. */
  async function index(found: FoundFile): Promise<Outcome> {
    const { file, size, modified } = found;
    try {
      const bytes = await readContent(directory, file);
      const state = { file, size, modified, hash: createHash("sha256").update(bytes).digest("hex") };
      if (library.known(file)?.hash === state.hash) {
        library.touch(state);
        return unchanged(file);
      }
      return await store(state, parseContent(file, bytes));
    } catch (error) {
      if ((await lookAt(file)) === null) return remove(file);
      if (!(error instanceof UserError)) log.error({ err: error, file }, "A content file was not indexed.");
      report(file, problemsOf(file, error));
      return "problem";
    }
  }

  async function store(state: FileState, { article, lineOf }: ContentArticle): Promise<Outcome> {
    const { file, modified } = state;
    const holder = library.holder(article.id);
    const rival =
      holder !== null && holder.file !== file && (await lookAt(holder.file)) !== null ? holder : null;
    if (rival !== null && rival.file < file) {
      reportDuplicate(file, article.id, rival.file);
      return "problem";
    }
    // A holder whose file is gone is this article under its former file name.
    const previous = library.known(file) ?? (rival === null ? holder : null);
    const { published } = article;
    const seen = filling ? modified : now();
    const arrived = arrivalOf({ seen, published, previous: previous?.arrived ?? null, now: now() });
    const reading = readingOf(article);
    const faults = reading.faults.map(({ path, message }) => ({
      file,
      line: lineOf(path),
      field: fieldName(path),
      message,
    }));
    library.put({ state, article, reading, arrived, problems: faults });
    serve(file, faults);
    if (rival !== null) reportDuplicate(rival.file, article.id, file);
    return previous === null ? "added" : "changed";
  }

  /** Indexes the files whose id another one held, as far as it is free now. */
  async function settleDuplicates(): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const [file, id] of [...duplicates].sort()) {
      if (stopped) break;
      const holder = library.holder(id);
      if (holder !== null && holder.file < file) continue;
      const found = await lookAt(file);
      outcomes.push(found === null ? remove(file) : await index(found));
    }
    return outcomes;
  }

  async function lookAt(file: string): Promise<FoundFile | null> {
    try {
      const status = await stat(join(directory, file));
      return status.isFile() ? { file, size: status.size, modified: status.mtime } : null;
    } catch {
      return null;
    }
  }

  async function synchronise(): Promise<IndexingResult> {
    const listed = (await listContent(directory)).toSorted((one, other) => (one.file < other.file ? -1 : 1));
    await takeSpeakers();
    const outcomes: Outcome[] = [];
    for (const found of listed) {
      if (stopped) break;
      outcomes.push(isUnchanged(found) ? unchanged(found.file) : await index(found));
      await nextTurn();
    }
    const present = new Set(listed.map(({ file }) => file));
    for (const file of problems.keys()) if (file !== speakersFile && !present.has(file)) clear(file);
    for (const file of library.files()) {
      if (!stopped && !present.has(file)) outcomes.push(remove(file));
    }
    outcomes.push(...(await settleDuplicates()));
    if (!stopped) filling = false;
    const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
    return {
      added: count("added"),
      changed: count("changed"),
      removed: count("removed"),
      unchanged: count("unchanged"),
      problems: problems.size,
    };
  }

  function isUnchanged({ file, size, modified }: FoundFile): boolean {
    const known = library.known(file);
    return known !== null && known.size === size && known.modified.getTime() === modified.getTime();
  }

  function unchanged(file: string): Outcome {
    serve(file, library.known(file)?.problems ?? []);
    return "unchanged";
  }

  /** Puts the speakers' file in force; one with faults is reported, and the version before stays. */
  async function takeSpeakers(): Promise<void> {
    try {
      library.know((await readKnownSpeakers(directory)) ?? []);
      clear(speakersFile);
    } catch (error) {
      if (!(error instanceof UserError)) log.error({ err: error }, "The speakers' file was not read.");
      report(speakersFile, problemsOf(speakersFile, error));
    }
  }

  async function update(file: string): Promise<void> {
    if (stopped) return;
    try {
      if (file === speakersFile) return await takeSpeakers();
      const found = await lookAt(file);
      if (found === null) remove(file);
      else await index(found);
      await settleDuplicates();
    } catch (error) {
      log.error({ err: error, file }, "A change of the content folder was not taken over.");
    }
  }

  return {
    synchronise: () => inTurn(synchronise),
    // The folder itself says what has become of the file; what the watcher saw may be out of date by now.
    update: ({ file }) => inTurn(() => update(file)),
    problems: () =>
      [...problems].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, found]) => found),
    stop() {
      stopped = true;
      return inTurn(async () => {});
    },
  };
}

const LAST_GOOD = "A content file has problems; its last good version stays.";

function problemsOf(file: string, error: unknown): readonly ContentProblem[] {
  if (error instanceof ContentError) return error.problems;
  const message =
    error instanceof UserError
      ? error.message
      : `could not be indexed (${error instanceof Error ? error.message : String(error)}); the log says more`;
  return [{ file, line: null, field: null, message }];
}
