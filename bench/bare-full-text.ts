import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { LibraryEntry } from "../src/library/writer.ts";

/** FTS5 alone with the titles and texts of articles: what a library costs beside it. */
export class BareFullText {
  readonly #file: string;
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#file = file;
    this.#database = new DatabaseSync(file);
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    this.#database.exec("CREATE VIRTUAL TABLE texts USING fts5 (title, body, content = '')");
  }

  /** Stores some articles with one commit. */
  store(entries: readonly LibraryEntry[]): void {
    const insert = this.#database.prepare("INSERT INTO texts (title, body) VALUES (?, ?)");
    this.#database.exec("BEGIN");
    for (const { article, reading } of entries) insert.run(article.title, reading.text);
    this.#database.exec("COMMIT");
  }

  /** Closes it, and says how large it is, in bytes. */
  close(): number {
    this.#database.close();
    return statSync(this.#file).size;
  }
}
