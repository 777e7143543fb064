import { RESTJSONErrorCodes, Routes } from "discord.js";
import { expect, test } from "vitest";
import { stage } from "../../packages/fake-discord/tests/tiny-bot.ts";
import { createOwnRequests } from "../../src/discord/own-requests.ts";
import { createPace } from "../../src/discord/pace.ts";
import { createRefusalGuard } from "../../src/discord/refusal-guard.ts";
import { WHOLE_BUDGET } from "../../src/discord/request-budget.ts";

test("turns come in the order they were asked for, fewer than fifty a second", async () => {
  const pace = createPace(WHOLE_BUDGET);
  const order: number[] = [];
  const started = performance.now();
  await Promise.all(Array.from({ length: 25 }, (_, index) => pace().then(() => order.push(index))));
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  // Never too fast, but for one turn that may be made up; how slow it is depends on the machine.
  expect(performance.now() - started).toBeGreaterThan((23 * 1000) / 50);
});

test("turns keep to a budget that changes, also after it could not be found out", async () => {
  const budgets = [Number.POSITIVE_INFINITY, 100, null, 1000];
  const pace = createPace(async () => {
    const next = budgets.length > 1 ? budgets.shift() : budgets[0];
    if (next == null) throw new Error("who knows");
    return next;
  });
  await pace();
  const started = performance.now();
  await pace();
  expect(performance.now() - started).toBeGreaterThan(4);
  await expect(pace()).rejects.toThrow("who knows");
  await pace();
});

test("refusals shut the way for ten minutes long before Discord does", () => {
  let now = 0;
  const guard = createRefusalGuard(() => now);
  for (let refusal = 0; refusal < 999; refusal += 1) guard.count(403);
  for (let other = 0; other < 5000; other += 1) guard.count(404);
  expect(guard.isShut()).toBe(false);
  guard.count(429);
  expect(guard.isShut()).toBe(true);
  now = 10 * 60_000;
  expect(guard.isShut()).toBe(false);
});

test("what waited out Discord's limit does not run into it again in one rush", async () => {
  await using at = await stage({}, { rateLimits: true });
  const { discord, client } = at;
  const own = createOwnRequests(client);
  const { guildId } = discord.newsroom;
  const channels = Array.from({ length: 80 }, (_, index) =>
    discord.world.addChannel(guildId, { name: `news-${index}` }),
  );
  discord.faults.next("POST /channels/:channel/messages", {
    kind: "rate limit",
    retryAfterSeconds: 1,
    global: true,
  });
  await Promise.all(
    channels.map(({ id }) =>
      own((rest) => rest.post(Routes.channelMessages(id), { body: { content: "news" } })),
    ),
  );
  const stored = channels.map(({ id }) => discord.world.messages.list(id).length);
  expect(stored).toEqual(channels.map(() => 1));
  expect(discord.requests.filter(({ status }) => status === 429)).toHaveLength(1);
});

test("what Discord has no room for within half a minute is given up, and said", async () => {
  await using at = await stage();
  const { discord, client } = at;
  const own = createOwnRequests(client);
  const { news } = discord.newsroom.channels;
  const say = () => own((rest) => rest.post(Routes.channelMessages(news), { body: { content: "news" } }));
  const route = "POST /channels/:channel/messages";
  discord.faults.next(route, { kind: "rate limit", retryAfterSeconds: 1800, global: true });
  await expect(say()).rejects.toThrow("Discord takes no more of this for 31 minutes.");
  await expect(say()).rejects.toThrow("Lede waits some minutes");
  expect(discord.requests.filter((request) => request.route === route)).toHaveLength(1);
});

test("what has to wait here, before it goes out, does not count as refused by Discord", async () => {
  await using at = await stage({}, { rateLimits: true });
  const { discord, client } = at;
  const { news } = discord.newsroom.channels;
  // Two refusals shut it. Five messages of a channel may be deleted in a second; the others wait.
  const own = createOwnRequests(client, { guard: createRefusalGuard(undefined, 2) });
  const ids = Array.from({ length: 10 }, () => discord.world.nextId());
  const answers = await Promise.allSettled(
    ids.map((id) => own((rest) => rest.delete(Routes.channelMessage(news, id)))),
  );
  const unknown = { status: "rejected", reason: { code: RESTJSONErrorCodes.UnknownMessage } };
  expect(answers).toMatchObject(ids.map(() => unknown));
  expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
});
