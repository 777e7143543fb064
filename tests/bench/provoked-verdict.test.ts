import { describe, expect, it } from "vitest";
import type { Trap } from "../../bench/provoked-article.ts";
import { type Read, verdictOf } from "../../bench/provoked-verdict.ts";
import type { Factuality } from "../../src/language/grammar/factuality.ts";

const expected = (trap: Trap, ...speakers: string[]) => ({ start: 10, end: 50, trap, speakers });

const read = (name: string | null, confidence: number, factuality: Factuality = "said"): Read => ({
  start: 10,
  end: 50,
  kind: "direct",
  confidence,
  speaker: name === null ? null : { name },
  factuality,
});

describe("the verdict on what was read for a quotation", () => {
  it.each([
    ["the right name, outright", read("Ana Korkut", 0.8), "right"],
    ["another of the right names, outright", read("the spokeswoman", 0.9), "right"],
    ["another person, outright", read("Emil Korkut", 0.8), "wrong"],
    ["the right name, but not outright", read("Ana Korkut", 0.79), "likely right"],
    ["another person, but not outright", read("Emil Korkut", 0.79), "likely wrong"],
    ["nobody", read(null, 0), "silent"],
    ["words not shown as said", read("Ana Korkut", 0.9, "denied"), "silent"],
    ["words expressly said", read("Ana Korkut", 0.9, "said"), "right"],
  ])("with %s", (_, found, verdict) => {
    expect(verdictOf(expected("plain", "Ana Korkut", "spokeswoman"), [found])).toBe(verdict);
  });

  it.each(["denied", "hypothetical"] as const)("%s words are wrong in every mouth", (trap) => {
    expect(verdictOf(expected(trap, "Ana Korkut"), [read("Ana Korkut", 0.9)])).toBe("wrong");
    expect(verdictOf(expected(trap, "Ana Korkut"), [read("Ana Korkut", 0.9, trap)])).toBe("silent");
  });

  it("nobody’s words are wrong in every mouth", () => {
    expect(verdictOf(expected("nobody"), [read("Ana Korkut", 0.9)])).toBe("wrong");
  });

  it("is “missed” where the words were not found, or only in a much longer passage", () => {
    const longer = { ...read("Ana Korkut", 0.9), end: 90 };
    expect(verdictOf(expected("plain", "Ana Korkut"), [])).toBe("missed");
    expect(verdictOf(expected("plain", "Ana Korkut"), [longer])).toBe("missed");
  });
});
