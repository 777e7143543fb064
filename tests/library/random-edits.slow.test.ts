import { test } from "vitest";
import { compareAfterEdits } from "./random-edits.ts";

const TEN_MINUTES_MS = 600_000;

test.each([1, 2, 3, 4, 5, 6])(
  "after five hundred edits, every answer is that of a library without a database: %i",
  (seed) => compareAfterEdits(500, seed),
  TEN_MINUTES_MS,
);
