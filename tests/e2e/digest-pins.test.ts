import { Permission } from "@lede/fake-discord/protocol";
import { describe, expect, it } from "vitest";
import type { Stage } from "../support/bot-stage.ts";
import { DUE, inChannel, run, set, stageInTime, threadsOf } from "./digest-stage.ts";

const TOMORROW = "2031-05-21T12:30:00Z";
const PIN = "PUT /channels/:channel/messages/pins/:message";
/** Of the message by which Discord says that something was pinned. */
const PINNED_MESSAGE = 6;

function allowPins({ discord: { world, newsroom } }: Stage, channelId: string): void {
  const channel = world.channels.get(channelId);
  if (channel === undefined) throw new Error("the channel is gone");
  channel.overwrites = [
    { id: newsroom.guildId, type: 0, allow: Permission.pinMessages.toString(), deny: "0" },
  ];
  world.announceChannel("UPDATE", channel);
}

const editionsIn = (at: Stage, channelId: string) =>
  inChannel(at, channelId).filter(({ type }) => type !== PINNED_MESSAGE);
const pinsIn = (at: Stage, channelId: string) => editionsIn(at, channelId).map(({ pinned }) => pinned);

async function pinningStage(channel: "news" | "announcements" | "questions", isAllowed = true) {
  const at = await stageInTime();
  const channelId = at.discord.newsroom.channels[channel];
  if (isAllowed) allowPins(at, channelId);
  const answer = await run(at, "set", { ...set, channel: channelId, pin: true, empty: "say" });
  return { at, channelId, answer };
}

describe("a digest that is pinned", () => {
  it.each(["news", "announcements"] as const)(
    "is pinned in #%s, and the one before is unpinned",
    async (where) => {
      const { at, channelId, answer } = await pinningStage(where);
      expect(answer).toContain("Pins each digest and unpins the one before");
      expect(answer).not.toContain("⚠️");
      await at.tick(DUE);
      expect(pinsIn(at, channelId)).toEqual([true]);
      expect(inChannel(at, channelId).map(({ type }) => type)).toEqual([0, PINNED_MESSAGE]);
      await at.restart();
      await at.tick(TOMORROW);
      expect(pinsIn(at, channelId)).toEqual([false, true]);
      expect(at.discord.refusals).toEqual([]);
    },
  );

  it("says that a permission is missing when it is set and in show, and asks Discord for nothing", async () => {
    const { at, channelId, answer } = await pinningStage("news", false);
    const words = "Nothing is pinned: give Lede Pin Messages in #news.";
    expect(answer).toContain(`⚠️ ${words}`);
    await at.tick(DUE);
    expect(pinsIn(at, channelId)).toEqual([false]);
    expect(at.discord.refusals).toEqual([]);
    const shown = await run(at, "show");
    expect(shown).toContain("posted 4 articles");
    expect(shown).toContain(`⚠️ ${words}`);
    allowPins(at, channelId);
    // The last run keeps its note; the warning goes.
    await expect.poll(async () => (await run(at, "show")).split("⚠️")).toHaveLength(2);
    await at.tick(TOMORROW);
    expect(pinsIn(at, channelId)).toEqual([false, true]);
  });

  it("is delivered though Discord refuses the pin, which show says with the fix", async () => {
    const { at, channelId } = await pinningStage("news");
    at.discord.faults.next(PIN, { kind: "status", status: 400, code: 30003 });
    await at.tick(DUE);
    await at.tick("2031-05-20T12:40:00Z");
    expect(pinsIn(at, channelId)).toEqual([false]);
    expect(await run(at, "show")).toMatch(
      /posted 4 articles.*\n.*it could not be pinned: The channel has as many pinned messages as Discord allows\. Unpin some\./u,
    );
    at.discord.faults.next(PIN, { kind: "status", status: 400, code: 30003 });
    await at.tick(TOMORROW);
    expect(await run(at, "show")).toMatch(/nothing new, and said so.*\n.*it could not be pinned/u);
    await at.tick("2031-05-22T12:30:00Z");
    expect(pinsIn(at, channelId)).toEqual([false, false, true]);
  });

  it("is pinned once when Discord’s answer to the pin is lost", async () => {
    const { at, channelId } = await pinningStage("news");
    at.discord.faults.next(PIN, { kind: "lost answer", reset: true });
    await at.tick(DUE);
    expect(inChannel(at, channelId).map(({ type, pinned }) => [type, pinned])).toEqual([
      [0, true],
      [PINNED_MESSAGE, false],
    ]);
  });

  it("is pinned though the edition before was deleted", async () => {
    const { at, channelId } = await pinningStage("news");
    await at.tick(DUE);
    const [before] = editionsIn(at, channelId);
    at.discord.world.messages.delete(channelId, before?.id ?? "");
    await at.tick(TOMORROW);
    expect(pinsIn(at, channelId)).toEqual([true]);
    expect(await run(at, "show")).not.toContain("could not be unpinned");
  });

  it("is pinned in a thread, by the permissions of its channel", async () => {
    const at = await stageInTime();
    const { world, newsroom } = at.discord;
    allowPins(at, newsroom.channels.news);
    const thread = world.addThread(newsroom.guildId, { name: "digests", parentId: newsroom.channels.news });
    world.announceChannel("CREATE", thread);
    expect(await run(at, "set", { ...set, channel: thread.id, pin: true })).not.toContain("⚠️");
    await at.tick(DUE);
    expect(pinsIn(at, thread.id)).toEqual([true]);
  });

  it("is not pinned in a forum, which is said when it is set", async () => {
    const { at, channelId, answer } = await pinningStage("questions");
    expect(answer).toContain("⚠️ Nothing is pinned in #questions, because in a forum");
    await at.tick(DUE);
    const [post] = threadsOf(at.discord.world, channelId);
    expect(pinsIn(at, post?.id ?? "")).toEqual([false]);
    expect(at.discord.refusals).toEqual([]);
  });

  it("is unpinned in the channel that the digest left", async () => {
    const { at, channelId } = await pinningStage("news");
    const { announcements } = at.discord.newsroom.channels;
    allowPins(at, announcements);
    await at.tick(DUE);
    await run(at, "edit", { channel: announcements });
    await at.tick(TOMORROW);
    expect(pinsIn(at, channelId)).toEqual([false]);
    expect(pinsIn(at, announcements)).toEqual([true]);
  });
});
