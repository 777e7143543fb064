import { z } from "zod";
import type { Database } from "./database.ts";
import { foldedLine } from "./folded-line.ts";
import type { Category, Library } from "./library.ts";
import { isReference, referenceTo } from "./reference.ts";

/** Answers which topics and sources there are. */
export function categoryAnswers(
  database: Database,
): Pick<Library, "topics" | "sources" | "topic" | "source"> {
  return {
    topics: (text, now, limit) => namesHolding(text, limit, uses(database, TOPIC_USES, now)),
    sources: (text, now, limit) => namesHolding(text, limit, uses(database, SOURCE_USES, now)),
    topic: (text, now) =>
      categoryOf(text, resolveTopic(database, text, now), uses(database, TOPIC_USES, now)),
    source: (text, now) =>
      categoryOf(text, resolveSource(database, text, now), uses(database, SOURCE_USES, now)),
  };
}

/** The folded names that a topic, or a reference to one, stands for: itself, or those that begin with it when it is none itself. */
export function resolveTopic(database: Database, text: string, now: Date): string[] {
  const exists = "SELECT count(*) AS n FROM topics WHERE folded = :wanted AND held_until <= :now";
  return resolve(database, text, exists, TOPIC_USES, now);
}

/** Like {@link resolveTopic}, of sources. */
export function resolveSource(database: Database, text: string, now: Date): string[] {
  const exists = "SELECT count(*) AS n FROM articles WHERE source_folded = :wanted AND held_until <= :now";
  return resolve(database, text, exists, SOURCE_USES, now);
}

type Use = z.output<typeof useRow>;

const useRow = z.object({ folded: z.string(), name: z.string(), articles: z.number() });

const TOPIC_USES = `SELECT folded, name, count(*) AS articles FROM topics WHERE held_until <= :now GROUP BY folded, name
  ORDER BY articles DESC, name`;
const SOURCE_USES = `SELECT source_folded AS folded, source AS name, count(*) AS articles FROM articles
  WHERE source IS NOT NULL AND held_until <= :now GROUP BY source_folded, source ORDER BY articles DESC, name`;

function uses(database: Database, sql: string, now: Date): Use[] {
  return database.rows(useRow, sql, { now: now.getTime() });
}

function resolve(database: Database, text: string, exists: string, all: string, now: Date): string[] {
  const wanted = foldedLine(text);
  if (database.number(exists, { wanted, now: now.getTime() }) > 0) return [wanted];
  const names = new Set(uses(database, all, now).map(({ folded }) => folded));
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
