import { z } from "zod";
import { isUnnamed } from "../identity/unnamed.ts";
import { articleOfQuotation } from "./article-number.ts";
import type { AsOf } from "./as-of.ts";
import type { CategoryKind } from "./category-rows.ts";
import type { Database } from "./database.ts";
import type { About, LibraryView, NewsRequest } from "./library.ts";
import { namesLike } from "./phrase.ts";
import { HEADLINE_COLUMNS, headlineOf, headlineRow, type Listed } from "./rows.ts";
import { phraseQuery } from "./search-query.ts";

const HOUR_MS = 3_600_000;

/** Answers what is new about something. */
export function newsAnswers(asOf: AsOf): Pick<LibraryView, "news"> {
  return {
    news(request) {
      // Windows that begin within one hour share what is read.
      const isBounded = request.arrivedAfter !== null || request.since !== null || request.before !== null;
      const shared = { ...request, ...widened(request), limit: (isBounded ? 2 : 1) * request.limit };
      const database = asOf.database();
      const found = asOf.lists(JSON.stringify(shared), () => read(database, shared));
      const inside = found.filter((item) => isInside(item, request)).slice(0, request.limit);
      const isCut = found.length === shared.limit && inside.length < request.limit;
      return (isCut ? read(database, request) : inside).map(({ headline }) => headline);
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

function read(database: Database, { about, arrivedAfter, since, before, limit }: NewsRequest): Listed[] {
  const conditions = ["a.held = 0"];
  const parameters: Record<string, string | number> = { limit };
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
      parameters[name] = wantedOf[kind](database, asked);
    }
  }
  return database
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

const ARTICLE = articleOfQuotation("number");

/** What holds of an article that fits; its parameter is what {@link wantedOf} gives. */
const conditionOf: Readonly<Record<keyof About, (parameter: string) => string>> = {
  topics: (wanted) =>
    `a.number IN (SELECT article FROM topics WHERE folded IN (SELECT value FROM json_each(${wanted})))`,
  sources: (wanted) => `a.source_folded IN (SELECT value FROM json_each(${wanted}))`,
  // Most quotations are shown under the name that they were read with.
  speakers: (wanted) =>
    `a.number IN (
      SELECT ${ARTICLE} FROM quotations WHERE name IN (SELECT value FROM json_each(${wanted})) AND shown = name
      UNION ALL SELECT ${ARTICLE} FROM quotations WHERE shown IN (SELECT value FROM json_each(${wanted})) AND shown IS NOT name)`,
  words: (wanted) => `a.number IN (SELECT rowid FROM articles_text WHERE articles_text MATCH ${wanted})`,
};

/** What an article must have one of, as its condition takes it. */
const wantedOf: Readonly<Record<keyof About, (database: Database, asked: readonly string[]) => string>> = {
  topics: (database, asked) => JSON.stringify(categoriesLike(database, "topic", namesLike("topics", asked))),
  sources: (database, asked) =>
    JSON.stringify(categoriesLike(database, "source", namesLike("sources", asked))),
  speakers: (database, asked) => JSON.stringify(namesOf(database, asked)),
  // Nothing holds an empty phrase, so a name without a letter or digit finds nothing.
  words: (_, asked) => `{title body} : (${asked.map((words) => phraseQuery(words) ?? '""').join(" OR ")})`,
};

/** The folded names of the topics or sources that fit. */
function categoriesLike(database: Database, kind: CategoryKind, fits: (name: string) => boolean): string[] {
  return database
    .rows(foldedRow, "SELECT folded FROM categories WHERE kind = :kind", { kind })
    .map(({ folded }) => folded)
    .filter(fits);
}

/** The numbers of the names that are shown as one that fits. */
function namesOf(database: Database, asked: readonly string[]): number[] {
  const fits = namesLike("speakers", asked);
  const phrases = asked.flatMap((name) => phraseQuery(name) ?? []);
  const persons =
    phrases.length === 0
      ? []
      : database
          .rows(
            nameRow,
            "SELECT number, name FROM persons WHERE number IN (SELECT rowid FROM persons_text WHERE persons_text MATCH :match)",
            {
              match: `words : (${phrases.map((phrase) => `(${phrase.replaceAll(" ", '" AND "')})`).join(" OR ")})`,
            },
          )
          .filter(({ name }) => fits(name));
  const named = database.rows(
    numberRow,
    "SELECT number FROM names WHERE person IN (SELECT value FROM json_each(:persons))",
    { persons: JSON.stringify(persons.map(({ number }) => number)) },
  );
  // "A senior official" is someone else in each article, and no person; the words are shown as written.
  const unnamed = database
    .rows(nameRow, "SELECT number, name FROM names WHERE person IS NULL")
    .filter(({ name }) => isUnnamed(name) && fits(name));
  return [...named, ...unnamed].map(({ number }) => number);
}

const foldedRow = z.object({ folded: z.string() });
const numberRow = z.object({ number: z.number() });
const nameRow = z.object({ number: z.number(), name: z.string() });
