import { type FakeDiscord, startFakeDiscord } from "@lede/fake-discord";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { DiscordSettings } from "../../src/cli/discord-session.ts";
import { registerCommand, unregisterCommand } from "../../src/cli/register.ts";
import { UserError } from "../../src/errors.ts";

let discord: FakeDiscord;
let guildId: string;

beforeEach(async () => {
  discord = await startFakeDiscord();
  guildId = discord.newsroom.guildId;
  onTestFinished(() => discord.close());
});

async function lede(words: readonly string[], changed: Partial<DiscordSettings> = {}): Promise<string> {
  const settings = () => ({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guildId: null,
    editors: [],
    ...changed,
  });
  const output: string[] = [];
  const [name, ...rest] = words;
  const command = name === "register" ? registerCommand(settings) : unregisterCommand(settings);
  command.configureOutput({ writeOut: (text) => output.push(text) });
  await command.parseAsync(rest, { from: "user" });
  return output.join("");
}

test("commands that move from one server to all are removed there, and unregister removes them all", async () => {
  await lede(["register"], { guildId });
  expect(discord.commands.list(guildId)).toHaveLength(13);
  expect(await lede(["register"])).toBe(
    `Discord now holds 13 commands for all servers.\nRemoved those in the server ${guildId}, so that none shows twice.\n`,
  );
  expect(discord.commands.list(guildId)).toEqual([]);
  expect(await lede(["unregister", "--guild", guildId])).toBe(`There are none in the server ${guildId}.\n`);
  expect(await lede(["unregister"])).toBe("Removed the commands for all servers.\n");
  expect(await lede(["unregister"])).toBe("Discord holds no commands of Lede.\n");
  expect(discord.commands.list(null)).toEqual([]);
  expect(discord.refusals).toEqual([]);
});

describe("a fault that a person can fix is one sentence:", () => {
  test.each<[string, string[], Partial<DiscordSettings>, RegExp]>([
    ["no token", ["register"], { token: null }, /^DISCORD_TOKEN is not set\. /u],
    ["a wrong token", ["unregister"], { token: "wrong.token" }, /^Discord does not accept this token\. /u],
    [
      "a server out of reach",
      ["register"],
      { apiUrl: "http://127.0.0.1:1/api" },
      /^The server at http:\/\/127\.0\.0\.1:1\/api \(DISCORD_API_URL\) can’t be reached \(ECONNREFUSED\)\. /u,
    ],
    [
      "a server without Lede",
      ["register", "--guild", "100000000000000000"],
      {},
      /^Lede is not in this server, /u,
    ],
    [
      "an id that is none",
      ["register", "--guild", "12 34"],
      {},
      /^--guild must be a server’s id, 17 to 20 digits/u,
    ],
    ["an empty id", ["unregister", "--guild", ""], {}, /^--guild must be a server’s id, 17 to 20 digits/u],
  ])("%s", async (_, words, changed, sentence) => {
    await expect(lede(words, changed)).rejects.toThrow(UserError);
    await expect(lede(words, changed)).rejects.toThrow(sentence);
  });

  test("an outage of Discord", async () => {
    discord.faults.next("*", { kind: "status", status: 503 }, 10);
    await expect(lede(["register"])).rejects.toThrow(
      /has an outage \(status 503\)\. Try again in a few minutes\./u,
    );
  });
});
