import fc from "fast-check";
import { expect, test } from "vitest";
import { hasFingerprint, withFingerprint } from "../../src/discord/fingerprint.ts";

type Component = { readonly type: number; readonly accent_color?: number; readonly id?: number };
const components: Component[] = [{ type: 10 }, { type: 17, accent_color: 1 }];

test("a page is known by its nonce, and by no other", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (nonce, other) => {
      const marked = withFingerprint(components, nonce);
      expect(hasFingerprint(marked, nonce)).toBe(true);
      expect(hasFingerprint(marked, other)).toBe(nonce === other);
    }),
  );
});

test("the mark is on the last component alone, a number that Discord takes and gives to no other", () => {
  const [first, last] = withFingerprint(components, "a nonce");
  expect(first).toEqual({ type: 10 });
  expect(last).toMatchObject({ type: 17, accent_color: 1 });
  expect(Number.isInteger(last?.id)).toBe(true);
  expect(last?.id).toBeGreaterThan(40);
  expect(last?.id).toBeLessThan(2 ** 31);
});

test("a page without components has none", () => {
  expect(withFingerprint([], "a nonce")).toEqual([]);
  expect(hasFingerprint([], "a nonce")).toBe(false);
});
