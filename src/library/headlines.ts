import type { AsOf } from "./as-of.ts";
import { resolveSource, resolveTopic } from "./categories.ts";
import { foldedLine } from "./folded-line.ts";
import type { Headline, HeadlineRequest, LibraryView, Page } from "./library.ts";
import { HEADLINE_COLUMNS, headlineOf, headlineRow } from "./rows.ts";
import { searchQuery } from "./search-query.ts";

const NEWEST = "a.sort_at DESC, a.arrived DESC, a.id";

/** Answers lists of articles. */
export function headlineAnswers(asOf: AsOf): Pick<LibraryView, "headlines" | "headline" | "titles"> {
  const { database, now } = asOf;

  function headlines(request: HeadlineRequest): Page<Headline> {
    const { condition, parameters } = conditionOf(asOf, request);
    const { limit, offset } = request;
    const total = database.number(`SELECT count(*) AS n FROM articles a WHERE ${condition}`, parameters);
    const rows = database.rows(
      headlineRow,
      `SELECT ${HEADLINE_COLUMNS} FROM articles a WHERE ${condition} ORDER BY ${NEWEST} LIMIT :limit OFFSET :offset`,
      { ...parameters, limit, offset },
    );
    return { items: rows.map(headlineOf), total };
  }

  return {
    headlines,

    headline(id) {
      const row = database.row(
        headlineRow,
        `SELECT ${HEADLINE_COLUMNS} FROM articles a WHERE a.id = :id AND a.held_until <= :now`,
        { id, now },
      );
      return row === null ? null : headlineOf(row);
    },

    titles(text, limit) {
      if (text.trim() === "") return headlines({ offset: 0, limit }).items;
      const query = searchQuery(text);
      if (query === null) return [];
      const rows = database.rows(
        headlineRow,
        `SELECT ${HEADLINE_COLUMNS} FROM articles_text f JOIN articles a ON a.number = f.rowid
          WHERE articles_text MATCH :match AND a.held_until <= :now
          ORDER BY a.title_folded = :typed DESC, substr(a.title_folded, 1, length(:typed)) = :typed DESC,
            bm25(articles_text), ${NEWEST} LIMIT :limit`,
        {
          match: `{title} : (${query.match})`,
          now,
          typed: foldedLine(text),
          limit,
        },
      );
      return rows.map(headlineOf);
    },
  };
}

type Parameters = { now: number } & {
  [Name in "topics" | "sources" | "since" | "before" | "arrivedAfter"]?: string | number;
};

function conditionOf(
  asOf: AsOf,
  { topic, source, since, before, arrivedAfter }: HeadlineRequest,
): { condition: string; parameters: Parameters } {
  const conditions = ["a.held_until <= :now"];
  const parameters: Parameters = { now: asOf.now };
  if (topic != null && topic.trim() !== "") {
    conditions.push(
      "a.number IN (SELECT article FROM topics WHERE folded IN (SELECT value FROM json_each(:topics)))",
    );
    parameters.topics = JSON.stringify(resolveTopic(asOf, topic));
  }
  if (source != null && source.trim() !== "") {
    conditions.push("a.source_folded IN (SELECT value FROM json_each(:sources))");
    parameters.sources = JSON.stringify(resolveSource(asOf, source));
  }
  if (since != null) {
    conditions.push("a.sort_at >= :since");
    parameters.since = since.getTime();
  }
  if (before != null) {
    conditions.push("a.sort_at < :before");
    parameters.before = before.getTime();
  }
  if (arrivedAfter != null) {
    conditions.push("a.arrived > :arrivedAfter");
    parameters.arrivedAfter = arrivedAfter.getTime();
  }
  return { condition: conditions.join(" AND "), parameters };
}
