import { z } from "zod";
import type { Article } from "../content/article.ts";
import type { ContentProblem } from "../content/content-problem.ts";
import type { KnownSpeaker } from "../identity/known-speaker.ts";
import { speakerKey } from "../identity/speaker-key.ts";
import { standingOf } from "../language/quotations/standing.ts";
import type { Speaker } from "../language/speakers/speaker.ts";
import { fold } from "../language/words/fold.ts";
import { formerArrival, noteArrival, settleArrivals } from "./arrivals.ts";
import type { Database } from "./database.ts";
import { foldedLine } from "./folded-line.ts";
import { noteFuller, type WrittenQuotation, wordsKey } from "./fuller-quotations.ts";
import {
  type FileState,
  filesWithProblems,
  hasBody,
  type KnownFile,
  type KnownState,
  knownFile,
  knownFileNames,
  knownProblems,
  knownStates,
} from "./known-files.ts";
import { readKnownSpeakerRows, writeKnownSpeakerRows } from "./known-speaker-rows.ts";
import type { Reading } from "./reading.ts";
import { referenceTo } from "./reference.ts";
import { openingOf, saidWords } from "./same-statement.ts";
import { encodeArticle } from "./stored-article.ts";

export type LibraryEntry = {
  readonly state: FileState;
  readonly article: Article;
  readonly reading: Reading;
  readonly arrived: Date;
  /** What is wrong in the file although the article can be served. */
  readonly problems: readonly ContentProblem[];
};

/** What the indexer does to the library. */
export interface LibraryWriter {
  /** Stores an article in place of what its file, and what its id, held before. All or nothing. */
  put(entry: LibraryEntry): void;
  /** Does some of this as one: all of it or nothing, with one commit. What throws in it must leave it. */
  together(work: () => void): void;
  /** Takes out the article of a file; nothing when there is none. */
  remove(file: string): void;
  /** Notes that a file has another size or time but the same article. */
  touch(state: FileState): void;
  known(file: string): KnownFile | null;
  /** The file that the article of this id came from. */
  holder(id: string): KnownFile | null;
  /**
   * Puts what the editor says of speakers in force, in place of what was said before.
   *
   * @returns whether the articles' files must be read again for it.
   */
  know(speakers: readonly KnownSpeaker[]): boolean;
  /** What the editor says of speakers. */
  knownSpeakers(): readonly KnownSpeaker[];
  /** Gives some of the space that removed articles held back to the disk; true while there is more. */
  shrink(): boolean;
  /** How many articles there are. */
  size(): number;
  /** How these files were when they were read, by name; those that no article is served from are left out. */
  states(files: readonly string[]): ReadonlyMap<string, KnownState>;
  /** The names of files that articles are served from: at most `most`, in an order of their own, from the first after `after`. */
  files(after: string, most: number): readonly string[];
  /** What is wrong in a file although its article is served. */
  problemsOf(file: string): readonly ContentProblem[];
  /** The files that have problems although their articles are served. Slow: it reads through all articles. */
  filesWithProblems(): readonly string[];
  /** Whether the article of a file has a body; false when there is none. */
  hasBody(file: string): boolean;
  /** When an article like this one arrived before, also where it was gone meanwhile; null for one that is new. */
  formerArrival(article: Article, now: Date): Date | null;
  /** Notes which articles are gone, after a go through the whole folder. */
  settleArrivals(now: Date): void;
  /** Whether the whole content folder has been read into the library once. */
  isFilled(): boolean;
  noteFilled(): void;
}

/** What the file's mark says. */
export const FILLED = 1;

export function libraryWriter(database: Database): LibraryWriter {
  const numbers = (file: string, id: string): number[] =>
    database
      .rows(numberRow, "SELECT number FROM articles WHERE file = :file OR id = :id", { file, id })
      .map(({ number }) => number);

  function drop(number: number): void {
    const names = database.rows(
      nameRow,
      "SELECT DISTINCT name FROM quotations WHERE article = :number AND name IS NOT NULL",
      { number },
    );
    database.run("DELETE FROM articles_text WHERE rowid = :number", { number });
    database.run(
      "DELETE FROM quotations_text WHERE rowid IN (SELECT number FROM quotations WHERE article = :number)",
      { number },
    );
    // Its topics, acronyms and quotations go with it.
    database.run("DELETE FROM articles WHERE number = :number", { number });
    for (const { name } of names) {
      database.run(
        "DELETE FROM names WHERE number = :name AND NOT EXISTS (SELECT 1 FROM quotations WHERE name = :name)",
        { name },
      );
    }
  }

  return {
    put(entry) {
      database.transaction(() => {
        for (const number of numbers(entry.state.file, entry.article.id)) drop(number);
        insert(database, entry);
        noteArrival(database, entry.article, entry.arrived);
      });
    },

    remove(file) {
      database.transaction(() => {
        const old = database.row(numberRow, "SELECT number FROM articles WHERE file = :file", { file });
        if (old !== null) drop(old.number);
      });
    },

    touch({ file, size, modified, hash }) {
      database.run(
        "UPDATE articles SET size = :size, modified = :modified, hash = :hash WHERE file = :file",
        {
          file,
          size,
          modified: modified.getTime(),
          hash,
        },
      );
    },

    together: (work) => database.transaction(work),
    shrink: () => database.shrink(),
    know: (speakers) => writeKnownSpeakerRows(database, speakers),
    knownSpeakers: () => readKnownSpeakerRows(database),
    known: (file) => knownFile(database, "file", file),
    holder: (id) => knownFile(database, "id", id),
    formerArrival: (article, now) => formerArrival(database, article, now),
    settleArrivals: (now) => settleArrivals(database, now),
    size: () => database.number("SELECT count(*) AS n FROM articles"),
    states: (files) => knownStates(database, files),
    files: (after, most) => knownFileNames(database, after, most),
    problemsOf: (file) => knownProblems(database, file),
    filesWithProblems: () => filesWithProblems(database),
    hasBody: (file) => hasBody(database, file),
    isFilled: () => database.mark === FILLED,
    noteFilled() {
      database.mark = FILLED;
    },
  };
}

