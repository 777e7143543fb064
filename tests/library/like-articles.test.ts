import { expect, test } from "vitest";
import { emptyLibrary, entry, libraryWith, NOW } from "../support/library-entries.ts";

const SPAN = { since: new Date("2031-05-01"), before: new Date("2031-05-31"), limit: 10 };
const idsOf = (headlines: readonly { id: string }[]) => headlines.map(({ id }) => id);

test("words are counted in all readable articles, up to 300", () => {
  const library = libraryWith(
    ...Array.from({ length: 310 }, (_, index) =>
      entry(`article-${index}`, { body: index === 0 ? "A heron in the harbour." : "A harbour." }),
    ),
    entry("embargo", { published: "2031-06-01T00:00:00Z", body: "Another heron." }),
  );
  const words = ["harbour", "heron", "zeppelin", 'no "operator" OR'];
  expect(library.at(NOW).commonness(words)).toEqual({
    articles: 310,
    counts: new Map([
      ["harbour", 300],
      ["heron", 1],
      ["zeppelin", 0],
      ['no "operator" OR', 0],
    ]),
  });
});

test("articles that share two of some words, those that share most first, then the newest", () => {
  const view = libraryWith(
    entry("all", { published: "2031-05-02", body: "Heron, otter and lynx." }),
    entry("older", { published: "2031-05-03", body: "Heron and otter." }),
    entry("newer", { published: "2031-05-04", body: "Otter and lynx." }),
    entry("one", { published: "2031-05-05", body: "A heron, and a heron." }),
    entry("before", { published: "2031-04-30T23:00:00Z", body: "Heron, otter and lynx." }),
    entry("future", { published: "2031-05-25T00:00:00Z", body: "Heron, otter and lynx." }),
  ).at(NOW);
  const words = ["heron", "otter", "lynx"];
  expect(idsOf(view.articlesSharing(words, SPAN))).toEqual(["all", "newer", "older"]);
  expect(idsOf(view.articlesSharing(words, { ...SPAN, limit: 1 }))).toEqual(["all"]);
  expect(idsOf(view.articlesSharing(words, { ...SPAN, before: new Date("2031-05-04") }))).toEqual([
    "all",
    "older",
  ]);
  expect(view.articlesSharing([], SPAN)).toEqual([]);
});

test("an empty archive has nothing in common with anything", () => {
  const view = emptyLibrary().at(NOW);
  expect(view.articlesSharing(["heron", "otter"], SPAN)).toEqual([]);
  expect(view.commonness([])).toEqual({ articles: 0, counts: new Map() });
});
