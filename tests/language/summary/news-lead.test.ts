import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { isNewsLead } from "../../../src/language/summary/news-lead.ts";
import { summarise } from "../../../src/language/summary/summary.ts";
import { readSummarySentences } from "../../../src/language/summary/summary-sentences.ts";
import { termsIn } from "../../../src/language/summary/terms.ts";

const TITLE = "Sund Buys Eleven Pumps Before Winter";
const body = [
  "Eleven pumps will stand in the harbour of Sund from October, and the town pays for them before winter.",
  "The pumps of Sund cost two million crowns, half of which the state gives to towns on the coast.",
  "Hestin has asked for pumps too.",
].join("\n\n");

const isLead = (lead: string, title = TITLE) => {
  const [opening] = readSummarySentences(analyse(`${lead}\n\n${body}`, { title }));
  return opening !== undefined && isNewsLead(opening, termsIn(title));
};

describe("a plain news lead", () => {
  test.each([
    "The council of Sund voted on Monday to buy eleven pumps for the harbour.",
    "Mayor Selma Orlan will buy eleven pumps for the harbour before the storms of the winter.",
    "Two people have died in the floods that left Sund without pumps, the town hall said on Tuesday.",
    "In a vote that took six hours, councillors in Sund agreed to buy pumps from a firm in Hestin.",
  ])("%s", (lead) => {
    expect(isLead(lead)).toBe(true);
    const summary = (budget: Parameters<typeof summarise>[1]) =>
      summarise(analyse(`${lead}\n\n${body}`, { title: TITLE }), budget).map(({ text }) => text);
    expect(summary({ sentences: 3 })[0]).toBe(lead);
    expect(summary({ words: 60 })[0]).toBe(lead);
  });

  test("needs no word of the headline behind a dateline", () => {
    const lead = "The council of Hestin voted on Monday to sell three ferries to Skarv.";
    expect(isLead(lead)).toBe(false);
    expect(isLead(`HESTIN, May 3 (Northwire) - ${lead}`)).toBe(true);
  });

  test("needs no headline", () => {
    expect(isLead("The council of Sund voted on Monday to buy eleven pumps for the harbour.", "")).toBe(true);
  });
});

describe("no plain news lead", () => {
  test.each([
    ["a scene", "It was still dark over Sund when the first of the pumps arrived by boat."],
    ["a question", "Who would have thought that Sund had to buy pumps before the winter came?"],
    ["words to the reader", "Anyone in Sund who wants to see your pumps in winter has long been cold."],
    ["too few words", "Sund bought pumps before winter."],
    ["nobody by name", "Eleven pumps were bought before the winter by a town that is afraid of the sea."],
    [
      "no verb of time",
      "Pumps, pumps and more pumps all over Sund, from the harbour to the hills in winter.",
    ],
    ["another matter", "Tomas Brek has lived for sixty years in a house with blue doors near Skarv."],
    ["one that points back", "He had waited in Sund for eleven pumps since the storm of the last winter."],
  ])("%s", (_, lead) => {
    expect(isLead(lead)).toBe(false);
  });
});
