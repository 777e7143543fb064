import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UserClient } from "@lede/fake-discord";
import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { articles } from "../support/articles.ts";
import { type Stage, textOf } from "../support/bot-stage.ts";
import { deny, inChannel, stageInTime } from "./digest-stage.ts";

const within = { interval: 50 };

const follow = async (
  client: UserClient,
  subcommand: string,
  options: Record<string, string | number | boolean> = {},
) => textOf((await client.command("follow", { subcommand, options })).message);

/** Saves an article in which Mira Sandoval says something, and waits until it is read. */
async function publish(at: Stage, id: string, said: string, published: string, topic = "Labour") {
  const text = `---
title: News of ${id}
source: The Harbour Times
url: https://harbour.example/${id}
published: ${published}
topics: [${topic}]
---

The dockers met again at Port Salda on Tuesday, and no one spoke of the weather.

“${said}” said the union’s leader, Mira Sandoval.
`;
  const time = Date.parse(published);
  if (time > at.discord.world.now() - 86_400_000) at.setTime(new Date(time + 1000).toISOString());
  writeFileSync(join(at.contentDirectory, `${id}.md`), text);
  const found = async () =>
    textOf((await alone(at).command("summary", { options: { article: id, private: true } })).message);
  await expect.poll(found, within).toContain(`News of ${id}`);
}

/** The owner in their conversation with the bot. */
const alone = ({ discord }: Stage) => discord.user(discord.newsroom.ownerId, {});
const directly = (at: Stage) =>
  inChannel(at, alone(at).channel.id).filter(({ interaction_metadata: asked }) => asked === undefined);

