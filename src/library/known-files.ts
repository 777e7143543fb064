import { z } from "zod";
import type { ContentProblem } from "../content/content-problem.ts";
import type { Database } from "./database.ts";
import { packed, unpackContent } from "./stored-content.ts";

/** The state of a content file when it was read. `file` is its name in the content folder. */
export type FileState = {
  readonly file: string;
  readonly size: number;
  readonly modified: Date;
  readonly hash: string;
};

/** A content file that an article is served from. */
export type KnownFile = FileState & {
  readonly id: string;
  readonly title: string;
  readonly arrived: Date;
};

/** How a content file was when it was read, as far as it takes to see whether it has changed. */
export type KnownState = {
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
};

/** The content file that an article of this file name, or this id, is served from. */
export function knownFile(database: Database, column: "file" | "id", value: string): KnownFile | null {
  const row = database.row(
    knownRow,
    `SELECT file, size, modified, hash, id, title, arrived FROM articles WHERE ${column} = :value`,
    { value },
  );
  if (row === null) return null;
  return { ...row, modified: new Date(row.modified), arrived: new Date(row.arrived) };
}

/** Whether the article of a file has a body; false when there is none. */
export function hasBody(database: Database, file: string): boolean {
  const row = database.row(
    contentRow,
    "SELECT c.packed FROM articles a JOIN contents c ON c.number = a.content WHERE a.file = :file",
    { file },
  );
  return row !== null && unpackContent(row.packed).article.body !== "";
}

/** What is wrong in a file although its article is served. */
export function knownProblems(database: Database, file: string): readonly ContentProblem[] {
  const row = database.row(problemsRow, "SELECT problems FROM articles WHERE file = :file", { file });
  return row === null ? [] : storedProblems.parse(JSON.parse(row.problems));
}

/** The files that have problems although their articles are served. It reads through all articles. */
export function filesWithProblems(database: Database): string[] {
  return database.rows(fileRow, "SELECT file FROM articles WHERE problems <> '[]'").map(({ file }) => file);
}

/** How these files were when they were read, by name; those that no article is served from are left out. */
export function knownStates(database: Database, files: readonly string[]): ReadonlyMap<string, KnownState> {
  const rows = database.rows(
    stateRow,
    `SELECT a.file, a.size, a.modified FROM json_each(:files) AS f CROSS JOIN articles AS a ON a.file = f.value`,
    { files: JSON.stringify(files) },
  );
  return new Map(rows.map(({ file, ...state }) => [file, state]));
}

/** The names of files that articles are served from: at most `most`, in an order of their own, from the first after `after`. */
export function knownFileNames(database: Database, after: string, most: number): string[] {
  return database
    .rows(fileRow, "SELECT file FROM articles WHERE file > :after ORDER BY file LIMIT :most", { after, most })
    .map(({ file }) => file);
}

const storedProblems = z.array(
  z.object({
    file: z.string(),
    line: z.number().nullable(),
    field: z.string().nullable(),
    message: z.string(),
  }),
);
const contentRow = z.object({ packed });
const problemsRow = z.object({ problems: z.string() });
const fileRow = z.object({ file: z.string() });
const stateRow = z.object({ file: z.string(), size: z.number(), modified: z.number() });
const knownRow = z.object({
  file: z.string(),
  size: z.number(),
  modified: z.number(),
  hash: z.string(),
  id: z.string(),
  title: z.string(),
  arrived: z.number(),
});
