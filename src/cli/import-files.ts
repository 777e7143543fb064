import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { UserError } from "../errors.ts";

/** Longest input, in bytes. */
const LONGEST_INPUT = 16 * 1024 * 1024;

/** Files that may hold articles, by their names; a name may also have no ending. */
const MAY_HOLD_ARTICLES =
  /\.(?:txt|text|md|markdown|html?|xhtml|mht|mhtml|xml|rss|atom|rdf|json|eml|opml)$|^[^.]+$/iu;
/** The folder that a browser saves beside a page, with its pictures and scripts. */
const BESIDE_A_PAGE = /_files$/iu;

/** The files that a path stands for, and how many others in it were left out. */
export type InputFiles = { readonly files: readonly string[]; readonly leftOut: number };

/**
 * Finds the input files that a path stands for: itself, or the files in a folder and the folders below that may hold
 * articles. Hidden files and folders are left out and not counted, and so are the folders that browsers save beside a
 * page. A path that is not there stands for itself; reading it reports that.
 */
export async function inputFiles(path: string): Promise<InputFiles> {
  const itself = { files: [path], leftOut: 0 };
  const status = await stat(path).catch(() => null);
  if (status === null || !status.isDirectory()) return itself;
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return itself;
  const files = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.slice(join(path, sep).length).split(sep).some(isAside))
    .sort();
  const found = files.filter((file) => MAY_HOLD_ARTICLES.test(basename(file)));
  if (found.length === 0) return itself;
  return { files: found, leftOut: files.length - found.length };
}

function isAside(name: string): boolean {
  return name.startsWith(".") || BESIDE_A_PAGE.test(name);
}

/** The bytes of an input file. @throws UserError when it is not there, is a folder, or is too long. */
export async function readInputFile(file: string): Promise<Uint8Array> {
  const status = await stat(file).catch(() => null);
  if (status === null) throw new UserError("There is no such file.");
  if (status.isDirectory()) {
    throw new UserError(
      "There is no file in this folder that may hold articles: text, Markdown, a saved page, a feed or an e-mail.",
    );
  }
  if (!status.isFile()) throw new UserError("It is not an ordinary file.");
  if (status.size > LONGEST_INPUT) {
    throw new UserError("It is longer than 16 MiB: split it into several files.");
  }
  return readFile(file);
}