describe("/follow in a server", () => {
  it("posts each new quotation of someone once, and what comes within the hour together", async () => {
    const at = await stageInTime();
    const { owner, discord } = at;
    const { general } = discord.newsroom.channels;
    expect(await follow(owner, "speaker", { name: "Sandoval" })).toContain("Following **Mira Sandoval**");
    expect(await follow(owner, "speaker", { name: "Mira Sandoval" })).toContain("already");
    await at.tick("2031-05-20T12:01:00Z");
    expect(inChannel(at, general)).toEqual([]);

    await publish(at, "first", "We will strike for as long as it takes to be heard,", "2031-05-20T12:01:30Z");
    await at.tick("2031-05-20T12:02:00Z");
    const [alert] = inChannel(at, general).map(textOf);
    expect(alert).toContain("## New from Mira Sandoval");
    expect(alert).toContain("We will strike for as long as it takes to be heard");
    expect(alert).not.toContain("contract");

    await publish(
      at,
      "second",
      "Nobody from the ministry has called us since Monday,",
      "2031-05-20T12:10:00Z",
    );
    // The same statement in another paper.
    await publish(at, "third", "We will strike for as long as it takes to be heard,", "2031-05-20T12:11:00Z");
    await publish(at, "fourth", "The talks go on tomorrow morning in the town hall,", "2031-05-20T12:12:00Z");
    await at.tick("2031-05-20T12:13:00Z");
    expect(inChannel(at, general)).toHaveLength(1);
    await at.tick("2031-05-20T13:02:00Z");
    await at.tick("2031-05-20T13:03:00Z");
    const both = inChannel(at, general).map(textOf);
    expect(both).toHaveLength(2);
    expect(both[1]).toContain("Nobody from the ministry");
    expect(both[1]).toContain("The talks go on");
    expect(both[1]).not.toContain("as long as it takes");
    await at.restart();
    await at.tick("2031-05-20T15:00:00Z");
    expect(inChannel(at, general)).toHaveLength(2);
    expect(discord.refusals).toEqual([]);
  });

  it("posts new articles on a topic and with certain words, in the channel chosen", async () => {
    const at = await stageInTime();
    const { owner, discord } = at;
    const { general, news } = discord.newsroom.channels;
    expect(await follow(owner, "topic", { topic: "labour", channel: news })).toContain(
      "the topic **Labour**",
    );
    expect(await follow(owner, "words", { text: "port sald" })).toContain("the words **port sald**");
    await at.tick("2031-05-20T12:01:00Z");
    await publish(at, "fifth", "We are ready to talk at any hour of the day,", "2031-05-20T12:01:30Z");
    await publish(at, "old", "This was said a long time ago, and is no news,", "2031-05-10T12:01:30Z");
    await at.tick("2031-05-20T12:02:00Z");
    expect(inChannel(at, news).map(textOf)).toEqual([expect.stringContaining("## New on Labour")]);
    expect(inChannel(at, general).map(textOf)).toEqual([expect.stringContaining("## New with “port sald”")]);
    for (const text of [...inChannel(at, news), ...inChannel(at, general)].map(textOf)) {
      expect(text).toContain("News of fifth");
      expect(text).not.toContain("News of old");
    }
    expect(discord.refusals).toEqual([]);
  });

  it("writes in the server’s language, and to a person in theirs", async () => {
    const at = await stageInTime();
    const { newsroom, world } = at.discord;
    world.changeGuild(newsroom.guildId, { locale: "fr" });
    const me = at.discord.user(newsroom.ownerId, { locale: "de" });
    await follow(at.owner, "topic", { topic: "Labour" });
    await follow(me, "topic", { topic: "Labour" });
    await at.tick("2031-05-20T12:01:00Z");
    await publish(at, "fifth", "We are ready to talk at any hour of the day,", "2031-05-20T12:01:30Z");
    await at.tick("2031-05-20T12:02:00Z");
    const last = (channel: string) => inChannel(at, channel).map(textOf).at(-1);
    expect(last(newsroom.channels.general)).toContain("## Nouveau sur Labour");
    expect(last(me.channel.id)).toContain("## Neu zu Labour");
    expect(last(me.channel.id)).toContain("Du hast das mit `/follow` bestellt.");
    // Whoever follows again in another language hears in that from then on.
    const again = at.discord.user(newsroom.ownerId, { locale: "es-ES" });
    expect(await follow(again, "topic", { topic: "Labour" })).toContain("already");
    await publish(at, "sixth", "We have nothing more to say about the strike,", "2031-05-20T13:10:00Z");
    await at.tick("2031-05-20T13:12:00Z");
    expect(last(me.channel.id)).toContain("## Nuevo sobre Labour");
    expect(at.discord.refusals).toEqual([]);
  });

  it("says what it does not know, with what comes near", async () => {
    const { owner } = await stageInTime();
    expect(await follow(owner, "speaker", { name: "Mara Sandovar Quix" })).toContain("Nobody called");
    expect(await follow(owner, "topic", { topic: "Chess" })).toContain("There are:");
    expect(await follow(owner, "words", { text: "…" })).toContain("no word in this");
    expect(await follow(owner, "words", { text: "zeppelins" })).toContain(
      "No article here has these words yet",
    );
    const several = await owner.command("follow", { subcommand: "speaker", options: { name: "Korkutoglu" } });
    expect(textOf(several.message)).toContain("Whom do you mean?");
  });

  it("is for managers only, and has a limit", async () => {
    const at = await stageInTime();
    const { readerId, channels } = at.discord.newsroom;
    const reader = at.discord.user(readerId, { channelId: channels.general });
    expect(await follow(reader, "topic", { topic: "Ports" })).toContain("Manage Server");
    for (let number = 0; number < 25; number += 1) await follow(at.owner, "words", { text: `word${number}` });
    expect(await follow(at.owner, "words", { text: "another" })).toContain("25 things, which is the most");
    const { message } = await at.owner.command("follow", { subcommand: "list" });
    expect(textOf(message)).toContain("1–8 of 25");
    const next = await at.owner.press(message, "Next");
    expect(textOf(next.message)).toContain("9–16 of 25");
    expect(at.discord.refusals).toEqual([]);
  });

  it("stops where the channel refuses it, says why, and starts again when asked", async () => {
    const at = await stageInTime();
    const { owner, discord } = at;
    const { general } = discord.newsroom.channels;
    await follow(owner, "topic", { topic: "Labour" });
    await at.tick("2031-05-20T12:01:00Z");
    deny(at, general, PermissionFlagsBits.SendMessages);
    await publish(at, "sixth", "We are ready to talk at any hour of the day,", "2031-05-20T12:01:30Z");
    await at.tick("2031-05-20T12:02:00Z");
    await at.tick("2031-05-20T12:03:00Z");
    expect(discord.refusals).toEqual([]);
    expect(inChannel(at, general)).toEqual([]);
    const { message } = await owner.command("follow", { subcommand: "list" });
    expect(textOf(message)).toContain("Stopped. Lede may not post in #general: give it Send Messages there");

    const channel = discord.world.channels.get(general);
    if (channel !== undefined) {
      channel.overwrites = [];
      discord.world.announceChannel("UPDATE", channel);
    }
    const again = await owner.press(message, "Start again");
    expect(textOf(again.message)).toContain("It was stopped, and is on again.");
    await publish(at, "seventh", "Nobody from the ministry has called us,", "2031-05-20T12:03:30Z");
    await at.tick("2031-05-20T12:04:00Z");
    const texts = inChannel(at, general).map(textOf);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("News of seventh");
  });

  it("removes what is named by a part of it or by a button", async () => {
    const at = await stageInTime();
    await follow(at.owner, "topic", { topic: "Labour" });
    await follow(at.owner, "speaker", { name: "Sandoval" });
    expect(await follow(at.owner, "remove", { which: "sando" })).toContain(
      "no longer follows **Mira Sandoval**",
    );
    expect(await follow(at.owner, "remove", { which: "sando" })).toContain("not followed");
    const { message } = await at.owner.command("follow", { subcommand: "list" });
    const gone = await at.owner.press(message, "Stop");
    expect(textOf(gone.message)).toContain("no longer follows the topic **Labour**");
    expect(await follow(at.owner, "list")).toContain("Nothing yet");
  });
});

