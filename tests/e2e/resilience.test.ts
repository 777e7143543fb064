import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startFakeDiscord } from "@lede/fake-discord";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { startBot } from "../../src/bot.ts";
import { UserError } from "../../src/errors.ts";
import { stage, textOf } from "../support/bot-stage.ts";

const within = { interval: 50 };

describe("the content folder", () => {
  it("shows added, changed and deleted files within two seconds", async () => {
    const { owner, contentDirectory } = await stage();
    const shown = async () => textOf((await owner.command("headlines")).message);
    const file = join(contentDirectory, "ferry.md");
    const article = (title: string) =>
      `---\ntitle: ${title}\npublished: 2031-05-20T11:00:00Z\n---\n\nThe ferry ran.\n`;
    writeFileSync(file, article("Ferry Runs Late"));
    await expect.poll(shown, within).toContain("Ferry Runs Late");
    writeFileSync(file, article("Ferry Runs on Time"));
    await expect.poll(shown, within).toContain("Ferry Runs on Time");
    rmSync(file);
    await expect.poll(shown, within).not.toContain("Ferry");
  });

  it("keeps a broken file's last good version, reports it, and leaves the others alone", async () => {
    const { owner, contentDirectory, logged } = await stage();
    const shown = async () => textOf((await owner.command("headlines")).message);
    writeFileSync(join(contentDirectory, "grain-prices.md"), "---\ntitel: x\n: broken\n---\n");
    writeFileSync(join(contentDirectory, "binary.md"), Buffer.from([0, 1, 2, 255, 254]));
    const title = "@everyone **x** [a](javascript:alert(1)) ".repeat(10);
    writeFileSync(join(contentDirectory, "long.md"), `---\ntitle: "${title}"\n---\n\nText.\n`);
    writeFileSync(join(contentDirectory, "huge.md"), `---\ntitle: Huge\n---\n\n${"word ".repeat(1_000_000)}`);
    writeFileSync(
      join(contentDirectory, "ferry.md"),
      "---\ntitle: Ferry Runs\npublished: 2031-05-20T11:00:00Z\n---\n\nIt ran.\n",
    );
    await expect.poll(shown, within).toContain("Ferry Runs");
    await expect
      .poll(() => JSON.stringify(logged.filter(({ level }) => level === 40)), within)
      .toMatch(/(?=.*grain-prices\.md)(?=.*binary\.md)(?=.*huge\.md)(?=.*long\.md)/su);
    expect(await shown()).toContain("Grain Prices Jump");
    expect(await shown()).not.toContain("Huge");
  });

  it("holds a future article back until its time", async () => {
    const at = await stage();
    writeFileSync(
      join(at.contentDirectory, "later.md"),
      "---\ntitle: Embargoed\npublished: 2031-05-20T18:00:00Z\n---\n\n“Wait,” said Lena Brodahl.\n",
    );
    writeFileSync(
      join(at.contentDirectory, "now.md"),
      "---\ntitle: Not Embargoed\npublished: 2031-05-20T11:00:00Z\n---\n\nNow.\n",
    );
    const shown = async () => textOf((await at.owner.command("headlines")).message);
    await expect.poll(shown, within).toContain("Not Embargoed");
    expect(await shown()).not.toContain("**Embargoed");
    at.setTime("2031-05-20T18:00:00Z");
    await expect.poll(shown, within).toContain("**Embargoed**");
  });
});

