import { Permission } from "@lede/fake-discord/protocol";
import { describe, expect, it } from "vitest";
import { textOf } from "../support/bot-stage.ts";
import { DUE, deny, inChannel, longArticles, run, set, stageInTime, threadsOf } from "./digest-stage.ts";

const HOUR = 3_600_000;

describe("a digest's place", () => {
  it("may be a forum: each edition is a post with a plain embed, a menu that opens summaries, and a button below", async () => {
    const at = await stageInTime();
    const { questions } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: questions });
    await at.tick(DUE);
    const [thread] = threadsOf(at.discord.world, questions);
    expect(thread?.name).toBe("The digest for Tuesday, May 20, 2031");
    const [message] = inChannel(at, thread?.id ?? "");
    expect(message?.embeds[0]?.description).toContain("Grain Prices Jump");
    expect(message?.components).toHaveLength(2);
    expect(at.discord.refusals).toEqual([]);
  });

  it("in a forum is previewed as it is posted, and a second message is one of its post", async () => {
    const at = await stageInTime({ articles: longArticles() });
    const { questions } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: questions, limit: 16, long: "spill" });
    const { message: first, ephemeral } = await at.owner.command("digest", { subcommand: "preview" });
    expect(ephemeral).toBe(true);
    const { message: second } = await at.owner.press(first, "Second message");
    expect(second.id).not.toBe(first.id);
    await at.tick(DUE);
    const [thread] = threadsOf(at.discord.world, questions);
    const posted = inChannel(at, thread?.id ?? "");
    expect(posted.map(({ embeds }) => embeds)).toEqual([first.embeds, second.embeds]);
    expect(first.content).toContain("Next run: today, Tuesday 20 May, at 15:30 (Asia/Baghdad), <t:");
    expect(await run(at, "show")).toContain("posted 16 articles");
    expect(at.discord.refusals).toEqual([]);
  });

  it("may be an announcement channel, where it is published when that is wished", async () => {
    const at = await stageInTime();
    const { announcements } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: announcements, publish: true });
    await at.tick(DUE);
    const [message] = inChannel(at, announcements);
    expect((message?.flags ?? 0) & 1).toBe(1);
    expect(await run(at, "show")).toContain("posted 4 articles");
  });

  it("opens a thread at each edition when that is wished", async () => {
    const at = await stageInTime();
    const { news } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news, thread: true });
    await at.tick(DUE);
    expect(threadsOf(at.discord.world, news).map(({ name }) => name)).toEqual([
      "The digest for Tuesday, May 20, 2031",
    ]);
    expect(inChannel(at, news)).toHaveLength(1);
  });

  it("takes a second message for what is too long, when that is wished, and the preview turns the page", async () => {
    const at = await stageInTime({ articles: longArticles() });
    const { news } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news, limit: 16, long: "spill" });
    const preview = await at.owner.command("digest", { subcommand: "preview" });
    const second = await at.owner.press(preview.message, "Second message");
    expect(second.ephemeral).toBe(true);
    await at.tick(DUE);
    const texts = inChannel(at, news).map(textOf);
    expect(textOf(preview.message)).toContain(
      "-# Next run: today, Tuesday 20 May, at 15:30 (Asia/Baghdad), <t:",
    );
    expect(textOf(second.message)).toContain(texts[1]);
    expect(texts).toHaveLength(2);
    expect(texts.join("\n")).not.toContain("…");
    expect(texts[1]).toContain("continued");
    expect(at.discord.refusals).toEqual([]);
  });

  it("shows buttons that open a summary for whoever presses, and the quote of the day with its speaker", async () => {
    const at = await stageInTime();
    const { discord } = at;
    const { news } = discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news });
    await at.tick(DUE);
    const [message] = inChannel(at, news);
    if (message === undefined) throw new Error("nothing was posted");
    expect(textOf(message)).toContain("Quote of the day");
    const reader = discord.user(discord.newsroom.readerId, { channelId: news });
    const reply = await reader.press(message, "Summary");
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toContain("Market Wire");
  });

  it("speaks the server's language in its heading, or the one that was chosen", async () => {
    const at = await stageInTime();
    const { news } = at.discord.newsroom.channels;
    const { world, newsroom } = at.discord;
    world.guild(newsroom.guildId).locale = "tr";
    world.announceGuildUpdate(newsroom.guildId);
    await run(at, "set", { ...set, channel: news });
    await expect.poll(() => run(at, "preview")).toContain("Haber özeti: 20 Mayıs 2031 Salı");
    await run(at, "edit", { language: "ar" });
    expect(await run(at, "preview")).toContain("موجز الأخبار");
  });
});