describe("/follow for oneself", () => {
  it("writes to a person directly, at most ten times a day, and never in quiet hours", async () => {
    const at = await stageInTime();
    const me = alone(at);
    for (const word of ["dockers", "weather", "salda"]) {
      expect(await follow(me, "words", { text: word })).toContain("ten times a day");
    }
    expect(await follow(me, "quiet", { from: "20:00" })).toContain("Say from when until when");
    expect(await follow(me, "quiet", { from: "20:00", until: "7", timezone: "Baghdad" })).toContain(
      "Quiet from 20:00 until 07:00 (Asia/Baghdad",
    );
    await at.tick("2031-05-20T12:00:30Z");
    for (let hour = 0; hour < 4; hour += 1) {
      const time = `2031-05-20T1${3 + hour}:00:00Z`;
      await publish(at, `hour-${hour}`, `In hour ${hour} of this day we said something else,`, time);
      await at.tick(`2031-05-20T1${3 + hour}:01:00Z`);
    }
    // 16:00 in UTC and later: from 17:00 on it is 20:00 in Baghdad.
    expect(directly(at)).toHaveLength(10);
    await at.tick("2031-05-20T22:00:00Z");
    expect(directly(at)).toHaveLength(10);
    // What waited for a day is no news any more; a day later there is room again.
    await publish(at, "next", "On the next day we said something else again,", "2031-05-21T13:30:00Z");
    await at.tick("2031-05-21T14:30:00Z");
    expect(directly(at)).toHaveLength(13);
    expect(at.discord.refusals).toEqual([]);
  });

  it("can be stopped by the button of any alert, and deleted with /privacy", async () => {
    const at = await stageInTime();
    const me = alone(at);
    await follow(me, "topic", { topic: "Labour" });
    await follow(me, "speaker", { name: "Sandoval" });
    await at.tick("2031-05-20T12:01:00Z");
    await publish(at, "eighth", "We are ready to talk at any hour of the day,", "2031-05-20T12:01:30Z");
    await at.tick("2031-05-20T12:02:00Z");
    const [first] = directly(at);
    if (first === undefined) throw new Error("nothing came");
    const stopped = await me.press(first, "Stop following");
    expect(textOf(stopped.message)).toContain("You no longer follow");
    const { message } = await me.command("privacy");
    expect(textOf(message)).toContain("you follow");
    const asked = await me.press(message, "Delete what is kept about me");
    const done = await me.press(asked.message, "Delete it");
    expect(textOf(done.message)).toContain("deleted");
    expect(await follow(me, "list")).toContain("Nothing yet");
    expect(textOf((await me.command("privacy")).message)).not.toContain("you follow");
  });

  it("stops all at the first refusal, until the person asks again", async () => {
    const at = await stageInTime();
    const me = alone(at);
    await follow(me, "topic", { topic: "Labour" });
    await follow(me, "speaker", { name: "Sandoval" });
    await at.tick("2031-05-20T12:01:00Z");
    const refusal = {
      kind: "status",
      status: 403,
      code: 50007,
      message: "Cannot send messages to this user",
    } as const;
    at.discord.faults.next("POST /channels/:channel/messages", refusal, 5);
    await publish(at, "ninth", "We are ready to talk at any hour of the day,", "2031-05-20T12:01:30Z");
    await at.tick("2031-05-20T12:02:00Z");
    await at.tick("2031-05-20T12:03:00Z");
    const asked = at.discord.requests.filter(({ route }) => route === "POST /channels/:channel/messages");
    expect(asked).toHaveLength(1);
    at.discord.faults.clear();
    const { message } = await me.command("follow", { subcommand: "list" });
    expect(textOf(message).match(/Stopped\. Discord does not let Lede write to you/gu)).toHaveLength(2);
    const again = await me.press(message, "Start again");
    expect(textOf(again.message)).toContain("on again");
    expect(await follow(me, "list")).not.toContain("Stopped");
    await publish(at, "tenth", "Nobody from the ministry has called us,", "2031-05-20T12:03:30Z");
    await at.tick("2031-05-20T12:04:00Z");
    expect(directly(at)).toHaveLength(2);
  });
});

it("takes nothing for new that was there before the follow, or comes back", async () => {
  const at = await stageInTime();
  const { general } = at.discord.newsroom.channels;
  await follow(at.owner, "topic", { topic: "Ports" });
  await at.tick("2031-05-20T12:01:00Z");
  const file = join(at.contentDirectory, "grain-prices.md");
  rmSync(file);
  const gone = async () => textOf((await alone(at).command("headlines")).message);
  await expect.poll(gone, within).not.toContain("Grain Prices");
  writeFileSync(file, articles["grain-prices.md"] ?? "");
  await expect.poll(gone, within).toContain("Grain Prices");
  await at.tick("2031-05-20T12:02:00Z");
  expect(inChannel(at, general)).toEqual([]);
});
