import { z } from "zod";
import { numberAt } from "./article-number.ts";
import type { AsOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import type { LibraryView } from "./library.ts";
import { HEADLINE_COLUMNS, headlineOf, headlineRow } from "./rows.ts";
import { totalOf } from "./totals.ts";

/** As much as is counted of the articles that have a word. */
const MOST_COUNTED = 300;
/** As many articles as are found by one word. */
const MOST_A_WORD = 60;
/** An article that shares a single word with a text is about something else. */
const LEAST_SHARED = 2;

/** Answers what is rare, and which articles share rare words. */
export function likenessAnswers({
  database: settled,
}: AsOf): Pick<LibraryView, "commonness" | "articlesSharing"> {
  return {
    commonness(words) {
      const database = settled();
      const counts = new Map(words.map((word) => [word, articlesWith(database, word)]));
      return { articles: totalOf(database, "articles"), counts };
    },

    articlesSharing(words, { since, before, limit }) {
      const database = settled();
      const shared = new Map<number, number>();
      for (const word of words) {
        for (const number of withWord(database, word, since, before)) {
          shared.set(number, (shared.get(number) ?? 0) + 1);
        }
      }
      const best = [...shared]
        .filter(([, times]) => times >= LEAST_SHARED)
        .sort(([one, times], [other, otherTimes]) => otherTimes - times || other - one)
        .slice(0, limit)
        .map(([number]) => number);
      return database
        .rows(
          headlineRow,
          `SELECT ${HEADLINE_COLUMNS} FROM json_each(:numbers) found
            JOIN articles a ON a.number = found.value ORDER BY found.key`,
          { numbers: JSON.stringify(best) },
        )
        .map(headlineOf);
    },
  };
}

function articlesWith(database: Database, word: string): number {
  return database.number(
    `SELECT count(*) AS n FROM (SELECT 1 FROM articles_text WHERE articles_text MATCH :match LIMIT ${MOST_COUNTED})`,
    { match: phraseOf(word) },
  );
}

/** The newest articles with a word in a span of time; FTS5 takes only integers for bounds, and numbers are bound as real ones. */
function withWord(database: Database, word: string, since: Date, before: Date): number[] {
  return database
    .rows(
      numberRow,
      `SELECT rowid AS number FROM articles_text WHERE articles_text MATCH :match
        AND rowid >= CAST(:from AS INTEGER) AND rowid < CAST(:until AS INTEGER) ORDER BY rowid DESC LIMIT :limit`,
      {
        match: phraseOf(word),
        from: numberAt(since.getTime()),
        until: numberAt(before.getTime()),
        limit: MOST_A_WORD,
      },
    )
    .map(({ number }) => number);
}

const numberRow = z.object({ number: z.number() });

/** In quotation marks nothing of a word is an operator. */
const phraseOf = (word: string) => `"${word.replaceAll('"', "")}"`;
