import { expect, test } from "vitest";
import { inQuotationMarks } from "../../../src/language/quotations/quoted-text.ts";

test.each([
  ["We will open the gate,", "“We will open the gate”"],
  ["Kapıyı açacağız.", "“Kapıyı açacağız.”"],
  ["سنفتح البوابة،", "«سنفتح البوابة»"],
  ["… دروازه را باز می‌کنیم", "«… دروازه را باز می‌کنیم»"],
  ["Мы откроем ворота", "«Мы откроем ворота»"],
  ["The word سلام means peace", "“The word سلام means peace”"],
  ["1,000", "“1,000”"],
])("%s is shown in the marks of its language", (text, shown) => {
  expect(inQuotationMarks(text)).toBe(shown);
});
