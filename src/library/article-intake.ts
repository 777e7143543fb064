import { hash } from "node:crypto";
import { findContent, readContent, SPEAKERS_FILE } from "../content/content-folder.ts";
import { ContentError, type ContentProblem, UnreadableContent } from "../content/content-problem.ts";
import { type ContentArticle, parseContent } from "../content/front-matter.ts";
import { fieldName } from "../content/yaml-fields.ts";
import { UserError } from "../errors.ts";
import type { KnownSpeaker } from "../identity/known-speaker.ts";
import { arrivalOf } from "./arrival.ts";
import { ContentProblems, type Log } from "./content-problems.ts";
import type { FileState } from "./known-files.ts";
import { type Reading, readingOf } from "./reading.ts";
import type { LibraryWriter } from "./writer.ts";

export type FoundFile = Omit<FileState, "hash">;
export type Outcome = "added" | "changed" | "unchanged" | "removed" | "problem";
/** An article that was added, changed or taken out. */
export type ArticleChange = { readonly file: string; readonly title: string; readonly outcome: Outcome };

/** A file that has been read, or is gone. */
export type PreparedFile = {
  readonly file: string;
  readonly found: FoundFile | null;
  /** Takes it over into the library. Throws what the library throws; it can then be called again. */
  store(): Outcome;
};

export type IntakeParts = {
  readonly directory: string;
  readonly library: LibraryWriter;
  readonly log: Log;
  now(): Date;
  /** Files that are not read while they have this size and time, because reading them ended the process before. */
  readonly fatal?: readonly FoundFile[];
  /** Hears of each article before it is read. */
  onTaking?(found: FoundFile): void;
};

/** A file that was written so short a time ago may not be whole. */
const WRITING_MS = 2000;

/** 144 bits. */
const HASH_LENGTH = 24;

const FATAL =
  "could not be read, because reading it failed hard, twice: please report it with the file. Until then change the text, or delete the file";
const EMPTIED =
  "is empty, and the article had a text before: write it again, or delete the file to take the article out";

/**
 * Takes single content files into the library and out of it, and keeps what is wrong with them. Its calls must not overlap.
 * None rejects for what is wrong with a file; that becomes a problem.
 */
export class ArticleIntake {
  readonly problems: ContentProblems;
  /** A library that was never filled does not know which files are new to the readers. */
  isFilling: boolean;
  readonly #directory: string;
  readonly #library: IntakeParts["library"];
  readonly #log: Log;
  readonly #now: () => Date;
  /** Files that wait for their id to become free. */
  readonly #duplicates = new Map<string, string>();
  /** Files that were there when the library began empty, and could not be read then. */
  readonly #overdue = new Set<string>();
  /** How files with faults were when they were read: they need not be read again until they change. */
  readonly #faulty = new Map<string, FoundFile>();
  readonly #fatal: ReadonlyMap<string, FoundFile>;
  readonly #onTaking: (found: FoundFile) => void;
  /** Files that may be half written. */
  #young: string[] = [];
  /** By file, because a file may be taken again when a batch fails. */
  readonly #changes = new Map<string, ArticleChange>();
  /** What editors say of speakers; null until it is asked for. */
  #speakers: readonly KnownSpeaker[] | null = null;

  constructor({ directory, library, log, now, fatal = [], onTaking = () => {} }: IntakeParts) {
    this.#directory = directory;
    this.#library = library;
    this.#log = log;
    this.#now = now;
    this.isFilling = !library.isFilled();
    this.problems = new ContentProblems(log, (file) => this.#isServed(file));
    this.#onTaking = onTaking;
    this.#fatal = new Map(fatal.map((found) => [found.file, found]));
  }

  /** What was added, changed and taken out since the last call. */
  takeChanges(): readonly ArticleChange[] {
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    return changes;
  }

  /** To be called when what editors say of speakers has changed. */
  forgetSpeakers(): void {
    this.#speakers = null;
  }

  /** Files that could not be read so soon after they were written, since the last call. */
  takeYoung(): readonly string[] {
    const young = this.#young;
    this.#young = [];
    return young;
  }

  /** Forgets what was wrong with a file. */
  clear(file: string): void {
    this.problems.clear(file);
    this.#faulty.delete(file);
    this.#duplicates.delete(file);
  }

  /** What is wrong in a file whose article is served all the same. */
  #serve(file: string, found: readonly ContentProblem[]): void {
    if (this.problems.isPassing(file))
      this.#log.info({ file, title: this.#library.known(file)?.title }, "read at last");
    this.clear(file);
    if (found.length > 0) this.problems.report(file, found, "correction");
  }

