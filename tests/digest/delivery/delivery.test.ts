import { describe, expect, test } from "vitest";
import { NOTHING_LEFT_OUT } from "../../../src/digest/edition/left-out.ts";
import { NotPosted } from "../../../src/digest/publisher.ts";
import { nineInBaghdad, openDigests, statusOf } from "../../support/open-digests.ts";

const { guildId } = nineInBaghdad;

describe("delivery", () => {
  test("posts once a day, what is new since the last", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T05:59:00Z");
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-20T06:00:00Z");
    await room.tick("2031-05-20T06:01:00Z");
    room.publish("ferry", "2031-05-20T15:00:00Z");
    await room.tick("2031-05-20T18:00:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"], ["ferry"]]);
    expect(room.publisher.posts.map(({ edition }) => edition.date)).toEqual(["2031-05-20", "2031-05-21"]);

    const status = await statusOf(room.digests);
    expect(status?.nextRun).toEqual(new Date("2031-05-22T06:00:00Z"));
    expect(status?.history.lastDate).toBe("2031-05-21");
    expect(status?.history.editions).toMatchObject([
      {
        date: "2031-05-20",
        channelId: "200",
        articles: ["bridge"],
        messages: [{ channelId: "200", messageId: "1000" }],
        shown: {
          at: new Date("2031-05-20T06:00:00Z"),
          pages: [
            { articles: [{ id: "bridge", also: [] }], posted: { channelId: "200", messageId: "1000" } },
          ],
          quotation: null,
        },
      },
      {
        date: "2031-05-21",
        channelId: "200",
        articles: ["ferry"],
        messages: [{ channelId: "200", messageId: "1001" }],
      },
    ]);
    expect(status?.history.lastResult).toEqual({
      outcome: "sent",
      at: new Date("2031-05-21T06:00:00Z"),
      articles: 1,
      notes: [],
      leftOut: NOTHING_LEFT_OUT,
    });
  });

  test("a day with nothing new posts nothing, and is done", async () => {
    const room = await openDigests();
    await room.set();
    await room.tick("2031-05-20T06:00:00Z");
    room.publish("late", "2031-05-20T06:30:00Z");
    await room.tick("2031-05-20T06:31:00Z");
    expect(room.posted()).toEqual([]);
    const status = await statusOf(room.digests);
    expect(status?.history.lastResult).toEqual({
      outcome: "nothing new",
      at: new Date("2031-05-20T06:00:00Z"),
      said: false,
      notes: [],
      leftOut: NOTHING_LEFT_OUT,
    });
    expect(status?.history.lastDate).toBe("2031-05-20");
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toEqual([["late"]]);
  });

  test("an edition missed for hours goes out at the restart, and one missed for too long does not", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T12:00:00Z");
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-21T11:59:00Z", room.open());
    expect(room.posted()).toEqual([["bridge"]]);
  });

  test("changing the hour after it was sent doesn't send twice that day", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    room.publish("ferry", "2031-05-20T06:30:00Z");
    const { nextRun } = await room.set({ schedule: { ...nineInBaghdad.schedule, time: "18:00" } });
    expect(nextRun).toEqual(new Date("2031-05-21T15:00:00Z"));
    await room.tick("2031-05-20T15:00:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
    await room.tick("2031-05-21T15:00:00Z");
    expect(room.posted()).toEqual([["bridge"], ["ferry"]]);
  });

  test("an article is not shown again when its file is written again", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    room.publish("bridge", "2031-05-20T10:00:00Z");
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
  });

  test("remembers the articles of thirty editions, no more", async () => {
    const room = await openDigests("2031-05-01T00:00:00Z");
    await room.set();
    for (let day = 1; day <= 31; day += 1) {
      const date = `2031-05-${String(day).padStart(2, "0")}`;
      room.publish(`of-${day}`, `${date}T05:00:00Z`);
      await room.tick(`${date}T06:00:00Z`);
    }
    const status = await statusOf(room.digests);
    expect(room.posted()).toHaveLength(31);
    expect(status?.history.editions).toHaveLength(30);
    expect(status?.history.editions[0]?.articles).toEqual(["of-2"]);
  });

  test("ticks that come while one is still sending don't send again", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    const sending = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    room.publisher.before = () => {
      sending.resolve();
      return answered.promise;
    };
    const first = room.tick("2031-05-20T06:00:00Z");
    await sending.promise;
    const second = room.tick("2031-05-20T06:01:00Z");
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    answered.resolve();
    await Promise.all([first, second]);
    expect(room.posted()).toEqual([["bridge"]]);
  });

  test("many servers are sent to, a few at once", async () => {
    const room = await openDigests();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    const guilds = Array.from({ length: 60 }, (_, index) => String(5000 + index));
    for (const guild of guilds) await room.set({ guildId: guild });
    let open = 0;
    let most = 0;
    room.publisher.before = async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
    };
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.publisher.posts.map(({ edition }) => edition.settings.guildId).sort()).toEqual(guilds);
    expect(new Set(room.publisher.posts.map(({ nonce }) => nonce)).size).toBe(60);
    expect(most).toBe(30);
  });
});

