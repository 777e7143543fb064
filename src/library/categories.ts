import { z } from "zod";
import type { AsOf } from "./as-of.ts";
import type { CategoryKind } from "./category-rows.ts";
import type { Database } from "./database.ts";
import { foldedLine } from "./folded-line.ts";
import type { Category, LibraryView } from "./library.ts";
import { isReference, referenceTo } from "./reference.ts";

/** A text that begins the names of more stands for the most used of them. */
const MOST_MEANT = 100;
/** After the last name that begins with something. */
const END = "char(1114111)";

/** Answers which topics and sources there are. */
export function categoryAnswers({
  database,
}: AsOf): Pick<LibraryView, "topics" | "sources" | "topic" | "source"> {
  return {
    topics: (text, limit) => namesHolding(database(), "topic", text, limit),
    sources: (text, limit) => namesHolding(database(), "source", text, limit),
    topic: (text) => categoryOf(text, resolveCategory(database(), "topic", text)),
    source: (text) => categoryOf(text, resolveCategory(database(), "source", text)),
  };
}

/** A topic or source that articles are of, by its folded name; `articles` is how many. */
export type KnownCategory = z.output<typeof categoryRow>;

/**
 * The topics or sources that a name, or a reference to one, stands for: itself, or those that begin with it when it is none
 * itself; of these at most the 100 that most articles are of.
 */
export function resolveCategory(database: Database, kind: CategoryKind, text: string): KnownCategory[] {
  const wanted = foldedLine(text);
  const where = (condition: string, parameters: Record<string, string>) =>
    database.rows(
      categoryRow,
      `SELECT folded, name, articles FROM categories WHERE kind = :kind AND ${condition}`,
      { ...parameters, kind },
    );
  const itself = where("folded = :wanted", { wanted });
  if (itself.length > 0) return itself;
  if (isReference(text)) return where("reference = :text", { text });
  return where(
    `folded >= :wanted AND folded < :wanted || ${END} ORDER BY articles DESC LIMIT ${MOST_MEANT}`,
    {
      wanted,
    },
  );
}

/** What is asked for, by its most used spelling where it is one category alone. */
function categoryOf(text: string, [only, another]: readonly KnownCategory[]): Category {
  if (only === undefined || another !== undefined) return { name: text, reference: text };
  return { name: only.name, reference: referenceTo(only.folded) };
}

/** The most used spelling of each name that holds the text, the most used name first. */
function namesHolding(database: Database, kind: CategoryKind, text: string, limit: number): string[] {
  const wanted = foldedLine(text);
  return database
    .rows(
      nameRow,
      `SELECT name FROM categories WHERE kind = :kind AND (:wanted = '' OR instr(folded, :wanted) > 0)
        ORDER BY articles DESC, of_name DESC, name LIMIT :limit`,
      { kind, wanted, limit },
    )
    .map(({ name }) => name);
}

const categoryRow = z.object({ folded: z.string(), name: z.string(), articles: z.number() });
const nameRow = z.object({ name: z.string() });
