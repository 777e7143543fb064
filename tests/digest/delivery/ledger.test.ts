import { describe, expect, test } from "vitest";
import { NONCE_WINDOW_MS } from "../../../src/digest/delivery/ledger.ts";
import { type Fate, NotPosted, Unanswered } from "../../../src/digest/publisher.ts";
import { UserError } from "../../../src/errors.ts";
import { openDigests, type RecordingPublisher, statusOf } from "../../support/open-digests.ts";

const NINE = Date.parse("2031-05-20T06:00:00Z");
const after = (milliseconds: number) => new Date(NINE + milliseconds).toISOString();
const LATER = after(NONCE_WINDOW_MS + 60_000);

type Room = Awaited<ReturnType<typeof openDigests>>;

/** The bot dies while a request is on its way: `moment` says on which side. Nothing of that life goes on. */
async function dieWhilePosting(room: Room, moment: "before" | "after", post = 1): Promise<void> {
  const died = Promise.withResolvers<void>();
  let posts = 0;
  const die = () => {
    posts += 1;
    if (posts < post) return;
    died.resolve();
    return new Promise<void>(() => {});
  };
  room.publisher[moment] = die;
  room.setClock(after(0));
  void room.open().tick(new Date(NINE));
  await died.promise;
  room.publisher[moment] = () => {};
}

async function roomWithNews(settings: Parameters<Room["set"]>[0] = {}): Promise<Room> {
  const room = await openDigests();
  await room.set(settings);
  room.publish("bridge", "2031-05-19T10:00:00Z");
  room.publish("kiosk", "2031-05-19T09:00:00Z");
  return room;
}

const nonces = ({ publisher }: { publisher: RecordingPublisher }) =>
  publisher.posts.map(({ nonce }) => nonce);
const resultOf = async (room: Room) => (await statusOf(room.digests))?.history.lastResult;

describe("after a crash", () => {
  test("the same edition is sent again under the same nonce, while Discord remembers it", async () => {
    const room = await roomWithNews();
    await dieWhilePosting(room, "after");
    // What changes meanwhile is not this edition's matter.
    room.publish("ferry", after(30_000));
    room.library.remove("kiosk.md");
    await room.tick(after(60_000), room.open());
    expect(room.posted()).toEqual([["bridge", "kiosk"], ["bridge"]]);
    expect(new Set(nonces(room)).size).toBe(1);
    expect(await resultOf(room)).toMatchObject({ outcome: "sent" });
  });

  test("the edition still says how many articles it had no room for", async () => {
    const room = await roomWithNews({ limit: 1 });
    await dieWhilePosting(room, "after");
    await room.tick(after(60_000), room.open());
    expect(room.publisher.posts.map(({ edition }) => edition.leftOut.more.articles)).toEqual([1, 1]);
  });

  test("before the request was sent, too", async () => {
    const room = await roomWithNews();
    await dieWhilePosting(room, "before");
    expect(room.posted()).toEqual([]);
    await room.tick(after(60_000), room.open());
    expect(room.posted()).toEqual([["bridge", "kiosk"]]);
  });

  test.each<[string, Fate, number, object]>([
    ["is not in the channel is sent", "absent", 1, { outcome: "sent" }],
    ["is in the channel is not sent", { channelId: "200", messageId: "77" }, 0, { outcome: "sent" }],
    ["may be there is not sent, and show says so", "unknown", 0, { outcome: "in part" }],
  ])("later, what %s", async (_, fate, sentAgain, result) => {
    const room = await roomWithNews();
    await dieWhilePosting(room, "before");
    room.publisher.fate = fate;
    await room.tick(LATER, room.open());
    await room.tick(after(NONCE_WINDOW_MS + 120_000));
    expect(room.posted()).toHaveLength(sentAgain);
    expect(await resultOf(room)).toMatchObject(result);
    // Either way the day is done, and what may have been shown is not shown again.
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toHaveLength(sentAgain);
  });

  test("a forum post, which has no nonce, is looked for at once", async () => {
    const room = await roomWithNews();
    room.publisher.forums.add("200");
    await dieWhilePosting(room, "after");
    room.publisher.fate = { channelId: "555", messageId: "555" };
    await room.tick(after(10_000), room.open());
    expect(room.posted()).toHaveLength(1);
    expect((await statusOf(room.digests))?.history.editions.at(-1)?.messages).toEqual([
      { channelId: "555", messageId: "555" },
    ]);
  });

  test.each(["before", "after"] as const)("between two messages: %s the second", async (moment) => {
    const room = await roomWithNews({ tooLong: "spill" });
    await dieWhilePosting(room, moment, 2);
    await room.tick(after(60_000), room.open());
    const sent = new Map(
      room.publisher.posts.map(({ nonce, page }) => [nonce, page.items.map(({ id }) => id)]),
    );
    expect([...sent.values()]).toEqual([["bridge"], ["kiosk"]]);
    expect(await resultOf(room)).toMatchObject({ outcome: "sent", articles: 2 });
  });

  test("an edition that was begun and is half there ends as it began, whatever is set meanwhile", async () => {
    const room = await roomWithNews({ tooLong: "spill" });
    await dieWhilePosting(room, "before", 2);
    room.setClock(after(30_000));
    await room.set({ channelId: "999", limit: 1 });
    await room.tick(after(60_000), room.open());
    expect(room.posted()).toEqual([["bridge"], ["kiosk"]]);
    expect(room.publisher.posts.map(({ target }) => target.channelId)).toEqual(["200", "200"]);
  });
});

