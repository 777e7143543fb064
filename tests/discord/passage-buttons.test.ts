import { expect, test } from "vitest";
import { encodeState } from "../../src/discord/custom-id.ts";
import {
  articleButtons,
  passageOption,
  quotationButtons,
  readPassage,
  reportableQuotation,
  reportableSummary,
  reportBlocks,
} from "../../src/discord/passage-buttons.ts";
import type { LibraryQuotation } from "../../src/library/library.ts";
import { passageReference } from "../../src/library/passage.ts";

test.each([
  [
    "a quotation",
    { article: "a-very-long-id-of-an-article-about-a-ferry", words: "the ferry will not sail today" },
  ],
  ["a short one", { article: "ferry", words: "no" }],
  ["one in another script", { article: "ferry", words: "لن تبحر العبارة اليوم" }],
  ["a summary", { article: "ferry", words: null }],
])("%s survives a button", (_, passage) => {
  const option = passageOption(passage);
  expect(option.length).toBeLessThanOrEqual(33);
  const { article } = passageReference(passage);
  expect(readPassage(option)).toEqual({ article, part: passageReference(passage) });
});

test("an article alone is no part of it", () => {
  expect(readPassage("ferry")).toEqual({ article: "ferry", part: null });
});

const quotation = (index: number): LibraryQuotation => ({
  text: `${index} ${"The ferry will not sail. ".repeat(30)}`,
  kind: "direct",
  speaker: null,
  confidence: 1,
  factuality: "said",
  article: { id: "f".repeat(80), title: "Ferry", source: null, url: null, published: null },
});

test("one thing that may be wrong has a button, and several have a menu in which each stands once", () => {
  const [one, other] = [reportableQuotation(quotation(1)), reportableQuotation(quotation(2))];
  expect(reportBlocks([], "Wrong?")).toEqual([]);
  expect(reportBlocks([one, one], "Wrong?")).toMatchObject([
    {
      kind: "buttons",
      buttons: [
        { label: "Wrong?", state: { command: "report", options: { passage: passageOption(one.passage) } } },
      ],
    },
  ]);
  const summary = reportableSummary({ id: "ferry", title: "The Ferry" }, "Zusammenfassung");
  const [menu] = reportBlocks([one, other, one, summary], "Wrong?");
  expect(menu).toMatchObject({
    placeholder: "Wrong?",
    options: [{ description: "Ferry" }, {}, { label: "The Ferry", description: "Zusammenfassung" }],
  });
});

test("the buttons of many quotations fit, and differ", () => {
  const buttons = [
    ...articleButtons("f".repeat(80)),
    ...[0, 1, 1].flatMap((index, slot) => quotationButtons(quotation(index), String(slot))),
  ];
  const ids = buttons.map((button) => ("state" in button ? encodeState(button.state) : ""));
  expect(new Set(ids).size).toBe(8);
  expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(100);
});
