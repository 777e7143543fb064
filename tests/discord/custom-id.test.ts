import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeState, encodeState } from "../../src/discord/custom-id.ts";

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

  const value = fc.string({ maxLength: 20 });
  it("comes back as it was", () => {
    fc.assert(
      fc.property(
        value,
        value,
        fc.nat(999),
        fc.constantFrom("update" as const, "open" as const),
        (a, b, page, effect) => {
          const state = { effect, command: "search", subcommand: null, options: { a, b }, page, choice: "x" };
          expect(decodeState(encodeState(state))).toEqual(state);
        },
      ),
    );
  });

  it("never passes Discord's 100 characters; the longest value gives way", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const id = encodeState({
          effect: "update",
          command: "search",
          options: { text, about: "short" },
          page: 12,
        });
        expect(id.length).toBeLessThanOrEqual(100);
        const options = decodeState(id)?.options;
        expect(options?.about).toBe("short");
        expect(text.startsWith(String(options?.text))).toBe(true);
      }),
    );
  });

  it.each(["", "2u:headlines:", "1x:headlines:", "1u:headlines:novalue", "1u:headlines:#=-1", "hello"])(
    "refuses %j",
    (id) => {
      expect(decodeState(id)).toBeNull();
    },
  );
});
