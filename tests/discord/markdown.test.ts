import { describe, expect, it } from "vitest";
import {
  blockQuote,
  join,
  link,
  markdown,
  shorten,
  shortenUnits,
  timestamp,
  write,
} from "../../src/discord/render/markdown.ts";

describe("markdown", () => {
  it("escapes what is interpolated and keeps what is ours", () => {
    expect(write(markdown`**${"a*b"}** and ${3}`)).toBe("**a\\*b** and 3");
  });

  it("keeps outside text on one line", () => {
    expect(write(markdown`-# ${"one\n# two"}`)).toBe("-# one # two");
  });

  it("joins pieces", () => {
    expect(write(join([markdown`a`, markdown`b`], " · "))).toBe("a · b");
  });
});

describe("link", () => {
  it.each([
    ["javascript:alert(1)"],
    ["data:text/html,x"],
    ["not an address"],
    [`https://example.org/${"x".repeat(600)}`],
  ])("shows only the label for %s", (url) => {
    expect(write(link("Title", url))).toBe("Title");
  });

  it("cannot be ended early by its label or its address", () => {
    expect(write(link("a](https://evil.example) b", "https://example.org/a_(b) c>"))).toBe(
      "[a\\](https\\://evil.example) b](https://example.org/a_%28b%29%20c%3E)",
    );
  });

  it("keeps an address that is already encoded", () => {
    expect(write(link("t", "https://example.org/%E2%80%98x%2Fy"))).toBe(
      "[t](https://example.org/%E2%80%98x%2Fy)",
    );
  });
});

describe("blockQuote", () => {
  it("quotes every line and lets no line out of the quote", () => {
    expect(write(blockQuote("one\n\n> two\n# three"))).toBe("> one\n> \n> \\> two\n> \\# three");
  });
});

describe("timestamp", () => {
  it("shows a date without an hour as that date everywhere", () => {
    const at = new Date("2026-03-05T00:00:00Z");
    expect(write(timestamp({ at, dateOnly: true }))).toBe(`<t:${at.getTime() / 1000 + 43200}:D>`);
    expect(write(timestamp({ at, dateOnly: false }))).toBe(`<t:${at.getTime() / 1000}:f>`);
  });
});

describe("shorten", () => {
  it("cuts at whole graphemes and counts the ellipsis", () => {
    expect(shorten("abcdef", 4)).toBe("abc…");
    expect(shorten("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2)).toBe("👨‍👩‍👧…");
    expect(shorten("👨‍👩‍👧👨‍👩‍👧", 2)).toBe("👨‍👩‍👧👨‍👩‍👧");
    expect(shorten("é".normalize("NFD").repeat(5), 3)).toBe(`${"é".normalize("NFD").repeat(2)}…`);
  });

  it("keeps labels within a number of UTF-16 units", () => {
    expect(shortenUnits("👨‍👩‍👧".repeat(20), 100).length).toBeLessThanOrEqual(100);
    expect(shortenUnits(`a${"\u0301".repeat(300)}`, 100).length).toBeLessThanOrEqual(100);
    expect(shortenUnits("short", 100)).toBe("short");
  });
});
