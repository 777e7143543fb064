import { expect, test } from "vitest";
import { emptyLibrary, entry, NOW } from "../support/library-entries.ts";

/** More than make a word common, and more than are looked through first. */
const MANY = 5_100;
const FIRST = { offset: 0, limit: 5 };
const day = (at: number) => new Date(Date.UTC(2010, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);

test("of a phrase of common words the newest articles are found, and it says that there are more", () => {
  const library = emptyLibrary();
  const hasPhrase = (at: number) => at % 100 === 99 || at < 20;
  library.together(() => {
    for (let at = 0; at < MANY; at += 1) {
      const body = hasPhrase(at) ? "The old harbour is shut." : "The harbour is old.";
      library.put(entry(`article-${String(at).padStart(4, "0")}`, { body, published: day(at) }));
    }
  });
  const idsOf = (offset: number) => {
    const { items, ...count } = library.at(NOW).search("old-harbour", { ...FIRST, offset });
    return { ids: items.map(({ id }) => id), ...count };
  };
  const first = idsOf(0);
  expect(first.ids).toEqual(["article-5099", "article-4999", "article-4899", "article-4799", "article-4699"]);
  expect(first.isLeast).toBe(true);
  expect(first.total).toBeGreaterThan(FIRST.limit);
  expect(first.total).toBeLessThan(71);
  expect(idsOf(5).ids[0]).toBe("article-4599");
  // Where the newest ones do not fill the page, all are counted.
  expect(idsOf(65)).toMatchObject({ total: 71, isLeast: false });
});

test("a phrase that only old articles have is found, too", () => {
  const library = emptyLibrary();
  library.together(() => {
    for (let at = 0; at < MANY; at += 1) {
      const body = at === 3 ? "The old harbour is shut." : "The harbour is old.";
      library.put(entry(`article-${at}`, { body, published: day(at) }));
    }
  });
  const { items, total, isLeast } = library.at(NOW).search("old-harbour", FIRST);
  expect(items.map(({ id }) => id)).toEqual(["article-3"]);
  expect({ total, isLeast }).toEqual({ total: 1, isLeast: false });
});
