import { test } from "vitest";
import { compareAfterEdits } from "./random-edits.ts";

test("after any edits, every answer is that of a library without a database", () => {
  compareAfterEdits(60, 14);
});
