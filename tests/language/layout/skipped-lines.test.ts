import { expect, test } from "vitest";
import { skippedLines } from "../../../src/language/layout/skipped-lines.ts";

test("lists what the reading leaves out, with its line", () => {
  const body = [
    "The harbour of Port Elsin reopened on Monday.",
    "",
    "Share Tweet Email Print",
    "",
    "By Jane Doe",
    "",
    "The council is to vote on a new sea wall next week.",
  ].join("\n");
  expect(skippedLines(body, "Harbour opens")).toEqual([
    { line: 3, text: "Share Tweet Email Print", why: "looks like part of a page around the article" },
    { line: 5, text: "By Jane Doe", why: "looks like a byline or a date" },
  ]);
});
