import { expect, test } from "vitest";
import { strongestQuotations } from "../../../src/language/summary/strongest-quotations.ts";

const said = (text: string, name: string | null, kind: "direct" | "mixed" = "direct") => ({
  text,
  kind,
  speaker: name === null ? null : { name, role: null },
});

const wall = said(
  "We will build the wall before the winter comes, and we will pay for it ourselves.",
  "Selma Orlan",
);
const trade = said("The wall will end our trade, and nobody has asked us what we think of it.", "Ivo Blank");
const more = said("There is money for the wall, but there is none for the school next to it.", "Selma Orlan");
const scrap = said("a great day", "Selma Orlan", "mixed");
const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
const pick = (quotations: readonly ReturnType<typeof said>[], summary: readonly string[] = [], count = 3) =>
  strongestQuotations(quotations, summary, "Port Elsin builds a wall", count);

test("several voices come before one voice again", () => {
  expect(texts(pick([wall, more, trade], [], 2)).sort()).toEqual(texts([wall, trade]).sort());
});

test("what the summary already says is left out, in its words or nearly", () => {
  expect(pick([wall], [`“${wall.text}” Orlan said.`])).toEqual([]);
  expect(pick([wall], ["Orlan will build the wall before winter comes and pay for it."])).toEqual([]);
});

test("scraps, and words that nobody is named for, are left out", () => {
  expect(pick([scrap, said(trade.text, null)])).toEqual([]);
});

test("the same words are shown once", () => {
  expect(pick([wall, { ...wall, text: wall.text.replace("winter", "winter’s") }])).toHaveLength(1);
});

test("at most as many as asked for", () => {
  expect(pick([wall, trade, more], [], 1)).toHaveLength(1);
});
