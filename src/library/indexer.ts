import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type ContentListing,
  findContent,
  listContent,
  readContent,
  SPEAKERS_FILE,
} from "../articles/content-folder.ts";
import type { ContentProblem } from "../articles/content-problem.ts";
import { type ContentArticle, parseContent } from "../articles/front-matter.ts";
import { readKnownSpeakers } from "../articles/speakers-file.ts";
import { fieldName } from "../articles/yaml-fields.ts";
import { UserError } from "../errors.ts";
import { arrivalOf } from "./arrival.ts";
import { BackOff, inRealTime, type Schedule } from "./back-off.ts";
import { ContentProblems, type Log } from "./content-problems.ts";
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
  update(file: string): Promise<void>;
  /** What is wrong in the folder now, by file name. Of a file that is wrong its last good version is served. */
  problems(): readonly ContentProblem[];
  /** Finishes the article in hand and leaves out the rest. To be called before the library is closed. */
  stop(): Promise<void>;
}

type FoundFile = Omit<FileState, "hash">;
type Outcome = "added" | "changed" | "unchanged" | "removed" | "problem";
type Line = { readonly file: string; readonly title: string; readonly outcome: Outcome };

/** Articles of one go through the folder that get a line each in the log; of more, only their number is said. */
const MOST_LINES = 20;

