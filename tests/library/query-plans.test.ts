import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyLibrary, entry, NOW, said } from "../support/library-entries.ts";

/*
 * How SQLite goes about every statement that the library is asked or written with. A statement that reads a whole table, or that puts
 * all its rows in order before it gives the first, takes longer with every article; those that do so must be listed here.
 */

/** Statements that may read a whole table, by what they say, each with the reason. */
const WHOLE: readonly (readonly [begins: string, reason: string])[] = [
  ["SELECT speakers FROM known_speakers", "has one row at most"],
  [
    "UPDATE articles SET hash = ''",
    "the editor keeps others apart than before: all articles are to be read again",
  ],
  ["SELECT file FROM articles WHERE problems", "once, when the reading of the folder begins"],
  [
    "SELECT number, name FROM names WHERE person IS NULL",
    "names of nobody, once a change for a digest about one",
  ],
  ["UPDATE arrivals SET gone", "after a go through the whole folder"],
  ["DELETE FROM arrivals WHERE gone", "after a go through the whole folder"],
  ["UPDATE changes SET last", "has one row"],
  ["SELECT last AS n FROM changes", "has one row"],
  ["SELECT first, last FROM changes", "has one row"],
];

/** Parts of statements after which few rows are left to be put in order, each with the reason. */
const FEW: readonly (readonly [part: string, reason: string])[] = [
  ["a.lede, a.sort_at FROM articles a WHERE a.held = 0", "once a change, for all digests that ask the same"],
  ["FROM verdicts v WHERE v.quotation", "what is known of one quotation"],
  ["FROM spellings WHERE kind = :kind AND folded = :folded", "the spellings of one name"],
  ["FROM json_each(:numbers)", "the articles of one page"],
  ["WHERE q.number >= :article", "the quotations of one article"],
  ["WHERE q.words = :words", "the statements of the same words"],
  ["WHERE f.words = :words", "the statements that say certain words and more"],
  ["FROM explained_acronyms WHERE", "what one acronym is explained as"],
  ["q.shared = 1", "what a name shares with others"],
  ["ORDER BY articles DESC LIMIT 100", "categories, which are few, of one beginning"],
  ["FROM person_keys k", "who may be meant by one key"],
  ["json_each(:numbers) found JOIN persons p", "at most 3,000 persons"],
  ["FROM name_slips WHERE part IN", "the words that resemble one"],
  ["titles_text MATCH :match ORDER BY rowid DESC LIMIT 500", "at most 1,000 titles"],
  ["ORDER BY length(word), word", "the words that begin with two letters or more"],
  ["bm25(", "at most a thousand matches, see search-ranking.ts"],
  ["JOIN quotations q ON q.number = found.number", "the matches of a page’s minutes, or at most fifty"],
  ["INDEXED BY articles_arrived", "what arrived since the last edition"],
  ["(SELECT DISTINCT a.number FROM", "stops at the thousandth"],
];

const statements = new Map<string, DatabaseSync>();
const { prepare } = DatabaseSync.prototype;

beforeAll(() => {
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql, ...rest) {
    if (/^\s*(?:SELECT|INSERT|UPDATE|DELETE)/u.test(sql) && !statements.has(sql)) statements.set(sql, this);
    return prepare.call(this, sql, ...rest);
  };
});
afterAll(() => {
  DatabaseSync.prototype.prepare = prepare;
});

const tidied = (sql: string) => sql.replace(/\s+/gu, " ").trim();

