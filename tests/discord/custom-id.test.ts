import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactSearch, decodeState, encodeState } from "../../src/discord/custom-id.ts";
import { UserError } from "../../src/errors.ts";
import { referenceTo } from "../../src/library/reference.ts";
import { searchQuery } from "../../src/library/search-query.ts";

function encodedOrNull(state: Parameters<typeof encodeState>[0]): string | null {
  try {
    return encodeState(state);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

describe("custom_id", () => {
  it("is readable", () => {
    expect(
      encodeState({
        effect: "update",
        command: "headlines",
        options: { topic: "Syria", since: "all" },
        page: 2,
      }),
    ).toBe("1u:headlines:topic=Syria;since=all;#=2");
  });

  it("keeps two buttons with the same aim apart", () => {
    const state = { effect: "update", command: "quote", options: {}, page: 0 } as const;
    expect(encodeState({ ...state, slot: "p" })).not.toBe(encodeState({ ...state, slot: "n" }));
  });

  // Any text at all, lone surrogates aside, which no text on Discord has.
  const value = fc.string({ unit: "grapheme", maxLength: 60 });
  it("comes back as it was", () => {
    fc.assert(
      fc.property(
        value,
        value,
        fc.nat(999),
        fc.constantFrom("update" as const, "open" as const),
        (a, b, page, effect) => {
          const state = { effect, command: "search", subcommand: null, options: { a, b }, page, choice: "x" };
          const id = encodedOrNull(state);
          if (id === null) return;
          expect(id.length).toBeLessThanOrEqual(100);
          expect(decodeState(id)).toEqual(state);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is refused over Discord's 100 characters, never cut", () => {
    const state = (text: string) =>
      ({ effect: "update", command: "search", options: { text }, page: 12 }) as const;
    const longest = 100 - "1u:search:text=;#=12".length;
    expect(encodeState(state("x".repeat(longest)))).toHaveLength(100);
    expect(() => encodeState(state("x".repeat(longest + 1)))).toThrow(UserError);
  });

  it("holds a search of any length that /search takes, with the same meaning", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "ж", " ", "%", ";", "=", "-", "."), maxLength: 70 }),
        (text) => {
          const options = { text: compactSearch(text) };
          const id = encodeState({ effect: "update", command: "search", options, page: 9999, slot: "n" });
          expect(decodeState(id)?.options).toEqual(options);
          expect(searchQuery(options.text)).toEqual(searchQuery(text));
        },
      ),
    );
  });

  it("holds the longest names beside each other by their references", () => {
    const long = (letter: string) => referenceTo(letter.repeat(100));
    const of = (command: string, options: Record<string, string>) =>
      encodeState({ effect: "update", command, options, page: 9999, slot: "n" });
    expect(() => {
      of("quote", { speaker: long("a"), about: "b".repeat(48) });
      of("headlines", { topic: long("a"), source: long("b"), since: "month" });
      of("summary", { article: long("a"), view: "quotations" });
    }).not.toThrow();
  });

  it("of a former version that holds a whole id is still read", () => {
    expect(decodeState("1u:summary:article=dockers-at-port-salda-vote-to-strike;length=long;!=long")).toEqual(
      {
        effect: "update",
        command: "summary",
        subcommand: null,
        options: { article: "dockers-at-port-salda-vote-to-strike", length: "long" },
        page: 0,
      },
    );
  });

  it.each(["", "2u:headlines:", "1x:headlines:", "1u:headlines:novalue", "1u:headlines:#=-1", "hello"])(
    "refuses %j",
    (id) => {
      expect(decodeState(id)).toBeNull();
    },
  );
});