export function createIndexer(options: {
  readonly directory: string;
  readonly library: LibraryWriter & Pick<LibraryStore, "origin" | "rebuiltBecause">;
  readonly log: Log;
  readonly now: () => Date;
  /** Real time unless it is given. */
  readonly schedule?: Schedule;
}): Indexer {
  const { directory, library, log, now, schedule = inRealTime } = options;
  const problems = new ContentProblems(log, isServed);
  /** Files that wait for their id to become free. */
  const duplicates = new Map<string, string>();
  // A library that begins empty does not know which files are new to the readers.
  let filling = library.origin !== "kept";
  /** Files that were there when the library began empty, and could not be read then. */
  const overdue = new Set<string>();
  let lines: Line[] = [];
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();
  const backOff = new BackOff(schedule, () => void inTurn(tryAgain));
  if (library.rebuiltBecause !== null) {
    log.info({ because: library.rebuiltBecause }, "the library is built from all articles");
  }

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  function isServed(file: string): boolean {
    try {
      return library.known(file) !== null;
    } catch {
      // The library itself is what fails, which is reported already.
      return false;
    }
  }

  function clear(file: string): void {
    problems.clear(file);
    duplicates.delete(file);
  }

  /** What is wrong in a file whose article is served all the same. */
  function serve(file: string, found: readonly ContentProblem[]): void {
    if (problems.isPassing(file)) log.info({ file, title: library.known(file)?.title }, "read at last");
    clear(file);
    if (found.length > 0) problems.report(file, found, "correction");
  }

  function reportDuplicate(file: string, id: string, holder: string): void {
    const message = `"${id}" is the id of ${holder} already: give this article another one, or delete one of the two files`;
    problems.report(file, [{ file, line: null, field: "id", message }], "faulty");
    duplicates.set(file, id);
  }

  function remove(file: string): "removed" {
    const title = library.known(file)?.title;
    clear(file);
    overdue.delete(file);
    library.remove(file);
    if (title !== undefined) lines.push({ file, title, outcome: "removed" });
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
      if (!(await mayBeThere(file))) return remove(file);
      duplicates.delete(file);
      problems.fail(file, error);
      if (filling && problems.isPassing(file)) overdue.add(file);
      return "problem";
    }
  }

  async function store(state: FileState, { article, lineOf }: ContentArticle): Promise<Outcome> {
    const { file, modified } = state;
    const holder = library.holder(article.id);
    const rival = holder !== null && holder.file !== file && (await mayBeThere(holder.file)) ? holder : null;
    if (rival !== null && rival.file < file) {
      reportDuplicate(file, article.id, rival.file);
      return "problem";
    }
    // A holder whose file is gone is this article under its former file name.
    const previous = library.known(file) ?? (rival === null ? holder : null);
    const { published } = article;
    const seen = filling || overdue.has(file) ? modified : now();
    const arrived = arrivalOf({ seen, published, previous: previous?.arrived ?? null, now: now() });
    const reading = readingOf(article);
    const faults = reading.faults.map(({ path, message }) => ({
      file,
      line: lineOf(path),
      field: fieldName(path),
      message,
    }));
    library.put({ state, article, reading, arrived, problems: faults });
    overdue.delete(file);
    serve(file, faults);
    if (rival !== null) reportDuplicate(rival.file, article.id, file);
    const outcome = previous === null ? "added" : "changed";
    lines.push({ file, title: article.title, outcome });
    return outcome;
  }

  /** Indexes a file or takes it out, whichever it is to be now. */
  async function take(file: string): Promise<Outcome> {
    try {
      const found = await findContent(directory, file);
      return found === null ? remove(file) : await index(found);
    } catch (error) {
      // Without a content folder this is no matter of one file.
      const isFolder = error instanceof UserError;
      problems.fail(isFolder ? "./" : file, error);
      return "problem";
    }
  }

  /** Indexes the files whose id another one held, as far as it is free now. */
  async function settleDuplicates(): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const [file, id] of [...duplicates].sort()) {
      if (stopped) break;
      const holder = library.holder(id);
      if (holder !== null && holder.file < file) continue;
      outcomes.push(await take(file));
    }
    return outcomes;
  }

  /** Whether a file is there, for all that can be seen: what cannot be looked at is not gone. */
  async function mayBeThere(file: string): Promise<boolean> {
    try {
      return (await findContent(directory, file)) !== null;
    } catch {
      return true;
    }
  }

  async function synchronise(): Promise<IndexingResult> {
    const listing = await listContent(directory);
    await takeSpeakers();
    const outcomes: Outcome[] = [];
    for (const found of listing.files) {
      if (stopped) break;
      outcomes.push(isUnchanged(found) ? unchanged(found.file) : await index(found));
      await nextTurn();
    }
    const isGone = goneFrom(listing);
    clearGone(isGone);
    for (const problem of listing.problems) problems.report(problem.file, [problem], "passing");
    for (const file of library.files()) {
      if (!stopped && isGone(file)) outcomes.push(remove(file));
    }
    outcomes.push(...(await settleDuplicates()));
    await settle(filling ? [] : lines);
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

  /** Drops the problems of files and folders that are no longer there, or can be read again. */
  function clearGone(isGone: (file: string) => boolean): void {
    for (const file of problems.files()) {
      if (file === SPEAKERS_FILE || !isGone(file)) continue;
      if (file.endsWith("/")) log.info({ folder: file }, "the content folder can be read again");
      clear(file);
    }
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
      clear(SPEAKERS_FILE);
    } catch (error) {
      problems.fail(SPEAKERS_FILE, error);
    }
  }

  async function update(file: string): Promise<void> {
    if (stopped) return;
    try {
      if (file === SPEAKERS_FILE) await takeSpeakers();
      else {
        await take(file);
        await settleDuplicates();
      }
      await settle(lines);
    } catch (error) {
      log.error({ err: error, file }, "A change of the content folder was not taken over.");
    }
  }

  /** What may have passed by now: all that could not be read is tried again, with what changed unseen. */
  async function tryAgain(): Promise<void> {
    if (stopped) return;
    try {
      await synchronise();
    } catch (error) {
      log.error({ err: error }, "The content folder could not be read again.");
      backOff.settle(true, false);
    }
  }

  /** Ends a go through some files: says what changed, gives back the space, and sees that what failed is tried again. */
  async function settle(changes: readonly Line[]): Promise<void> {
    lines = [];
    if (changes.length <= MOST_LINES) {
      for (const { outcome, ...article } of changes) log.info(article, `article ${outcome}`);
    }
    problems.endRound();
    if (!stopped) backOff.settle(problems.hasPassing(), problems.takeNewPassing());
    try {
      while (!stopped && changes.length > 0 && library.shrink()) await nextTurn();
    } catch (error) {
      log.warn({ err: error }, "The library’s file could not be made smaller.");
    }
  }

  return {
    synchronise: () => inTurn(synchronise),
    // The folder itself says what has become of the file; what the watcher saw may be out of date by now.
    update: (file) => inTurn(() => update(file)),
    problems: () => problems.all(),
    stop() {
      stopped = true;
      backOff.reset();
      return inTurn(async () => {});
    },
  };
}

/** Whether a file is gone from the folder: not listed, and not in a folder that could not be read. */
function goneFrom({ files, problems }: ContentListing): (file: string) => boolean {
  const present = new Set(files.map(({ file }) => file));
  const hidden = problems.map(({ file }) => file);
  return (file) =>
    !present.has(file) && !hidden.some((one) => file === one || (one.endsWith("/") && file.startsWith(one)));
}
