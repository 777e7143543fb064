import type { Database } from "./database.ts";

/** What is counted as it comes and goes, because it is too much to be counted when somebody asks. */
type Counted = "articles" | "quotations" | "sources" | "speakers";

export function addToTotal(database: Database, name: Counted, change: number): void {
  if (change === 0) return;
  database.run(
    `INSERT INTO totals (name, total) VALUES (:name, :change)
      ON CONFLICT (name) DO UPDATE SET total = total + :change`,
    { name, change },
  );
}

export function totalOf(database: Database, name: Counted): number {
  return database.number("SELECT total AS n FROM totals WHERE name = :name", { name });
}
