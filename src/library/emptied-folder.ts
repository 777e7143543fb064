import { type ContentListing, findContent, isEmptyContent } from "../content/content-folder.ts";
import type { ContentProblem } from "../content/content-problem.ts";
import { count } from "../count.ts";
import { UserError } from "../errors.ts";
import type { LibraryWriter } from "./writer.ts";

/** A folder that held fewer may well be emptied by hand. */
const FEW_ARTICLES = 10;
/** For so long a folder must be empty before its articles go. */
const CONFIRMED_AFTER_MS = 10 * 60_000;
/** The content folder itself, among the files and folders with problems. */
const ROOT = "./";

type EmptiedFolderParts = {
  readonly directory: string;
  readonly library: Pick<LibraryWriter, "size">;
  now(): Date;
};

/** Notices where all articles are gone at once: a disk that isn't mounted yet, or a folder that is being exchanged, looks like this. */
export class EmptiedFolder {
  readonly #parts: EmptiedFolderParts;
  /** When the folder was found empty that held many articles. */
  #since: Date | null = null;

  constructor(parts: EmptiedFolderParts) {
    this.#parts = parts;
  }

  /** What is wrong where the articles of a folder that is empty now stay for the time being; null otherwise. */
  problemOf({ files, problems }: ContentListing): ContentProblem | null {
    const { library, now } = this.#parts;
    const isEmpty = files.length === 0 && problems.length === 0;
    const held = isEmpty ? holdEmptied({ served: library.size(), since: this.#since, now: now() }) : null;
    this.#since = held?.since ?? null;
    return held === null ? null : { file: ROOT, line: null, field: null, message: held.message };
  }

  /** Whether a file is gone with all others: then it is no matter of one file. */
  async isEmptiedWith(file: string): Promise<boolean> {
    const { directory, library } = this.#parts;
    try {
      const isThere = (await findContent(directory, file)) !== null;
      return !isThere && (await isEmptyContent(directory)) && library.size() > 0;
    } catch (error) {
      // Taking the file in hand says what is wrong with the folder, or with the library.
      if (error instanceof Error && (error instanceof UserError || "code" in error)) return false;
      throw error;
    }
  }
}

/**
 * Whether the articles of a folder that is empty now stay for the time being; null when they go.
 *
 * @param since when it was first found empty; null when it was not empty before.
 */
function holdEmptied(facts: {
  readonly served: number;
  readonly since: Date | null;
  readonly now: Date;
}): { readonly since: Date; readonly message: string } | null {
  const { served, now } = facts;
  const since = facts.since ?? now;
  if (served < FEW_ARTICLES || now.getTime() - since.getTime() >= CONFIRMED_AFTER_MS) return null;
  const until = new Date(since.getTime() + CONFIRMED_AFTER_MS);
  const message = `is empty, and ${count(served, "article")} were read from it before: they stay until ${until.toISOString().slice(11, 16)} UTC. Check that its disk is mounted and CONTENT_DIR is right`;
  return { since, message };
}
