import type { Database } from "./database.ts";
import type { Headline } from "./library.ts";

/** The lists read last that are kept, of each at most some thousand headlines. */
const MOST_LISTS = 32;

/** A headline with the time it is sorted by, in milliseconds since 1970. */
export type Listed = { readonly headline: Headline; readonly sortAt: number };

/** Gives a list by its key: the one that was read before, or what `read` gives. */
export type KeptLists = (key: string, read: () => readonly Listed[]) => readonly Listed[];

/** Keeps lists until something is written into the library, as when another article becomes readable. */
export function listKeeper(database: Database): KeptLists {
  const lists = new Map<string, readonly Listed[]>();
  let stamp = "";
  return (key, read) => {
    const current = database.stamp();
    if (current !== stamp) lists.clear();
    stamp = current;
    const known = lists.get(key);
    if (known !== undefined) return known;
    const found = read();
    lists.set(key, found);
    const oldest = lists.size > MOST_LISTS ? lists.keys().next().value : undefined;
    if (oldest !== undefined) lists.delete(oldest);
    return found;
  };
}
