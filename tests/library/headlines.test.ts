import { describe, expect, test } from "vitest";
import { entry, libraryWith, moment, NOW, said } from "../support/library-entries.ts";

const FIRST = { offset: 0, limit: 10 };
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe("headlines", () => {
  test("come newest first, by arrival where there is no date, with all that a list shows", () => {
    const library = libraryWith(
      entry("old", { published: "2031-01-01" }),
      entry("undated", { published: null, arrived: "2031-03-01T08:00:00Z" }),
      entry("new", {
        published: "2031-05-03T09:30:00Z",
        source: "Küstenblatt",
        url: "https://kueste.example/1",
        topics: ["Häfen", "Wetter"],
        arrived: "2031-05-04T00:00:00Z",
      }),
    ).at(NOW);
    const { items, total } = library.headlines(FIRST);
    expect(ids(items)).toEqual(["new", "undated", "old"]);
    expect(total).toBe(3);
    expect(items[0]).toEqual({
      id: "new",
      title: "Title of new",
      source: "Küstenblatt",
      url: "https://kueste.example/1",
      published: { at: new Date("2031-05-03T09:30:00Z"), dateOnly: false },
      arrived: new Date("2031-05-04T00:00:00Z"),
      topics: ["Häfen", "Wetter"],
      lede: "Lede of new",
    });
    expect(items[1]?.published).toBeNull();
    expect(items[2]?.published).toEqual(moment("2031-01-01"));
  });

  test("pages follow each other without gap or repetition, and the total stays", () => {
    const library = libraryWith(...["a", "b", "c", "d", "e"].map((id) => entry(id))).at(NOW);
    const pages = [0, 2, 4].map((offset) => library.headlines({ offset, limit: 2 }));
    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1]);
    expect(new Set(pages.flatMap(({ items }) => ids(items))).size).toBe(5);
    expect(pages.every(({ total }) => total === 5)).toBe(true);
    expect(library.headlines({ offset: 6, limit: 2 })).toEqual({ items: [], total: 5, isLeast: false });
  });

  test("an article of the future is held back everywhere until its hour", () => {
    const library = libraryWith(
      entry("embargoed", {
        title: "Embargoed budget",
        published: "2031-05-21T06:00:00Z",
        source: "Gazette",
        topics: ["Budget"],
        body: "The treasury cuts the harbour toll.",
        quotations: [said("Runa Lindqvist", "The toll will go.")],
      }),
    );
    const early = library.at(new Date("2031-05-21T05:59:59Z"));
    expect(early.headlines(FIRST)).toEqual({ items: [], total: 0, isLeast: false });
    expect(early.article("embargoed")).toBeNull();
    expect(early.titles("budget", 5)).toEqual([]);
    expect(early.titles("", 5)).toEqual([]);
    for (const text of ["toll", "tolll"]) {
      const found = early.search(text, FIRST);
      expect(found).toEqual({ items: [], total: 0, isLeast: false, corrected: null });
    }
    expect(early.searchQuotations("toll", FIRST)).toEqual({ items: [], total: 0, isLeast: false });
    expect(early.topics("", 5)).toEqual([]);
    expect(early.sources("", 5)).toEqual([]);
    expect(early.speakers("lindqvist", 5)).toEqual([]);
    expect(early.resolveSpeaker("lindqvist")).toEqual({ kind: "none", nearest: [] });
    expect(early.resolveArticle("embargoed")).toEqual({ kind: "none", nearest: [] });
    expect(early.speaker("runa-lindqvist")).toBeNull();
    expect(early.quotations({ ...FIRST, speaker: "runa-lindqvist" }).total).toBe(0);
    expect(early.statistics()).toEqual({
      articles: 0,
      quotations: 0,
      speakers: 0,
      sources: 0,
      newest: null,
    });

    const late = library.at(new Date("2031-05-21T06:00:00Z"));
    expect(late.headlines(FIRST).total).toBe(1);
    expect(late.article("embargoed")?.article.title).toBe("Embargoed budget");
    expect(late.search("toll", FIRST).total).toBe(1);
    expect(late.speakers("lindqvist", 5)).toHaveLength(1);
    expect(late.quotations({ ...FIRST, speaker: "runa-lindqvist" }).total).toBe(1);
    expect(late.statistics()).toMatchObject({
      articles: 1,
      quotations: 1,
      speakers: 1,
      sources: 1,
    });
    // And back again: nothing is remembered of a later time.
    expect(early.speakers("lindqvist", 5)).toEqual([]);
  });

  test("since keeps what was published, or arrived undated, at or after it", () => {
    const library = libraryWith(
      entry("before", { published: "2031-05-09T23:59:59Z", arrived: "2031-05-15T00:00:00Z" }),
      entry("at", { published: "2031-05-10T00:00:00Z" }),
      entry("undated", { published: null, arrived: "2031-05-12T00:00:00Z" }),
    ).at(NOW);
    const since = new Date("2031-05-10T00:00:00Z");
    expect(ids(library.headlines({ ...FIRST, since }).items)).toEqual(["undated", "at"]);
  });

  test("topic and source are compared folded, and together narrow down", () => {
    const library = libraryWith(
      entry("one", { topics: ["Türkiye", "Trade"], source: "Le Phare" }),
      entry("two", { topics: ["turkiye"], source: "LE PHÂRE" }),
      entry("three", { topics: ["Trade"], source: "Other" }),
    ).at(NOW);
    const of = (topic: string | null, source: string | null) =>
      ids(library.headlines({ ...FIRST, topic, source }).items).sort();
    expect(of("TURKIYE", null)).toEqual(["one", "two"]);
    expect(of("türkiye", "le phare")).toEqual(["one", "two"]);
    expect(of("trade", "le phare")).toEqual(["one"]);
    expect(of(" ", "")).toEqual(["one", "three", "two"]);
    expect(of("sport", null)).toEqual([]);
  });

  test("a cut-off name stands for those it begins, but a whole name only for itself", () => {
    const library = libraryWith(
      entry("one", { topics: ["Water"], source: "Harbour Gazette of the North" }),
      entry("two", { topics: ["Waterways"], source: "Harbour Post" }),
    ).at(NOW);
    expect(ids(library.headlines({ ...FIRST, topic: "water" }).items)).toEqual(["one"]);
    expect(ids(library.headlines({ ...FIRST, topic: "waterw" }).items)).toEqual(["two"]);
    expect(ids(library.headlines({ ...FIRST, source: "harbour gaz" }).items)).toEqual(["one"]);
    expect(library.headlines({ ...FIRST, source: "harbour" }).total).toBe(2);
    expect(library.headlines({ ...FIRST, source: "%" }).total).toBe(0);
  });
});

