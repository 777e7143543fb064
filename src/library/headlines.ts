import { z } from "zod";
import type { AsOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import { foldedLine } from "./folded-line.ts";
import { countWanted, type Walk, walksOf, wantedBy } from "./headline-query.ts";
import type { Headline, HeadlineRequest, LibraryView, Page, PageRequest } from "./library.ts";
import { HEADLINE_COLUMNS, headlineOf, headlineRow, NEWEST } from "./rows.ts";
import { queryFor, titleMatch } from "./search-terms.ts";

/** So many of the newest titles with certain words are weighed. */
const MOST_TITLES = 500;

/** Answers lists of articles. */
export function headlineAnswers({
  database: settled,
}: AsOf): Pick<LibraryView, "headlines" | "headline" | "titles"> {
  function headlines(request: HeadlineRequest): Page<Headline> {
    const database = settled();
    const wanted = wantedBy(database, request);
    return { items: newest(database, walksOf(wanted), request), ...countWanted(database, wanted) };
  }

  return {
    headlines,

    headline(id) {
      const row = settled().row(
        headlineRow,
        `SELECT ${HEADLINE_COLUMNS} FROM articles a WHERE a.id = :id AND a.held = 0`,
        { id },
      );
      return row === null ? null : headlineOf(row);
    },

    titles(text, limit) {
      if (text.trim() === "") return headlines({ offset: 0, limit }).items;
      const database = settled();
      const query = queryFor(database, text);
      return query === null ? [] : titlesWith(database, titleMatch(query), foldedLine(text), limit);
    },
  };
}

/** The page of what all walks yield, each article once. */
function newest(database: Database, walks: readonly Walk[], { offset, limit }: PageRequest): Headline[] {
  const read = ({ rows, order, parameters }: Walk, page: PageRequest) =>
    database.rows(numberRow, `${rows} ORDER BY ${order} LIMIT :limit OFFSET :offset`, {
      ...parameters,
      ...page,
    });
  const [only, another] = walks;
  if (only === undefined) return [];
  const isOne = another === undefined;
  const page = isOne ? { offset, limit } : { offset: 0, limit: offset + limit };
  const numbers = new Set(walks.flatMap((walk) => read(walk, page).map(({ number }) => number)));
  const rows = database.rows(
    headlineRow,
    `SELECT ${HEADLINE_COLUMNS} FROM json_each(:numbers) found JOIN articles a ON a.number = found.value
      ORDER BY ${NEWEST} LIMIT :limit OFFSET :offset`,
    { numbers: JSON.stringify([...numbers]), limit, offset: isOne ? 0 : offset },
  );
  return rows.map(headlineOf);
}

/**
 * Of the newest titles with the words, and of those that begin with what was typed, the best: an equal one first, then those that
 * begin with it, then the shortest. Titles that are as good come newest first.
 */
function titlesWith(database: Database, match: string, typed: string, limit: number): Headline[] {
  const rows = database.rows(
    headlineRow,
    `SELECT ${HEADLINE_COLUMNS} FROM (
        SELECT * FROM (
          SELECT rowid AS number FROM titles_text WHERE titles_text MATCH :match ORDER BY rowid DESC LIMIT ${MOST_TITLES}
        )
        UNION SELECT * FROM (
          SELECT number FROM articles WHERE held = 0 AND title_folded >= :typed AND title_folded < :typed || char(1114111)
            ORDER BY title_folded LIMIT ${MOST_TITLES}
        )
      ) found JOIN articles a ON a.number = found.number
      ORDER BY a.title_folded = :typed DESC, substr(a.title_folded, 1, length(:typed)) = :typed DESC,
        length(a.title_folded) - length(replace(a.title_folded, ' ', '')), ${NEWEST} LIMIT :limit`,
    { match, typed, limit },
  );
  return rows.map(headlineOf);
}

const numberRow = z.object({ number: z.number() });
