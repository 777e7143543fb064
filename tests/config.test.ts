import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { readConfig, secretsOf, withoutPassword } from "../src/config.ts";
import { UserError } from "../src/errors.ts";

describe("readConfig", () => {
  it("has a default for everything", () => {
    expect(readConfig({})).toEqual({
      token: null,
      apiUrl: null,
      apiIsPaced: false,
      editors: [],
      feeds: [],
      feedsAllowPrivate: false,
      guildId: null,
      shards: "auto",
      processes: null,
      contentDirectory: resolve("content"),
      dataDirectory: resolve("data"),
      libraryFile: null,
      stateUrl: null,
      logLevel: null,
      healthPort: null,
      http: null,
      alertWebhook: null,
      playgroundPort: 4400,
    });
  });

  it("takes .env.example as it is, and knows every variable in it", () => {
    const example = parse(readFileSync(".env.example"));
    expect(readConfig(example)).toEqual(readConfig({}));
    const source = readFileSync("src/config.ts", "utf8");
    for (const name of Object.keys(example)) expect(source).toContain(name);
    for (const [name] of source.matchAll(/\b[A-Z]+_[A-Z_]+(?=:)/gu)) expect(example).toHaveProperty(name);
  });

  it("reports all faults at once, and never repeats a value", () => {
    const read = () =>
      readConfig({
        DISCORD_TOKEN: "Bot secret",
        DISCORD_API_URL: "localhost",
        DISCORD_GUILD_ID: "my server",
        LOG_LEVEL: "loud",
        PLAYGROUND_PORT: "70000",
        ALERT_WEBHOOK: "https://discord.com/channels/1/secret",
      });
    expect(read).toThrow(UserError);
    for (const name of [
      "DISCORD_TOKEN",
      "DISCORD_API_URL",
      "DISCORD_GUILD_ID",
      "LOG_LEVEL",
      "PLAYGROUND_PORT",
      "ALERT_WEBHOOK",
    ]) {
      expect(read).toThrow(name);
    }
    expect(read).not.toThrow("secret");
  });

  it("takes a blank value as none", () => {
    expect(readConfig({ DISCORD_TOKEN: "  ", PLAYGROUND_PORT: "" })).toEqual(readConfig({}));
  });

  it.each([
    ["auto", "auto"],
    ["AUTO", "auto"],
    ["1", { ids: [0], count: 1 }],
    ["3", { ids: [0, 1, 2], count: 3 }],
    ["2-3/16", { ids: [2, 3], count: 16 }],
    ["15/16", { ids: [15], count: 16 }],
    ["0-4/5", { ids: [0, 1, 2, 3, 4], count: 5 }],
    ["0", null],
    ["0/0", null],
    ["3-2/16", null],
    ["0-16/16", null],
    // A part of twelve: the slots by which digests are shared out would lie across shards.
    ["0-3/12", null],
    ["all", null],
    ["processes:33", null],
  ])("takes %s for shards: %o", (text, expected) => {
    const read = () => readConfig({ SHARDS: text }).shards;
    if (expected === null)
      expect(read).toThrow("SHARDS must be auto, processes, a number such as 4, or the part");
    else expect(read()).toEqual(expected);
  });

  it.each([
    ["processes", "auto"],
    ["Processes:4", 4],
    ["auto", null],
    ["4", null],
  ])("takes %s for processes: %o", (text, processes) => {
    expect(readConfig({ SHARDS: text }).processes).toBe(processes);
  });

  it("reports all settings at once that contradict one another", () => {
    const read = () =>
      readConfig({
        DISCORD_API_PACED: "true",
        ...{ LIBRARY_FILE: "library.sqlite", FEEDS: "https://elsin.example/feed" },
        ...{ HTTP_PORT: "8100", HTTP_HOST: "0.0.0.0" },
      });
    for (const name of [
      "DISCORD_API_PACED is set but",
      "FEEDS and LIBRARY_FILE are both",
      "there is no HTTP_TOKEN",
    ]) {
      expect(read).toThrow(name);
    }
  });

  it("says which of several feeds has a fault", () => {
    expect(() => readConfig({ FEEDS: "https://elsin.example/feed,elsin.example" })).toThrow(
      "\n  FEEDS (entry 2) must be a web address such as https://news.example/feed.xml",
    );
  });

  it("takes a proxy that paces only where it is named", () => {
    const paced = { DISCORD_API_PACED: "true" };
    expect(() => readConfig(paced)).toThrow("name the proxy in DISCORD_API_URL");
    expect(readConfig({ ...paced, DISCORD_API_URL: "http://127.0.0.1:9/api" }).apiIsPaced).toBe(true);
  });

  it("takes a log level in any case", () => {
    expect(readConfig({ LOG_LEVEL: "Debug" }).logLevel).toBe("debug");
  });

  it.each([
    ["https://discord.com/api/webhooks/900719925474099301/aB_c-9", true],
    ["https://canary.discord.com/api/v10/webhooks/900719925474099301/aB_c-9?thread_id=7", true],
    ["http://127.0.0.1:3500/api/webhooks/9/t", true],
    ["https://discord.com/api/webhooks/900719925474099301", false],
    ["https://discord.com/api/webhooks/robin/aB_c-9", false],
    ["ftp://discord.com/api/webhooks/9/t", false],
    ["discord.com/api/webhooks/9/t", false],
  ])("takes %s for a webhook: %s", (address, expected) => {
    const read = () => readConfig({ ALERT_WEBHOOK: address }).alertWebhook;
    if (expected) expect(read()).toBe(address);
    else expect(read).toThrow("ALERT_WEBHOOK must be the address of a Discord webhook");
  });

  it("makes folders absolute, so that messages say where they are", () => {
    const { contentDirectory, dataDirectory } = readConfig({
      CONTENT_DIR: "../news",
      DATA_DIR: "/var/lib/lede",
    });
    expect([contentDirectory, dataDirectory]).toEqual([resolve("../news"), "/var/lib/lede"]);
  });
});

