import { z } from "zod";
import type { CategoryUse, Changes } from "./changes.ts";
import { foldedLine } from "./folded-line.ts";
import { referenceTo } from "./reference.ts";
import { addToTotal } from "./totals.ts";

export type CategoryKind = CategoryUse["kind"];

/** Notes that one more article, or one fewer, is of a topic or source, once the change is done. */
export function countCategory(
  { categories }: Changes,
  kind: CategoryKind,
  name: string,
  change: 1 | -1,
): void {
  const use = `${kind} ${name}`;
  categories.set(use, { kind, name, change: (categories.get(use)?.change ?? 0) + change });
}

/** Stores which topics and sources more articles, or fewer, are of. */
export function settleCategories(changes: Changes): void {
  for (const use of changes.categories.values()) if (use.change !== 0) settleCategory(changes, use);
}

/** Stores also by which spelling most articles call it now. */
function settleCategory(changes: Changes, { kind, name, change }: CategoryUse): void {
  const { database } = changes;
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
  const spellings = database.rows(
    spellingRow,
    `SELECT name, articles FROM spellings WHERE kind = :kind AND folded = :folded ORDER BY articles DESC, name`,
    category,
  );
  const [most] = spellings;
  const articles = spellings.reduce((sum, spelling) => sum + spelling.articles, 0);
  if (most === undefined) {
    database.run("DELETE FROM categories WHERE kind = :kind AND folded = :folded", category);
  } else {
    database.run(
      `INSERT INTO categories (kind, folded, reference, articles, name, of_name)
        VALUES (:kind, :folded, :reference, :articles, :name, :ofName)
        ON CONFLICT (kind, folded) DO UPDATE SET articles = :articles, name = :name, of_name = :ofName`,
      { ...category, reference: referenceTo(folded), articles, name: most.name, ofName: most.articles },
    );
  }
  if (kind === "source") addToTotal(changes, "sources", Number(articles > 0) - Number(articles > change));
}

const spellingRow = z.object({ name: z.string(), articles: z.number() });
