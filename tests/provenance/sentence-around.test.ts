import { expect, it } from "vitest";
import { sentenceAround } from "../../src/provenance/sentence-around.ts";

const body = [
  "The ferry sailed on Monday.",
  "Asked about the strike, the harbour master said that “nobody wins” and left. “We sail at noon,” she said.",
].join("\n\n");

it.each([
  [
    "what stands around a part",
    "nobody wins",
    "Asked about the strike, the harbour master said that “nobody wins” and left.",
  ],
  ["nothing where it only says who spoke", "We sail at noon,", null],
  ["nothing where it does not stand there", "we are gone", null],
])("shows %s", (_, quotation, expected) => {
  expect(sentenceAround(body, quotation)).toBe(expected);
});
