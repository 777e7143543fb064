import { expect, test } from "vitest";
import { readingOf } from "../../src/library/reading.ts";
import { entry } from "../support/library-entries.ts";

const BODY = `The town of Vesterhavn will rebuild its breakwater before winter, the council decided on Tuesday.

“The sea does not wait for our budget,” said Mayor Ilse Brandt.

## A costly plan

Engineers expect the work to take five months and to cost eleven million crowns.`;

test("an article is read into lede, summaries, quotations and searchable text", () => {
  const { article } = entry("one", { title: "Vesterhavn to rebuild breakwater", body: BODY });
  const reading = readingOf(article);
  expect(reading.text.split("\n")).toEqual([
    "The town of Vesterhavn will rebuild its breakwater before winter, the council decided on Tuesday.",
    "“The sea does not wait for our budget,” said Mayor Ilse Brandt.",
    "A costly plan",
    "Engineers expect the work to take five months and to cost eleven million crowns.",
  ]);
  expect(reading.quotations).toHaveLength(1);
  expect(reading.quotations[0]?.text).toContain("The sea does not wait for our budget");
  expect(reading.quotations[0]?.speaker?.name).toContain("Brandt");
  expect(BODY.startsWith(reading.lede.replace(/…$/u, "").trim())).toBe(true);
  for (const sentences of Object.values(reading.summaries)) {
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(BODY).toContain(sentence);
  }
});

test("the editor's summary stands in every length and gives the lede", () => {
  const summary = "A new breakwater comes before winter.";
  const reading = readingOf(entry("one", { body: BODY, summary }).article);
  expect(reading.summaries).toEqual({ short: [summary], medium: [summary], long: [summary] });
  expect(reading.lede).toBe(summary);
});

test.each([
  ["long words of a summary ".repeat(20), /^long words .* (summary|words|of|a|long)…$/u],
  ["Wellenbrecher".repeat(30), /^(Wellenbrecher)+\w*…$/u],
  ["👩‍🚀".repeat(60), /^(👩‍🚀)+…$/u],
  ["one\n  line", /^one line$/u],
])("the lede is one line of at most 140: %#", (summary, form) => {
  const { lede } = readingOf(entry("one", { body: BODY, summary }).article);
  expect(lede.length).toBeLessThanOrEqual(140);
  expect(lede).toMatch(form);
});

test("an empty body is read as nothing", () => {
  const reading = readingOf(entry("one", { body: "" }).article);
  expect(reading).toMatchObject({ lede: "", quotations: [], text: "" });
});
