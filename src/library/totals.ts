import type { Changes, Counted } from "./changes.ts";
import type { Database } from "./database.ts";

/** Counts more or fewer of something, once the change is done. */
export function addToTotal({ totals }: Changes, name: Counted, change: number): void {
  totals.set(name, (totals.get(name) ?? 0) + change);
}

/** Stores what was counted. */
export function settleTotals({ database, totals }: Changes): void {
  for (const [name, change] of totals) {
    if (change === 0) continue;
    database.run(
      `INSERT INTO totals (name, total) VALUES (:name, :change)
        ON CONFLICT (name) DO UPDATE SET total = total + :change`,
      { name, change },
    );
  }
}

export function totalOf(database: Database, name: Counted): number {
  return database.number("SELECT total AS n FROM totals WHERE name = :name", { name });
}
