import { z } from "zod";
import type { AsOf } from "./as-of.ts";
import { foldedLine } from "./folded-line.ts";
import type { Category, LibraryView } from "./library.ts";
import { isReference, referenceTo } from "./reference.ts";

/** Answers which topics and sources there are. */
export function categoryAnswers(asOf: AsOf): Pick<LibraryView, "topics" | "sources" | "topic" | "source"> {
  return {
    topics: (text, limit) => namesHolding(text, limit, uses(asOf, TOPIC_USES)),
    sources: (text, limit) => namesHolding(text, limit, uses(asOf, SOURCE_USES)),
    topic: (text) => categoryOf(text, resolveTopic(asOf, text), uses(asOf, TOPIC_USES)),
    source: (text) => categoryOf(text, resolveSource(asOf, text), uses(asOf, SOURCE_USES)),
  };
}

/** The folded names that a topic, or a reference to one, stands for: itself, or those that begin with it when it is none itself. */
export function resolveTopic(asOf: AsOf, text: string): string[] {
  const exists = "SELECT count(*) AS n FROM topics WHERE folded = :wanted AND held_until <= :now";
  return resolve(asOf, text, exists, TOPIC_USES);
}

/** Like {@link resolveTopic}, of sources. */
export function resolveSource(asOf: AsOf, text: string): string[] {
  const exists = "SELECT count(*) AS n FROM articles WHERE source_folded = :wanted AND held_until <= :now";
  return resolve(asOf, text, exists, SOURCE_USES);
}

type Use = z.output<typeof useRow>;

const useRow = z.object({ folded: z.string(), name: z.string(), articles: z.number() });

const TOPIC_USES = `SELECT folded, name, count(*) AS articles FROM topics WHERE held_until <= :now GROUP BY folded, name
  ORDER BY articles DESC, name`;
const SOURCE_USES = `SELECT source_folded AS folded, source AS name, count(*) AS articles FROM articles
  WHERE source IS NOT NULL AND held_until <= :now GROUP BY source_folded, source ORDER BY articles DESC, name`;

function uses({ database, now }: AsOf, sql: string): Use[] {
  return database.rows(useRow, sql, { now });
}

function resolve(asOf: AsOf, text: string, exists: string, all: string): string[] {
  const wanted = foldedLine(text);
  if (asOf.database.number(exists, { wanted, now: asOf.now }) > 0) return [wanted];
  const names = new Set(uses(asOf, all).map(({ folded }) => folded));
  const fits = isReference(text)
    ? (name: string) => referenceTo(name) === text
    : (name: string) => name.startsWith(wanted);
  return [...names].filter(fits);
}

/** What is asked for, by its most used spelling where it is one category alone. */
function categoryOf(text: string, found: readonly string[], uses: readonly Use[]): Category {
  const [only, another] = found;
  if (only === undefined || another !== undefined) return { name: text, reference: text };
  return { name: uses.find(({ folded }) => folded === only)?.name ?? text, reference: referenceTo(only) };
}

/** The most used spelling of each name that holds the text, the most used name first. */
function namesHolding(text: string, limit: number, uses: readonly Use[]): string[] {
  const wanted = foldedLine(text);
  const totals = new Map<string, { name: string; articles: number }>();
  for (const { folded, name, articles } of uses) {
    if (!folded.includes(wanted)) continue;
    const known = totals.get(folded);
    if (known === undefined) totals.set(folded, { name, articles });
    else known.articles += articles;
  }
  return [...totals.values()]
    .sort((one, other) => other.articles - one.articles)
    .slice(0, limit)
    .map(({ name }) => name);
}
