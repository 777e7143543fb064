import { expect, test } from "vitest";
import { progressInWords, progressOf } from "../../src/library/reading-progress.ts";

test.each([
  [0, 100_000, 0, "0 of 100,000 articles are read"],
  [300, 100_000, 1000, "300 of 100,000 articles are read"],
  [12_300, 100_000, 33_660, "12,300 of 100,000 articles are read, 4 minutes left"],
  [60_000, 100_000, 90_000, "60,000 of 100,000 articles are read, 1 minute left"],
  [99_000, 100_000, 200_000, "99,000 of 100,000 articles are read, less than a minute left"],
])("%i of %i after %i ms: %s", (done, total, elapsed, line) => {
  expect(progressInWords(progressOf(done, total, elapsed))).toBe(line);
});
