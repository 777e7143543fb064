import { describe, expect, it, test } from "vitest";
import type { About } from "../../src/library/library.ts";
import { referenceTo } from "../../src/library/reference.ts";
import { entry, libraryWith, moment, NOW, said } from "../support/library-entries.ts";

const WITHDRAWN = { at: moment("2031-05-19T14:05:00Z"), note: "The publisher retracted it." };
const ANYTHING = { include: [], exclude: [] };
const EVERYTHING: About = { topics: ANYTHING, sources: ANYTHING, speakers: ANYTHING, words: ANYTHING };
const page = { offset: 0, limit: 10 };

const harbour = (options: Parameters<typeof entry>[1] = {}) =>
  entry("harbour", {
    title: "Harbour opens",
    source: "The Beacon",
    topics: ["Ports"],
    body: "The harbour zeppelin was never seen.",
    quotations: [
      said("Ida Holm", "We will open the harbour when the pier is safe."),
      said("Jon Aas", "The pier is as safe as a church.", { factuality: "denied" }),
    ],
    ...options,
  });
const other = entry("other", { title: "Trams run again" });

describe("a withdrawn article", () => {
  const library = () => libraryWith(harbour({ withdrawn: WITHDRAWN }), other).at(NOW);

  it("is in no list, quotation, count or check", () => {
    const view = library();
    expect(view.headlines(page).items.map(({ id }) => id)).toEqual(["other"]);
    expect(
      view
        .news({ about: EVERYTHING, arrivedAfter: null, since: null, before: null, limit: 9 })
        .map(({ id }) => id),
    ).toEqual(["other"]);
    expect(view.headline("harbour")).toBeNull();
    expect(view.article("harbour")).toBeNull();
    expect(view.titles("harbour", 5)).toEqual([]);
    expect(view.search("zeppelin", page).items).toEqual([]);
    expect(view.searchQuotations("pier", page).items).toEqual([]);
    expect(view.topics("", 5)).toEqual([]);
    expect(view.sources("", 5)).toEqual([]);
    expect(view.speakers("", 5)).toEqual([]);
    const like = view.passagesLike("We will open the harbour when the pier is safe as a church.");
    expect(like).toEqual({ quotations: [], paragraphs: [] });
    expect(view.statistics()).toMatchObject({ articles: 1, quotations: 0, speakers: 0, sources: 0 });
  });

  test.each(["harbour", referenceTo("harbour"), "Harbour opens", "HÁRBOUR OPENS"])(
    "is known as %s",
    (text) => {
      expect(library().withdrawn(text)).toMatchObject({ article: { id: "harbour" }, withdrawn: WITHDRAWN });
    },
  );

  test.each(["other", "Trams run again", "Harbour", ""])("is not meant by %j", (text) => {
    expect(library().withdrawn(text)).toBeNull();
  });

  it("is not meant by a headline that a readable article has too", () => {
    const again = entry("again", { title: "Harbour opens" });
    const view = libraryWith(harbour({ withdrawn: WITHDRAWN }), again).at(NOW);
    expect(view.withdrawn("Harbour opens")).toBeNull();
    expect(view.withdrawn("harbour")).not.toBeNull();
  });

  it("was never here before its publication", () => {
    const library = libraryWith(harbour({ withdrawn: WITHDRAWN, published: "2031-06-01" }));
    expect(library.at(NOW).withdrawn("harbour")).toBeNull();
    expect(library.at(new Date("2031-06-02")).withdrawn("harbour")).not.toBeNull();
    expect(library.at(new Date("2031-06-02")).headline("harbour")).toBeNull();
  });
});

test("an article that is withdrawn leaves everything, and comes back whole when the withdrawal is taken back", () => {
  const library = libraryWith(harbour(), other);
  const before = {
    quotations: library.at(NOW).searchQuotations("pier", page),
    statistics: library.at(NOW).statistics(),
  };
  expect(before.statistics).toMatchObject({ articles: 2, quotations: 1 });
  library.put(harbour({ withdrawn: WITHDRAWN }));
  expect(library.at(NOW).statistics()).toMatchObject({ articles: 1, quotations: 0, speakers: 0 });
  expect(library.at(NOW).withdrawn("harbour")).not.toBeNull();
  library.put(harbour());
  expect(library.at(NOW).withdrawn("harbour")).toBeNull();
  expect(library.at(NOW).searchQuotations("pier", page)).toEqual(before.quotations);
  expect(library.at(NOW).statistics()).toEqual(before.statistics);
});

test("a withdrawn file can be removed", () => {
  const library = libraryWith(harbour({ withdrawn: WITHDRAWN }));
  library.remove("harbour.md");
  expect(library.at(NOW).withdrawn("harbour")).toBeNull();
  expect(library.size()).toBe(0);
});
