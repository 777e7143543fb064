import { z } from "zod";
import { fold } from "../language/words/fold.ts";
import type { AsOf } from "./as-of.ts";
import { correctedWords, withWords } from "./corrected-words.ts";
import { beginningOf, extractOf } from "./extract.ts";
import type { LibraryView, Page, PageRequest, SearchHit, SearchResult } from "./library.ts";
import { HEADLINE_COLUMNS, headlineOf, headlineRow } from "./rows.ts";
import { type SearchQuery, searchQuery } from "./search-query.ts";

/** Answers full-text search over articles. */
export function searchAnswers({ database, now }: AsOf): Pick<LibraryView, "search"> {
  const isFound = (match: string) =>
    database.number(`SELECT EXISTS (SELECT 1 FROM articles_text WHERE ${MATCHING}) AS n`, {
      match,
      now,
    }) > 0;

  function corrected(text: string, request: PageRequest): SearchResult {
    const words = correctedWords(database, text, isFound);
    if (words === null) return NOTHING;
    const found = page(
      withWords(text, (word) => words.get(word)),
      request,
    );
    if (found.total === 0) return NOTHING;
    const shown = (word: string) => asWritten(words.get(word), found.items);
    return { ...found, corrected: withWords(text, shown) };
  }

  function page(text: string, { offset, limit }: PageRequest): Page<SearchHit> {
    const query = searchQuery(text);
    if (query === null) return { items: [], total: 0 };
    const parameters = { match: query.match, now };
    const total = database.number(`SELECT count(*) AS n FROM articles_text WHERE ${MATCHING}`, parameters);
    const rows = database.rows(
      hitRow,
      `SELECT ${HEADLINE_COLUMNS}, a.text, a.article FROM (
            SELECT rowid AS number, bm25(articles_text, ${WEIGHTS}) AS score FROM articles_text
              WHERE ${MATCHING} ORDER BY score, number DESC LIMIT :limit OFFSET :offset
          ) hit JOIN articles a ON a.number = hit.number
          ORDER BY hit.score, hit.number DESC`,
      { ...parameters, limit, offset },
    );
    return { items: rows.map((row) => ({ ...headlineOf(row), extract: extractOfHit(row, query) })), total };
  }

  return {
    search(text, request) {
      const found = page(text, request);
      return found.total > 0 ? { ...found, corrected: null } : corrected(text, request);
    },
  };
}

const NOTHING: SearchResult = { items: [], total: 0, corrected: null };

/** A folded word as the articles found write it. */
function asWritten(folded: string | undefined, hits: readonly SearchHit[]): string | undefined {
  const marked = hits.flatMap(({ extract }) => extract.filter((run) => run.marked));
  return marked.find(({ text }) => fold(text) === folded)?.text ?? folded;
}

// Few articles are held back at a time, so leaving those out is cheaper than looking at each match.
const MATCHING = `articles_text MATCH :match AND rowid NOT IN (SELECT number FROM articles WHERE held_until > :now)`;

/** Of title, body, summary, topics, source, author: a word in the title says most of what an article is about. */
const WEIGHTS = "8, 1, 3, 3, 2, 2";

const hitRow = headlineRow.extend({ text: z.string(), article: z.string() });
const otherTexts = z.object({ summary: z.string().nullable(), author: z.string().nullable() });

/** From the body if the words are there, else from where they are. */
function extractOfHit(row: z.output<typeof hitRow>, query: SearchQuery) {
  const fromBody = extractOf(row.text, query);
  if (fromBody !== null) return fromBody;
  const { summary, author } = otherTexts.parse(JSON.parse(row.article));
  for (const text of [summary, row.title, ...headlineOf(row).topics, row.source, author]) {
    const extract = text === null ? null : extractOf(text, query);
    if (extract !== null) return extract;
  }
  return beginningOf(row.text);
}
