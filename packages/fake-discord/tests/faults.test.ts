import { expect, test } from "vitest";
import { stage } from "./tiny-bot.ts";

const POST = "POST /channels/:channel/messages";

async function news() {
  const at = await stage();
  const { discord, client } = at;
  const channel = await client.channels.fetch(discord.newsroom.channels.news);
  if (!channel?.isSendable()) throw new Error("The bot cannot write into #news.");
  const stored = () => discord.world.messages.list(channel.id).map(({ content }) => content);
  return { at, discord, channel, stored, [Symbol.asyncDispose]: () => at[Symbol.asyncDispose]() };
}

test("discord.js waits out a 429", async () => {
  await using desk = await news();
  desk.discord.faults.next(POST, { kind: "rate limit", retryAfterSeconds: 0.05 }, 2);
  await desk.channel.send("hello");
  expect(desk.stored()).toEqual(["hello"]);
  expect(desk.discord.requests.filter(({ route }) => route === POST).map(({ status }) => status)).toEqual([
    429, 429, 200,
  ]);
  expect(desk.discord.refusals).toEqual([]);
});

test("an ordered error is answered as often as was ordered", async () => {
  await using desk = await news();
  desk.discord.faults.next(POST, {
    kind: "status",
    status: 403,
    code: 50013,
    message: "Missing Permissions",
  });
  await expect(desk.channel.send("hello")).rejects.toMatchObject({ code: 50013, status: 403 });
  await desk.channel.send("hello");
  expect(desk.stored()).toEqual(["hello"]);
});

test("of a dropped request nothing is done; of a lost answer everything", async () => {
  await using desk = await news();
  desk.discord.faults.next(POST, { kind: "drop" });
  await expect(desk.channel.send("one")).rejects.toThrow();
  expect(desk.stored()).toEqual([]);
  desk.discord.faults.next(POST, { kind: "lost answer" });
  await expect(desk.channel.send("two")).rejects.toThrow();
  expect(desk.stored()).toEqual(["two"]);
});

test("a reset after the message was made is retried by discord.js: the nonce decides whether there are two", async () => {
  await using desk = await news();
  desk.discord.faults.next(POST, { kind: "lost answer", reset: true });
  await desk.channel.send({ content: "once", nonce: "n-1", enforceNonce: true });
  expect(desk.stored()).toEqual(["once"]);
  desk.discord.faults.next(POST, { kind: "lost answer", reset: true });
  await desk.channel.send({ content: "twice" });
  expect(desk.stored()).toEqual(["once", "twice", "twice"]);
});

test("what was ordered can be taken back", async () => {
  await using desk = await news();
  desk.discord.faults.next("*", { kind: "status", status: 500 }, 100);
  desk.discord.faults.clear();
  await desk.channel.send("hello");
  expect(desk.stored()).toEqual(["hello"]);
});
