import { startFakeDiscord } from "@lede/fake-discord";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { recommendedShards } from "../../src/discord/recommended-shards.ts";
import { UserError } from "../../src/errors.ts";

const log = pino({ level: "silent" });

async function opened() {
  const discord = await startFakeDiscord({ shards: 4, maxConcurrency: 16 });
  onTestFinished(() => discord.close());
  return discord;
}

test("Discord says how many connections it recommends, and how many may begin at once", async () => {
  const { token, apiUrl } = await opened();
  const { signal } = new AbortController();
  const recommended = { shards: 4, atOnce: 16 };
  expect(await recommendedShards({ token, apiUrl }, { log, signal })).toEqual(recommended);
  // A name and password in the address of a proxy are no fault.
  const withPassword = apiUrl.replace("//", "//lede:s3cret@");
  expect(await recommendedShards({ token, apiUrl: withPassword }, { log, signal })).toEqual(recommended);
});

test("a token that Discord refuses is a fault that a person can fix", async () => {
  const { apiUrl } = await opened();
  const asked = recommendedShards({ token: "a.b.c", apiUrl }, { log, signal: new AbortController().signal });
  await expect(asked).rejects.toThrow(UserError);
  await expect(asked).rejects.toThrow("Discord does not accept this token.");
});

test("while Discord cannot be reached, it is asked again until Lede ends", async () => {
  const { token, apiUrl, close } = await startFakeDiscord();
  await close();
  const ending = new AbortController();
  const said: string[] = [];
  const heard = pino({ base: null }, { write: (line) => void said.push(JSON.parse(line).msg) });
  const asked = recommendedShards({ token, apiUrl }, { log: heard, signal: ending.signal });
  await expect.poll(() => said.length).toBe(1);
  expect(said[0]).toMatch(/^Discord cannot be reached: .*ECONNREFUSED .*\. Lede tries again in 1 s$/u);
  ending.abort();
  expect(await asked).toBeNull();
});
