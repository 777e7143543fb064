import { checkMessage } from "@lede/fake-discord";
import { MessageFlags } from "discord.js";
import { describe, expect, test } from "vitest";
import {
  FAULT_WORDS,
  LONGEST_RIGHT,
  type Report,
  type ReportFault,
  withComplaint,
} from "../../src/desk/reports/report.ts";
import { seenOf } from "../../src/desk/reports/seen.ts";
import {
  answeredMessage,
  correctionForm,
  doneMessage,
  reportMessage,
  summaryForm,
  withdrawalForm,
} from "../../src/discord/desk/report-message.ts";
import type { Message } from "../../src/discord/message.ts";
import { passageOf } from "../../src/discord/passage-buttons.ts";
import { quotationBlocks } from "../../src/discord/render/cards.ts";
import { markdown } from "../../src/discord/render/markdown.ts";
import { render } from "../../src/discord/render/render.ts";
import { renderForm } from "../../src/discord/render/render-form.ts";
import { savedMessage } from "../../src/discord/saved/saved-message.ts";
import { passageKey, passageReference } from "../../src/library/passage.ts";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";

/** What Discord would say against a message; each is at its longest here. */
function check(message: Message): void {
  const { components, allowedMentions } = render(message);
  const body = { components, allowed_mentions: allowedMentions, flags: MessageFlags.IsComponentsV2 };
  expect(() => checkMessage(null, body, null)).not.toThrow();
}

const marks = "*_~`|<@1> @everyone [x](https://evil.example) ";
const speech = (index: number) => `${index} ${`We sail ${marks}`.repeat(80)}`;
const role = `${marks}minister `.repeat(5).slice(0, 200);
const longest = (id: string, fields: Parameters<typeof entry>[1] = {}) =>
  entry(id, {
    title: `${id} ${marks.repeat(20)}`.slice(0, 256),
    source: marks.repeat(3).slice(0, 100),
    url: `https://beacon.example/${"a".repeat(480)}`,
    body: [0, 1, 2, 3, 4]
      .map((index) => `“${speech(index)}” said Ida Holm. ${"And so on. ".repeat(60)}`)
      .join("\n\n"),
    quotations: [0, 1, 2, 3, 4].map((index) =>
      said(`${"Ida Holm ".repeat(10)}`.trim(), speech(index), { role }),
    ),
    ...fields,
  });
const ID = "a".repeat(80);
const withdrawn = { at: { at: NOW, dateOnly: false }, note: marks.repeat(12).slice(0, 500) };

function view() {
  return libraryWith(longest(ID), longest("other"), longest("withdrawn", { withdrawn })).at(NOW);
}
const quotationsOf = (library: ReturnType<typeof view>) => library.article(ID)?.quotations ?? [];

test("quotations with their buttons", () => {
  const quotations = quotationsOf(view());
  expect(quotations).toHaveLength(5);
  const blocks = quotationBlocks(quotations, { speaker: true, article: true, buttons: true });
  check({ blocks: [{ kind: "text", text: markdown`## Many` }, ...blocks] });
  const { components } = render({ blocks });
  expect(JSON.stringify(components).split("Something wrong?")).toHaveLength(6);
});

describe("a report", () => {
  function notice(closed: Report["closed"], words = true) {
    const library = view();
    const [quotation] = quotationsOf(library);
    if (quotation === undefined) throw new Error("no quotation");
    const passage = words ? passageOf(quotation) : { article: ID, words: null };
    const found = library.passage(passageReference(passage));
    const seen = seenOf(found);
    if (seen === null) throw new Error("not seen");
    let report: Report | null = null;
    for (const fault of Object.keys(FAULT_WORDS) as ReportFault[]) {
      const right = marks.repeat(20).slice(0, LONGEST_RIGHT);
      const complaint = { member: "1", fault, right, at: NOW };
      report = withComplaint(report, passageKey(passage), seen, complaint);
    }
    if (report === null) throw new Error("no report");
    return { notice: { report: { ...report, closed }, found }, quotation };
  }
  const outcome = `The article is withdrawn: ${marks.repeat(12).slice(0, 500)}`;
  const closed = { at: NOW, editor: "12345678901234567890", outcome };

  test.each([
    ["of a quotation", null, true],
    ["of a summary", null, false],
    ["that is answered", closed, true],
    ["of a summary that is answered", closed, false],
  ] as const)("%s", (_, ended, words) => {
    const { notice: shown } = notice(ended, words);
    const message = reportMessage(shown);
    check(message);
    expect(JSON.stringify(render(message).components).includes("Withdraw the article")).toBe(ended === null);
    check(reportMessage({ ...shown, found: { kind: "gone" } }));
    check(reportMessage({ ...shown, found: view().passage({ article: "withdrawn", words: null }) }));
    check(answeredMessage(shown.report));
    check(doneMessage(shown.report));
  });

  test("forms keep to the lengths of their fields", () => {
    const { notice: shown, quotation } = notice(null);
    const summary = Array.from({ length: 40 }, () => "The ferry will not sail until the pier is safe again.");
    for (const form of [
      correctionForm(shown.report, quotation),
      summaryForm(shown.report, summary),
      withdrawalForm(shown.report),
    ]) {
      const { title, custom_id, components } = renderForm(form);
      expect(title.length).toBeLessThanOrEqual(45);
      expect(custom_id.length).toBeLessThanOrEqual(100);
      for (const part of components) {
        if (!("label" in part) || !("component" in part)) throw new Error("no label");
        expect(part.label?.length).toBeLessThanOrEqual(45);
        expect((part.description ?? "").length).toBeLessThanOrEqual(100);
        if ("value" in part.component && "max_length" in part.component)
          expect(part.component.value?.length).toBeLessThanOrEqual(part.component.max_length ?? 0);
      }
    }
  });
});

test("a page of saved items", () => {
  const library = view();
  const items = [
    ...quotationsOf(library).slice(0, 3).map(passageOf),
    { article: ID, words: null },
    { article: "withdrawn", words: "we sail" },
    { article: "other", words: null },
    { article: "gone", words: null },
  ].map((passage) => ({ ...passage, title: marks.repeat(20).slice(0, 256), at: NOW }));
  check(savedMessage(items, 0, library));
  check(savedMessage(items, 1, library));
  check(savedMessage(items, 99, library));
});
