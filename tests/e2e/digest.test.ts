import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Channel } from "@lede/fake-discord";
import { Permission } from "@lede/fake-discord/protocol";
import { describe, expect, it } from "vitest";
import { manyArticles } from "../support/articles.ts";
import { type Stage, stage, textOf } from "../support/bot-stage.ts";

const set = { time: "15:30", timezone: "Asia/Baghdad" } as const;

function posted({ discord }: Stage, channel: "news" | "general" | "announcements" = "news") {
  return discord.world.messages
    .list(discord.newsroom.channels[channel])
    .filter(({ flags }) => (flags ?? 0) & (1 << 15));
}

function setOverwrites({ discord: { world, newsroom } }: Stage, overwrites: Channel["overwrites"]) {
  const channel = world.channels.get(newsroom.channels.news);
  if (channel === undefined) throw new Error("#news is gone");
  channel.overwrites = overwrites;
  world.announceChannel("UPDATE", channel);
}

describe("/digest", () => {
  it("is set, shown, delivered at the server's hour, and not twice", async () => {
    const at = await stage();
    const { owner, discord } = at;
    const { news } = discord.newsroom.channels;
    const answer = await owner.command("digest", { subcommand: "set", options: { ...set, channel: news } });
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer.message)).toContain("every day at **15:30** (Asia/Baghdad)");
    // 15:30 in Baghdad is 12:30 UTC.
    expect(textOf(answer.message)).toContain(`<t:${Date.parse("2031-05-20T12:30:00Z") / 1000}:f>`);

    await at.tick("2031-05-20T12:29:59Z");
    expect(posted(at)).toHaveLength(0);
    await at.tick("2031-05-20T12:30:00Z");
    await at.tick("2031-05-20T12:31:00Z");
    expect(posted(at)).toHaveLength(1);
    const [message] = posted(at);
    expect(message && textOf(message)).toContain("The digest for Tuesday, May 20, 2031");
    expect(message && textOf(message)).toContain("Grain Prices Jump");
    expect(textOf((await owner.command("digest", { subcommand: "show" })).message)).toContain(
      "Last run: posted 4 articles",
    );

    await at.restart();
    await at.tick("2031-05-20T13:00:00Z");
    expect(posted(at)).toHaveLength(1);
    expect(discord.refusals).toEqual([]);
  });

  it("doesn’t post an article again whose file was moved, or deleted and written again", async () => {
    const at = await stage();
    const { owner, discord, contentDirectory, logged } = at;
    await owner.command("digest", {
      subcommand: "set",
      options: { ...set, channel: discord.newsroom.channels.news },
    });
    await at.tick("2031-05-20T12:30:00Z");
    const linesOf = (name: string) => logged.filter(({ file }) => file === name).map(({ msg }) => msg);
    const read = (name: string) =>
      expect.poll(() => linesOf(name)).toContainEqual(expect.stringMatching(/^article (?:added|changed)$/u));
    at.setTime("2031-05-20T18:00:00Z");
    renameSync(join(contentDirectory, "harbour-strike.md"), join(contentDirectory, "moved.md"));
    await read("moved.md");
    const text = readFileSync(join(contentDirectory, "museum.md"));
    rmSync(join(contentDirectory, "museum.md"));
    await expect.poll(() => linesOf("museum.md")).toContain("article removed");
    writeFileSync(join(contentDirectory, "museum.md"), text);
    await read("museum.md");
    await at.tick("2031-05-21T12:30:00Z");
    expect(posted(at)).toHaveLength(1);
    expect(textOf((await owner.command("digest", { subcommand: "show" })).message)).toContain("nothing new");
  });

  it("posts only what is new, the next day", async () => {
    const at = await stage();
    const { owner, discord, contentDirectory } = at;
    await owner.command("digest", {
      subcommand: "set",
      options: { ...set, channel: discord.newsroom.channels.news },
    });
    await at.tick("2031-05-20T12:30:00Z");
    await at.tick("2031-05-21T12:30:00Z");
    expect(posted(at)).toHaveLength(1);
    expect(textOf((await owner.command("digest", { subcommand: "show" })).message)).toContain("nothing new");
    at.setTime("2031-05-22T09:00:00Z");
    writeFileSync(
      join(contentDirectory, "late.md"),
      "---\ntitle: Cranes Move Again\npublished: 2031-05-22T08:00:00Z\n---\n\nThe cranes of Port Salda moved again.\n",
    );
    await expect
      .poll(async () => textOf((await owner.command("headlines")).message))
      .toContain("Cranes Move Again");
    await at.tick("2031-05-22T12:30:00Z");
    expect(posted(at)).toHaveLength(2);
    const last = posted(at)
      .map(textOf)
      .find((text) => text.includes("May 22"));
    expect(last).toContain("Cranes Move Again");
    expect(last).not.toContain("Grain Prices");
  });

  it("previews, posts a test, pauses, resumes and removes", async () => {
    const at = await stage();
    const { owner, discord } = at;
    const { news } = discord.newsroom.channels;
    const run = async (subcommand: string) => textOf((await owner.command("digest", { subcommand })).message);
    for (const subcommand of ["show", "preview", "pause", "resume", "remove", "now"]) {
      expect(await run(subcommand)).toContain("This server has no digest yet");
    }
    await owner.command("digest", { subcommand: "set", options: { ...set, channel: news, limit: 2 } });
    const preview = await owner.command("digest", { subcommand: "preview" });
    expect(preview.ephemeral).toBe(true);
    expect(textOf(preview.message)).toContain("Grain Prices Jump");
    expect(posted(at)).toHaveLength(0);
    expect(textOf(preview.message)).toContain(
      "Next run: today, Tuesday 20 May, at 15:30 (Asia/Baghdad), <t:",
    );
    expect(await run("now")).toContain("A test edition with 2 articles");
    expect(posted(at)).toHaveLength(1);
    expect(await run("pause")).toContain("none while it is paused");
    await at.tick("2031-05-20T12:30:00Z");
    expect(posted(at)).toHaveLength(1);
    at.setTime("2031-05-20T12:40:00Z");
    expect(await run("resume")).toContain(`<t:${Date.parse("2031-05-21T12:30:00Z") / 1000}:f>`);
    await at.tick("2031-05-21T12:30:00Z");
    expect(await run("preview")).toContain(
      "Now nothing would be posted, because nothing is new. Next run: tomorrow",
    );
    const { message } = await owner.command("digest", { subcommand: "remove" });
    expect(textOf((await owner.press(message, "Remove it")).message)).toContain("deleted");
    expect(await run("show")).toContain("This server has no digest yet");
    expect(discord.refusals).toEqual([]);
  });

  it("pings the role it was given, and no other", async () => {
    const at = await stage();
    const { channels, roles } = at.discord.newsroom;
    const options = { ...set, channel: channels.news, role: roles.readers };
    expect(textOf((await at.owner.command("digest", { subcommand: "set", options })).message)).toContain(
      `<@&${roles.readers}>`,
    );
    await at.tick("2031-05-20T12:30:00Z");
    expect(posted(at)[0]?.mention_roles).toEqual([roles.readers]);
    expect(posted(at)[0]?.mention_everyone).toBe(false);
  });

  it("says what is wrong with a time, a zone, days and a channel", async () => {
    const { owner, discord } = await stage();
    const { news, rules } = discord.newsroom.channels;
    const answer = async (options: Record<string, string>) =>
      textOf(
        (await owner.command("digest", { subcommand: "set", options: { channel: news, ...set, ...options } }))
          .message,
      );
    expect(await answer({ time: "25:99" })).toContain("25:99");
    expect(await answer({ timezone: "Mars/Olympus" })).toContain("Mars/Olympus");
    expect(await answer({ days: "someday" })).toContain("someday");
    expect(textOf((await owner.command("digest", { subcommand: "show" })).message)).toContain(
      "no digest yet",
    );
    const answered = await answer({ channel: rules });
    expect(answered).toContain("The digest is set");
    expect(answered).toContain("Lede may not post in #rules: give it Send Messages there");
  });

  it("suggests zones, days, topics", async () => {
    const { owner } = await stage();
    const subcommand = "set";
    expect((await owner.autocomplete("digest", "timezone", "bagh", { subcommand }))[0]).toMatchObject({
      value: "Asia/Baghdad",
    });
    expect(await owner.autocomplete("digest", "days", "", { subcommand })).toContainEqual({
      name: "weekdays",
      value: "weekdays",
    });
    expect(await owner.autocomplete("digest", "topic", "po", { subcommand })).toEqual([
      { name: "Ports", value: "Ports" },
    ]);
  });

  it("is for managers in servers only", async () => {
    const { discord } = await stage();
    const { readerId, channels } = discord.newsroom;
    const offered = (place: { channelId?: string }) =>
      discord
        .user(readerId, place)
        .commands()
        .map(({ name }) => name);
    expect(offered({ channelId: channels.general })).not.toContain("digest");
    expect(offered({})).not.toContain("digest");
  });

  it("refuses others also when they get hold of a button to it", async () => {
    const { discord, owner } = await stage({ articles: manyArticles(6) });
    const { message } = await owner.command("headlines");
    const forged = JSON.parse(
      JSON.stringify(message).replaceAll(/1u:headlines:[^"]*!=n/gu, "1u:digest.remove:!=n"),
    );
    discord.world.messages.put({ message: forged, visibleTo: null });
    await owner.command("digest", { subcommand: "set", options: { ...set } });
    const { readerId, channels } = discord.newsroom;
    const reply = await discord.user(readerId, { channelId: channels.general }).press(forged, "Next");
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toContain("Only members with the Manage Server permission");
    expect(textOf((await owner.command("digest", { subcommand: "show" })).message)).toContain("Next run");
  });

  it("says in show why it failed, and delivers once the fault is fixed", async () => {
    const at = await stage();
    const { owner, discord } = at;
    const { channels, guildId } = discord.newsroom;
    await owner.command("digest", { subcommand: "set", options: { ...set, channel: channels.news } });
    setOverwrites(at, [{ id: guildId, type: 0, allow: "0", deny: Permission.sendMessages.toString() }]);
    await expect
      .poll(async () => {
        await at.tick("2031-05-20T12:30:00Z");
        return textOf((await owner.command("digest", { subcommand: "show" })).message);
      })
      .toContain("Lede may not post in");
    setOverwrites(at, []);
    // The bot hears of the channel's change in its own time; each try that comes too early puts the next one off.
    let later = Date.parse("2031-05-20T13:00:00Z");
    await expect
      .poll(async () => {
        later += 30 * 60_000;
        await at.tick(new Date(later).toISOString());
        return posted(at).length;
      })
      .toBe(1);
  });

  it("fits twenty long titles into one message", async () => {
    const title = "عنوان طويل جدا عن الميناء ".repeat(9).trim();
    const articles = Object.fromEntries(
      Object.entries(manyArticles(20)).map(([file, text]) => [
        file,
        text.replace(/title: .*/u, `title: "${title}"`),
      ]),
    );
    const at = await stage({ articles });
    const options = { ...set, channel: at.discord.newsroom.channels.news, limit: 20 };
    await at.owner.command("digest", { subcommand: "set", options });
    await at.tick("2031-05-20T12:30:00Z");
    expect(posted(at)).toHaveLength(1);
    expect(at.discord.refusals).toEqual([]);
  });
});
