import type { Database } from "./database.ts";

/** A quotation in the library: what it says as `saidWords` gives it, and the key of that. */
export type WrittenQuotation = { readonly number: number; readonly said: string; readonly words: number };

/** What is counted as it comes and goes, because it is too much to be counted when somebody asks. */
export type Counted = "articles" | "quotations" | "sources" | "speakers";

/** A topic or source by one of its spellings, and how many articles more, or fewer, call it so. */
export type CategoryUse = {
  readonly kind: "topic" | "source";
  readonly name: string;
  readonly change: number;
};

/** By how much a name is quoted and shown more, or less; `latest` is when it was quoted last, in milliseconds since 1970, or 0. */
export type NameCount = {
  readonly quotations: number;
  readonly latest: number;
  readonly whole: number;
  readonly parts: number;
};

/** What a change of the library touched, and what must therefore be computed again before it is done. */
export type Changes = {
  readonly database: Database;
  /** Ties of names, acronyms and entries that came or went. */
  readonly ties: Set<string>;
  /** The numbers of names, by how they are written with their role. */
  readonly names: Map<string, number>;
  /** By how much names are quoted and shown more or less, where that is not stored yet. */
  readonly counts: Map<number, NameCount>;
  /** Names that are quoted more or less often than before. */
  readonly recounted: Set<number>;
  /** Keys of words of which statements came or went, or changed their speaker. */
  readonly words: Set<number>;
  /** Folded words of articles that came. */
  readonly vocabulary: Set<string>;
  /** Quotations that came, to be compared with what others say. */
  readonly written: WrittenQuotation[];
  /** Persons one of whose names is gone, or is shown more or less often. */
  readonly persons: Set<number>;
  /** By kind and spelling. */
  readonly categories: Map<string, CategoryUse>;
  /** How many more there are now. */
  readonly totals: Map<Counted, number>;
};

/** Makes a change, all of it or nothing; within another change, as a part of that. */
export type Change = (work: (changes: Changes) => void) => void;

/** @param settle computes all that depends on what was touched, once at the end. */
export function changer(database: Database, settle: (changes: Changes) => void): Change {
  let open: Changes | null = null;
  return (work) => {
    if (open !== null) {
      work(open);
      return;
    }
    const changes: Changes = {
      database,
      ties: new Set(),
      names: new Map(),
      counts: new Map(),
      recounted: new Set(),
      words: new Set(),
      vocabulary: new Set(),
      written: [],
      persons: new Set(),
      categories: new Map(),
      totals: new Map(),
    };
    open = changes;
    try {
      database.transaction(() => {
        work(changes);
        settle(changes);
      });
    } finally {
      open = null;
    }
  };
}
