import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reviseContent } from "../../src/content/content-revision.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const FILE = "ferry.md";
const text = `---
# Checked by the desk.
title: The Ferry Stays # for now
topics: [ports]
---

The ferry stays in port.
`;

function folderWith(content: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, FILE), content);
  return { folder, read: () => readFileSync(join(folder, FILE), "utf8") };
}

test("changes a field, and leaves the others as they are written", async () => {
  const { folder, read } = folderWith(text);
  const revised = await reviseContent(folder, FILE, (article) => ({ ...article, section: "Coast" }));
  expect(revised).toMatchObject({ before: { section: null }, after: { section: "Coast" } });
  expect(read()).toBe(text.replace("topics: [ports]\n", "topics: [ ports ]\nid: ferry\nsection: Coast\n"));
});

test("leaves a file alone where there is nothing to change, and knows one that is gone", async () => {
  const { folder, read } = folderWith(text);
  expect(await reviseContent(folder, FILE, () => null)).toBeNull();
  expect(read()).toBe(text);
  expect(await reviseContent(folder, "gone.md", (article) => article)).toBeNull();
});

test("reads again what someone else wrote meanwhile, and loses nothing of it", async () => {
  const { folder, read } = folderWith(text);
  let asked = 0;
  await reviseContent(folder, FILE, (article) => {
    asked += 1;
    if (asked === 1) writeFileSync(join(folder, FILE), text.replace("stays in port", "sails tonight"));
    return { ...article, section: "Coast" };
  });
  expect(asked).toBe(2);
  expect(read()).toContain("section: Coast");
  expect(read()).toContain("The ferry sails tonight.");
});
