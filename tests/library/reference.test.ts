import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReference, referenceTo } from "../../src/library/reference.ts";

const SHARED = "the-council-of-the-united-harbour-pilots-and-lighthouse-keepers-of-the-";

describe("a reference", () => {
  test("has at most 16 characters, and is the name itself where that is short", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const reference = referenceTo(name);
        expect(reference.length).toBeLessThanOrEqual(16);
        expect(reference === name).toBe(name.length <= 16);
        expect(isReference(reference) || reference === name).toBe(true);
      }),
    );
  });

  test("of names that begin alike are all different", () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `${SHARED}${index}`);
    expect(new Set(names.map(referenceTo)).size).toBe(names.length);
  });

  test("is the same in every version, because buttons outlive them", () => {
    expect(referenceTo("harbour-strike")).toBe("harbour-strike");
    expect(referenceTo(`${SHARED}north`)).toBe("~_VReidYfFQhSgmV");
  });

  test.each(["harbour-strike", "dogan--mayor", "~short", "نوید-برقچی"])("%s is none", (text) =>
    expect(isReference(text)).toBe(false),
  );
});
