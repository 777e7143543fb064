import { describe, expect, test } from "vitest";
import { parseArticle } from "../../src/content/front-matter.ts";
import { fullProvenance, quotationBlock } from "../../src/discord/render/cards.ts";
import { write } from "../../src/discord/render/markdown.ts";
import type { LibraryQuotation } from "../../src/library/library.ts";

const quotation = (confidence: number): LibraryQuotation => ({
  text: "We will open the gate,",
  kind: "direct",
  speaker: { key: "selma-orlan", name: "Selma Orlan", role: "mayor" },
  confidence,
  factuality: "said",
  article: { id: "a", title: "The gate", source: null, url: null, published: null },
});
const shown = (confidence: number) =>
  JSON.stringify(quotationBlock(quotation(confidence), { speaker: true, article: false }));

describe("a quotation", () => {
  test("names its speaker when the reading is sure, and is attributed to them when it is not", () => {
    expect(shown(0.97)).not.toContain("attributed to");
    expect(shown(0.6)).toContain("attributed to");
    expect(shown(0.6)).toContain("Selma Orlan");
  });
});

describe("where an article comes from", () => {
  const from = (fields: string) => {
    const file = Buffer.from(`---\ntitle: The gate\n${fields}---\n\nIt is open.\n`);
    const line = fullProvenance(parseArticle("gate.md", file));
    return line && write(line);
  };

  test("is its source, section and dates, as far as it says them", () => {
    expect(from("")).toBeNull();
    expect(from("section: Opinion\n")).toBe("Opinion");
    expect(
      from("source: The Times\nsection: Home_News\npublished: 2031-05-19T08:00Z\nupdated: 2031-05-20\n"),
    ).toBe("The Times · Home\\_News · <t:1936944000:f> · updated <t:1937044800:D>");
  });

  test("says only the hour of an update on the day of publication, and what it changed", () => {
    const published = "published: 2031-05-19T08:00Z\nupdated: 2031-05-19T12:05Z\n";
    expect(from(published)).toBe("<t:1936944000:f> · updated <t:1936958700:t>");
    const change = (at: string, what: string) => `  - { at: ${at}, what: ${what}, to: x }\n`;
    const changes = `changes:\n${change("2031-05-19T10:00Z", "headline")}${change("2031-05-19T12:05Z", "number")}${change("2031-05-19T12:05Z", "quotation")}`;
    expect(from(published + changes)).toBe("<t:1936944000:f> · updated <t:1936958700:t> (number, quotation)");
  });

  test("names other sources of the same report, three of them", () => {
    const copies = (...sources: string[]) =>
      `alsoIn: [${sources.map((source) => `{ source: ${source} }`).join(", ")}]\n`;
    expect(from(copies("The_Wire"))).toBe("also in The\\_Wire");
    expect(from(copies("A", "B", "C", "D", "E"))).toBe("also in A, B, C and 2 more");
    expect(from("alsoIn: [{ url: https://wire.example/a }]\n")).toBeNull();
  });

  test("has the language of an article that is not in English", () => {
    expect(from("source: The Times\nlanguage: en-GB\n")).toBe("The Times");
    expect(from("source: The Times\nlanguage: fa\n")).toBe("The Times · in Persian");
  });
});
