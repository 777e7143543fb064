import { createHash } from "node:crypto";
import { fold } from "../language/words/fold.ts";
import type { Article } from "./article.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { listContent, readContent } from "./content-folder.ts";
import { ContentError, type ContentProblem, type Fault } from "./content-problem.ts";
import { warningsOf } from "./content-warnings.ts";
import { decode } from "./file-text.ts";
import { parseContent } from "./front-matter.ts";
import { type FieldPath, fieldName } from "./yaml-fields.ts";

export type ContentReport = {
  readonly files: number;
  /** What keeps an article from being served as it is written. */
  readonly problems: ContentProblem[];
  /** What is served and yet looks like a slip. */
  readonly warnings: ContentProblem[];
};

export type CheckOptions = {
  /** To see which articles are of the future. */
  readonly now: Date;
  /** What is wrong with an article that is well written in itself. */
  faultsOf?(article: Article): readonly { readonly path: FieldPath; readonly message: string }[];
};

/** A text this short may be another article's too. In characters. */
const SHORTEST_TEXT = 100;

/**
 * Reads every content file and reports all that is wrong, including articles that share an id (a problem), and all that looks
 * like a slip, including stories that stand there twice. A file or folder that can't be read is a problem too, and the others are
 * read.
 *
 * @throws UserError when the folder is not there.
 */
export async function checkContent(directory: string, options: CheckOptions): Promise<ContentReport> {
  const { files, problems: hidden } = await listContent(directory);
  const report: ContentReport = { files: files.length, problems: [...hidden], warnings: [] };
  const holders = new Holders();
  for (const { file } of files) {
    try {
      checkFile(file, await readContent(directory, file), { ...options, holders, report });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      report.problems.push(...error.problems);
    }
  }
  const byFile = (one: ContentProblem, other: ContentProblem) =>
    one.file < other.file ? -1 : Number(one.file > other.file);
  report.problems.sort(byFile);
  report.warnings.sort(byFile);
  return report;
}

/** Which file had what first. */
class Holders {
  readonly #files = new Map<string, string>();

  /** The file that holds it already; null when it is this one's from now on. */
  holderOf(key: string, file: string): string | null {
    const holder = this.#files.get(key) ?? null;
    if (holder === null) this.#files.set(key, file);
    return holder;
  }
}

/** @throws ContentError with every fault that keeps the file from being read. */
function checkFile(
  file: string,
  bytes: Uint8Array,
  { now, faultsOf, holders, report }: CheckOptions & { holders: Holders; report: ContentReport },
): void {
  const { article, lineOf } = parseContent(file, bytes);
  for (const { path, message } of faultsOf?.(article) ?? []) {
    report.problems.push({ file, line: lineOf(path), field: fieldName(path), message });
  }
  const { id } = article;
  const holder = holders.holderOf(`id ${id}`, file);
  if (holder !== null) {
    const message = `“${id}” is the id of ${holder} too: change one of them`;
    report.problems.push({ file, line: lineOf(["id"]) ?? 1, field: "id", message });
    return;
  }
  const decoded = decode(bytes);
  const found = "text" in decoded ? warningsOf(article, decoded.text, lineOf, now) : [];
  const twice = twiceIn(article, file, holders, lineOf);
  for (const warning of [...(twice === null ? [] : [twice]), ...found])
    report.warnings.push({ file, ...warning });
}

/** Whether another file has the same story: by its address, its text, or at least its headline. */
function twiceIn(
  { title, url, body }: Article,
  file: string,
  holders: Holders,
  lineOf: (path: FieldPath) => number | null,
): Fault | null {
  const address = url === null ? null : canonicalUrl(url);
  const text = body.length < SHORTEST_TEXT ? null : createHash("sha256").update(body).digest("hex");
  const sameAddress = address === null ? null : holders.holderOf(`url ${address}`, file);
  const sameText = text === null ? null : holders.holderOf(`text ${text}`, file);
  const sameTitle = holders.holderOf(`title ${fold(title).replace(/\s+/gu, " ")}`, file);
  if (sameAddress !== null) {
    return {
      line: lineOf(["url"]),
      field: "url",
      message: `is the address of ${sameAddress} too: delete one of the two files`,
    };
  }
  if (sameText !== null) {
    return {
      line: lineOf(["body"]),
      field: "body",
      message: `is the text of ${sameText} too: delete one of the two files`,
    };
  }
  if (sameTitle === null) return null;
  const message = `“${title}” is the title of ${sameTitle} too: if both are one article, delete one file; if not, give one another title so that readers can tell them apart`;
  return { line: lineOf(["title"]), field: "title", message };
}
