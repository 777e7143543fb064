import { describe, expect, test } from "vitest";
import { analyse } from "../../src/language/analyse.ts";
import { summarise } from "../../src/language/summary/summary.ts";
import { growth, LINEAR } from "../support/growth.ts";

describe("time grows with the length only", () => {
  const repeat = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));
  test.each([
    ["straight marks", repeat('"')],
    ["opening marks", repeat("“")],
    ["closing marks", repeat("”")],
    ["single marks", repeat("'")],
    ["all marks", repeat("“”\"'‘’«»")],
    ["marks never closed", repeat("“a ")],
    ["single marks never closed", repeat(" ‘a")],
    ["full stops and marks", repeat(".'")],
    ["one word", repeat("a")],
    ["one sentence of names", repeat("Mona, ")],
    ["one sentence of quotations", repeat("Mona Aziz said and “We left,” he said and ")],
    ["one paragraph of reports", repeat("The mayor said that nothing was lost. ")],
    ["one sentence of reports", repeat("Mona said that ")],
    ["asides before a verb", repeat("never, said, ")],
    ["one subject of many cues", repeat("Mona said, citing no, ")],
    ["frames around a cue", repeat("denied that a fake post, falsely, claims that he would say ")],
    ["what is handed on", repeat("quoted by the agency as saying, according to the agency, ")],
    ["reports of pronouns", repeat("He said he left. ")],
    ["sources", repeat("according to the mayor, ")],
    ["commas", repeat(",")],
    ["words with commas", repeat("bread, ")],
    ["names with commas", repeat("Mona Aziz, said b, ")],
    ["names without an end", repeat("Mona Aziz ")],
    ["capitals", repeat("THE MAYOR SAID NO ")],
    ["abbreviations", repeat("U.S. ")],
    ["stops without a blank", repeat(".a")],
    ["brackets", repeat("(")],
    ["short lines", repeat("a\n")],
    ["paragraphs", repeat("“We left,” Mona Aziz said. He added that it was over.\n\n")],
    ["one paragraph of quotations", repeat("“Yes,” he said. ")],
    ["bound phrases", repeat("said a minister of ")],
    ["turns with labels", repeat("MONA AZIZ: We left.\n\nIt was over.\n\n")],
    ["turns with initials", repeat("**M.A.:** We left, Mona Aziz.\n\n")],
    ["questions and answers", repeat("Q: Did you leave?\n\nA: I did.\n\n")],
    ["turns with dashes", repeat("— Did you leave?\n\n— I did.\n\n")],
    ["questions in bold", repeat("**Did we talk?**\n\nI met Mona Aziz in an interview.\n\n")],
    ["interviews one after the other", repeat("Mona Aziz met us.\n\n\n\nA: I did.\n\nB.\n\nC.\n\nD.\n\n")],
    [
      "namesakes",
      (length: number) =>
        Array.from({ length: length / 16 }, (_, index) => `X${index}a Aziz said`).join(", "),
    ],
  ])("%s", async (_, hostile) => {
    const read = (text: string) => summarise(analyse(text), { words: 60 });
    expect(await growth(hostile, 25_000, read)).toBeLessThan(LINEAR);
  });
});