describe("what other programs may do", () => {
  const Token = "salt-marsh-lantern-9";

  it("is nothing without a port, and all from this machine alone with one", () => {
    expect(readConfig({ HTTP_HOST: "0.0.0.0" }).http).toBeNull();
    expect(readConfig({ HTTP_PORT: "8100" }).http).toEqual({
      ...{ port: 8100, host: "127.0.0.1", token: null },
      ...{ perMinute: 120, origins: [] },
    });
  });

  it.each(["0.0.0.0", "192.0.2.7", "::", "::ffff:192.0.2.7"])(
    "is to be guarded by a token on %s, unless the operator says otherwise",
    (host) => {
      const settings = { HTTP_PORT: "8100", HTTP_HOST: host };
      expect(() => readConfig(settings)).toThrow(/^HTTP_HOST lets other machines ask, .*Set HTTP_TOKEN/u);
      expect(() => readConfig({ ...settings, HTTP_WITHOUT_TOKEN: "false" })).toThrow(UserError);
      expect(readConfig({ ...settings, HTTP_WITHOUT_TOKEN: "true" }).http?.token).toBeNull();
      expect(readConfig({ ...settings, HTTP_TOKEN: Token }).http?.token).toBe(Token);
    },
  );

  it.each(["127.0.0.1", "127.8.9.10", "::1", "localhost", "::ffff:127.0.0.1"])("needs none on %s", (host) => {
    expect(readConfig({ HTTP_PORT: "8100", HTTP_HOST: host }).http).toMatchObject({ host, token: null });
  });

  it.each([
    ["HTTP_HOST", "news.example"],
    ["HTTP_TOKEN", "short"],
    ["HTTP_TOKEN", "sixteen letters and blanks"],
    ["HTTP_RATE", "0"],
    ["HTTP_RATE", "many"],
    ["HTTP_ORIGINS", "https://news.example/path"],
    ["HTTP_ORIGINS", "*"],
    ["HTTP_ORIGINS", "https://news.example, null"],
    ["HTTP_WITHOUT_TOKEN", "perhaps"],
  ])("refuses %s=%s without repeating it", (name, value) => {
    const read = () => readConfig({ HTTP_PORT: "8100", [name]: value });
    expect(read).toThrow(new RegExp(`^The settings .*have faults:\n  ${name} must `, "u"));
    expect(read).not.toThrow(value);
  });

  it("takes several origins", () => {
    const { http } = readConfig({ HTTP_PORT: "1", HTTP_ORIGINS: "https://a.example, http://b.example:81" });
    expect(http?.origins).toEqual(["https://a.example", "http://b.example:81"]);
  });
});

describe("what is kept out of the log", () => {
  const secrets = (stateUrl: string, apiUrl: string | null = null) =>
    secretsOf({ token: "the.bot.token", stateUrl, apiUrl, alertWebhook: null, http: null });

  it("is the token, and the passwords of addresses as they are written and as they are meant", () => {
    expect(secrets("postgres://lede:p%40ss-word@db.example/lede")).toEqual(
      expect.arrayContaining(["the.bot.token", "p%40ss-word", "p@ss-word"]),
    );
    expect(secrets("redis://cache.example?password=opened-up")).toContain("opened-up");
    expect(secrets("state.sqlite", "http://me:letmein@127.0.0.1/api")).toEqual([
      "the.bot.token",
      ...Array(3).fill("letmein"),
    ]);
    expect(secrets("C:\\lede\\state.sqlite")).toEqual(["the.bot.token"]);
  });

  it("is the token of the webhook", () => {
    const alertWebhook = "https://discord.com/api/webhooks/900719925474099301/aB_c-9?thread_id=7";
    const secret = secretsOf({ token: null, stateUrl: null, apiUrl: null, alertWebhook, http: null });
    expect(secret).toEqual(["aB_c-9"]);
  });

  it("is the token of other programs", () => {
    const { http } = readConfig({ HTTP_PORT: "0", HTTP_TOKEN: "salt-marsh-lantern-9" });
    const secret = secretsOf({ token: null, stateUrl: null, apiUrl: null, alertWebhook: null, http });
    expect(secret).toEqual(["salt-marsh-lantern-9"]);
  });

  it("is a short password only where it stands as one", () => {
    expect(secrets("redis://:db@127.0.0.1")).not.toContain("db");
    expect(secrets("redis://:db@127.0.0.1")).toContain(":db@");
  });

  it("leaves the rest of an address to be shown", () => {
    expect(withoutPassword("http://me:letmein@127.0.0.1:3500/api")).toBe("http://me@127.0.0.1:3500/api");
    expect(withoutPassword("http://127.0.0.1:3500/api")).toBe("http://127.0.0.1:3500/api");
  });
});
