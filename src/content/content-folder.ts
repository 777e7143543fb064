import { lstat, opendir, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { UserError } from "../errors.ts";
import { fileFault } from "../folders.ts";
import { ContentError, type ContentProblem, type Fault, UnreadableContent } from "./content-problem.ts";
import { LONGEST_FILE, tooLong } from "./file-text.ts";

/** A file that should hold an article. */
export type ContentFile = {
  /** Its name relative to the content folder, with `/` between folders. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly modified: Date;
};

/** So many files are looked at at the same time. */
const MOST_AT_ONCE = 64;

/** What there is in a content folder. */
export type ContentListing = {
  readonly files: readonly ContentFile[];
  /**
   * Folders, and files in them, that cannot be looked at: what was read of them before may still be there. A folder's name
   * ends in `/`, and stands for all that is in it.
   */
  readonly problems: readonly ContentProblem[];
};

/** What an editor says of the people who are quoted: a file beside the articles. */
export const SPEAKERS_FILE = "speakers.yaml";

/** Whether a name in the content folder is an article's: `*.md`, no dotfile, nothing in a dot folder, no README. */
export function isContentName(file: string): boolean {
  const parts = file.split("/");
  return (
    /\.md$/iu.test(file) &&
    !/^readme\.md$/iu.test(parts.at(-1) ?? "") &&
    !parts.some((part) => part.startsWith("."))
  );
}

/**
 * All content files, in the folder itself and in folders below it, by name. Links are followed only to files inside
 * the folder.
 *
 * @throws UserError when the folder is not there, or cannot be read.
 */
export async function listContent(directory: string): Promise<ContentListing> {
  const root = await contentRoot(directory);
  const files: ContentFile[] = [];
  const problems: ContentProblem[] = [];
  const report = (file: string, error: unknown) =>
    problems.push({ file, line: null, field: null, message: unreadable(error) });
  const waiting = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      const entries = await readdir(join(root, folder), { withFileTypes: true });
      for (const entry of entries) {
        if (entry.isDirectory() && !entry.name.startsWith(".")) waiting.push(`${folder}${entry.name}/`);
      }
      const named = entries.filter(
        (entry) => (entry.isFile() || entry.isSymbolicLink()) && isContentName(folder + entry.name),
      );
      for (let from = 0; from < named.length; from += MOST_AT_ONCE) {
        const found = await Promise.all(
          named.slice(from, from + MOST_AT_ONCE).map((entry) => {
            const file = folder + entry.name;
            const looked = entry.isFile() ? inspectFile(root, file) : inspect(root, file);
            return looked.catch((error) => void report(file, error));
          }),
        );
        files.push(...found.filter((one) => one !== null && one !== undefined));
      }
    } catch (error) {
      if (folder === "") {
        throw new UserError(`The content folder ${directory} ${unreadable(error)}`, { cause: error });
      }
      // A folder that went away meanwhile holds nothing.
      if (!isMissing(error)) report(folder, error);
    }
  }
  return { files: files.sort((one, other) => (one.file < other.file ? -1 : 1)), problems };
}

/** Whether neither an article nor a folder is in the content folder. @throws UserError when the folder is not there. */
export async function isEmptyContent(directory: string): Promise<boolean> {
  for await (const entry of await opendir(await contentRoot(directory))) {
    if (isContentName(entry.name) || (entry.isDirectory() && !entry.name.startsWith("."))) return false;
  }
  return true;
}

/**
 * A content file as it is now; null when there is none of this name in the folder.
 *
 * @throws UserError when the folder is not there, and the system's own error when the file cannot be looked at.
 */
export async function findContent(directory: string, file: string): Promise<ContentFile | null> {
  return inspect(await contentRoot(directory), file);
}

/** What to say about a file or folder that the operating system does not let us read. */
function unreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const reason = fileFault(error) ?? code;
  return code === "EACCES" || code === "EPERM"
    ? `can’t be read (${reason}): let the user that Lede runs as read it, or move it out of the content folder`
    : `can’t be read (${reason}): check the disk that it is on`;
}

/**
 * Reads one content file.
 *
 * @param file relative to the content folder.
 * @throws ContentError when it is longer than a content file may be (found out before it is read), is no longer
 *   there, or lies outside the folder; UnreadableContent when it is there and the system does not let us read it.
 */
export async function readContent(directory: string, file: string): Promise<Uint8Array> {
  const refuse = (fault: Fault): ContentError => new ContentError([{ file, ...fault }]);
  const root = await contentRoot(directory);
  try {
    const found = await inspect(root, file);
    if (found === null) {
      throw refuse({ line: null, field: null, message: "is not in the content folder, or no longer" });
    }
    if (found.size > LONGEST_FILE) throw refuse(tooLong(found.size));
    return await readFile(join(root, file));
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new UnreadableContent([{ file, line: null, field: null, message: unreadable(error) }]);
  }
}

/** The folder's real path. @throws UserError when there is no such folder. */
export async function contentRoot(directory: string): Promise<string> {
  try {
    const root = await realpath(directory);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  throw new UserError(
    `There is no content folder at ${directory}. Make it, or set CONTENT_DIR to the folder that holds the articles.`,
  );
}

/** A file that is known to be no link. */
async function inspectFile(root: string, file: string): Promise<ContentFile | null> {
  try {
    const status = await lstat(join(root, file));
    // Whatever it has become meanwhile.
    if (!status.isFile()) return inspect(root, file);
    return { file, size: status.size, modified: status.mtime };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function inspect(root: string, file: string): Promise<ContentFile | null> {
  try {
    const path = await realpath(join(root, file));
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
    const status = await stat(path);
    return status.isFile() ? { file, size: status.size, modified: status.mtime } : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR", "ELOOP"].includes(String(error.code))
  );
}
