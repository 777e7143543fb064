import { count } from "../count.ts";

/** A folder that held fewer may well be emptied by hand. */
const FEW_ARTICLES = 10;
/** For so long a folder must be empty before its articles go. */
const CONFIRMED_AFTER_MS = 10 * 60_000;

/**
 * Whether the articles of a folder that is empty now stay for the time being: a disk that isn't mounted yet, or a folder that is
 * being exchanged, looks like this. null when they go.
 *
 * @param since when it was first found empty; null when it was not empty before.
 */
export function holdEmptied(facts: {
  readonly served: number;
  readonly since: Date | null;
  readonly now: Date;
}): { readonly since: Date; readonly message: string } | null {
  const { served, now } = facts;
  const since = facts.since ?? now;
  if (served < FEW_ARTICLES || now.getTime() - since.getTime() >= CONFIRMED_AFTER_MS) return null;
  const until = new Date(since.getTime() + CONFIRMED_AFTER_MS);
  const message = `is empty, and ${count(served, "article")} were read from it before: they stay until ${until.toISOString().slice(11, 16)} UTC. Check that its disk is mounted and CONTENT_DIR is right`;
  return { since, message };
}
