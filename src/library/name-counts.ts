import { z } from "zod";
import type { Changes, NameCount } from "./changes.ts";

const NOTHING: NameCount = { quotations: 0, latest: 0, whole: 0, parts: 0 };

/** Counts a name otherwise, once the change is done: the names of an article stand in many others of the same change. */
export function countName({ counts }: Changes, number: number, change: Partial<NameCount>): void {
  const { quotations, latest, whole, parts } = counts.get(number) ?? NOTHING;
  counts.set(number, {
    quotations: quotations + (change.quotations ?? 0),
    latest: Math.max(latest, change.latest ?? 0),
    whole: whole + (change.whole ?? 0),
    parts: parts + (change.parts ?? 0),
  });
}

/** Stores what was counted of a name up to now. */
export function settleNameCount(changes: Changes, number: number): void {
  const { database, counts, persons, recounted } = changes;
  const count = counts.get(number);
  if (count === undefined) return;
  counts.delete(number);
  const named = database.row(
    personRow,
    `UPDATE names SET quotations = quotations + :quotations, latest = max(latest, :latest),
        whole = whole + :whole, parts = parts + :parts
      WHERE number = :number RETURNING person`,
    { ...count, number },
  );
  if (count.quotations !== 0) recounted.add(number);
  if (named?.person != null) persons.add(named.person);
}

/** Stores all that was counted up to now. */
export function settleNameCounts(changes: Changes): void {
  for (const number of [...changes.counts.keys()]) settleNameCount(changes, number);
}

const personRow = z.object({ person: z.number().nullable() });
