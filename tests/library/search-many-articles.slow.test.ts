import { expect, test } from "vitest";
import { emptyLibrary, entry, NOW } from "../support/library-entries.ts";

/** With more than 20,000 the endings of a last word are asked for one by one. */
const MANY = 20_010;
const FIRST = { offset: 0, limit: 5 };
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** More words that begin with "har" than are asked for one by one, all shorter than "harbourside". */
const SHORTER = [...LETTERS].flatMap((one) => [...LETTERS].map((other) => `har${one}${other}`));

const day = (at: number) => new Date(Date.UTC(1970, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);

test("of many articles, a last word that may go on to many words is found whole and in its longer forms", () => {
  const library = emptyLibrary();
  const bodyOf = (at: number) => {
    if (at === 7) return "The old harbourside is shut.";
    if (at % 2_000 === 3) return "The old har is shut.";
    return `The mill of ${SHORTER[at % SHORTER.length]} is old.`;
  };
  library.together(() => {
    for (let at = 0; at < MANY; at += 1) {
      library.put(entry(`article-${at}`, { body: bodyOf(at), published: day(at) }));
    }
  });
  const idsOf = (text: string, offset = 0) =>
    library
      .at(NOW)
      .search(text, { ...FIRST, offset })
      .items.map(({ id }) => id);
  expect(idsOf("old-har")).toEqual([
    "article-20003",
    "article-18003",
    "article-16003",
    "article-14003",
    "article-12003",
  ]);
  // Where whole words do not fill the page, the longer ones follow.
  expect(idsOf("old-har", 10)).toEqual(["article-7", "article-3"]);
  expect(idsOf("old-harb")).toEqual(["article-7"]);
  expect(idsOf("harbours")).toEqual(["article-7"]);
});