describe("titles", () => {
  const library = () =>
    libraryWith(
      entry("strait", { title: "Ferries return to the strait of Ålund", published: "2031-04-01" }),
      entry("return", { title: "Return of the ferries", published: "2031-04-02" }),
      entry("body", { title: "Budget passed", body: "The ferries are not in its title." }),
    );

  test("hold every typed word, the last by its beginning, folded", () => {
    expect(ids(library().at(NOW).titles("ferries str", 5))).toEqual(["strait"]);
    expect(ids(library().at(NOW).titles("ALUND", 5))).toEqual(["strait"]);
    expect(library().at(NOW).titles("ferries budget", 5)).toEqual([]);
  });

  test("the one that begins with the text comes first, an equal one before it", () => {
    const store = library();
    const shelf = store.at(NOW);
    expect(ids(shelf.titles("return", 5))[0]).toBe("return");
    expect(ids(shelf.titles("ferries return", 5))[0]).toBe("strait");
    store.put(entry("longer", { title: "Budget passed at last by the council of the islands" }));
    expect(ids(shelf.titles("budget passed", 5))).toEqual(["body", "longer"]);
  });

  test("an empty text gives the newest; one without a word nothing; the limit holds", () => {
    expect(ids(library().at(NOW).titles("  ", 2))).toEqual(["body", "return"]);
    expect(library().at(NOW).titles("?!", 5)).toEqual([]);
    expect(library().at(NOW).titles("ferries", 1)).toHaveLength(1);
  });
});

describe("article", () => {
  test("gives back all fields as they were stored, with summaries", () => {
    const stored = entry("full", {
      published: "2031-05-01",
      updated: moment("2031-05-02T10:00:00Z"),
      section: "Islands",
      author: "Oda Brekke",
      language: "nb",
      summary: "Kort.",
      image: { url: null, caption: "Ferge", credit: "Havnefoto" },
      topics: ["Häfen"],
    });
    const read = libraryWith(stored).at(NOW).article("full");
    expect(read?.article).toEqual(stored.article);
    expect(read?.summaries).toEqual(stored.reading.summaries);
    expect(libraryWith(stored).at(NOW).article("none")).toBeNull();
  });

  test("its quotations in the order of the text, whole ones before parts", () => {
    const library = libraryWith(
      entry("talk", {
        quotations: [
          said("A Person", "calm", { kind: "mixed" }),
          said("A Person", "Short one."),
          said("B Person", "a very long mixed piece of reported speech", { kind: "mixed" }),
          said(null, "The longest whole sentence of them all."),
        ],
      }),
    ).at(NOW);
    expect(library.article("talk")?.quotations.map(({ text }) => text)).toEqual([
      "Short one.",
      "The longest whole sentence of them all.",
      "calm",
      "a very long mixed piece of reported speech",
    ]);
    expect(library.article("talk")?.quotations[1]?.speaker).toBeNull();
  });
});

test("statistics count what is readable and name the newest", () => {
  const library = libraryWith(
    entry("one", { source: "Post", quotations: [said("Ida Holm", "One."), said(null, "Two.")] }),
    entry("two", { source: "POST", published: "2031-05-10", quotations: [said("Dr. Ida Holm", "Three.")] }),
  ).at(NOW);
  expect(library.statistics()).toMatchObject({
    articles: 2,
    quotations: 3,
    speakers: 1,
    sources: 1,
    newest: { id: "two" },
  });
});

test("topics and sources: the most used first, in their most used spelling, by any folded part", () => {
  const library = libraryWith(
    entry("one", { topics: ["Élections", "Ports"], source: "Courrier" }),
    entry("two", { topics: ["Elections", "Trade"], source: "Courrier" }),
    entry("three", { topics: ["Élections"], source: "Anzeiger" }),
  ).at(NOW);
  expect(library.topics("", 10)).toEqual(["Élections", "Ports", "Trade"]);
  expect(library.topics("LECT", 10)).toEqual(["Élections"]);
  expect(library.topics("", 1)).toEqual(["Élections"]);
  expect(library.sources("", 10)).toEqual(["Courrier", "Anzeiger"]);
  expect(library.sources("zeig", 10)).toEqual(["Anzeiger"]);
  expect(library.sources("nothing", 10)).toEqual([]);
});

test("an article given the same topic twice in two spellings keeps it once", () => {
  const library = libraryWith(entry("one", { topics: ["Häfen", "hafen"] })).at(NOW);
  expect(library.headlines({ ...FIRST, topic: "HAFEN" }).total).toBe(1);
  expect(library.topics("", 10)).toEqual(["Häfen"]);
});