describe("when a digest cannot be posted", () => {
  it("a lost permission is named with its fix, once, in the system channel, and costs no refused request", async () => {
    const at = await stageInTime();
    const { channels, guildId } = at.discord.newsroom;
    at.discord.world.guild(guildId).systemChannelId = channels.general;
    at.discord.world.announceGuildUpdate(guildId);
    await run(at, "set", { ...set, channel: channels.news });
    deny(at, channels.news, Permission.sendMessages);
    await expect.poll(() => run(at, "show")).toContain("⚠️ Lede may not post in");
    for (const minutes of [0, 5, 20, 50]) {
      await at.tick(new Date(Date.parse(DUE) + minutes * 60_000).toISOString());
    }
    const notices = inChannel(at, channels.general).map(textOf);
    expect(notices).toEqual([expect.stringContaining("give it Send Messages there")]);
    expect(await run(at, "show")).toMatch(/failed.*Lede may not post in/u);
    expect(at.discord.refusals).toEqual([]);
  });

  it("a day on which Lede was off is reported once in the system channel, and shown", async () => {
    const at = await stageInTime();
    const { channels, guildId } = at.discord.newsroom;
    at.discord.world.guild(guildId).systemChannelId = channels.general;
    at.discord.world.announceGuildUpdate(guildId);
    await run(at, "set", { ...set, channel: channels.news });
    for (const time of ["18:30", "18:31", "23:00"]) await at.tick(`2031-05-20T${time}:00Z`);
    expect(inChannel(at, channels.news)).toEqual([]);
    expect(inChannel(at, channels.general).map(textOf)).toEqual([
      "The digest “main” was not posted. The edition of Tuesday 20 May was missed. Lede was not running. What was new then counts as new in the next edition.",
    ]);
    expect(await run(at, "show")).toMatch(
      /Last run: missed, <t:.*Recent editions:\n- The edition of Tuesday 20 May was missed\. Lede was not running\./su,
    );
    await at.tick("2031-05-21T12:30:00Z");
    expect(await run(at, "show")).toMatch(
      /Last run: posted 4 articles.*\[Wednesday, 21 May 2031\].*\n- The edition of Tuesday 20 May was missed/su,
    );
  });

  it("a deleted channel is named, to the one who set it up when no system channel is there", async () => {
    const at = await stageInTime();
    const { discord } = at;
    const { channels, ownerId } = discord.newsroom;
    await run(at, "set", { ...set, channel: channels.news });
    discord.world.deleteChannel(channels.news);
    await at.tick(DUE);
    await at.tick("2031-05-20T12:31:00Z");
    const [notice] = inChannel(at, discord.world.directChannel(ownerId).id).map(textOf);
    expect(notice).toContain("The digest’s channel is gone. Choose another with /digest edit.");
    expect(await run(at, "edit", { channel: channels.general })).toContain("The digest is changed");
    await at.tick("2031-05-20T12:32:00Z");
    expect(inChannel(at, channels.general).map(textOf).join()).toContain("The digest for");
    // 404s are not counted by Discord, but they are few all the same.
    expect(discord.refusals).toHaveLength(1);
  });

  it("a deleted role keeps nothing back, and is named", async () => {
    const at = await stageInTime();
    const { channels, roles, guildId } = at.discord.newsroom;
    await run(at, "set", { ...set, channel: channels.news, role: roles.readers });
    at.discord.world.deleteRole(guildId, roles.readers);
    await expect.poll(() => run(at, "show")).toContain("⚠️ The role to ping is gone");
    await at.tick(DUE);
    expect(inChannel(at, channels.news).map(textOf).join()).not.toContain(`<@&${roles.readers}>`);
    expect(await run(at, "show")).toMatch(/posted 4 articles.*\n.*role to ping is gone/u);
  });

  it("a server that is gone gets no request at all, and its digest when the bot is back", async () => {
    const at = await stageInTime();
    const { world, newsroom } = at.discord;
    const { news } = newsroom.channels;
    await run(at, "set", { ...set, channel: news });
    const asked = () => at.discord.requests.filter(({ route }) => route.startsWith("POST /channels")).length;
    const before = asked();
    world.removeBot(newsroom.guildId);
    await expect.poll(() => JSON.stringify(at.logged)).toContain("Lede left a server");
    await at.tick(DUE);
    await at.tick(new Date(Date.parse(DUE) + HOUR).toISOString());
    expect(asked()).toBe(before);
    world.addMember(newsroom.guildId, world.bot.id);
    world.announceGuild(newsroom.guildId);
    await expect
      .poll(async () => {
        await at.tick("2031-05-21T12:30:00Z");
        return inChannel(at, news).length;
      })
      .toBe(1);
    expect(at.discord.refusals).toEqual([]);
  });
});

