import { z } from "zod";
import type { Article } from "../content/article.ts";
import type { ContentProblem } from "../content/content-problem.ts";
import type { KnownSpeaker } from "../identity/known-speaker.ts";
import { formerArrival, noteArrival, settleArrivals } from "./arrivals.ts";
import { freeNumber } from "./article-number.ts";
import { nextChange } from "./changed-articles.ts";
import type { Change, Changes } from "./changes.ts";
import type { Database } from "./database.ts";
import { FILLED, isFilled } from "./filled.ts";
import { foldedLine } from "./folded-line.ts";
import { beginToMergeAll, mergeSome } from "./full-text-merging.ts";
import { settleHeld } from "./held-articles.ts";
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
import { insertReadable, removeReadable } from "./readable-rows.ts";
import type { Reading } from "./reading.ts";
import { referenceTo } from "./reference.ts";
import { packContent } from "./stored-content.ts";

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
  /**
   * Stores an article in place of what its file, and what its id, held before. All or nothing.
   *
   * @param now what is published later is held back at once; without it, by the next question.
   */
  put(entry: LibraryEntry, now?: Date): void;
  /**
   * Does some of this as one: all of it or nothing, with one commit, and with what depends on more than one article computed once,
   * at the end. What throws in it must leave it.
   */
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
  /** Gives some of the space that removed articles held back to the disk: a step of some milliseconds. True while there is more. */
  shrink(): boolean;
  /** Begins to put together what was written in many goes, so that it takes less room and time; `shrink` goes on with it. */
  gather(): void;
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

export function libraryWriter(database: Database, change: Change): LibraryWriter {
  const numbers = (file: string, id: string): number[] =>
    database
      .rows(numberRow, "SELECT number FROM articles WHERE file = :file OR id = :id", { file, id })
      .map(({ number }) => number);

  function drop(changes: Changes, number: number): void {
    const held = database.number("SELECT held AS n FROM articles WHERE number = :number", { number });
    if (held === 0) removeReadable(changes, number);
    database.run(
      "DELETE FROM contents WHERE number = (SELECT content FROM articles WHERE number = :number)",
      {
        number,
      },
    );
    database.run("DELETE FROM articles WHERE number = :number", { number });
  }

  return {
    put(entry, now) {
      change((changes) => {
        for (const number of numbers(entry.state.file, entry.article.id)) drop(changes, number);
        insert(changes, entry);
        noteArrival(database, entry.article, entry.arrived);
        if (now !== undefined) settleHeld(database, change, now.getTime());
      });
    },

    remove(file) {
      change((changes) => {
        const old = database.row(numberRow, "SELECT number FROM articles WHERE file = :file", { file });
        if (old !== null) drop(changes, old.number);
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

    shrink: () => mergeSome(database) || database.shrink(),
    gather: () => beginToMergeAll(database),
    know: (speakers) => writeKnownSpeakerRows(database, change, speakers),
    together: (work) => change(work),
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
    isFilled: () => isFilled(database),
    noteFilled() {
      database.mark = FILLED;
    },
  };
}

/** It is found at once; what was published in the future is held back in a step of its own (`held-articles.ts`). What is withdrawn is never found. */
function insert(changes: Changes, entry: LibraryEntry): void {
  const { article, reading } = entry;
  const arrived = entry.arrived.getTime();
  const sortAt = article.published?.at.getTime() ?? arrived;
  const number = insertArticle(changes.database, entry, sortAt);
  if (article.withdrawn !== null) return;
  const { quotations, acronyms, text } = reading;
  insertDisowned(changes.database, number, quotations);
  insertReadable(changes, { number, article, sortAt, arrived, text, quotations, acronyms });
}

/** What the article does not say was said is kept beside it: readers may ask about these words, too. */
function insertDisowned(database: Database, number: number, quotations: Reading["quotations"]): void {
  for (const { text, kind, factuality } of quotations) {
    if (factuality === "said") continue;
    database.run(
      "INSERT INTO disowned_quotations (article, text, kind, factuality) VALUES (:number, :text, :kind, :factuality)",
      { number, text, kind, factuality },
    );
  }
}

/** Returns the article's number. */
function insertArticle(
  database: Database,
  { state, article, reading, arrived, problems }: LibraryEntry,
  sortAt: number,
): number {
  return database.run(
    `INSERT INTO articles (number, id, reference, file, size, modified, hash, title, title_folded, source, source_folded, url,
        published, date_only, arrived, sort_at, held, changed, topics, lede, content, problems)
      VALUES (:number, :id, :reference, :file, :size, :modified, :hash, :title, :title_folded, :source, :source_folded, :url,
        :published, :date_only, :arrived, :sortAt, :held, :changed, :topics, :lede, :content, :problems)`,
    {
      ...state,
      number: freeNumber(database, sortAt),
      sortAt,
      held: article.withdrawn === null ? 0 : 2,
      changed: nextChange(database),
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
      content: insertContent(database, article, reading),
      problems: JSON.stringify(problems),
    },
  );
}

/** Contents are stored one behind the other, whatever their time, so that their pages are full. Returns the number. */
function insertContent(database: Database, article: Article, { text, summaries }: Reading): number {
  return database.run("INSERT INTO contents (packed) VALUES (:packed)", {
    packed: packContent({ article, text, summaries }),
  });
}

const numberRow = z.object({ number: z.number() });
