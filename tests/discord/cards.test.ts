import { describe, expect, test } from "vitest";
import { quotationBlock } from "../../src/discord/render/cards.ts";
import type { LibraryQuotation } from "../../src/library/library.ts";

const quotation = (confidence: number): LibraryQuotation => ({
  text: "We will open the gate,",
  kind: "direct",
  speaker: { key: "selma-orlan", name: "Selma Orlan", role: "mayor" },
  confidence,
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
