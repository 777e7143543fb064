import type { Database } from "./database.ts";
import { foldedLine } from "./folded-line.ts";
import { referenceTo } from "./reference.ts";
import { addToTotal } from "./totals.ts";

export type CategoryKind = "topic" | "source";

/** Notes that one more article, or one fewer, is of a topic or source, and by which spelling most articles call it now. */
export function countCategory(database: Database, kind: CategoryKind, name: string, change: 1 | -1): void {
  const folded = foldedLine(name);
  const category = { kind, folded };
  database.run(
    `INSERT INTO spellings (kind, folded, name, articles) VALUES (:kind, :folded, :name, :change)
      ON CONFLICT (kind, folded, name) DO UPDATE SET articles = articles + :change`,
    { ...category, name, change },
  );
  if (change < 0) {
    database.run("DELETE FROM spellings WHERE kind = :kind AND folded = :folded AND articles = 0", category);
  }
  const known = database.number(
    "SELECT count(*) AS n FROM categories WHERE kind = :kind AND folded = :folded",
    category,
  );
  database.run("DELETE FROM categories WHERE kind = :kind AND folded = :folded", category);
  database.run(
    `INSERT INTO categories (kind, folded, reference, articles, name, of_name)
      SELECT kind, folded, :reference, sum(articles) OVER (), name, articles FROM spellings
        WHERE kind = :kind AND folded = :folded ORDER BY articles DESC, name LIMIT 1`,
    { ...category, reference: referenceTo(folded) },
  );
  const now = database.number(
    "SELECT count(*) AS n FROM categories WHERE kind = :kind AND folded = :folded",
    category,
  );
  if (kind === "source") addToTotal(database, "sources", now - known);
}
