import { expect, test } from "vitest";
import type { LibraryStore } from "../../src/library/store.ts";
import { emptyLibrary, entry, said } from "../support/library-entries.ts";

const page = { offset: 0, limit: 5 };
const NOON = new Date("2031-05-20T12:00:00Z");
const EVENING = new Date("2031-05-20T20:00:00Z");

const pier = (id: string, published: string) =>
  entry(id, {
    title: "The pier is open",
    published,
    arrived: published,
    body: `“We open the pier ${id},” said Ida Holm.`,
    quotations: [said("Ida Holm", `We open the pier ${id},`, { role: "mayor" })],
  });

/** How many items each question finds. */
function answers(library: LibraryStore, now: Date): Record<string, number> {
  const view = library.at(now);
  const holm = view.resolveSpeaker("Holm");
  return {
    headlines: view.headlines(page).items.length,
    search: view.search("pier", page).items.length,
    quotations: view.quotations({ ...page, speaker: "ida-holm" }).items.length,
    searchQuotations: view.searchQuotations("pier", page).items.length,
    resolveSpeaker: holm.kind === "one" ? holm.item.quotations : 0,
  };
}

const all = (count: number) => ({
  headlines: count,
  search: count,
  quotations: count,
  searchQuotations: count,
  resolveSpeaker: count,
});

test("what was answered is answered again until the library changes", () => {
  const library = emptyLibrary();
  library.put(pier("north", "2031-05-18T12:00:00Z"));
  expect(answers(library, NOON)).toEqual(all(1));
  expect(library.at(NOON).search("pier", page)).toBe(library.at(NOON).search("pier", page));
  library.put(pier("south", "2031-05-19T12:00:00Z"));
  expect(answers(library, NOON)).toEqual(all(2));
  library.remove("north.md");
  expect(answers(library, NOON)).toEqual(all(1));
});

test("so it is until an article's time comes, or has not come after all", () => {
  const library = emptyLibrary();
  library.put(pier("north", "2031-05-18T12:00:00Z"));
  library.put(pier("east", "2031-05-20T18:00:00Z"));
  expect(answers(library, NOON)).toEqual(all(1));
  expect(answers(library, EVENING)).toEqual(all(2));
  expect(answers(library, NOON)).toEqual(all(1));
});

test("each page and question has its own answer", () => {
  const library = emptyLibrary();
  for (const id of ["north", "south", "west"]) library.put(pier(id, "2031-05-18T12:00:00Z"));
  const view = library.at(NOON);
  const ids = (offset: number) => view.headlines({ offset, limit: 1 }).items.map(({ id }) => id);
  expect(new Set([0, 1, 2].flatMap(ids)).size).toBe(3);
  expect(view.headlines({ ...page, topic: "ports" }).items).toEqual([]);
  expect(view.headlines({ ...page, before: new Date("2031-05-01T00:00:00Z") }).items).toEqual([]);
});
