import { expect, test } from "vitest";
import { isForgotten, MOST_SAVED, type Saved, usedAgain, withItem } from "../../src/saved/saved-items.ts";

const at = (time: string) => new Date(time);
const saved = (count: number): Saved => ({
  member: "1",
  items: Array.from({ length: count }, (_, index) => ({
    article: `a${index}`,
    words: null,
    title: "A",
    at: at("2031-05-20T12:00:00Z"),
  })),
  usedAt: at("2031-05-20T12:00:00Z"),
});
const item = { article: "b", words: "we sail", title: "B", at: at("2031-05-21T12:00:00Z") };

test("an item comes last, once, and there is room for two hundred", () => {
  expect(withItem(saved(1), item)).toMatchObject({ items: [{ article: "a0" }, item] });
  expect(withItem({ ...saved(0), items: [item] }, { ...item, title: "Other" })).toBe("known");
  expect(withItem({ ...saved(0), items: [item] }, { ...item, words: null })).toMatchObject({
    items: [{}, {}],
  });
  expect(withItem(saved(MOST_SAVED - 1), item)).toMatchObject({ items: expect.arrayContaining([item]) });
  expect(withItem(saved(MOST_SAVED), item)).toBe("full");
});

test("the last use is written down once a day, and counts for a year", () => {
  expect(usedAgain(saved(1), at("2031-05-21T11:59:00Z"))).toBeNull();
  const later = at("2031-05-21T12:00:00Z");
  expect(usedAgain(saved(1), later)).toEqual({ ...saved(1), usedAt: later });
  expect(isForgotten(saved(1), at("2032-05-19T12:00:00Z"))).toBe(false);
  expect(isForgotten(saved(1), at("2032-05-19T12:00:01Z"))).toBe(true);
});
