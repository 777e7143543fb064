import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startFakeDiscord } from "@lede/fake-discord";
import { expect, onTestFinished, test } from "vitest";
import { textOf } from "../support/bot-stage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { cli, main, run } from "./program.ts";

const WAIT = { timeout: 90_000, interval: 200 };
const article = (title: string) =>
  `---\ntitle: ${title}\npublished: 2020-05-01\n---\n\n“We open the gate on Monday,” said Ida Holm, the mayor.\n`;

function room() {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  mkdirSync(content);
  writeFileSync(join(content, "one.md"), article("Ferries return"));
  const file = join(folder, "library.sqlite");
  const lede = (...args: string[]) => run(cli, args, { CONTENT_DIR: content }, null);
  return { content, file, lede, build: () => lede("index", "build", file).ended };
}

/** A bot in a process of its own, at a Discord of its own, without a content folder. */
async function bot(file: string) {
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  const { ownerId, channels } = discord.newsroom;
  const owner = discord.user(ownerId, { channelId: channels.general });
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    LIBRARY_FILE: file,
    CONTENT_DIR: join(temporaryFolder(), "none"),
    EDITORS: ownerId,
    HEALTH_PORT: "0",
  };
  const { seen, child, ended } = run(main, [], environment, null);
  await expect.poll(() => seen.stdout, WAIT).toContain("oauth2/authorize?client_id=");
  const ask = async (command: string) => textOf((await owner.command(command)).message);
  const health = async () => {
    const url = /http:\S+\/health/u.exec(seen.stdout)?.[0] ?? "";
    return (await fetch(url)).json();
  };
  return { ask, health, child, ended };
}

test("two bots answer from a library that a third process builds, and go on with the next one", async () => {
  const { content, file, build } = room();
  expect(await build()).toMatchObject({ code: 0 });
  const [one, other] = [await bot(file), await bot(file)];
  for (const { ask } of [one, other]) {
    expect(await ask("headlines")).toContain("Ferries return");
    expect(await ask("about")).toContain("The articles are read elsewhere");
  }
  expect(await one.health()).toMatchObject({ library: { file, problem: null } });

  writeFileSync(join(content, "two.md"), article("Gate opens"));
  const { stdout } = await build();
  expect(stdout).toBe(`Built ${file} from ${content}: 2 articles, 1 new, 0 changed, 0 gone.\n`);
  for (const { ask } of [one, other]) await expect.poll(() => ask("headlines"), WAIT).toContain("Gate opens");

  one.child.kill("SIGTERM");
  expect((await one.ended).code).toBe(0);
}, 180_000);

test("a builder that is killed leaves the library as it was, and the next one goes on", async () => {
  const { content, file, lede, build } = room();
  await build();
  const before = readFileSync(file);
  for (let number = 0; number < 300; number += 1)
    writeFileSync(join(content, `pier-${number}.md`), article(`Pier ${number}`));
  const { child, ended } = lede("index", "build", file);
  await expect.poll(() => existsSync(`${file}.building`), { ...WAIT, interval: 5 }).toBe(true);
  // It holds its lock, and does no more.
  child.kill("SIGSTOP");
  const busy = await lede("index", "build", file).ended;
  expect(busy).toMatchObject({
    code: 1,
    stderr: `Another process is building ${file}. Wait until it has ended.\n`,
  });
  child.kill("SIGKILL");
  await ended;
  expect(readFileSync(file).equals(before)).toBe(true);
  const { code, stdout } = await build();
  expect(code).toBe(0);
  expect(stdout).toContain("301 articles, ");
  expect(existsSync(`${file}.building`)).toBe(false);
}, 180_000);

test("where the library is built elsewhere, the commands that write say what to do", async () => {
  const { content, file } = room();
  const settings = { CONTENT_DIR: content, LIBRARY_FILE: file };
  const says = async (...args: string[]) => (await run(cli, args, settings, null).ended).stderr;
  for (const args of [
    ["import", join(content, "one.md")],
    ["rm", "one"],
  ])
    expect(await says(...args)).toMatch(/^LIBRARY_FILE is set, .* --content\.\n$/u);
  expect(await says("rm", "one", "--content", content)).toBe("");
  const start = async (more: Record<string, string>) => run(main, [], { ...settings, ...more }, null).ended;
  expect(await start({})).toMatchObject({ code: 78, stderr: expect.stringContaining("playground") });
  const token = { DISCORD_TOKEN: "a.b.c", DISCORD_API_URL: "http://127.0.0.1:9/api" };
  expect(await start(token)).toMatchObject({ code: 78, stderr: expect.stringContaining("lede index build") });
  const feeds = { ...token, FEEDS: "https://elsin.example/feed" };
  expect(await start(feeds)).toMatchObject({ code: 78, stderr: expect.stringContaining("set FEEDS there") });
}, 180_000);