describe("an edition that comes late", () => {
  test.each([
    ["2031-05-20T06:00:00Z", 0],
    ["2031-05-20T06:09:59Z", 0],
    ["2031-05-20T06:25:00Z", 25],
    ["2031-05-20T08:00:30Z", 120],
  ])("at %s knows that it is %i minutes late", async (time, lateMinutes) => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick(time);
    expect(room.publisher.posts[0]?.edition.occasion).toEqual({ kind: "due", lateMinutes });
  });

  test("because it failed before is as late as it is posted", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publisher.before = () => {
      throw new NotPosted("Discord could not be reached.");
    };
    await room.tick("2031-05-20T06:00:00Z");
    room.publisher.before = () => {};
    await room.tick("2031-05-20T07:30:00Z");
    expect(room.publisher.posts[0]?.edition.occasion).toEqual({ kind: "due", lateMinutes: 90 });
  });
});

describe("the log", () => {
  test("says of each edition where it was posted, how much, how late and how long it took", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publish("ferry", "2031-05-19T10:00:00Z");
    room.publisher.after = () => room.setClock("2031-05-20T08:00:02Z");
    await room.tick("2031-05-20T08:00:00Z");
    expect(room.logged).toEqual([
      expect.objectContaining({
        level: 30,
        msg: "an edition was posted",
        guildId,
        channelId: "200",
        digest: "main",
        date: "2031-05-20",
        articles: 2,
        messages: 1,
        lateMinutes: 120,
        tookMs: 2000,
      }),
    ]);
  });

  test("holds the same id on all lines of an edition, also after a restart", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publisher.before = () => {
      throw new NotPosted("Discord takes no more of this for 31 minutes.");
    };
    await room.tick("2031-05-20T06:00:00Z");
    room.publisher.before = () => {};
    await room.tick("2031-05-20T06:30:00Z", room.open());
    const edition = `${guildId}/main/2031-05-20`;
    expect(room.logged).toMatchObject([
      { edition, msg: "a digest could not be posted" },
      { edition, msg: "an edition was posted" },
    ]);
  });

  test("says that nothing was new, and what was missed and why", async () => {
    const room = await openDigests();
    await room.set();
    await room.tick("2031-05-20T06:00:00Z");
    await room.tick("2031-05-21T13:00:00Z");
    const digest = { guildId, channelId: "200", digest: "main" };
    expect(room.logged).toEqual([
      expect.objectContaining({ ...digest, level: 30, msg: "nothing is new, so nothing was posted" }),
      expect.objectContaining({
        ...digest,
        msg: "editions were missed",
        first: "2031-05-21",
        last: "2031-05-21",
        reason: "Lede was not running.",
      }),
    ]);
  });
});
