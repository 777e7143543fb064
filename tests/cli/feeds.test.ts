import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { feedsCommand } from "../../src/cli/feeds.ts";
import { importCommand } from "../../src/cli/import.ts";
import { feedServer, rss } from "../support/feed-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const text = "The quay of Port Elsin opens again on Friday, the town said on Tuesday.";
const items = [
  { title: "The quay opens", text, link: "https://elsin.example/quay" },
  { title: "The tower opens" },
];

function settingsWith(feeds: readonly string[], feedsAllowPrivate = true) {
  const folder = temporaryFolder();
  const contentDirectory = join(folder, "content");
  return {
    feeds,
    feedsAllowPrivate,
    version: "1.0.0",
    contentDirectory,
    stateUrl: null,
    dataDirectory: folder,
  };
}

async function run(settings: ReturnType<typeof settingsWith>, ...words: string[]): Promise<string> {
  const output: string[] = [];
  const now = () => new Date("2031-05-20T12:00:00Z");
  const command = words[0] === "import" ? importCommand(() => settings) : feedsCommand(() => settings, now);
  for (const one of [command, ...command.commands])
    one.configureOutput({ writeOut: (line) => output.push(line) });
  await command.parseAsync(words.slice(1), { from: "user" });
  return output.join("");
}

test("shows what would come of a feed, and writes nothing", async () => {
  const server = await feedServer();
  server.at("/feed", rss(items));
  const settings = settingsWith([]);
  const output = await run(settings, "feeds", "try", `${server.origin}/feed`);
  expect(output).toContain("Elsin Post: 2 items");
  expect(output).toContain("The quay opens (full text)");
  expect(output).toContain("The tower opens (no full text)");
  expect(existsSync(settings.contentDirectory)).toBe(false);
});

test("says why a feed can’t be read", async () => {
  const url = "http://127.0.0.1/feed";
  await expect(run(settingsWith([], false), "feeds", "try", url)).rejects.toThrow(
    "leads into a private network",
  );
});

test("imports what stands at an address", async () => {
  const server = await feedServer();
  server.at("/feed", rss(items.slice(0, 1)));
  const settings = settingsWith([]);
  await run(settings, "import", `${server.origin}/feed`);
  expect(existsSync(join(settings.contentDirectory, "the-quay-opens.md"))).toBe(true);
});
