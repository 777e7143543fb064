import { z } from "zod";
import { fold } from "../language/words/fold.ts";
import { articleOfQuotation, isOfArticle } from "./article-number.ts";
import type { AsOf } from "./as-of.ts";
import type { Database } from "./database.ts";
import type { ArrivedQuotation, LibraryView } from "./library.ts";
import { personOfKey } from "./person-rows.ts";
import {
  HEADLINE_COLUMNS,
  headlineOf,
  headlineRow,
  QUOTATION_COLUMNS,
  QUOTATION_JOINS,
  quotationOf,
  quotationRow,
} from "./rows.ts";
import { WORDS } from "./search-query.ts";
import { packed, unpackContent } from "./stored-content.ts";

/** Answers what is new in an article. */
export function arrivalAnswers({ database: settled }: AsOf): Pick<LibraryView, "arrived"> {
  return {
    arrived(id) {
      const database = settled();
      const row = database.row(
        arrivedRow,
        `SELECT a.number, c.packed, ${HEADLINE_COLUMNS} FROM articles a JOIN contents c ON c.number = a.content
          WHERE a.id = :id AND a.held = 0`,
        { id },
      );
      if (row === null) return null;
      const { article, text } = unpackContent(row.packed);
      const { title, summary, topics, source, author } = article;
      const fields = [title, text, summary ?? "", topics.join("\n"), source ?? "", author ?? ""];
      return {
        headline: headlineOf(row),
        article,
        fields: fields.map((field) => fold(field).match(WORDS) ?? []),
        quotations: quotationsOf(database, row.number, row.arrived),
      };
    },
  };
}

/**
 * An article's quotations of persons. A statement is known before when an article that arrived earlier has the same person say
 * its words, or these and more.
 */
function quotationsOf(database: Database, article: number, arrived: number): ArrivedQuotation[] {
  const rows = database.rows(
    newRow,
    `SELECT ${QUOTATION_COLUMNS},
        EXISTS (
          SELECT 1 FROM quotations o JOIN articles b ON b.number = ${articleOfQuotation("o.number")}
            JOIN names m ON m.number = o.shown
            WHERE o.words = q.words AND b.number <> :article AND b.arrived < :arrived AND m.person = n.person
        ) OR EXISTS (
          SELECT 1 FROM fuller_quotations f JOIN quotations o ON o.number = f.quotation
            JOIN articles b ON b.number = ${articleOfQuotation("o.number")} JOIN names m ON m.number = o.shown
            WHERE f.words = q.words AND b.number <> :article AND b.arrived < :arrived AND m.person = n.person
        ) AS known
      FROM quotations q ${QUOTATION_JOINS} WHERE ${isOfArticle("q.number")} AND p.key IS NOT NULL ORDER BY q.number DESC`,
    { article, arrived },
  );
  const keys = new Map<string, readonly string[]>();
  return rows.map((row) => {
    const key = row.person_key ?? "";
    const found = keys.get(key) ?? keysOf(database, key);
    keys.set(key, found);
    return { ...quotationOf(row), keys: found, isKnown: row.known === 1 };
  });
}

/** All keys, former ones too, by which this person and nobody else is meant. */
function keysOf(database: Database, key: string): string[] {
  const person = personOfKey(database, key);
  if (person === null) return [];
  return database
    .rows(keyRow, "SELECT key FROM person_keys WHERE person = :person AND kind IN ('main', 'other')", {
      person: person.number,
    })
    .map((row) => row.key)
    .filter((each) => each === key || personOfKey(database, each)?.number === person.number);
}

const arrivedRow = headlineRow.extend({ number: z.number(), packed });
const newRow = quotationRow.extend({ known: z.number() });
const keyRow = z.object({ key: z.string() });
