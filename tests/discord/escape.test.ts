import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/discord/render/escape.ts";

describe("escapeMarkdown", () => {
  it.each([
    [
      "**bold** _italic_ ~~gone~~ ||spoiler||",
      "\\*\\*bold\\*\\* \\_italic\\_ \\~\\~gone\\~\\~ \\|\\|spoiler\\|\\|",
    ],
    ["[a](javascript:alert(1))", "\\[a\\](javascript:alert(1))"],
    ["`code`", "\\`code\\`"],
    ["# Heading", "\\# Heading"],
    ["-# small", "\\-# small"],
    ["  - item\n+ item", "  \\- item\n\\+ item"],
    ["12. item", "12\\. item"],
    ["> quote", "\\> quote"],
    ["<@123> <#4> <t:5:R> <:smile:6>", "\\<@123\\> \\<#4\\> \\<t:5:R\\> \\<:smile:6\\>"],
    ["see https://example.org/x", "see https\\://example.org/x"],
    ["back\\slash", "back\\\\slash"],
  ])("shows %j as it is", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("breaks the words that would ping everybody", () => {
    expect(escapeMarkdown("@everyone and @HERE")).not.toMatch(/@everyone|@here/iu);
  });

  it("leaves plain prose alone", () => {
    const prose = "Costs rose 3.5 - 4 per cent, he said: “Türkiye’s plan (2024) is #1”.";
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it("takes out control characters and what turns the direction of text", () => {
    expect(escapeMarkdown("a\u0000b\u202Ec\u2066d\ne")).toBe("abcd\ne");
  });

  it("never leaves a live markup character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const withoutEscapes = escapeMarkdown(text).replace(/\\[^0-9A-Za-z\s]/gu, "");
        expect(withoutEscapes).not.toMatch(/[\\*_~`|[\]<>]|:\/\/|^[ \t]*[#+-]|^[ \t]*\d{1,9}\./mu);
      }),
    );
  });
});
