import { z } from "zod";
import type { Acronym } from "../identity/acronyms.ts";
import { tiesOfAcronym } from "../identity/blocks.ts";
import { speakerKey } from "../identity/speaker-key.ts";
import type { Changes } from "./changes.ts";

/** Stores what an article explains acronyms as, and counts how many articles do. */
export function insertAcronyms(changes: Changes, article: number, acronyms: readonly Acronym[]): void {
  const { database } = changes;
  for (const { acronym, name } of acronyms) {
    database.run("INSERT INTO acronyms (article, acronym, name) VALUES (:article, :acronym, :name)", {
      article,
      acronym,
      name,
    });
    database.run(
      `INSERT INTO explained_acronyms (name, acronym, key, articles) VALUES (:name, :acronym, :key, 1)
        ON CONFLICT (name, acronym) DO UPDATE SET articles = articles + 1`,
      { name, acronym, key: speakerKey(acronym) },
    );
    for (const tie of tiesOfAcronym({ acronym, name })) changes.ties.add(tie);
  }
}

export function removeAcronyms(changes: Changes, article: number): void {
  const { database } = changes;
  const explained = "SELECT acronym, name FROM acronyms WHERE article = :article";
  for (const one of database.rows(acronymRow, explained, { article })) {
    database.run(
      "UPDATE explained_acronyms SET articles = articles - 1 WHERE name = :name AND acronym = :acronym",
      one,
    );
    database.run(
      "DELETE FROM explained_acronyms WHERE name = :name AND acronym = :acronym AND articles = 0",
      one,
    );
    for (const tie of tiesOfAcronym(one)) changes.ties.add(tie);
  }
  database.run("DELETE FROM acronyms WHERE article = :article", { article });
}

const acronymRow = z.object({ acronym: z.string(), name: z.string() });
