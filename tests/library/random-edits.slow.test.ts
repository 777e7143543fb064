import { test } from "vitest";
import { compareAfterEdits } from "./random-edits.ts";

test.each([1, 2, 3, 4])(
  "after a thousand edits, every answer is that of a library without a database: %i",
  (seed) => {
    compareAfterEdits(1_000, seed);
  },
);
