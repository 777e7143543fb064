import { UserError } from "../errors.ts";

/** One fault in a content file. */
export type ContentProblem = {
  /** The file's name, relative to the content folder. */
  readonly file: string;
  /** Counted from 1; null when the fault is the whole file's. */
  readonly line: number | null;
  /** As written in the front matter: "title", "image.url", "topics[2]". */
  readonly field: string | null;
  /** What is wrong and what to do. */
  readonly message: string;
};

/** A fault in a file that the reader of it does not know by name. */
export type Fault = Omit<ContentProblem, "file">;

/** A content file that cannot be read as an article, with all that is wrong in it. */
export class ContentError extends UserError {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.problems = problems;
  }
}

/** A content file that the operating system did not let us read this time. */
export class UnreadableContent extends ContentError {}

/** `file:line: field: message`, without the parts that are not known. */
export function describeProblem({ file, line, field, message }: ContentProblem): string {
  return [line === null ? file : `${file}:${line}`, field, message]
    .filter((part) => part !== null)
    .join(": ");
}
