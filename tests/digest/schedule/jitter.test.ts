import { expect, test } from "vitest";
import { jitterOf } from "../../../src/digest/schedule/jitter.ts";

test("servers are spread over the seconds of a minute, each always to its own", () => {
  const seconds = Array.from(
    { length: 6000 },
    (_, index) => jitterOf(String(9_007_199_254_740_993n + BigInt(index))) / 1000,
  );
  const counts = Array.from({ length: 60 }, (_, second) => seconds.filter((one) => one === second).length);
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(Math.max(...counts)).toBeLessThan(150);
  expect(jitterOf("42")).toBe(jitterOf("42"));
});