/** What the library can be asked, and what can be done with it. */
function useEverything(): void {
  const library = emptyLibrary();
  const entries = Array.from({ length: 30 }, (_, index) =>
    entry(`article-${index}`, {
      title: `Ferries at pier ${index}`,
      source: index % 2 === 0 ? "The Beacon" : "The Gazette",
      topics: ["Ports", `Pier ${index}`],
      published: index === 0 ? "2031-06-01T00:00:00Z" : "2031-05-01",
      body: "The World Harbour Organization (WHO) met at the harbour.",
      quotations: [
        said(index % 3 === 0 ? "Holm" : "Ida Holm", "We will open the harbour when the pier is safe.", {
          role: "mayor",
          basis: index % 3 === 0 ? "pronoun" : "named",
          confidence: index % 3 === 0 ? 0.8 : 0.97,
        }),
        said("Jon Aas", `On day ${index} we will open the harbour when the pier is safe.`),
      ],
    }),
  );
  for (const one of entries.slice(0, 20)) library.put(one);
  library.noteFilled();
  for (const one of entries.slice(20)) library.put(one);
  const page = { offset: 0, limit: 3 };
  for (const now of [new Date("2031-06-02"), NOW]) {
    const view = library.at(now);
    const since = new Date("2031-04-01");
    view.statistics();
    for (const topic of [null, "Ports", "p", "~aaaaaaaaaaaaaaa"]) {
      for (const source of [null, "The Beacon", "the"]) {
        view.headlines({ ...page, topic, source });
        view.headlines({ ...page, topic, source, since, before: now, arrivedAfter: since });
      }
    }
    view.headlines({ ...page, since });
    view.topics("p", 5);
    view.topic("ports");
    view.sources("", 5);
    view.titles("ferries", 5);
    view.search("harbour", page);
    view.search("pi", page);
    view.search("harbor ferrys", page);
    for (const text of ["article-2", "~aaaaaaaaaaaaaaa", "a".repeat(50), "pier", "nowhere"])
      view.resolveArticle(text);
    for (const text of ["article-2", "ferries at pier 2"]) view.withdrawn(text);
    for (const words of [null, "we"]) view.passage({ article: "article-2", words });
    view.fileOf("article-2");
    view.article("article-2");
    view.arrived("article-2");
    const { mark } = view.changedSince(null, 5);
    view.changedSince({ ...mark, change: mark.change - 3 }, 5);
    view.changedSince({ at: since, change: 1 }, 5);
    view.headline("article-2");
    for (const text of ["", "h", "holm", "Holmm", "ida holm", "Winston Marchbanks", "mayor"]) {
      view.speakers(text, 5);
      view.resolveSpeaker(text);
    }
    view.speaker("~aaaaaaaaaaaaaaa");
    for (const about of [null, "pier"]) view.quotations({ offset: 1, limit: 2, speaker: "jon-aas", about });
    view.searchQuotations("pier", page);
    view.passagesLike("We will open the harbour when the pier is safe.");
    view.commonness(["harbour", "pier"]);
    view.articlesSharing(["harbour", "pier"], { since, before: now, limit: 5 });
    const about = (asked: readonly string[]) => ({ include: asked, exclude: asked });
    const everything = {
      topics: about(["Ports"]),
      sources: about(["The Beacon"]),
      speakers: about(["Holm"]),
      words: about(["pier"]),
    };
    const nothing = { topics: about([]), sources: about([]), speakers: about([]), words: about([]) };
    for (const asked of [everything, nothing]) {
      view.news({ about: asked, arrivedAfter: since, since: null, before: null, limit: 5 });
      view.news({ about: asked, arrivedAfter: null, since, before: now, limit: 5 });
    }
  }
  library.know([{ name: "Ida Holm", aliases: ["Holm"], role: null, not: ["Jon Holm"] }]);
  for (const one of entries.slice(0, 20)) {
    library.touch(one.state);
    library.known(one.state.file);
    library.holder(one.article.id);
    library.formerArrival(one.article, NOW);
    library.remove(one.state.file);
  }
  library.states(entries.map(({ state }) => state.file));
  library.files("", 100);
  library.problemsOf("article-25.md");
  library.filesWithProblems();
  library.hasBody("article-25.md");
  library.settleArrivals(NOW);
  while (library.shrink());
}

test("no statement reads a whole table, or puts more than a few rows in order", () => {
  useEverything();
  const open = [...statements].filter(([, database]) => database.isOpen);
  const plans = open.flatMap(([sql, database]) =>
    prepare
      .call(database, `EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => ({ sql: tidied(sql), step: String(detail) })),
  );
  expect(plans.length).toBeGreaterThan(100);
  const isUnlisted = ({ sql, step }: { sql: string; step: string }) => {
    // Full-text tables and lists of parameters are virtual; those without a match have no sign in their plan.
    if (/^SCAN \w+ VIRTUAL TABLE INDEX \d+:/u.test(step))
      return /VIRTUAL TABLE INDEX \d+:$/u.test(step) && !/json_each|found|pragma|SCAN f /u.test(step);
    // What a query in brackets gives, and the newest articles by their index, which are taken until there are enough.
    if (
      /^SCAN (?:\(subquery-\d+\)|found|f|CONSTANT ROW|a USING (?:COVERING )?INDEX articles_newest)$/u.test(
        step,
      )
    )
      return false;
    if (/^SCAN /u.test(step)) return !WHOLE.some(([begins]) => sql.startsWith(begins));
    if (/AUTOMATIC/u.test(step)) return true;
    if (step === "USE TEMP B-TREE FOR LAST TERM OF ORDER BY") return false;
    return /TEMP B-TREE/u.test(step) && !FEW.some(([part]) => sql.includes(part));
  };
  expect(plans.filter(isUnlisted)).toEqual([]);
});

test("every statement that is listed is one of the library’s", () => {
  const all = [...statements.keys()].map(tidied);
  for (const [begins] of WHOLE)
    expect(
      all.filter((sql) => sql.startsWith(begins)),
      begins,
    ).not.toEqual([]);
  for (const [part] of FEW)
    expect(
      all.filter((sql) => sql.includes(part)),
      part,
    ).not.toEqual([]);
});
