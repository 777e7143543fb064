import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { indexCommand } from "../../src/cli/index-build.ts";
import { UserError } from "../../src/errors.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function stage() {
  const folder = temporaryFolder();
  const contentDirectory = join(folder, "content");
  mkdirSync(contentDirectory);
  writeFileSync(join(contentDirectory, "quay.md"), "---\ntitle: Quay reopens\n---\n\nThe quay reopened.\n");
  const build = async (file: string) => {
    const output: string[] = [];
    const command = indexCommand(
      () => ({ contentDirectory, dataDirectory: join(folder, "data") }),
      () => new Date("2031-05-20T06:30:15Z"),
    );
    for (const one of command.commands) one.configureOutput({ writeOut: (text) => output.push(text) });
    await command.parseAsync(["build", file], { from: "user" });
    return output.join("");
  };
  return { folder, build };
}

test("builds a library, and brings the one that is there up to date", async () => {
  const { folder, build } = stage();
  const file = join(folder, "library.sqlite");
  expect(await build(file)).toContain("1 article, 1 new, 0 changed, 0 gone.");
  expect(await build(file)).toContain("1 article, 0 new, 0 changed, 0 gone.");
});

test("leaves a file alone that is not a library", async () => {
  const { folder, build } = stage();
  const notes = join(folder, "notes.txt");
  writeFileSync(notes, "Nobody has a copy of this.\n");
  const database = join(folder, "state.sqlite");
  const connection = new DatabaseSync(database);
  connection.exec("CREATE TABLE keyv (key TEXT)");
  connection.close();
  for (const file of [notes, database, folder]) {
    await expect(build(file)).rejects.toThrow(UserError);
    await expect(build(file)).rejects.toThrow(
      `${file} is there already, and is not a library that Lede built.`,
    );
  }
  expect(readFileSync(notes, "utf8")).toBe("Nobody has a copy of this.\n");
});
