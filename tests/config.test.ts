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
      editors: [],
      feeds: [],
      feedsAllowPrivate: false,
      guildId: null,
      contentDirectory: resolve("content"),
      dataDirectory: resolve("data"),
      stateUrl: null,
      logLevel: null,
      healthPort: null,
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

describe("what is kept out of the log", () => {
  const secrets = (stateUrl: string, apiUrl: string | null = null) =>
    secretsOf({ token: "the.bot.token", stateUrl, apiUrl, alertWebhook: null });

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
    const secret = secretsOf({ token: null, stateUrl: null, apiUrl: null, alertWebhook });
    expect(secret).toEqual(["aB_c-9"]);
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
