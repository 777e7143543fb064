import { z } from "zod";
import type { ContentProblem } from "../content/content-problem.ts";
import type { Database } from "./database.ts";

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
  /** The article has a body. */
  readonly hasBody: boolean;
  readonly problems: readonly ContentProblem[];
};

/** How a content file was when it was read, as far as it takes to see whether it has changed. */
export type KnownState = {
  readonly size: number;
  readonly modified: number;
  readonly hasProblems: boolean;
};

/** The content file that an article of this file name, or this id, is served from. */
export function knownFile(database: Database, column: "file" | "id", value: string): KnownFile | null {
  const row = database.row(
    knownRow,
    `SELECT file, size, modified, hash, id, title, arrived, problems,
      json_extract(article, '$.body') <> '' AS has_body FROM articles WHERE ${column} = :value`,
    { value },
  );
  if (row === null) return null;
  const { file, size, hash, id, title } = row;
  return {
    file,
    size,
    hash,
    id,
    title,
    modified: new Date(row.modified),
    arrived: new Date(row.arrived),
    hasBody: row.has_body === 1,
    problems: storedProblems.parse(JSON.parse(row.problems)),
  };
}

/** All content files that articles are served from, by name. */
export function knownStates(database: Database): ReadonlyMap<string, KnownState> {
  const rows = database.rows(
    stateRow,
    "SELECT file, size, modified, problems <> '[]' AS has_problems FROM articles",
  );
  return new Map(
    rows.map(({ file, has_problems, ...state }) => [file, { ...state, hasProblems: has_problems === 1 }]),
  );
}

const storedProblems = z.array(
  z.object({
    file: z.string(),
    line: z.number().nullable(),
    field: z.string().nullable(),
    message: z.string(),
  }),
);
const stateRow = z.object({
  file: z.string(),
  size: z.number(),
  modified: z.number(),
  has_problems: z.number(),
});
const knownRow = z.object({
  file: z.string(),
  size: z.number(),
  modified: z.number(),
  hash: z.string(),
  id: z.string(),
  title: z.string(),
  arrived: z.number(),
  has_body: z.number(),
  problems: z.string(),
});