describe("when Discord does not answer", () => {
  test("the next try comes while the nonce is remembered", async () => {
    const room = await roomWithNews();
    room.publisher.after = () => {
      throw new Unanswered("Discord did not answer.");
    };
    await room.tick(after(0));
    expect(await resultOf(room)).toMatchObject({ outcome: "failed", reason: "Discord did not answer." });
    room.publisher.after = () => {};
    await room.tick(after(60_000));
    expect(new Set(nonces(room)).size).toBe(1);
    expect(nonces(room)).toHaveLength(2);
    expect(await resultOf(room)).toMatchObject({ outcome: "sent" });
  });

  test("a refusal afterwards does not make it forget that the message may be there", async () => {
    const room = await roomWithNews();
    room.publisher.after = () => {
      throw new Unanswered("Discord did not answer.");
    };
    await room.tick(after(0));
    room.publisher.after = () => {};
    room.publisher.before = () => {
      throw new UserError("Lede may not post in #harbour.");
    };
    await room.tick(after(60_000));
    room.publisher.before = () => {};
    room.publisher.fate = "unknown";
    await room.tick(after(3 * 3_600_000));
    expect(room.posted()).toHaveLength(1);
    expect(await resultOf(room)).toMatchObject({ outcome: "in part" });
  });

  test("a refusal alone leaves nothing open: it is sent when it works again", async () => {
    const room = await roomWithNews();
    room.publisher.before = () => {
      throw new NotPosted("Discord could not be reached.");
    };
    await room.tick(after(0));
    room.publisher.before = () => {};
    room.publisher.fate = "unknown";
    await room.tick(after(3 * 3_600_000));
    expect(room.posted()).toHaveLength(1);
    expect(await resultOf(room)).toMatchObject({ outcome: "sent" });
  });
});

describe("an edition of which only a part could be posted in time", () => {
  test("shows the rest in the next one, and says so", async () => {
    const room = await roomWithNews({ tooLong: "spill" });
    room.publisher.before = () => {
      if (room.publisher.posts.length === 1) throw new UserError("The channel is gone.");
    };
    await room.tick(after(0));
    await room.tick(after(3_600_000));
    room.publisher.before = () => {};
    room.publish("ferry", "2031-05-20T20:00:00Z");
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"], ["ferry"], ["kiosk"]]);
    const status = await statusOf(room.digests);
    expect(status?.history.editions.map(({ articles }) => articles)).toEqual([
      ["bridge"],
      ["ferry", "kiosk"],
    ]);
  });
});

describe("what comes beside an edition", () => {
  test("a thread is opened at its first message and takes the second; an announcement is published once", async () => {
    const room = await roomWithNews({ tooLong: "spill", thread: true, publish: true });
    await room.tick(after(0));
    expect(room.publisher.posts.map(({ target }) => target.channelId)).toEqual(["200", "1000"]);
    expect(room.publisher.published).toEqual(["1000"]);
  });

  test("is reported too when it fails on a day on which nothing is new", async () => {
    const room = await openDigests();
    await room.set({ thread: true, whenEmpty: "say" });
    const openThread = async () => {
      throw new UserError("Give Lede Create Public Threads.");
    };
    await room.tick(after(0), room.open({ publisher: { ...room.publisher, openThread } }));
    expect(await resultOf(room)).toMatchObject({
      outcome: "nothing new",
      said: true,
      notes: ["no thread could be opened: Give Lede Create Public Threads."],
    });
  });

  test("keeps no edition back when it fails, and is reported", async () => {
    const room = await roomWithNews({ thread: true, publish: true });
    const digests = room.open({
      publisher: {
        ...room.publisher,
        openThread: async () => {
          throw new UserError("Give Lede Create Public Threads.");
        },
        crosspost: async () => {
          throw new NotPosted("Discord refused it.");
        },
      },
    });
    await room.tick(after(0), digests);
    const result = await resultOf(room);
    expect(result).toMatchObject({ outcome: "sent", articles: 2 });
    expect(result?.outcome === "sent" && result.notes.join(" ")).toMatch(
      /thread.*Create Public Threads.*published.*refused/u,
    );
  });
});
