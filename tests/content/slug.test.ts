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

test.each([
  ["الميناء يفتح أبوابه", "almina-yfth-abwabh"],
  ["وزير الخارجية في بغداد", "wzir-alkharjia-fi-bghdad"],
  ["وزیر خارجه ایران در وین", "vzir-kharjeh-airan-dr-vin"],
  ["مي‌روند ۱۴۰۳", "mi-rund-1403"],
  ["Порт Эльсин открыт", "port-elsin-otkryt"],
  ["Το λιμάνι άνοιξε", "to-limani-anoixe"],
  ["COVID-19 در تهران", "covid-19-dr-thran"],
])("%s becomes %s", (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test("a long title in Arabic letters is cut at a word", () => {
  const slug = slugify("الميناء ".repeat(30));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^almina(?:-almina)+$/u);
});

test("a title without letters that can be read gets an id that distinguishes it from others", () => {
  expect(slugify("港が開く")).toMatch(/^article-[0-9a-f]{12}$/u);
  expect(slugify("港が開く")).not.toBe(slugify("港が閉まる"));
});

test("any text gives a valid id", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => ID_FORM.test(slugify(text))));
});
