import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { ENGINE_VERSION } from "../../src/language/version.ts";
import { SCHEMA_VERSION } from "../../src/library/schema.ts";
import { stage, textOf } from "../support/bot-stage.ts";

const version = (file: string, set?: string): unknown => {
  const database = new DatabaseSync(file);
  if (set !== undefined) database.prepare("UPDATE meta SET version = ?").run(set);
  const { version: found } = database.prepare("SELECT version FROM meta").get() ?? {};
  database.close();
  return found;
};

test("a bot with a new engine builds its library beside the old one, and then answers from it", async () => {
  const room = await stage();
  const file = join(room.dataDirectory, "library.sqlite");
  const headlines = async () => textOf((await room.owner.command("headlines")).message);
  const before = await headlines();
  await room.bot.close();
  version(file, `${SCHEMA_VERSION}/of another time`);
  room.logged.length = 0;

  await room.restart();
  const lines = room.logged.map(({ msg }) => msg);
  expect(lines).toContain("the new library answers from now on");
  expect(existsSync(`${file}.next`)).toBe(false);
  expect(version(file)).toBe(`${SCHEMA_VERSION}/${ENGINE_VERSION}`);
  expect(await headlines()).toBe(before);
});
