import type { z } from "zod";
import { fold } from "../language/words/fold.ts";
import type { AsOf } from "./as-of.ts";
import { correctedWords, withWords } from "./corrected-words.ts";
import type { Database } from "./database.ts";
import { beginningOf, extractOf } from "./extract.ts";
import type { LibraryView, Page, PageRequest, SearchHit, SearchResult } from "./library.ts";
import { HEADLINE_COLUMNS, headlineOf, headlineRow } from "./rows.ts";
import type { SearchQuery } from "./search-query.ts";
import { bestMatches } from "./search-ranking.ts";
import { queryFor } from "./search-terms.ts";
import { packed, unpackSearched } from "./stored-content.ts";

/** Answers full-text search over articles. */
export function searchAnswers({ database: settled }: AsOf): Pick<LibraryView, "search"> {
  function corrected(database: Database, text: string, request: PageRequest): SearchResult {
    const isFound = (match: string) =>
      database.number("SELECT EXISTS (SELECT 1 FROM articles_text WHERE articles_text MATCH :match) AS n", {
        match,
      }) > 0;
    const words = correctedWords(database, text, isFound);
    if (words === null) return NOTHING;
    const found = page(
      database,
      withWords(text, (word) => words.get(word)),
      request,
    );
    if (found.total === 0) return NOTHING;
    const shown = (word: string) => asWritten(words.get(word), found.items);
    return { ...found, corrected: withWords(text, shown) };
  }

  return {
    search(text, request) {
      const database = settled();
      const found = page(database, text, request);
      return found.total > 0 ? { ...found, corrected: null } : corrected(database, text, request);
    },
  };
}

function page(database: Database, text: string, request: PageRequest): Page<SearchHit> {
  const query = queryFor(database, text);
  if (query === null) return NOTHING;
  const { numbers, ...count } = bestMatches(database, query, request);
  const rows = database.rows(
    hitRow,
    `SELECT ${HEADLINE_COLUMNS}, c.packed FROM json_each(:numbers) found
      JOIN articles a ON a.number = found.value JOIN contents c ON c.number = a.content ORDER BY found.key`,
    { numbers: JSON.stringify(numbers) },
  );
  return { items: rows.map((row) => ({ ...headlineOf(row), extract: extractOfHit(row, query) })), ...count };
}

const NOTHING: SearchResult = { items: [], total: 0, isLeast: false, corrected: null };

/** A folded word as the articles found write it. */
function asWritten(folded: string | undefined, hits: readonly SearchHit[]): string | undefined {
  const marked = hits.flatMap(({ extract }) => extract.filter((run) => run.marked));
  return marked.find(({ text }) => fold(text) === folded)?.text ?? folded;
}

const hitRow = headlineRow.extend({ packed });

/** From the body if the words are there, else from where they are. */
function extractOfHit(row: z.output<typeof hitRow>, query: SearchQuery) {
  const { text: body, article } = unpackSearched(row.packed);
  const fromBody = extractOf(body, query);
  if (fromBody !== null) return fromBody;
  const { summary, author } = article;
  for (const text of [summary, row.title, ...headlineOf(row).topics, row.source, author]) {
    const extract = text === null ? null : extractOf(text, query);
    if (extract !== null) return extract;
  }
  return beginningOf(body);
}
