import fc from "fast-check";
import { expect, test } from "vitest";
import { ID_FORM, slugify } from "../../src/content/slug.ts";

test.each([
  ["Harbour Opens ‘Stone Gate’ Again", "harbour-opens-stone-gate-again"],
  ["Türkiye’s Ærø–Łódź ferry", "turkiyes-aero-lodz-ferry"],
  ["  --- 3 boats, 1 gate! ", "3-boats-1-gate"],
  ["../../etc/passwd", "etc-passwd"],
])("%s", (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test("cuts at a word within 80 characters", () => {
  const slug = slugify("harbours ".repeat(20));
  expect(slug).toBe(Array(9).fill("harbours").join("-").slice(0, 80));
  expect(slugify("x".repeat(200))).toHaveLength(80);
});

test("a title without Latin letters gets an id that distinguishes it from others", () => {
  expect(slugify("الميناء يفتح")).toMatch(/^article-[0-9a-f]{12}$/u);
  expect(slugify("الميناء يفتح")).not.toBe(slugify("الميناء يغلق"));
});

test("any text gives a valid id", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => ID_FORM.test(slugify(text))));
});
