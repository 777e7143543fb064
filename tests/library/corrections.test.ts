import { describe, expect, test } from "vitest";
import type { QuotationCorrection } from "../../src/content/article.ts";
import { applyCorrections } from "../../src/library/corrections.ts";
import { readingOf } from "../../src/library/reading.ts";
import { entry, said } from "../support/library-entries.ts";

const QUOTATIONS = [
  said("Elvan Korkutoğlu", "Nobody wins when the cranes stand still,", { role: "Transport Minister" }),
  said("Elvan Korkutoğlu", "Nobody wins at all."),
  said("Mira Sandoval", "regrettable", { kind: "mixed", role: "union leader" }),
  said(null, "We will not wait for a fourth."),
  said("Mira Sandoval", "Never."),
  said("Elvan Korkutoğlu", "Never!"),
];

const correct = (...corrections: (Omit<QuotationCorrection, "hide"> & { hide?: boolean })[]) =>
  applyCorrections(
    QUOTATIONS,
    corrections.map((correction) => ({ hide: false, ...correction })),
  );

describe("a correction finds its quotation", () => {
  test.each([
    ["by its whole text, without regard to marks and case", "nobody wins when the CRANES stand still"],
    ["by its beginning", "Nobody wins when"],
    ["by words inside it", "cranes stand"],
  ])("%s", (_, text) => {
    const { quotations, faults } = correct({ text, speaker: "Tomas Edel" });
    expect(faults).toEqual([]);
    expect(quotations.map(({ speaker }) => speaker?.name)).toEqual([
      "Tomas Edel",
      ...QUOTATIONS.slice(1).map(({ speaker }) => speaker?.name),
    ]);
  });

  test("and all repetitions of the same words", () => {
    expect(correct({ text: "never", hide: true }).quotations).toEqual(QUOTATIONS.slice(0, 4));
  });

  test.each([
    ["several fit", "nobody wins", /fits 2 quotations.*more of its words/u],
    ["none fits", "the quay is closed", /fits no quotation.*copy its words/u],
    ["only parts of words fit", "obody win", /fits no quotation/u],
    ["it has no words", "…", /no words/u],
  ])("but not when %s", (_, text, message) => {
    const { quotations, faults } = correct({ text: "regrettable", hide: true }, { text, hide: true });
    expect(faults).toEqual([{ path: ["quotes", 1], message: expect.stringMatching(message) }]);
    expect(quotations).toHaveLength(QUOTATIONS.length - 1);
  });
});

describe("a correction changes", () => {
  const first = (correction: Omit<QuotationCorrection, "hide" | "text">) =>
    correct({ text: "Nobody wins when", ...correction }).quotations[0];

  test("the speaker, without the role of the one that was read", () => {
    expect(first({ speaker: "Tomas Edel" })?.speaker).toEqual({ name: "Tomas Edel", role: null });
    expect(first({ speaker: "Tomas Edel", role: "analyst" })?.speaker).toEqual({
      name: "Tomas Edel",
      role: "analyst",
    });
  });

  test("the speaker to another one of the article, with the role that the article gives", () => {
    expect(first({ speaker: "Mira SANDOVAL" })?.speaker).toEqual({
      name: "Mira SANDOVAL",
      role: "union leader",
    });
  });

  test("the speaker to nobody known", () => expect(first({ speaker: null })?.speaker).toBeNull());

  test("the role alone", () => {
    expect(first({ role: "minister" })?.speaker).toEqual({ name: "Elvan Korkutoğlu", role: "minister" });
    expect(first({ role: null })?.speaker).toEqual({ name: "Elvan Korkutoğlu", role: null });
    expect(correct({ text: "fourth", role: "minister" }).quotations[3]?.speaker).toBeNull();
  });

  test("the kind alone", () => {
    expect(first({ kind: "mixed" })).toEqual({ ...QUOTATIONS[0], kind: "mixed" });
  });
});

test.each([
  ["editor", { speaker: "Otto Brandt" }],
  ["editor", { speaker: null }],
  ["editor", { role: "treasurer" }],
  ["named", { kind: "mixed" }],
] as const)(
  "what is known of a speaker is the editor’s if they say who it is or what they are: %s, %j",
  (basis, says) => {
    const { article } = entry("one", {
      body: "“The sea does not wait for our budget,” said Mayor Ilse Brandt.",
      quotes: [{ text: "the sea does not wait", hide: false, ...says }],
    });
    expect(readingOf(article).quotations.map((quotation) => quotation.basis)).toEqual([basis]);
  },
);

test("an article is read with its corrections", () => {
  const { article } = entry("one", {
    title: "Breakwater",
    body: "“The sea does not wait for our budget,” said Mayor Ilse Brandt.\n\nThe council met.",
    quotes: [
      { text: "the sea does not wait", speaker: "Otto Brandt", role: "treasurer", hide: false },
      { text: "not there", hide: true },
    ],
  });
  const { quotations, faults } = readingOf(article);
  expect(quotations.map(({ speaker }) => speaker)).toEqual([{ name: "Otto Brandt", role: "treasurer" }]);
  expect(faults).toMatchObject([{ path: ["quotes", 1] }]);
});
