import { expect, test } from "vitest";
import { editionWords, longDate } from "../../src/discord/render/edition-words.ts";

test.each([
  ["en-GB", "Saturday, 28 November 2026"],
  ["en", "Saturday, November 28, 2026"],
  ["fa", "شنبه ۷ آذر ۱۴۰۵"],
  ["fa-IR", "شنبه ۷ آذر ۱۴۰۵"],
  ["fa-AF", "شنبه ۷ قوس ۱۴۰۵"],
  ["ckb", "شەممە ٢٨ تشرینی دووەم ٢٠٢٦"],
  ["ar", "السبت، 28 نوفمبر 2026"],
  ["tr", "28 Kasım 2026 Cumartesi"],
  ["de", "Samstag, 28. November 2026"],
  ["fr", "samedi 28 novembre 2026"],
  ["es", "sábado, 28 de noviembre de 2026"],
  ["no language", "Saturday, 28 November 2026"],
])("the date of an edition in %s is “%s”", (language, text) => {
  expect(longDate("2026-11-28", language)).toBe(text);
});

test("the first day of a Persian year is written in that year", () => {
  expect(longDate("2027-03-21", "fa")).toBe("یکشنبه ۱ فروردین ۱۴۰۶");
});

test("a Persian edition has its date in the heading", () => {
  expect(editionWords("fa").title(longDate("2026-11-28", "fa"))).toBe("چکیدهٔ خبرها: شنبه ۷ آذر ۱۴۰۵");
});
