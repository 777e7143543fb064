import { expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";

const WORDS = "The ferry will not sail until the pier is safe";

test.each([
  ["named", `“${WORDS},” said Ida Holm, the harbour master.`],
  ["described", `“${WORDS},” said a senior harbour official.`],
  ["described", `Minister Ida Holm came on Monday. “${WORDS},” the minister said.`],
  ["pronoun", `Ida Holm spoke on Monday. “${WORDS},” she said.`],
  ["carried on", `“We must wait,” said Ida Holm. “${WORDS}.”`],
  ["carried on", `Ida Holm met the union on the quay in the evening. “${WORDS}.”`],
  ["nobody", `The quay was empty all day.\n\n“${WORDS}.”\n\nNothing else was written there.`],
])("a speaker is known by what stands beside the words: %s, in %s", (basis, text) => {
  const found = analyse(text).quotations.find((quotation) => quotation.text.startsWith(WORDS));
  expect(found?.basis).toBe(basis);
});
