import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";

const reported = (text: string) =>
  analyse(text).reported.map(({ text: words, speaker }) => [words, speaker?.name ?? null]);

describe("speech reported without marks", () => {
  test.each([
    [
      "Selma Orlan said that the harbour would open before winter.",
      "that the harbour would open before winter",
      "Selma Orlan",
    ],
    [
      "The harbour would open before winter, Selma Orlan said on Monday.",
      "The harbour would open before winter",
      "Selma Orlan",
    ],
    [
      "According to the trade ministry, the harbour lost half of its ships in the storm.",
      "the harbour lost half of its ships in the storm",
      "the trade ministry",
    ],
    [
      "The harbour lost half of its ships in the storm, according to Adil Marwani.",
      "The harbour lost half of its ships in the storm",
      "Adil Marwani",
    ],
  ])("%s", (text, words, speaker) => {
    expect(reported(text)).toContainEqual([words, speaker]);
  });

  test("is kept apart from quotations, and never holds one", () => {
    const { quotations, reported: indirect } = analyse(
      "Orlan said that the harbour would open. She added: “It will open before winter.”",
    );
    expect(quotations.map(({ kind }) => kind)).toEqual(["direct"]);
    expect(indirect.map(({ kind }) => kind)).toEqual(["indirect"]);
    expect(indirect[0]?.text).not.toContain("“");
  });

  test("is not seen where nobody reports anything", () => {
    expect(reported("The rain fell on the quay. The boats lay still.")).toEqual([]);
  });
});
