import { startFakeDiscord } from "@lede/fake-discord";
import { expect, it, onTestFinished } from "vitest";
import { main, run } from "./program.ts";

it("writes no token and no password, however much is logged", async () => {
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ALERT_WEBHOOK: "http://127.0.0.1:1/api/webhooks/9/webhook-secret",
    LOG_LEVEL: "trace",
    HEALTH_PORT: "0",
    HTTP_PORT: "0",
    HTTP_TOKEN: "http-token-secret",
  };
  const { child, seen, ended } = run(main, [], environment, null);
  await expect.poll(() => seen.stdout).toContain("oauth2/authorize?client_id=");
  const { ownerId, channels } = discord.newsroom;
  const owner = discord.user(ownerId, { channelId: channels.general });
  const { message } = await owner.command("quote", { options: { speaker: "Araghchi" } });
  await owner.press(message, "Next").catch(() => {});
  await owner.command("digest", {
    subcommand: "set",
    options: { time: "9:00", timezone: "Asia/Baghdad" },
  });
  await owner.command("digest", { subcommand: "now" });
  // A cut connection brings errors of libraries into the log.
  discord.faults.next("POST /channels/:channel/messages", { kind: "drop" });
  await owner.command("digest", { subcommand: "now" }).catch(() => {});
  const http = /For other programs: (\S+)\/openapi\.json/u.exec(seen.stdout)?.[1];
  for (const token of ["http-token-secret", "http-token-guess"]) {
    await fetch(`${http}/articles`, { headers: { Authorization: `Bearer ${token}` } });
  }
  child.kill("SIGTERM");
  const { stdout, stderr } = await ended;
  const all = stdout + stderr;
  expect(stderr).toContain("request to Discord");
  expect(stderr).toContain("a request by HTTP");

  const tokens = discord.requests.flatMap(
    ({ path }) => /\/(?:interactions|webhooks)\/\d+\/([^/?]+)/u.exec(path)?.[1] ?? [],
  );
  expect(tokens.length).toBeGreaterThan(3);
  for (const secret of [discord.token, "webhook-secret", "http-token", ...tokens])
    expect(all).not.toContain(secret);
});
