import { z } from "zod";
import { isUnnamed } from "../identity/unnamed.ts";
import type { AsOf } from "./as-of.ts";
import type { Listed } from "./kept-lists.ts";
import type { About, LibraryView, NewsRequest } from "./library.ts";
import { namesLike } from "./phrase.ts";
import { HEADLINE_COLUMNS, headlineOf, headlineRow } from "./rows.ts";
import { phraseQuery } from "./search-query.ts";

const HOUR_MS = 3_600_000;

/** Answers what is new about something. */
export function newsAnswers(asOf: AsOf): Pick<LibraryView, "news"> {
  return {
    news(request) {
      // Windows that begin within one hour share what is read.
      const isBounded = request.arrivedAfter !== null || request.since !== null || request.before !== null;
      const shared = { ...request, ...widened(request), limit: (isBounded ? 2 : 1) * request.limit };
      const found = asOf.lists(JSON.stringify(shared), () => read(asOf, shared));
      const inside = found.filter((item) => isInside(item, request)).slice(0, request.limit);
      const isCut = found.length === shared.limit && inside.length < request.limit;
      return (isCut ? read(asOf, request) : inside).map(({ headline }) => headline);
    },
  };
}

type Window = Pick<NewsRequest, "arrivedAfter" | "since" | "before">;

/** The window that begins with the hour, and ends with it. */
function widened({ arrivedAfter, since, before }: Window): Window {
  const down = (date: Date) => new Date(Math.floor(date.getTime() / HOUR_MS) * HOUR_MS);
  return {
    arrivedAfter: arrivedAfter && down(arrivedAfter),
    since: since && down(since),
    before: before && new Date(down(before).getTime() + HOUR_MS),
  };
}

function isInside({ headline, sortAt }: Listed, { arrivedAfter, since, before }: Window): boolean {
  return (
    (arrivedAfter === null || headline.arrived > arrivedAfter) &&
    (since === null || sortAt >= since.getTime()) &&
    (before === null || sortAt < before.getTime())
  );
}

function read(asOf: AsOf, { about, arrivedAfter, since, before, limit }: NewsRequest): Listed[] {
  const conditions = ["a.held_until <= :now"];
  const parameters: Record<string, string | number> = { now: asOf.now, limit };
  const bound = (name: string, date: Date | null, condition: string) => {
    if (date === null) return;
    conditions.push(condition);
    parameters[name] = date.getTime();
  };
  bound("arrivedAfter", arrivedAfter, "a.arrived > :arrivedAfter");
  bound("since", since, "a.sort_at >= :since");
  bound("before", before, "a.sort_at < :before");
  for (const kind of KINDS) {
    for (const side of ["include", "exclude"] as const) {
      const asked = about[kind][side];
      if (asked.length === 0) continue;
      const name = `${kind}_${side}`;
      const condition = conditionOf[kind](`:${name}`);
      conditions.push(side === "include" ? condition : `NOT ifnull(${condition}, 0)`);
      parameters[name] = wantedOf[kind](asOf, asked);
    }
  }
  return asOf.database
    .rows(
      listedRow,
      `SELECT ${HEADLINE_COLUMNS}, a.sort_at FROM articles a WHERE ${conditions.join(" AND ")}
        ORDER BY a.sort_at DESC, a.arrived DESC, a.id LIMIT :limit`,
      parameters,
    )
    .map((row) => ({ headline: headlineOf(row), sortAt: row.sort_at }));
}

const listedRow = headlineRow.extend({ sort_at: z.number() });

const KINDS = ["topics", "sources", "speakers", "words"] as const satisfies readonly (keyof About)[];

/** What holds of an article that fits; its parameter is what {@link wantedOf} gives. */
const conditionOf: Readonly<Record<keyof About, (parameter: string) => string>> = {
  topics: (wanted) =>
    `a.number IN (SELECT article FROM topics WHERE folded IN (SELECT value FROM json_each(${wanted})))`,
  sources: (wanted) => `a.source_folded IN (SELECT value FROM json_each(${wanted}))`,
  speakers: (wanted) =>
    `a.number IN (
      SELECT article FROM statements WHERE name IN (SELECT value FROM json_each(${wanted}, '$.names'))
        AND number NOT IN (SELECT value FROM json_each(${wanted}, '$.taken'))
      UNION ALL SELECT article FROM statements WHERE number IN (SELECT value FROM json_each(${wanted}, '$.given')))`,
  words: (wanted) => `a.number IN (SELECT rowid FROM articles_text WHERE articles_text MATCH ${wanted})`,
};

/** What an article must have one of, as its condition takes it. */
const wantedOf: Readonly<Record<keyof About, (asOf: AsOf, asked: readonly string[]) => string>> = {
  topics: (asOf, asked) =>
    JSON.stringify(distinct(asOf, "topics", "folded").filter(namesLike("topics", asked))),
  sources: (asOf, asked) =>
    JSON.stringify(distinct(asOf, "articles", "source_folded").filter(namesLike("sources", asked))),
  speakers: (asOf, asked) => JSON.stringify(quotationsBy(asOf, namesLike("speakers", asked))),
  // Nothing holds an empty phrase, so a name without a letter or digit finds nothing.
  words: (_, asked) => `{title body} : (${asked.map((words) => phraseQuery(words) ?? '""').join(" OR ")})`,
};

/** The distinct values of a column that an index begins with, found by steps from each to the next. */
function distinct({ database }: AsOf, table: string, column: string): string[] {
  return database
    .rows(
      valueRow,
      `WITH RECURSIVE steps (value) AS (
        SELECT min(${column}) FROM ${table}
        UNION ALL SELECT (SELECT min(${column}) FROM ${table} WHERE ${column} > value) FROM steps WHERE value IS NOT NULL
      ) SELECT value FROM steps WHERE value IS NOT NULL`,
    )
    .map(({ value }) => value);
}

/** By numbers: the names that are shown as one that fits, and the quotations that are shown as someone else's than they were read. */
function quotationsBy(asOf: AsOf, fits: (name: string) => boolean) {
  const roster = asOf.roster();
  const speakers = roster.speakers.filter(({ name }) => fits(name));
  const moved = speakers.map((speaker) => roster.moved(speaker));
  // "A senior official" is someone else in each article: the roster has no such speaker, and the words are shown as written.
  const unnamed = asOf.database
    .rows(nameRow, "SELECT number, name FROM names")
    .filter(({ number, name }) => roster.ofName(number) === undefined && isUnnamed(name) && fits(name));
  return {
    names: [...speakers.flatMap(({ uses }) => uses), ...unnamed].map(({ number }) => number),
    given: moved.flatMap(({ given }) => given),
    taken: moved.flatMap(({ taken }) => taken),
  };
}

const valueRow = z.object({ value: z.string() });
const nameRow = z.object({ number: z.number(), name: z.string() });
