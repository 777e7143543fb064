import { startFakeDiscord } from "@lede/fake-discord";
import { describe, expect, it, onTestFinished } from "vitest";
import { cli, main, run } from "./program.ts";

describe("npm start", () => {
  it("without a token opens the playground, where the shipped articles answer", async () => {
    const { ended } = run(main, [], { PLAYGROUND_PORT: "0" }, "/headlines\n/quote Araghchi\n1\nquit\n");
    const { code, stdout, stderr } = await ended;
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain("playground");
    expect(stdout).toContain("DISCORD_TOKEN");
    expect(stdout).toMatch(/^Open it in a browser: {2}http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}$/mu);
    expect(stdout).toContain("Iran Scrambles to Swiftly Build Ties with Syria’s New Rulers");
    expect(stdout).toContain("Iraqi Factions Gear Up for ‘Major Clash’");
    expect(stdout).toContain("We had long ago reached the conclusion");
    expect(stdout).toContain("Tehran always had direct contacts");
  });

  it("with no terminal and no input just serves, and ends cleanly on a signal", async () => {
    const { child, seen, ended } = run(main, [], { PLAYGROUND_PORT: "0" }, null);
    await expect.poll(() => seen.stdout).toContain("http://127.0.0.1:");
    const url = /http:\/\/127\.0\.0\.1:\d+\/api/u.exec(seen.stdout)?.[0];
    await expect.poll(async () => (await fetch(`${url}/v10/gateway`)).status).toBe(200);
    child.kill("SIGTERM");
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toBe("");
  });

  it("with a token joins the server it is pointed at, and says how to invite it", async () => {
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    const { child, seen, ended } = run(
      main,
      [],
      {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_GUILD_ID: discord.newsroom.guildId,
      },
      null,
    );
    await expect.poll(() => seen.stdout).toContain("oauth2/authorize?client_id=");
    expect(discord.commands.list(discord.newsroom.guildId)).toHaveLength(13);
    expect(discord.commands.list(null)).toHaveLength(0);
    child.kill("SIGINT");
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain(discord.token);
    expect(discord.refusals).toEqual([]);
  });

  it("says how it is on a port of its own", async () => {
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    const { seen } = run(
      main,
      [],
      { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, HEALTH_PORT: "0" },
      null,
    );
    await expect.poll(() => seen.stdout).toContain("/health");
    const address = /http:\/\/127\.0\.0\.1:\d+\/health/u.exec(seen.stdout)?.[0] ?? "";
    await expect.poll(async () => (await fetch(address)).status).toBe(200);
    expect(await (await fetch(address)).json()).toMatchObject({
      status: "well",
      isConnected: true,
      stateError: null,
      waiting: 0,
    });
    const metrics = await (await fetch(address.replace("/health", "/metrics"))).text();
    expect(metrics).toMatch(/^lede_discord_connected 1$/mu);
    expect(metrics).toMatch(
      /^http_client_request_duration_seconds_count\{[^}]*method="PUT",http_response_status_code="200"[^}]*\} [1-9]/mu,
    );
  });

  it("answers other programs where HTTP_PORT is set, and nobody who lacks the token", async () => {
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    const { seen, child, ended } = run(
      main,
      [],
      {
        ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
        ...{ HTTP_PORT: "0", HTTP_HOST: "0.0.0.0", HTTP_TOKEN: "salt-marsh-lantern-9" },
      },
      null,
    );
    await expect.poll(() => seen.stdout).toContain("oauth2/authorize?client_id=");
    const [, port] = /For other programs: http:\/\/0\.0\.0\.0:(\d+)\/openapi\.json/u.exec(seen.stdout) ?? [];
    const address = `http://127.0.0.1:${port}/quotations?words=Syria`;
    expect((await fetch(address)).status).toBe(401);
    const answer = await fetch(address, { headers: { Authorization: "Bearer salt-marsh-lantern-9" } });
    expect(await answer.json()).toMatchObject({ items: expect.arrayContaining([expect.anything()]) });
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0 });
  });

  it("without a token says what to do about a data folder that is a file", async () => {
    const { code, stderr } = await run(main, [], { PLAYGROUND_PORT: "0", DATA_DIR: main }, null).ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/^Lede can’t write to .*main\.ts, its data folder: [^\n]*\n$/u);
  });

  it("says at once all that is wrong with its folders", async () => {
    const environment = { DATA_DIR: main, CONTENT_DIR: "/nowhere/content", DISCORD_TOKEN: "a.b.c" };
    const { code, stderr } = await run(main, [], environment, null).ended;
    expect(code).toBe(78);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toEqual([
      expect.stringMatching(/^Lede can’t write to .*main\.ts, its data folder: /u),
      expect.stringMatching(/\/nowhere\/content/u),
    ]);
  });

  it("says all faulty settings at once", async () => {
    const { ended } = run(
      main,
      [],
      { DISCORD_GUILD_ID: "x", LOG_LEVEL: "loud", PLAYGROUND_PORT: "many" },
      null,
    );
    const { code, stderr } = await ended;
    expect(code).toBe(78);
    expect(stderr).toMatch(/DISCORD_GUILD_ID must.*LOG_LEVEL must.*PLAYGROUND_PORT must/su);
    expect(stderr).not.toContain("    at ");
  });

  it.each([
    ["a token that Discord refuses", { DISCORD_TOKEN: "wrong.token.given" }, "does not accept this token"],
    ["a missing content folder", { CONTENT_DIR: "/nowhere/content" }, "/nowhere/content"],
    ["a state of an unknown kind", { STATE_URL: "mysql://127.0.0.1/x" }, "STATE_URL"],
    ["a data folder that is a file", { DATA_DIR: main }, `Lede can’t write to ${main}, its data folder`],
    ["a data folder that can’t be made", { DATA_DIR: "/proc/lede" }, "Lede can’t write to /proc/lede"],
  ])("says what to do about %s", async (_, environment, hint) => {
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    const { ended } = run(
      main,
      [],
      { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: "fatal", ...environment },
      null,
    );
    const { code, stderr } = await ended;
    expect(code).toBe(78);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain("    at ");
  });
});