describe("/digest", () => {
  it("keeps several digests apart by their names", async () => {
    const at = await stageInTime();
    const { news, general } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news });
    expect(await run(at, "set", { ...set, channel: general, name: "Weekly", days: "monday" })).toContain(
      "The digest is set: weekly",
    );
    expect(await run(at, "show")).toMatch(/main.*\n.*Next run.*\n.*weekly/u);
    expect(await run(at, "show", { name: "weekly" })).toContain("Monday at **15:30**");
    expect(await run(at, "pause", { name: "weekly" })).toContain("none while it is paused");
    expect(await run(at, "show", { name: "daily" })).toContain(
      "There is no digest “daily” here. Choose main or weekly.",
    );
    expect(
      (await at.owner.autocomplete("digest", "name", "we", { subcommand: "show" })).map(({ name }) => name),
    ).toEqual(["weekly"]);
  });

  it("changes only what is named, and takes away what is cleared", async () => {
    const at = await stageInTime();
    const { news } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news, topic: "Ports, -Culture", words: "harbour", limit: 3 });
    const changed = await run(at, "edit", { time: "9pm", clear: "words" });
    expect(changed).toContain("every day at **21:00** (Asia/Baghdad), at most 3 articles");
    expect(changed).toContain("Topics: Ports; without Culture");
    expect(changed).not.toContain("Words:");
    expect(changed).toContain("Next run: today, Tuesday 20 May, at 21:00 (Asia/Baghdad), <t:");
    expect(await run(at, "edit")).toContain("Name what to change");
  });

  it("pauses until a date, and says when it goes on", async () => {
    const at = await stageInTime();
    await run(at, "set", { ...set });
    const paused = await run(at, "pause", { until: "3 days" });
    expect(paused).toContain("Paused until <t:");
    expect(paused).toContain("Next run: Friday 23 May, at 15:30 (Asia/Baghdad)");
    expect(await run(at, "edit", { limit: 2 })).toContain("Paused until <t:");
    expect(await run(at, "pause", { until: "yesterday" })).toContain("not a date that Lede can read");
    expect(await run(at, "resume")).toContain("today, Tuesday 20 May");
  });

  it("shows recent editions with links to them", async () => {
    const at = await stageInTime();
    const { news } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news });
    await at.tick(DUE);
    const [message] = inChannel(at, news);
    expect(await run(at, "show")).toContain(
      `[Tuesday, 20 May 2031](https://discord.com/channels/${at.discord.newsroom.guildId}/${news}/${message?.id}): 4 articles`,
    );
  });

  it("completes the last name of a list", async () => {
    const at = await stageInTime();
    const choices = await at.owner.autocomplete("digest", "topic", "Culture, -po", { subcommand: "set" });
    expect(choices.map(({ value }) => value)).toEqual(["Culture, -Ports"]);
  });
});