describe("the state", () => {
  it("shows in the health that a command could not save, from then until saving works again", async () => {
    const { owner, bot, discord, dataDirectory } = await stage();
    const options = { time: "9am", timezone: "UTC", channel: discord.newsroom.channels.news };
    const disk = new DatabaseSync(join(dataDirectory, "state.sqlite"));
    onTestFinished(() => disk.close());
    disk.exec(`CREATE TRIGGER full BEFORE INSERT ON keyv WHEN length(NEW.value) > 500
      BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
    await owner.command("digest", { subcommand: "set", options });
    expect(bot.health().stateError).toContain("database or disk is full");
    // What is small still fits, and says nothing of the rest.
    await bot.deliverDigests();
    expect(bot.health().stateError).toContain("database or disk is full");
    disk.exec("DROP TRIGGER full");
    await owner.command("digest", { subcommand: "set", options });
    expect(bot.health().stateError).toBeNull();
  });
});

describe("the connection", () => {
  it("answers after the gateway was dropped", async () => {
    const { owner, discord } = await stage();
    discord.gateway.drop();
    await expect.poll(() => discord.gateway.connected).toBe(1);
    expect(textOf((await owner.command("headlines")).message)).toContain("Grain Prices");
  });

  it("shows in the health that Discord is gone", async () => {
    const { discord, bot, logged } = await stage();
    expect(bot.health()).toMatchObject({ isConnected: true, connectionProblem: null });
    await discord.close();
    await expect.poll(() => bot.health().isConnected).toBe(false);
    const lost = logged.filter(({ msg }) => String(msg).startsWith("the connection to Discord is lost"));
    expect(lost).toHaveLength(1);
  });

  it("logs each request at debug, without the tokens of interactions", async () => {
    const { owner, logged } = await stage({ logLevel: "debug" });
    await owner.command("headlines");
    const requests = () => logged.filter(({ msg }) => msg === "request to Discord");
    const answer = {
      method: "POST",
      route: expect.stringMatching(/^\/interactions\/\d+\/:token\/callback$/u),
      status: expect.any(Number),
      ms: expect.any(Number),
    };
    await expect.poll(requests).toContainEqual(expect.objectContaining(answer));
    expect(requests().map(({ route }) => route)).toContain("/gateway/bot");
  });

  it("waits out a 429 on the way to the channel", async () => {
    const { owner, discord } = await stage();
    const { news } = discord.newsroom.channels;
    const options = { time: "9am", timezone: "UTC", channel: news };
    await owner.command("digest", { subcommand: "set", options });
    discord.faults.next("POST /channels/:channel/messages", { kind: "rate limit", retryAfterSeconds: 0.2 });
    const reply = await owner.command("digest", { subcommand: "now" });
    expect(textOf(reply.message)).toContain("A test edition with");
  });

  it("asks Discord for time when an answer takes long", async () => {
    const { owner, discord } = await stage();
    const { news } = discord.newsroom.channels;
    await owner.command("digest", {
      subcommand: "set",
      options: { time: "9am", timezone: "UTC", channel: news },
    });
    discord.faults.next("POST /channels/:channel/messages", { kind: "rate limit", retryAfterSeconds: 2.5 });
    const reply = await owner.command("digest", { subcommand: "now" });
    expect(reply.deferred).toBe(true);
    expect(textOf(reply.message)).toContain("A test edition with");
    expect(discord.refusals).toEqual([]);
  });

  it("registers commands only when they differ", async () => {
    const at = await stage();
    const puts = () => at.discord.requests.filter(({ route }) => /^PUT .*commands$/u.test(route)).length;
    expect(puts()).toBe(1);
    await at.restart();
    expect(puts()).toBe(1);
  });

  it("says what to do when the token is refused", async () => {
    const discord = await startFakeDiscord();
    const starting = startBot({
      token: "wrong.token.here",
      apiUrl: discord.apiUrl,
      guildId: null,
      contentDirectory: "content",
      dataDirectory: join(import.meta.dirname, "../../data/test-refused"),
      stateUrl: "sqlite::memory:",
      log: pino({ level: "silent" }),
      now: () => new Date(),
    });
    await expect(starting).rejects.toThrow(UserError);
    await expect(starting).rejects.toThrow("Discord does not accept this token");
    await discord.close();
    rmSync(join(import.meta.dirname, "../../data/test-refused"), { recursive: true, force: true });
  });
});
