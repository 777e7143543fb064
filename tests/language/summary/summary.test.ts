import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { ledeLine, summariesOf, summarise } from "../../../src/language/summary/summary.ts";
import { harbour, strait } from "../traps.ts";

const texts = (text: string, budget: Parameters<typeof summarise>[1], title?: string) =>
  summarise(analyse(text, title ? { title } : {}), budget).map((passage) => passage.text);

const council =
  "The council of Port Elsin voted on Monday to build a sea wall of nine metres before the winter storms. " +
  "It will cost the town forty million crowns and close the old quay for two years. " +
  "Fishermen left the hall before the vote and said the wall would end their trade.\n\n" +
  "Mayor Selma Orlan told the council that the last storm had taken eleven houses on the harbour front. " +
  "She promised a new quay. " +
  "“We cannot wait. We have waited for ten years, and the sea has not,” Orlan said. " +
  "Does the town have the money?\n\n" +
  "The wall is the largest work in Port Elsin since the railway came.";

describe("summarise", () => {
  test("stays within sentences and words", () => {
    expect(texts(council, { sentences: 1 })).toHaveLength(1);
    expect(texts(council, { sentences: 3 })).toHaveLength(3);
    expect(texts(council, { words: 40 }).join(" ").split(" ").length).toBeLessThanOrEqual(40);
    expect(texts(council, { words: 3 })).toEqual([]);
  });

  test("takes the opening sentence, and keeps the text's order", () => {
    const summary = summarise(analyse(council), { sentences: 4 });
    expect(summary[0]?.text).toMatch(/^The council of Port Elsin voted/u);
    expect(summary.map(({ start }) => start)).toEqual(
      summary.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  test("never has “It” or “She” without the sentence before", () => {
    const all = analyse(council).sentences.map(({ text }) => text);
    const summaries = [1, 2, 3, 4, 5, 6].map((sentences) => texts(council, { sentences }));
    const pairs = summaries.flatMap((summary) =>
      summary
        .filter((sentence) => /^(?:It|She) /u.test(sentence))
        .map((sentence) => ({ summary, before: all[all.indexOf(sentence) - 1] })),
    );
    expect(pairs).not.toEqual([]);
    for (const { summary, before } of pairs) expect(summary).toContain(before);
  });

  test("never cuts a quotation or asks a question", () => {
    const everything = texts(council, { sentences: 20 }).join(" ");
    expect(everything).not.toContain("“");
    expect(everything).not.toContain("?");
  });

  test("never takes headline, caption or junk", () => {
    const everything = `${texts(harbour, { sentences: 50 }).join(" ")} ${texts(strait, { sentences: 50 }).join(" ")}`;
    for (const junk of ["Harbour Towns Brace", "sandbags", "TT", "Short calm", "Coastal Republic Hurries"]) {
      expect(everything).not.toContain(junk);
    }
  });

  test("leaves out a dateline", () => {
    const [first] = summarise(
      analyse("PORT ELSIN, May 3 (Northwire) — The council voted on Monday to build a wall. It rained."),
      { sentences: 1 },
    );
    expect(first?.text).toBe("The council voted on Monday to build a wall.");
  });

  test("takes no sentence twice", () => {
    const twice =
      "The council voted on Monday to build a wall.\n\nThe rain fell on the quay all day.\n\nThe council voted on Monday to build a wall.";
    const summary = texts(twice, { sentences: 3 });
    expect(new Set(summary).size).toBe(summary.length);
  });

  test("prefers what the headline is about", () => {
    const body = [
      "Port Elsin had a quiet weekend after the storm of last week, the town hall said on Monday.",
      "Workers cleared the last trees from Chapel Street and opened the market again.",
      "The old ferry to Sund will sail under a new captain, Ines Lindqvist, from Friday.",
      "The school by the harbour stays closed until its roof has been mended.",
      "Two hundred people gave blankets and food for the families on the quay.",
    ].join("\n\n");
    const ferry = "Old Ferry to Sund Gets a New Captain";
    const school = "Harbour School Stays Closed Until Roof Is Mended";
    expect(texts(body, { sentences: 2 }, ferry).join(" ")).toContain("captain");
    expect(texts(body, { sentences: 2 }, school).join(" ")).toContain("roof");
  });

  test("is rather empty than an unresolved “She” or half a quotation, when words are few", () => {
    expect(texts(council, { words: 5 })).toEqual([]);
  });

  test("is never empty where there is a sentence, however bad", () => {
    expect(texts("Why?", { sentences: 2 })).toEqual(["Why?"]);
    expect(texts("“We left,” he said.", { sentences: 2 })).toEqual(["“We left,” he said."]);
    expect(texts("", { sentences: 2 })).toEqual([]);
  });
});

test("three lengths keep their bounds where the text allows it", () => {
  const { short, medium, long } = summariesOf(analyse(council));
  const words = (list: string[]) => list.join(" ").split(" ").length;
  expect(short).toHaveLength(1);
  expect(words(short)).toBeLessThanOrEqual(35);
  expect(medium.length).toBeLessThanOrEqual(3);
  expect(words(medium)).toBeLessThanOrEqual(60);
  expect(words(long)).toBeLessThanOrEqual(120);
  expect(words(long)).toBeGreaterThan(words(medium));
});

test("a sentence longer than every length is still shown", () => {
  const endless = `The council heard ${Array.from({ length: 130 }, (_, index) => `from speaker ${index}`).join(", ")} on Monday.`;
  const { short, medium, long } = summariesOf(analyse(endless));
  expect([short.length, medium.length, long.length]).toEqual([1, 1, 1]);
});

describe("ledeLine", () => {
  test("is the first good sentence", () => {
    expect(ledeLine(analyse("Why?\n\nThe council voted on Monday to build a wall."))).toBe(
      "The council voted on Monday to build a wall.",
    );
  });

  test("is cut at a clause, or at a word", () => {
    const analysis = analyse(
      "The council voted on Monday to build a wall, and the fishermen of the old quay left the hall.",
    );
    expect(ledeLine(analysis, 60)).toBe("The council voted on Monday to build a wall…");
    expect(ledeLine(analysis, 30)).toBe("The council voted on Monday…");
  });

  test("never cuts a character in two", () => {
    const line = ledeLine(analyse("😀".repeat(100)), 20);
    expect(line).toBe(`${"😀".repeat(9)}…`);
  });
});
