import { type KnownCategory, resolveCategory } from "./categories.ts";
import { type Count, countRows } from "./counting.ts";
import type { Database } from "./database.ts";
import type { HeadlineRequest } from "./library.ts";
import { totalOf } from "./totals.ts";

type Parameters = {
  [Name in "value" | "topics" | "sources" | "since" | "before" | "arrivedAfter"]?: string | number;
};

/** A part of a SELECT over articles `a` that one index answers in the order given. */
export type Walk = {
  readonly rows: string;
  readonly order: string;
  readonly parameters: Readonly<Parameters>;
};

/** Which articles are asked for; null for a filter that is not set. */
export type Wanted = {
  readonly topics: readonly KnownCategory[] | null;
  readonly sources: readonly KnownCategory[] | null;
  readonly request: HeadlineRequest;
};

export function wantedBy(database: Database, request: HeadlineRequest): Wanted {
  const { topic, source } = request;
  const isSet = (text: string | null | undefined) => text != null && text.trim() !== "";
  return {
    topics: isSet(topic) ? resolveCategory(database, "topic", topic ?? "") : null,
    sources: isSet(source) ? resolveCategory(database, "source", source ?? "") : null,
    request,
  };
}

/**
 * The walks that together yield the articles asked for: one for each topic or each source, whichever has fewer articles, or one
 * through all articles. An article of several topics comes in several walks.
 */
export function walksOf(wanted: Wanted): Walk[] {
  const { topics, sources } = wanted;
  const isByTopic = topics !== null && (sources === null || articlesOf(topics) <= articlesOf(sources));
  if (isByTopic) return topics.map(({ folded }) => walk(wanted, { ...BY_TOPIC, value: folded }));
  if (sources !== null) return sources.map(({ folded }) => walk(wanted, { ...BY_SOURCE, value: folded }));
  return [walk(wanted, wanted.request.arrivedAfter == null ? BY_TIME : BY_ARRIVAL)];
}

type Base = {
  readonly from: string;
  readonly condition: string;
  /** Which table has the times. */
  readonly time: string;
  readonly value: string | null;
  readonly leaves: readonly ("topics" | "sources" | "arrival")[];
};

const BY_TOPIC = {
  from: "topics t JOIN articles a ON a.number = t.article",
  condition: "t.folded = :value",
  time: "t",
  leaves: ["sources", "arrival"],
} as const;
const BY_SOURCE = {
  from: "articles a",
  condition: "a.held = 0 AND a.source_folded = :value",
  time: "a",
  leaves: ["topics", "arrival"],
} as const;
const BY_TIME = { from: "articles a", condition: "a.held = 0", time: "a", value: null, leaves: [] } as const;
const BY_ARRIVAL = {
  from: "articles a INDEXED BY articles_arrived",
  condition: "a.held = 0 AND a.arrived > :arrivedAfter",
  time: "a",
  value: null,
  leaves: [],
} as const;

function walk({ topics, sources, request }: Wanted, base: Base): Walk {
  const { since, before, arrivedAfter } = request;
  const { from, time, value, leaves } = base;
  const conditions: string[] = [base.condition];
  const parameters: Parameters = value === null ? {} : { value };
  if (topics !== null && leaves.includes("topics")) {
    conditions.push(
      `EXISTS (SELECT 1 FROM topics WHERE folded IN (SELECT value FROM json_each(:topics))
        AND sort_at = a.sort_at AND arrived = a.arrived AND article = a.number)`,
    );
    parameters.topics = folded(topics);
  }
  if (sources !== null && leaves.includes("sources")) {
    conditions.push("a.source_folded IN (SELECT value FROM json_each(:sources))");
    parameters.sources = folded(sources);
  }
  if (since != null) {
    conditions.push(`${time}.sort_at >= :since`);
    parameters.since = since.getTime();
  }
  if (before != null) {
    conditions.push(`${time}.sort_at < :before`);
    parameters.before = before.getTime();
  }
  if (arrivedAfter != null) {
    if (leaves.includes("arrival")) conditions.push(`${time}.arrived > :arrivedAfter`);
    parameters.arrivedAfter = arrivedAfter.getTime();
  }
  return {
    rows: `SELECT a.number FROM ${from} WHERE ${conditions.join(" AND ")}`,
    order: `${time}.sort_at DESC, ${time}.arrived DESC, a.id`,
    parameters,
  };
}

/** How many articles are asked for: from what is counted anyhow where that is enough. */
export function countWanted(database: Database, wanted: Wanted): Count {
  const { topics, sources, request } = wanted;
  const isTimed = request.since != null || request.before != null || request.arrivedAfter != null;
  if (!isTimed) {
    if (topics === null && sources === null) return exactly(totalOf(database, "articles"));
    if (topics === null && sources !== null) return exactly(articlesOf(sources));
    if (topics !== null && topics.length < 2 && sources === null) return exactly(articlesOf(topics));
  }
  const walks = walksOf(wanted);
  const [first] = walks;
  if (first === undefined) return exactly(0);
  if (walks.length === 1) return countRows(database, first.rows, first.parameters, request);
  // Of several topics or sources the walks have one form.
  const values = walks.map(({ parameters }) => parameters.value ?? "");
  const rows = first.rows
    .replace("SELECT a.number", "SELECT DISTINCT a.number")
    .replace("= :value", "IN (SELECT value FROM json_each(:value))");
  return countRows(database, rows, { ...first.parameters, value: JSON.stringify(values) }, request);
}

const exactly = (total: number): Count => ({ total, isLeast: false });
const articlesOf = (categories: readonly KnownCategory[]) =>
  categories.reduce((sum, { articles }) => sum + articles, 0);
const folded = (categories: readonly KnownCategory[]) =>
  JSON.stringify(categories.map((category) => category.folded));
