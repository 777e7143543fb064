import { SPEAKERS_FILE } from "../content/content-folder.ts";
import { ContentError, type ContentProblem, UnreadableContent } from "../content/content-problem.ts";
import { UserError } from "../errors.ts";

export type Log = Record<"info" | "warn" | "error", (details: object, message: string) => void>;

/** What has come in the way: something written in the file, a correction alone, or something that may pass by itself. */
type Kind = "faulty" | "correction" | "passing";

/** Lines about single files in one go through the folder. */
const MOST_LINES = 20;

/** What is wrong in the content folder now, by file or folder, and what the log says of it: each problem once. */
export class ContentProblems {
  readonly #log: Log;
  readonly #isServed: (file: string) => boolean;
  readonly #found = new Map<string, { readonly problems: readonly ContentProblem[]; readonly kind: Kind }>();
  #lines = 0;
  #errors = new Set<string>();
  #hasNewPassing = false;

  /** @param isServed whether a version of the file is served that was read before. */
  constructor(log: Log, isServed: (file: string) => boolean) {
    this.#log = log;
    this.#isServed = isServed;
  }

  /** How many files and folders have problems. */
  get size(): number {
    return this.#found.size;
  }

  has(file: string): boolean {
    return this.#found.has(file);
  }

  files(): string[] {
    return [...this.#found.keys()];
  }

  /** In the order of the files' names. */
  all(): readonly ContentProblem[] {
    return [...this.#found]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, { problems }]) => problems);
  }

  /** Whether the file could not be read for a reason that may pass. */
  isPassing(file: string): boolean {
    return this.#found.get(file)?.kind === "passing";
  }

  hasPassing(): boolean {
    return [...this.#found.values()].some(({ kind }) => kind === "passing");
  }

  /** Whether one that may pass has come since this was last asked. */
  takeNewPassing(): boolean {
    const isNew = this.#hasNewPassing;
    this.#hasNewPassing = false;
    return isNew;
  }

  clear(file: string): void {
    this.#found.delete(file);
  }

  report(file: string, problems: readonly ContentProblem[], kind: Kind): void {
    const known = this.#found.get(file);
    this.#found.set(file, { problems, kind });
    if (kind === "passing" && known?.kind !== "passing") this.#hasNewPassing = true;
    if (JSON.stringify(known?.problems) === JSON.stringify(problems)) return;
    this.#lines += 1;
    if (this.#lines <= MOST_LINES) this.#log.warn({ file, problems }, this.#textFor(file, kind));
  }

  /** Reports what kept a file, or a folder whose name ends in `/`, from being read. */
  fail(file: string, error: unknown): void {
    if (error instanceof ContentError) {
      this.report(file, error.problems, error instanceof UnreadableContent ? "passing" : "faulty");
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    const isOurs = !(error instanceof UserError);
    const message = isOurs ? `could not be indexed (${reason}); the log says more` : reason;
    // A full disk fails thousands of files for one reason.
    if (isOurs && !this.isPassing(file) && !this.#errors.has(reason)) {
      this.#errors.add(reason);
      this.#log.error({ err: error, file }, "A content file was not indexed.");
    }
    this.report(file, [{ file, line: null, field: null, message }], "passing");
  }

  /** To be called after each go through the folder, or through one file: says how much was left out of the log. */
  endRound(): void {
    const left = this.#lines - MOST_LINES;
    if (left > 0) {
      this.#log.warn(
        { files: left },
        "More content files have problems: “npm run -s lede -- check” lists them.",
      );
    }
    this.#lines = 0;
    if (!this.hasPassing()) this.#errors = new Set();
  }

  #textFor(file: string, kind: Kind): string {
    if (kind === "correction") {
      return "A correction in a content file fits no quotation; the rest of the file is in force.";
    }
    if (file.endsWith("/")) {
      return "A content folder cannot be read. The articles read from it before stay, and it is tried again.";
    }
    if (file === SPEAKERS_FILE) return "The speakers’ file has problems; what it said before stays in force.";
    const isServed = this.#isServed(file);
    if (kind === "faulty") {
      return isServed
        ? "A content file has problems; its last good version stays."
        : "A content file has problems; it is not served until they are fixed.";
    }
    return isServed
      ? "A content file could not be read. Its last good version stays, and it is tried again."
      : "A content file could not be read. It is tried again.";
  }
}
