import type { Channel } from "@lede/fake-discord";
import { Permission } from "@lede/fake-discord/protocol";
import { describe, expect, it } from "vitest";
import { type Stage, textOf } from "../support/bot-stage.ts";
import { DUE, deny, inChannel, run, set, stageInTime } from "./digest-stage.ts";

const POST = "POST /channels/:channel/messages";

function addThread({ discord: { world, newsroom } }: Stage, state: Partial<Channel> = {}): Channel {
  const parentId = newsroom.channels.news;
  const thread = world.addThread(newsroom.guildId, { name: "daily", parentId });
  world.announceChannel("CREATE", thread);
  return Object.assign(thread, state);
}

describe("a refusal", () => {
  it.each([
    [400, 10003, "channel is gone. Choose another with /digest edit"],
    [403, 50001, "give it View Channel and Send Messages there"],
    [403, 50013, "give it View Channel and Send Messages there"],
    [400, 50083, "thread is archived, and Lede may not open it. Open it again"],
    [400, 160005, "thread is locked. Unlock it"],
    [400, 50008, "not go in a channel of this kind. Choose another"],
    [400, 200000, "AutoMod blocked the digest. Except Lede’s role or the channel"],
    [400, 200001, "AutoMod blocked the digest. Except Lede’s role or the channel"],
    [400, 240000, "takes a link in the digest for harmful. Leave that source out"],
    [400, 20016, "slow mode kept the digest back. Give Lede Bypass Slowmode"],
  ])(
    "of status %i with code %i is said in words with what to do, and the edition comes when it is fixed",
    async (status, code, words) => {
      const at = await stageInTime();
      const { channels, ownerId } = at.discord.newsroom;
      await run(at, "set", { ...set, channel: channels.news });
      at.discord.faults.next(POST, { kind: "status", status, code, message: "No" });
      await at.tick(DUE);
      expect(inChannel(at, channels.news)).toEqual([]);
      expect(await run(at, "show")).toContain(words);
      const notices = inChannel(at, at.discord.world.directChannel(ownerId).id).map(textOf);
      expect(notices).toEqual([expect.stringContaining(words)]);
      await at.tick("2031-05-20T12:35:00Z");
      expect(inChannel(at, channels.news)).toHaveLength(1);
      expect(await run(at, "show")).toContain("posted 4 articles");
    },
  );

  it("with a code that nobody can fix is reported in show, and to nobody else", async () => {
    const at = await stageInTime();
    const { channels, ownerId } = at.discord.newsroom;
    await run(at, "set", { ...set, channel: channels.news });
    at.discord.faults.next(POST, { kind: "status", status: 400, code: 40004, message: "Not now" });
    await at.tick(DUE);
    expect(await run(at, "show")).toContain("Discord refused it: Not now (40004).");
    expect(inChannel(at, at.discord.world.directChannel(ownerId).id)).toEqual([]);
  });

  it("of a thread at the edition keeps no edition back, and is reported with its own fix", async () => {
    const at = await stageInTime();
    const { channels } = at.discord.newsroom;
    await run(at, "set", { ...set, channel: channels.news, thread: true });
    at.discord.faults.next("POST /channels/:channel/messages/:message/threads", {
      kind: "status",
      status: 400,
      code: 160006,
    });
    await at.tick(DUE);
    expect(await run(at, "show")).toMatch(
      /posted 4 articles.*\n.*no thread could be opened: The server has as many open threads/u,
    );
  });
});

describe("what Discord refuses of itself", () => {
  it("a forum that wants a tag", async () => {
    const at = await stageInTime();
    const { world, newsroom } = at.discord;
    const forum = world.channels.get(newsroom.channels.questions);
    await run(at, "set", { ...set, channel: newsroom.channels.questions });
    if (forum) forum.requiresTag = true;
    await at.tick(DUE);
    expect(await run(at, "show")).toContain("forum wants a tag on every post. Turn that off");
  });

  it.each([
    ["locked", { locked: true }, "thread is locked. Unlock it"],
    ["archived and locked", { locked: true, archived: true }, "thread is archived, and Lede may not open it"],
  ])("a thread that is %s", async (_, state, words) => {
    const at = await stageInTime();
    const thread = addThread(at);
    await run(at, "set", { ...set, channel: thread.id });
    Object.assign(thread, state);
    await at.tick(DUE);
    expect(await run(at, "show")).toContain(words);
  });

  it("nothing in a thread that is only archived, which is open again then", async () => {
    const at = await stageInTime();
    const thread = addThread(at, { archived: true });
    await run(at, "set", { ...set, channel: thread.id });
    await at.tick(DUE);
    expect(inChannel(at, thread.id)).toHaveLength(1);
    expect(thread.archived).toBe(false);
    expect(at.discord.refusals).toEqual([]);
  });

  it("everything while Lede is timed out, which is reported before it asks", async () => {
    const at = await stageInTime();
    const { world, newsroom } = at.discord;
    const { news } = newsroom.channels;
    await run(at, "set", { ...set, channel: news });
    world.timeOutBot(newsroom.guildId, new Date("2031-05-20T13:00:00Z"));
    const words = "timed out in this server until 2031-05-20 13:00 UTC";
    await expect.poll(() => run(at, "show")).toContain(words);
    await at.tick(DUE);
    expect(await run(at, "show")).toMatch(/failed.*End that with a right click on Lede → Remove Timeout/u);
    expect(at.discord.refusals).toEqual([]);
    // It ends by itself.
    await at.tick("2031-05-20T13:00:00Z");
    expect(inChannel(at, news)).toHaveLength(1);
  });

  it("to open a thread where that is not allowed", async () => {
    const at = await stageInTime();
    const { news } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news, thread: true });
    deny(at, news, Permission.createPublicThreads);
    await at.tick(DUE);
    expect(await run(at, "show")).toContain("give it Create Public Threads there");
  });
});