  #reportDuplicate(file: string, id: string, holder: string, line: number | null): void {
    const message = `"${id}" is the id of ${holder} already: give this article another one, or delete one of the two files`;
    this.problems.report(file, [{ file, line, field: "id", message }], "faulty");
    this.#duplicates.set(file, id);
  }

  /** Takes out the article of a file, if there is one. */
  remove(file: string): "removed" {
    const title = this.#library.known(file)?.title;
    this.clear(file);
    this.#overdue.delete(file);
    this.#library.remove(file);
    if (title !== undefined) this.#changes.set(file, { file, title, outcome: "removed" });
    return "removed";
  }

  /** Reads a file that is new or may have changed, and stores nothing yet. Never rejects. */
  async prepare(found: FoundFile): Promise<PreparedFile> {
    const { file, size, modified } = found;
    try {
      const bytes = await readContent(this.#directory, file);
      const state = { file, size, modified, hash: hash("sha256", bytes, "base64url").slice(0, HASH_LENGTH) };
      if (this.#library.known(file)?.hash === state.hash) {
        return { file, found, store: () => this.#touch(state) };
      }
      if (isSame(this.#fatal.get(file), found))
        throw new ContentError([{ file, line: null, field: null, message: FATAL }]);
      this.#onTaking(found);
      const content = parseContent(file, bytes);
      this.#speakers ??= this.#library.knownSpeakers();
      const reading = readingOf(content.article, this.#speakers);
      const holder = this.#library.holder(content.article.id);
      const gone =
        holder === null || holder.file === file || (await this.#mayBeThere(holder.file)) ? null : holder.file;
      return { file, found, store: () => this.#store(state, content, reading, gone) };
    } catch (error) {
      const isThere = await this.#mayBeThere(file);
      return { file, found, store: () => (isThere ? this.#fail(file, found, error) : this.remove(file)) };
    }
  }

  /** Reads a file, or finds that it is gone, and stores nothing yet. Never rejects. */
  async prepareNow(file: string): Promise<PreparedFile> {
    try {
      const found = await findContent(this.#directory, file);
      if (found !== null) return await this.prepare(found);
      return { file, found, store: () => this.remove(file) };
    } catch (error) {
      // Without a content folder this is no matter of one file.
      const isFolder = error instanceof UserError;
      return { file, found: null, store: () => this.#fail(isFolder ? "./" : file, null, error) };
    }
  }

  /** Stores what was read. What the library refuses becomes a problem of the file. */
  finish({ file, found, store }: PreparedFile): Outcome {
    try {
      return store();
    } catch (error) {
      return this.#fail(file, found, error);
    }
  }

  /** Indexes a file or takes it out, whichever it is to be now. */
  async take(file: string): Promise<Outcome> {
    return this.finish(await this.prepareNow(file));
  }

  #touch(state: FileState): Outcome {
    this.#library.touch(state);
    return this.unchanged(state.file);
  }

  /** Notes what kept a file from being taken over. */
  #fail(file: string, found: FoundFile | null, error: unknown): Outcome {
    this.#duplicates.delete(file);
    const isFaulty = error instanceof ContentError && !(error instanceof UnreadableContent);
    if (isFaulty && found !== null && this.#isYoung(found.modified)) {
      this.#young.push(file);
      return "problem";
    }
    this.problems.fail(file, error);
    if (isFaulty && found !== null) this.#faulty.set(file, found);
    if (this.isFilling && this.problems.isPassing(file)) this.#overdue.add(file);
    return "problem";
  }

  /** Whether the file was written a moment ago, and may not be whole. */
  #isYoung(modified: Date): boolean {
    const age = this.#now().getTime() - modified.getTime();
    return age >= 0 && age < WRITING_MS;
  }

  /** @param gone the file that held the article's id when it was read, where that is no longer there. */
  #store(
    state: FileState,
    { article, lineOf }: ContentArticle,
    reading: Reading,
    gone: string | null,
  ): Outcome {
    const { file, modified } = state;
    const holder = this.#library.holder(article.id);
    // One that came to hold the id meanwhile has just been read, so it is there.
    const rival = holder !== null && holder.file !== file && holder.file !== gone ? holder : null;
    if (rival !== null && rival.file < file) {
      this.#reportDuplicate(file, article.id, rival.file, lineOf(["id"]) ?? 1);
      return "problem";
    }
    // A holder whose file is gone is this article under its former file name.
    const previous = this.#library.known(file) ?? (rival === null ? holder : null);
    if (article.body === "" && previous !== null && this.#library.hasBody(previous.file)) {
      const emptied = new ContentError([{ file, line: lineOf(["body"]), field: "body", message: EMPTIED }]);
      return this.#fail(file, state, emptied);
    }
    const { published } = article;
    const former = previous?.arrived ?? this.#library.formerArrival(article, this.#now());
    const seen = this.isFilling || this.#overdue.has(file) ? modified : this.#now();
    const arrived = arrivalOf({ seen, published, previous: former, now: this.#now() });
    const faults = reading.faults.map(({ path, message }) => ({
      file,
      line: lineOf(path),
      field: fieldName(path),
      message,
    }));
    this.#library.put({ state, article, reading, arrived, problems: faults }, this.#now());
    this.#overdue.delete(file);
    this.#serve(file, faults);
    if (rival !== null) this.#reportDuplicate(rival.file, article.id, file, null);
    const outcome = previous === null ? "added" : "changed";
    this.#changes.set(file, { file, title: article.title, outcome });
    return outcome;
  }

  /** Indexes the files whose id another one held, as far as it is free now. */
  async settleDuplicates(stopping: AbortSignal): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const [file, id] of [...this.#duplicates].sort()) {
      if (stopping.aborted) break;
      const holder = this.#library.holder(id);
      if (holder !== null && holder.file < file) continue;
      outcomes.push(await this.take(file));
    }
    return outcomes;
  }

  /** Whether a file is there, for all that can be seen: what cannot be looked at is not gone. */
  async #mayBeThere(file: string): Promise<boolean> {
    try {
      return (await findContent(this.#directory, file)) !== null;
    } catch {
      return true;
    }
  }

  /** Drops the problems of files and folders that are no longer there, or can be read again. */
  clearGone(isGone: (file: string) => boolean): void {
    for (const file of this.problems.files()) {
      if (file === SPEAKERS_FILE || !isGone(file)) continue;
      if (file.endsWith("/")) this.#log.info({ folder: file }, "the content folder can be read again");
      this.clear(file);
    }
  }

  /** Whether a file has the size and time at which its faults were found. */
  isKnownFaulty(found: FoundFile): boolean {
    return isSame(this.#faulty.get(found.file), found);
  }

  /** A file that need not be read again: what was wrong in it still is. */
  unchanged(file: string): Outcome {
    this.#serve(file, this.#library.problemsOf(file));
    return "unchanged";
  }

  #isServed(file: string): boolean {
    try {
      return this.#library.known(file) !== null;
    } catch {
      // The library itself is what fails, which is reported already.
      return false;
    }
  }
}

function isSame(known: FoundFile | undefined, { size, modified }: FoundFile): boolean {
  return known !== undefined && known.size === size && known.modified.getTime() === modified.getTime();
}
