import type { Database } from "./database.ts";

/** Gives what is kept under a key, or else what `read` gives, which is kept from then on. A key stands for one type. */
export type Keep<Value> = <Kept extends Value>(key: string, read: () => Kept) => Kept;

/**
 * Keeps what was read until something is written into the library, as when another article becomes readable.
 *
 * @param most so much is kept; what was read first goes first.
 */
export function keeper<Value>(database: Database, most: number): Keep<Value> {
  const all = new Map<string, Value>();
  let stamp = "";
  return <Kept extends Value>(key: string, read: () => Kept) => {
    const current = database.stamp();
    if (current !== stamp) all.clear();
    stamp = current;
    const known = all.get(key);
    if (known !== undefined) return known as Kept;
    const found = read();
    all.set(key, found);
    const oldest = all.size > most ? all.keys().next().value : undefined;
    if (oldest !== undefined) all.delete(oldest);
    return found;
  };
}
