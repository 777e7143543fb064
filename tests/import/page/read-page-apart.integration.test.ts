import { afterEach, describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { PageReader } from "../../../src/import/page/read-page-apart.ts";
import { page } from "./pages.ts";

let reader = new PageReader();
afterEach(async () => {
  await reader.close();
  reader = new PageReader();
});

test("reads one page after the other", async () => {
  const read = await Promise.all([reader.read(page({}), null), reader.read(page({}), null)]);
  expect(read.map(({ title }) => title)).toEqual([
    "Harbour of Port Elsin opens again",
    "Harbour of Port Elsin opens again",
  ]);
});

test("says what a page without an article is", async () => {
  await expect(reader.read("", null)).rejects.toThrow(UserError);
});

test("stops a page that takes too long, and reads the next", async () => {
  reader = new PageReader({ seconds: 1, megabytes: 512 });
  await expect(reader.read("<div>".repeat(400_000), null)).rejects.toThrow(/took longer than 1 second,/u);
  expect((await reader.read(page({}), null)).title).toBe("Harbour of Port Elsin opens again");
});

describe("hostile pages end in an answer or a named error", () => {
  test.each([
    ["nested elements", "<div>".repeat(200_000)],
    ["a megabyte of <", "<".repeat(1_000_000)],
    ["giant attributes", `<p ${"a=b ".repeat(200_000)}>Text.`],
    ["a huge table", `<table>${"<tr><td>x".repeat(100_000)}`],
  ])("%s", async (_, html) => {
    const result = await reader.read(html, null).catch((error: unknown) => error);
    if (result instanceof Error) expect(result).toBeInstanceOf(UserError);
  });
});
