import { postMessage } from "@lede/fake-discord";
import { Permission } from "@lede/fake-discord/protocol";
import { describe, expect, it } from "vitest";
import { type Stage, textOf } from "../support/bot-stage.ts";
import { DUE, deny, inChannel, longArticles, run, set, stageInTime, threadsOf } from "./digest-stage.ts";

function sayHello({ discord: { world, newsroom } }: Stage, channelId: string): void {
  const channel = world.channels.get(channelId);
  const reader = world.users.get(newsroom.readerId);
  if (channel === undefined || reader === undefined) throw new Error("nobody is there");
  postMessage(world, channel, reader, { content: "Hello" });
}

describe("after a restart too late for the nonce", () => {
  const posting = "POST /channels/:channel/messages";

  /** The first try's answer is lost (or, unless it `arrived`, the try itself); the next one comes ten minutes later. */
  async function tryTwice(
    arrived: boolean,
    meanwhile: (at: Stage, channelId: string) => Promise<unknown> | unknown = () => {},
  ) {
    const at = await stageInTime();
    const { news } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news });
    at.discord.faults.next(posting, { kind: arrived ? "lost answer" : "drop" });
    await at.tick(DUE);
    at.setTime("2031-05-20T12:35:00Z");
    await meanwhile(at, news);
    await at.tick("2031-05-20T12:40:00Z");
    const editions = inChannel(at, news).filter((one) => textOf(one).includes("The digest for"));
    return { at, editions, shown: await run(at, "show") };
  }

  it("an edition that is not there is posted", async () => {
    const { editions, shown } = await tryTwice(false);
    expect(editions).toHaveLength(1);
    expect(shown).toContain("posted 4 articles");
  });

  it("one that is there is known by its mark, and not posted again", async () => {
    const { at, editions, shown } = await tryTwice(true);
    expect(editions).toHaveLength(1);
    expect(shown).toContain("posted 4 articles");
    expect(shown).toContain(`/${editions[0]?.id}): 4 articles`);
    expect(at.discord.requests.filter(({ route }) => route === "GET /channels/:channel/messages")).toEqual(
      [],
    );
    expect(at.discord.refusals).toEqual([]);
  });

  it.each<[string, (at: Stage, channelId: string) => Promise<unknown> | unknown]>([
    ["somebody else wrote after it", sayHello],
    [
      "Lede answered a command after it",
      ({ discord: { user, newsroom } }, channelId) =>
        user(newsroom.readerId, { channelId }).command("headlines"),
    ],
    ["a test edition came after it", (at) => run(at, "now")],
    ["Lede may not read there", (at, id) => deny(at, id, Permission.readMessageHistory)],
    [
      "the newest message was deleted",
      ({ discord: { world } }, id) => {
        for (const { id: message } of world.messages.list(id)) world.messages.delete(id, message);
      },
    ],
  ])("it is not posted again, and show says that it is not certain, when %s", async (_, meanwhile) => {
    const { at, editions, shown } = await tryTwice(true, async (stage, channelId) => {
      await meanwhile(stage, channelId);
      // The bot hears of a channel's change in its own time.
      await run(stage, "show");
    });
    expect(editions.length).toBeLessThanOrEqual(2);
    expect(shown).toContain("cannot know whether it is there");
    expect(at.discord.requests.filter(({ route }) => route === posting).length).toBeLessThanOrEqual(2);
  });

  it.each([
    ["is posted when it is not there", "drop"],
    ["is known by its own mark when it is", "lost answer"],
  ] as const)("a second message, after a first that is there, %s", async (_, kind) => {
    const at = await stageInTime({ articles: longArticles() });
    const { news } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: news, limit: 16, long: "spill" });
    let posts = 0;
    at.discord.world.subscribe(({ name }) => {
      if (name !== "MESSAGE_CREATE") return;
      posts += 1;
      if (posts === 1) at.discord.faults.next(posting, { kind });
    });
    await at.tick(DUE);
    expect(inChannel(at, news)).toHaveLength(kind === "drop" ? 1 : 2);
    await at.tick("2031-05-20T12:40:00Z");
    expect(inChannel(at, news)).toHaveLength(2);
    expect(await run(at, "show")).toContain("posted 16 articles");
  });
});

describe("a forum post whose answer was lost", () => {
  async function lostPost(meanwhile: (at: Stage, forum: string) => Promise<unknown> | unknown) {
    const at = await stageInTime();
    const { questions } = at.discord.newsroom.channels;
    await run(at, "set", { ...set, channel: questions });
    await meanwhile(at, questions);
    const before = threadsOf(at.discord.world, questions).length;
    at.discord.faults.next("POST /channels/:channel/threads", { kind: "lost answer", reset: true });
    await at.tick(DUE);
    return { at, questions, before };
  }

  it("is known again, and not posted twice", async () => {
    const { at, questions } = await lostPost(() => {});
    await at.tick("2031-05-20T12:31:00Z");
    expect(threadsOf(at.discord.world, questions)).toHaveLength(1);
    expect(await run(at, "show")).toContain("posted 4 articles");
  });

  it("is known again though another post came after it", async () => {
    const { at, questions } = await lostPost(() => {});
    const { world, newsroom } = at.discord;
    const other = world.addThread(newsroom.guildId, {
      name: "Where is the harbour?",
      parentId: questions,
      ownerId: newsroom.readerId,
    });
    const forum = world.channels.get(questions);
    if (forum !== undefined) forum.lastMessageId = other.id;
    world.announceChannel("CREATE", other);
    await at.tick("2031-05-20T12:31:00Z");
    expect(threadsOf(world, questions)).toHaveLength(2);
    expect(await run(at, "show")).toContain("posted 4 articles");
  });

  it("and was deleted since is not posted again", async () => {
    const { at, questions } = await lostPost(() => {});
    const { world } = at.discord;
    for (const { id } of threadsOf(world, questions)) world.deleteChannel(id);
    await run(at, "show");
    await at.tick("2031-05-20T12:31:00Z");
    expect(threadsOf(world, questions)).toEqual([]);
    expect(await run(at, "show")).toContain("cannot know whether it is there");
  });

  it("is not mixed up with a post of the same title", async () => {
    // By a digest that was removed and set again within the minute.
    const { at, questions, before } = await lostPost(async (stage, forum) => {
      await run(stage, "edit", { time: "15:29" });
      await stage.tick("2031-05-20T12:29:50Z");
      const { message } = await stage.owner.command("digest", { subcommand: "remove" });
      await stage.owner.press(message, "Remove it");
      await run(stage, "set", { ...set, channel: forum });
    });
    expect(before).toBe(1);
    await at.tick("2031-05-20T12:31:00Z");
    const [earlier, real] = threadsOf(at.discord.world, questions);
    expect(earlier?.name).toBe(real?.name);
    expect(threadsOf(at.discord.world, questions)).toHaveLength(2);
    expect(await run(at, "show")).toContain(`/${real?.id}/${real?.id}): 4 articles`);
  });
});
