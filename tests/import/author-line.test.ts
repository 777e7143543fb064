import { expect, test } from "vitest";
import { authorOf } from "../../src/import/author-line.ts";

test.each([
  ["By Jane Doe and John Roe in Velmark", "Jane Doe and John Roe"],
  ["Jane Doe, Velmark correspondent", "Jane Doe"],
  ["Story by Jane Doe", "Jane Doe"],
  ["By Jane Doe, Reuters", "Jane Doe"],
  ["By Jane Doe | The Elsin Post", "Jane Doe"],
  ["2 min read", null],
  ["14:05", null],
  ["@janedoe", null],
  ["London: The Elsin Post", null],
  [null, null],
])("%s", (line, author) => {
  expect(authorOf(line)).toBe(author);
});