describe("npm start with a state that does not answer", () => {
  it("says so in one sentence, and that another start may help", async () => {
    const environment = { DISCORD_TOKEN: "some.token.given", STATE_URL: "redis://:s3cret-word@127.0.0.1:1" };
    const { code, stderr } = await run(main, [], { ...environment, LOG_LEVEL: "silent" }, null).ended;
    expect(code).toBe(75);
    expect(stderr).toMatch(/^The Redis server redis:\/\/127\.0\.0\.1:1 does not answer [^\n]*\n$/u);
  });
});

describe("npm start while Discord cannot be reached", () => {
  it("says so at each try, serves how it is, and joins when Discord is there", async () => {
    const first = await startFakeDiscord();
    const { port, token, apiUrl } = first;
    await first.close();
    const environment = { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, HEALTH_PORT: "0" };
    const { child, seen, ended } = run(main, [], environment, null);
    const tries = () =>
      seen.stderr.match(
        /Discord cannot be reached: connect ECONNREFUSED 127\.0\.0\.1:\d+\. Lede tries again in \d+ s/gu,
      );
    await expect.poll(() => tries()?.length).toBe(2);
    const address = /http:\/\/127\.0\.0\.1:\d+\/health/u.exec(seen.stdout)?.[0] ?? "";
    const health = await fetch(address);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({
      isConnected: false,
      problems: [
        expect.stringContaining("Discord cannot be reached: connect ECONNREFUSED"),
        expect.any(String),
      ],
    });
    const second = await startFakeDiscord({ port, token });
    onTestFinished(() => second.close());
    await expect.poll(() => seen.stdout).toContain("oauth2/authorize?client_id=");
    await expect.poll(async () => (await fetch(address)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0 });
    expect(seen.stderr).not.toContain("    at ");
    expect(seen.stderr).not.toContain("the connection to Discord is lost");
  });
});

describe("lede register", () => {
  it("sends the commands, and the second time finds them there", async () => {
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
    const first = await run(cli, ["register"], environment, null).ended;
    expect(first).toMatchObject({
      code: 0,
      stdout: "Discord now holds 13 commands for all servers.\n",
      stderr: "",
    });
    const second = await run(cli, ["register"], environment, null).ended;
    expect(second.stdout).toBe("Discord already holds these 13 commands for all servers.\n");
    const guild = await run(cli, ["register", "--guild", discord.newsroom.guildId], environment, null).ended;
    expect(guild.stdout).toBe(
      `Discord now holds 13 commands in the server ${discord.newsroom.guildId}.\nRemoved those for all servers, so that none shows twice.\n`,
    );
    expect(discord.refusals).toEqual([]);
  });

  it.each([
    ["a wrong token", ["register"], /^Discord does not accept this token\. [^\n]*\n$/u],
    ["no such option", ["register", "--gild", "1"], /^error: unknown option '--gild'/u],
  ])("says in one sentence what to do about %s", async (_, words, sentence) => {
    const discord = await startFakeDiscord();
    onTestFinished(() => discord.close());
    const settings = { DISCORD_TOKEN: "wrong.token.given", DISCORD_API_URL: discord.apiUrl };
    const { code, stdout, stderr } = await run(cli, words, settings, null).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(sentence);
  });

  it("says what to do without a token", async () => {
    const { code, stderr } = await run(cli, ["register"], {}, null).ended;
    expect(code).toBe(1);
    expect(stderr).toContain("DISCORD_TOKEN is not set");
  });
});
