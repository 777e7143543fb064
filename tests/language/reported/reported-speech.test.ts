import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { reportedSpeech } from "../../../src/language/reported-speech.ts";

const BEFORE = "The storm broke the quay in October. Selma Orlan is the harbour master.";
const BEHIND = "The boats went out again in the morning.";

const reported = (sentence: string) =>
  reportedSpeech(`${BEFORE}\n\n${sentence}\n\n${BEHIND}`).map(({ text, speaker }) => [
    text,
    speaker?.name ?? null,
  ]);

describe("speech reported without marks", () => {
  test.each([
    ["Orlan said that the harbour would open before winter.", "that the harbour would open before winter"],
    ["Orlan said the harbour would open before winter.", "the harbour would open before winter"],
    ["Orlan told reporters that the quay was safe.", "that the quay was safe"],
    ["The harbour would open before winter, Orlan said on Monday.", "The harbour would open before winter"],
    [
      "The harbour would open before winter, said Selma Orlan, the harbour master.",
      "The harbour would open before winter",
    ],
    ["The harbour, Orlan said, would open before winter.", "would open before winter"],
    ["According to Orlan, the harbour lost half of its ships.", "the harbour lost half of its ships"],
    ["The harbour lost half of its ships, according to Orlan.", "The harbour lost half of its ships"],
    ["Orlan asked whether the quay was safe.", "whether the quay was safe"],
    ["Orlan denied that the company had hidden its losses.", "that the company had hidden its losses"],
    ["Orlan accused the company of hiding its losses.", "the company of hiding its losses"],
    ["Orlan urged the council to rebuild the quay.", "the council to rebuild the quay"],
    ["Orlan wants to close the harbour before winter.", "to close the harbour before winter"],
    ["Orlan pledged to rebuild the quay within a year.", "to rebuild the quay within a year"],
    ["Orlan criticized the plan to close the harbour.", "the plan to close the harbour"],
    ["Orlan called for a new inquiry into the storm.", "a new inquiry into the storm"],
    ["Orlan rejected the claim that the quay was unsafe.", "the claim that the quay was unsafe"],
  ])("%s", (sentence, words) => {
    expect(reported(sentence)).toContainEqual([words, "Selma Orlan"]);
  });

  test.each([
    ["Many fishermen fear that the harbour will close.", "that the harbour will close", "Many fishermen"],
    ["Officials believe the quay was built on sand.", "the quay was built on sand", "Officials"],
    ["The report found that the quay was built on sand.", "that the quay was built on sand", "the report"],
    [
      "The harbour lost half of its ships, according to the trade ministry.",
      "The harbour lost half of its ships",
      "the trade ministry",
    ],
  ])("%s", (sentence, words, speaker) => {
    expect(reported(sentence)).toContainEqual([words, speaker]);
  });

  test("two reports in one sentence are two passages of one speaker", () => {
    expect(reported("Orlan argued that the quay was safe, adding that the engineers had tested it.")).toEqual(
      [
        ["that the quay was safe", "Selma Orlan"],
        ["that the engineers had tested it", "Selma Orlan"],
      ],
    );
  });

  test("stays without a speaker where only an expectation is reported", () => {
    expect(reported("The storms were expected to close the harbour until spring.")).toContainEqual([
      "to close the harbour until spring",
      null,
    ]);
  });

  test("is found in a headline", () => {
    const headline = "Harbour Master Says Storm Broke the Quay";
    const article = `${headline}\n\n${BEFORE}\n\n${BEHIND}`;
    expect(analyse(article).title).toBe(headline);
    expect(reportedSpeech(article).map(({ text }) => text)).toContain("Storm Broke the Quay");
  });

  test("names the words that report it", () => {
    const [found] = reportedSpeech(`${BEFORE}\n\nOrlan denied that the company had hidden its losses.`);
    expect(found?.cue).toBe("denied");
    expect(found?.mention?.text).toBe("Orlan");
    expect(found?.kind).toBe("indirect");
  });

  test("is not seen where nobody reports anything", () => {
    expect(reported("The rain fell on the quay. Workers painted the boats and mended the nets.")).toEqual([]);
  });

  test("is kept apart from quotations, and never holds one", () => {
    const article = "Orlan said that the harbour would open. She added: “It will open before winter.”";
    expect(analyse(article).quotations.map(({ kind }) => kind)).toEqual(["direct"]);
    expect(reportedSpeech(article).map(({ text }) => text)).toEqual(["that the harbour would open"]);
  });
});

const pieces = fc.constantFrom(
  ...`Orlan|the ministry|officials|he|said|told reporters|that|to|wants|denied|according to|the quay was safe|“It is safe,”|it|would close|,|.|;|expected|is|\n\n`.split(
    "|",
  ),
);

test("passages are what stands in the text, in its order, apart from each other and from what is quoted", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      const { quotations } = analyse(text);
      const found = reportedSpeech(text);
      for (const [index, { start, end, text: words }] of found.entries()) {
        expect(text.slice(start, end)).toBe(words);
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        for (const quotation of quotations)
          expect(quotation.end <= start || quotation.start >= end).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
