import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listCommand, removeCommand, showCommand } from "../../src/cli/stored.ts";
import { UserError } from "../../src/errors.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const QUAY = `---
title: Quay reopens
id: quay
source: The Elsin Post
url: https://elsin.example/quay
published: 2031-05-19T08:00Z
---

The quay reopened on Monday.
`;

function content() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "coast"));
  writeFileSync(join(folder, "coast", "story.md"), QUAY);
  writeFileSync(
    join(folder, "ferry-sails.md"),
    "---\ntitle: Ferry sails\npublished: 2031-05-20\n---\n\nIt sails.\n",
  );
  writeFileSync(join(folder, "undated.md"), "---\ntitle: Undated\n---\n\nNobody knows when.\n");
  writeFileSync(join(folder, "broken.md"), "no front matter");
  return folder;
}

async function run(command: typeof listCommand, folder: string, ...words: string[]): Promise<string> {
  const output: string[] = [];
  const program = command(() => ({ contentDirectory: folder })).configureOutput({
    writeOut: (text) => output.push(text),
  });
  await program.parseAsync(words, { from: "user" });
  return output.join("");
}

test("lists the articles, the newest first, and counts the files with faults", async () => {
  const folder = content();
  expect(await run(listCommand, folder)).toBe(
    [
      "2031-05-20  ferry-sails  Ferry sails",
      "2031-05-19  quay  Quay reopens  The Elsin Post",
      "no date     undated  Undated",
      `3 articles in ${folder}, and 1 file with faults (see “lede check”).`,
      "",
    ].join("\n"),
  );
  const [, quay] = JSON.parse(await run(listCommand, folder, "--json"));
  expect(quay).toEqual({
    file: "coast/story.md",
    id: "quay",
    title: "Quay reopens",
    source: "The Elsin Post",
    url: "https://elsin.example/quay",
    published: "2031-05-19T08:00:00.000Z",
    updated: null,
    topics: [],
  });
});

test.each(["quay", "coast/story.md"])("shows an article by %s", async (name) => {
  const folder = content();
  expect(await run(showCommand, folder, name)).toBe(`${join(folder, "coast/story.md")}\n\n${QUAY}`);
  expect(JSON.parse(await run(showCommand, folder, name, "--json"))).toMatchObject({
    id: "quay",
    file: "coast/story.md",
    body: "The quay reopened on Monday.",
  });
});

test.each([
  ["quai", /There is no article quai\. Did you mean quay\?/u],
  ["fery", /Did you mean ferry-sails\?/u],
  ["ferry", /Did you mean ferry-sails\?/u],
  ["broken", /^broken\.md has faults, so it is not read as an article\. “lede check” says what they are\.$/u],
  ["broken.md", /^broken\.md has faults/u],
  ["xylophone", /“lede list” shows all ids/u],
  ["../secret.md", /There is no article/u],
])("refuses the unknown id %s, and says which may be meant", async (id, message) => {
  const folder = content();
  for (const command of [showCommand, removeCommand]) {
    await expect(run(command, folder, id)).rejects.toThrow(UserError);
    await expect(run(command, folder, id)).rejects.toThrow(message);
  }
});

test("deletes what it is given, and says so", async () => {
  const folder = content();
  expect(await run(removeCommand, folder, "quay", "undated.md")).toBe(
    `deleted: ${join(folder, "coast/story.md")} (“Quay reopens”)\ndeleted: ${join(folder, "undated.md")} (“Undated”)\n`,
  );
  expect(readdirSync(folder).sort()).toEqual(["broken.md", "coast", "ferry-sails.md"]);
});

test("deletes nothing when one of the ids is none", async () => {
  const folder = content();
  await expect(run(removeCommand, folder, "quay", "nowhere")).rejects.toThrow(UserError);
  expect(readdirSync(join(folder, "coast"))).toEqual(["story.md"]);
});

test("an id of two files is no name for one", async () => {
  const folder = content();
  writeFileSync(join(folder, "again.md"), QUAY);
  await expect(run(removeCommand, folder, "quay")).rejects.toThrow(
    /id of several files: again\.md, coast\/story\.md/u,
  );
  await expect(run(removeCommand, folder, "quai")).rejects.toThrow(/Did you mean quay\?$/u);
  expect(await run(removeCommand, folder, "again.md")).toContain("deleted: ");
});

test("of a link, the link goes", async () => {
  const folder = content();
  symlinkSync(join(folder, "coast", "story.md"), join(folder, "zz-link.md"));
  await run(removeCommand, folder, "zz-link.md");
  expect(readdirSync(join(folder, "coast"))).toEqual(["story.md"]);
  expect(readdirSync(folder)).not.toContain("zz-link.md");
});
