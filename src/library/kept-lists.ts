import { z } from "zod";
import type { Database } from "./database.ts";
import type { Headline } from "./library.ts";

/** The lists read last that are kept, of each at most some thousand headlines. */
const MOST_LISTS = 32;

/** A headline with the time it is sorted by, in milliseconds since 1970. */
export type Listed = { readonly headline: Headline; readonly sortAt: number };

/** Gives a list by its key: the one that was read before, or what `read` gives. */
export type KeptLists = (key: string, read: () => readonly Listed[]) => readonly Listed[];

/** Keeps lists until something is written into the library, or another article becomes readable. */
export function listKeeper(database: Database): (now: number) => KeptLists {
  const lists = new Map<string, readonly Listed[]>();
  let valid = { stamp: "", from: 0, until: 0 };

  function renew(now: number): void {
    const stamp = database.stamp();
    if (stamp === valid.stamp && now >= valid.from && now < valid.until) return;
    lists.clear();
    valid = {
      stamp,
      from:
        edge(database, "SELECT max(held_until) AS at FROM articles WHERE held_until <= :now", now) ??
        -Infinity,
      until:
        edge(database, "SELECT min(held_until) AS at FROM articles WHERE held_until > :now", now) ?? Infinity,
    };
  }

  return (now) => (key, read) => {
    renew(now);
    const known = lists.get(key);
    if (known !== undefined) return known;
    const found = read();
    lists.set(key, found);
    const oldest = lists.size > MOST_LISTS ? lists.keys().next().value : undefined;
    if (oldest !== undefined) lists.delete(oldest);
    return found;
  };
}

function edge(database: Database, sql: string, now: number): number | null {
  return database.row(edgeRow, sql, { now })?.at ?? null;
}

const edgeRow = z.object({ at: z.number().nullable() });