/** From when something may be shown, and by which time it is sorted; both in milliseconds since 1970. */
type Times = { readonly held_until: number; readonly sort_at: number };

function insert(database: Database, entry: LibraryEntry): void {
  const { article, reading, arrived } = entry;
  const published = article.published?.at.getTime() ?? null;
  const times = { held_until: published ?? 0, sort_at: published ?? arrived.getTime() };
  const number = insertArticle(database, entry, times);
  for (const name of article.topics) {
    database.run(
      `INSERT OR IGNORE INTO topics (folded, article, name, held_until)
        VALUES (:folded, :number, :name, :held_until)`,
      { folded: foldedLine(name), number, name, held_until: times.held_until },
    );
  }
  for (const { acronym, name } of reading.acronyms) {
    database.run(
      "INSERT INTO acronyms (article, acronym, name, held_until) VALUES (:number, :acronym, :name, :held_until)",
      { number, acronym, name, held_until: times.held_until },
    );
  }
  insertSearchedText(database, number, entry);
  insertQuotations(database, number, reading.quotations, times);
}

/** Returns the article's number. */
function insertArticle(
  database: Database,
  { state, article, reading, arrived, problems }: LibraryEntry,
  times: Times,
): number {
  return database.run(
    `INSERT INTO articles (id, reference, file, size, modified, hash, title, title_folded, source, source_folded, url, published,
        date_only, arrived, held_until, sort_at, topics, lede, summaries, article, text,
        problems)
      VALUES (:id, :reference, :file, :size, :modified, :hash, :title, :title_folded, :source, :source_folded, :url, :published,
        :date_only, :arrived, :held_until, :sort_at, :topics, :lede, :summaries, :article, :text,
        :problems)`,
    {
      ...times,
      ...state,
      modified: state.modified.getTime(),
      id: article.id,
      reference: referenceTo(article.id),
      title: article.title,
      title_folded: foldedLine(article.title),
      source: article.source,
      source_folded: article.source === null ? null : foldedLine(article.source),
      url: article.url,
      published: article.published?.at.getTime() ?? null,
      date_only: article.published?.dateOnly === true ? 1 : 0,
      arrived: arrived.getTime(),
      topics: JSON.stringify(article.topics),
      lede: reading.lede,
      summaries: JSON.stringify(reading.summaries),
      article: encodeArticle(article),
      text: reading.text,
      problems: JSON.stringify(problems),
    },
  );
}

function insertSearchedText(database: Database, number: number, { article, reading }: LibraryEntry): void {
  database.run(
    `INSERT INTO articles_text (rowid, title, body, summary, topics, source, author)
      VALUES (:number, :title, :body, :summary, :topics, :source, :author)`,
    {
      number,
      title: fold(article.title),
      body: fold(reading.text),
      summary: fold(article.summary ?? ""),
      topics: fold(article.topics.join("\n")),
      source: fold(article.source ?? ""),
      author: fold(article.author ?? ""),
    },
  );
}

function insertQuotations(
  database: Database,
  number: number,
  quotations: Reading["quotations"],
  times: Times,
): void {
  const written: WrittenQuotation[] = [];
  for (const [position, quotation] of quotations.entries()) {
    const said = saidWords(quotation.text);
    const words = wordsKey(said);
    const row = database.run(
      `INSERT INTO quotations (article, position, text, kind, basis, confidence, factuality, part, held_until, sort_at, words, word_count, opening, name)
        VALUES (:number, :position, :text, :kind, :basis, :confidence, :factuality, :part, :held_until, :sort_at, :words, :word_count, :opening, :name)`,
      {
        ...times,
        number,
        position,
        text: quotation.text,
        kind: quotation.kind,
        basis: quotation.basis,
        confidence: quotation.confidence,
        factuality: quotation.factuality,
        part: standingOf(quotation).wholeness === "part" ? 1 : 0,
        words,
        word_count: said.split(" ").length,
        opening: openingOf(said),
        name: quotation.speaker === null ? null : nameNumber(database, quotation.speaker),
      },
    );
    database.run("INSERT INTO quotations_text (rowid, text) VALUES (:row, :text)", {
      row,
      text: fold(quotation.text),
    });
    written.push({ number: row, said, words });
  }
  noteFuller(database, written);
}

/** The number of a name with a role, as it is written. */
function nameNumber(database: Database, { name, role }: Speaker): number {
  const written = { name, role };
  const known = database.row(
    numberRow,
    "SELECT number FROM names WHERE name = :name AND ifnull(role, '') = ifnull(:role, '')",
    written,
  );
  if (known !== null) return known.number;
  return database.run("INSERT INTO names (key, name, role) VALUES (:key, :name, :role)", {
    ...written,
    key: speakerKey(name),
  });
}

const numberRow = z.object({ number: z.number() });
const nameRow = z.object({ name: z.number() });
