import { describe, expect, test } from "vitest";
import type { About, NewsRequest } from "../../src/library/library.ts";
import type { LibraryStore } from "../../src/library/store.ts";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";

type Asked = Partial<Record<keyof About, { readonly include?: string[]; readonly exclude?: string[] }>>;

function about(asked: Asked): About {
  const part = ({ include = [], exclude = [] }: Asked[keyof Asked] = {}) => ({ include, exclude });
  const { topics, sources, speakers, words } = asked;
  return { topics: part(topics), sources: part(sources), speakers: part(speakers), words: part(words) };
}

const ALL: NewsRequest = { about: about({}), arrivedAfter: null, since: null, before: null, limit: 10 };

function news(library: LibraryStore, request: Partial<NewsRequest> = {}, now = NOW): string[] {
  return library
    .at(now)
    .news({ ...ALL, ...request })
    .map(({ id }) => id);
}

const strike = () =>
  entry("strike", {
    title: "Dockers Vote to Strike",
    source: "The Harbour Times",
    topics: ["Ports", "Labour-Law"],
    body: "Nobody wins, the minister said, when the cranes of Türkmenköy stand still.",
    quotations: [
      said("Elvan Korkutoğlu", "Nobody wins when the cranes stand still."),
      said("a senior official", "We will talk to both sides through the night."),
    ],
  });

describe("articles about something", () => {
  test.each<[Asked, boolean]>([
    [{}, true],
    [{ topics: { include: ["ports"] } }, true],
    [{ topics: { include: ["Culture", "LABOUR law"] } }, true],
    [{ topics: { include: ["Port"] } }, false],
    [{ topics: { include: ["Ports"], exclude: ["Labour Law"] } }, false],
    [{ topics: { exclude: ["Culture"] } }, true],
    [{ sources: { include: ["the harbour times"] } }, true],
    [{ sources: { include: ["Harbour Times"] } }, false],
    [{ sources: { exclude: ["The Harbour Times"] } }, false],
    [{ speakers: { include: ["korkutoglu"] } }, true],
    [{ speakers: { include: ["Korkut"] } }, false],
    [{ speakers: { include: ["senior official"] } }, true],
    [{ speakers: { exclude: ["Elvan Korkutoğlu"] } }, false],
    [{ speakers: { include: ["Mira Sandoval"] } }, false],
    [{ words: { include: ["turkmenkoy"] } }, true],
    [{ words: { include: ["Stand, still!"] } }, true],
    [{ words: { include: ["still stand"] } }, false],
    [{ words: { include: ["dockers"] } }, true],
    [{ words: { include: ["strike nobody"] } }, false],
    [{ words: { include: ["stan"] } }, false],
    [{ words: { include: ["bread", "cranes"] } }, true],
    [{ words: { include: ["cranes"], exclude: ["minister"] } }, false],
    [{ words: { include: ["NOT"] } }, false],
    [{ words: { include: ["’"] } }, false],
    [{ words: { exclude: ["’"] } }, true],
    [{ topics: { include: ["Ports"] }, words: { include: ["bread"] } }, false],
  ])("%j: %s", (asked, expected) => {
    expect(news(libraryWith(strike()), { about: about(asked) })).toEqual(expected ? ["strike"] : []);
  });

  test("an article without a source passes where a source is left out, and not where one is asked for", () => {
    const library = libraryWith(entry("unsigned"));
    expect(news(library, { about: about({ sources: { exclude: ["Market Wire"] } }) })).toEqual(["unsigned"]);
    expect(news(library, { about: about({ sources: { include: ["Market Wire"] } }) })).toEqual([]);
  });

  const by = (speaker: string) => ({ about: about({ speakers: { include: [speaker] } }) });

  test("a speaker is asked for by the name that is shown, whatever the article writes", () => {
    const library = libraryWith(entry("short", { quotations: [said("E. K.", "We shall see on Monday.")] }));
    expect(news(library, by("Elvan Korkutoğlu"))).toEqual([]);
    library.know([{ name: "Elvan Korkutoğlu", aliases: ["E. K."], role: null, not: [] }]);
    expect(news(library, by("Elvan Korkutoğlu"))).toEqual(["short"]);
    expect(news(library, by("E. K."))).toEqual([]);
  });

  test("a quotation that another article corrects counts for whom it is shown as", () => {
    const words = "The ferry will not sail until the pier is safe.";
    const wrong = said("Jon Aas", words, { basis: "pronoun", confidence: 0.85 });
    const library = libraryWith(
      entry("wrong", { body: "Jon Aas met Ida Holm on the pier.", quotations: [wrong] }),
    );
    expect(news(library, by("Jon Aas"))).toEqual(["wrong"]);
    library.put(entry("plain", { quotations: [said("Ida Holm", words, { role: "harbour master" })] }));
    expect(news(library, by("Ida Holm")).toSorted()).toEqual(["plain", "wrong"]);
    expect(news(library, by("Jon Aas"))).toEqual([]);
    library.put(entry("own", { quotations: [said("Jon Aas", "I was at home all night.")] }));
    expect(news(library, by("Jon Aas"))).toEqual(["own"]);
  });
});

describe("a window", () => {
  const at = (time: string) => new Date(`2031-05-20T${time}Z`);
  const arriving = (id: string, time: string) =>
    entry(id, { published: null, arrived: at(time).toISOString() });

  test("holds exactly what is inside, also where another one of the same hour was asked for before", () => {
    const library = libraryWith(
      arriving("early", "08:10:00"),
      arriving("middle", "08:20:00"),
      arriving("late", "08:40:00"),
    );
    expect(news(library, { arrivedAfter: at("08:05:00") })).toEqual(["late", "middle", "early"]);
    expect(news(library, { arrivedAfter: at("08:10:00") })).toEqual(["late", "middle"]);
    expect(news(library, { since: at("08:20:00") })).toEqual(["late", "middle"]);
    expect(news(library, { before: at("08:20:00") })).toEqual(["early"]);
    expect(news(library, { arrivedAfter: at("08:05:00"), before: at("08:40:00") })).toEqual([
      "middle",
      "early",
    ]);
  });

  test("is filled up to the limit, however many of its first hour are outside", () => {
    const outside = Array.from({ length: 9 }, (_, index) =>
      entry(`outside-${index}`, { published: "2031-05-20T10:00:00Z", arrived: at("08:10:00").toISOString() }),
    );
    const library = libraryWith(...outside, arriving("one", "08:20:00"), arriving("two", "08:30:00"));
    expect(news(library, { arrivedAfter: at("08:15:00"), limit: 3 })).toEqual(["two", "one"]);
  });

  test("has the newest first, at most the limit", () => {
    const library = libraryWith(
      arriving("one", "08:10:00"),
      arriving("three", "08:30:00"),
      arriving("two", "08:20:00"),
    );
    expect(news(library, { limit: 2 })).toEqual(["three", "two"]);
  });

  test("shows at once what is written, changed, removed or no longer held back", () => {
    const library = libraryWith(arriving("old", "08:10:00"));
    expect(news(library)).toEqual(["old"]);
    library.put(arriving("new", "08:20:00"));
    expect(news(library)).toEqual(["new", "old"]);
    library.put(entry("held", { published: "2031-05-20T13:00:00Z" }));
    expect(news(library)).toEqual(["new", "old"]);
    expect(news(library, {}, at("13:00:00"))).toEqual(["held", "new", "old"]);
    expect(news(library, {}, at("12:59:59"))).toEqual(["new", "old"]);
    library.remove("old.md");
    expect(news(library)).toEqual(["new"]);
  });
});
