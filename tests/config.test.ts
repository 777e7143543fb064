import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { UserError } from "../src/errors.ts";

describe("readConfig", () => {
  it("has a default for everything", () => {
    expect(readConfig({})).toEqual({
      token: null,
      apiUrl: null,
      guildId: null,
      contentDirectory: "content",
      dataDirectory: "data",
      stateUrl: null,
      logLevel: null,
      healthPort: null,
      playgroundPort: 4400,
    });
  });

  it("takes .env.example as it is, and knows every variable in it", () => {
    const example = parse(readFileSync(".env.example"));
    expect(readConfig(example)).toEqual(readConfig({}));
    const source = readFileSync("src/config.ts", "utf8");
    for (const name of Object.keys(example)) expect(source).toContain(name);
    for (const [name] of source.matchAll(/\b[A-Z]+_[A-Z_]+(?=:)/g)) expect(example).toHaveProperty(name);
  });

  it("tells all faults at once, and never repeats a value", () => {
    const read = () =>
      readConfig({
        DISCORD_TOKEN: "Bot secret",
        DISCORD_API_URL: "localhost",
        DISCORD_GUILD_ID: "my server",
        LOG_LEVEL: "loud",
        PLAYGROUND_PORT: "70000",
      });
    expect(read).toThrow(UserError);
    for (const name of [
      "DISCORD_TOKEN",
      "DISCORD_API_URL",
      "DISCORD_GUILD_ID",
      "LOG_LEVEL",
      "PLAYGROUND_PORT",
    ]) {
      expect(read).toThrow(name);
    }
    expect(read).not.toThrow("secret");
  });

  it("takes a blank value as none", () => {
    expect(readConfig({ DISCORD_TOKEN: "  ", PLAYGROUND_PORT: "" })).toEqual(readConfig({}));
  });
});
