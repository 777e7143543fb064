import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Edition } from "../../../src/digest/digests.ts";
import { leftOutText, NOTHING_LEFT_OUT } from "../../../src/digest/edition/left-out.ts";
import { NotPosted } from "../../../src/digest/publisher.ts";
import { UserError } from "../../../src/errors.ts";
import { nineInBaghdad, openDigests, statusOf } from "../../support/open-digests.ts";

const { guildId } = nineInBaghdad;

async function keysOf({ state }: Awaited<ReturnType<typeof openDigests>>): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of state.entries("", z.unknown())) keys.push(key);
  return keys;
}

function refuse(message = "Lede may not post in #harbour. Give it Send Messages there.") {
  return () => {
    throw new UserError(message);
  };
}

describe("the managers", () => {
  test("hear once of what they can fix, and again when it is another thing or comes back", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publisher.before = refuse();
    for (const time of ["06:00", "06:05", "06:20", "06:50"]) await room.tick(`2031-05-20T${time}:00Z`);
    expect(room.publisher.notices).toHaveLength(1);
    expect(room.publisher.notices[0]).toContain("Give it Send Messages there.");
    room.publisher.before = refuse("The digest’s channel is gone.");
    await room.tick("2031-05-20T08:00:00Z");
    expect(room.publisher.notices).toHaveLength(2);
    room.publisher.before = () => {};
    await room.tick("2031-05-20T09:00:00Z");
    expect(room.posted()).toHaveLength(1);
    room.publisher.before = refuse();
    room.publish("ferry", "2031-05-20T20:00:00Z");
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.publisher.notices).toHaveLength(3);
  });

  test("do not hear of what is not theirs to fix", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publisher.before = () => {
      throw new NotPosted("Discord could not be reached.");
    };
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.publisher.notices).toEqual([]);
  });

  test("find the digest paused after seven failed days, and resume it", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    let tries = 0;
    room.publisher.before = () => {
      tries += 1;
      throw new UserError("The digest’s channel is gone.");
    };
    for (let day = 20; day <= 29; day += 1) await room.tick(`2031-05-${day}T06:00:00Z`);
    expect(tries).toBe(7);
    expect(room.publisher.notices).toHaveLength(2);
    expect(room.publisher.notices[1]).toMatch(/paused.*7 days.*channel is gone.*\/digest resume/u);
    const paused = await statusOf(room.digests);
    expect(paused).toMatchObject({ settings: { pause: { until: null, why: "failures" } }, nextRun: null });
    room.publisher.before = () => {};
    await room.digests.resume(guildId, "main");
    await room.tick("2031-05-30T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
    expect((await statusOf(room.digests))?.history.failedDays).toBe(0);
  });

  test("who fix it by /digest edit get the day's edition at once", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publisher.before = ({ settings }) => {
      if (settings.channelId === "200") throw new UserError("The digest’s channel is gone.");
    };
    await room.tick("2031-05-20T06:00:00Z");
    room.setClock("2031-05-20T06:01:30Z");
    await room.set({ channelId: "201" });
    await room.tick("2031-05-20T06:02:00Z");
    expect(room.publisher.posts.map(({ target }) => target.channelId)).toEqual(["201"]);
  });
});

describe("a server that the bot is removed from", () => {
  test("gets nothing, and after thirty days nothing is kept of it", async () => {
    const room = await openDigests();
    await room.set();
    await room.set({ guildId: "77" });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.digests.left(guildId);
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.publisher.posts.map(({ edition }) => edition.settings.guildId)).toEqual(["77"]);
    await room.tick("2031-06-18T06:00:00Z");
    expect((await keysOf(room)).some((key) => key.includes(guildId))).toBe(true);
    await room.tick("2031-06-19T05:01:00Z");
    expect((await keysOf(room)).filter((key) => key.includes(guildId))).toEqual([]);
    expect((await keysOf(room)).some((key) => key.includes("77"))).toBe(true);
  });

  test("goes on as before when it comes back in time, and gets each edition once", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    await room.digests.left(guildId);
    room.setClock("2031-06-10T06:00:00Z");
    await room.digests.joined(guildId);
    room.publish("ferry", "2031-06-10T20:00:00Z");
    await room.tick("2031-06-11T06:00:00Z");
    await room.tick("2031-06-30T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"], ["ferry"]]);
  });

  test("is noticed at the next start when it happened while the bot was away", async () => {
    const room = await openDigests();
    await room.set();
    await room.set({ guildId: "77" });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.digests.reconcile((id) => id === "77");
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted()).toHaveLength(1);
    await room.digests.reconcile(() => true);
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toHaveLength(2);
  });

  test("is not concluded of servers that another process hears of", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.digests.reconcile(() => null);
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
  });

  test("is delivered for by the process that has the server's shard", async () => {
    const room = await openDigests();
    // The slots of odd and even numbers are those of the second and the first of two shards.
    const even = String(64n << 22n);
    await room.set({ guildId: even });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    const other = { id: "other", host: "another machine", process: 1 };
    const odd = room.open({ holder: other, part: { ids: [1], count: 2 } });
    await room.tick("2031-05-20T06:00:00Z", odd);
    expect([room.posted(), odd.health().slots]).toEqual([[], 32]);
    await room.tick("2031-05-20T06:01:00Z", room.open({ part: { ids: [0], count: 2 } }));
    expect(room.posted()).toEqual([["bridge"]]);
  });
});

describe("several digests of one server", () => {
  test("have their own hours and histories, and show no article of one channel twice", async () => {
    const room = await openDigests();
    const { schedule } = nineInBaghdad;
    await room.set({ name: "morning" });
    await room.set({ name: "evening", schedule: { ...schedule, time: "18:00" } });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    room.publish("ferry", "2031-05-20T10:00:00Z");
    await room.tick("2031-05-20T15:00:00Z");
    expect(
      room.publisher.posts.map(({ edition, page }) => [
        edition.settings.name,
        page.items.map(({ id }) => id),
      ]),
    ).toEqual([
      ["morning", ["bridge"]],
      ["evening", ["ferry"]],
    ]);
    expect((await room.digests.list(guildId)).map(({ settings }) => settings.name)).toEqual([
      "morning",
      "evening",
    ]);
    await room.digests.remove(guildId, "morning");
    expect((await room.digests.list(guildId)).map(({ settings }) => settings.name)).toEqual(["evening"]);
  });

  test("due at the same minute do not show the same article either", async () => {
    const room = await openDigests();
    for (const name of ["one", "two"]) await room.set({ name, limit: 1, whenEmpty: "say" });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted().flat()).toEqual(["bridge"]);
    expect(room.posted()).toHaveLength(2);
  });

  test("do not keep each other’s news from another channel", async () => {
    const room = await openDigests();
    await room.set();
    for (const id of ["bridge", "ferry", "kiosk"]) room.publish(id, "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    await room.set({
      name: "second",
      channelId: "201",
      schedule: { ...nineInBaghdad.schedule, time: "10:00" },
    });
    const preview = await room.digests.preview(guildId, "second");
    const sent = await room.digests.sendNow(guildId, "second");
    await room.tick("2031-05-20T07:00:00Z");
    const ids = (edition: Edition | undefined | null) => edition?.items.map(({ id }) => id);
    expect(ids(preview)).toHaveLength(3);
    expect(ids(sent?.edition)).toEqual(ids(preview));
    expect(ids(room.publisher.posts.at(-1)?.edition)).toEqual(ids(preview));
    expect(preview?.leftOut).toEqual(NOTHING_LEFT_OUT);
  });

  test("say in the preview, the test and the last result what another one of the channel had", async () => {
    const room = await openDigests();
    await room.set();
    for (const id of ["bridge", "ferry"]) room.publish(id, "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    const { settings } = await room.set({
      name: "second",
      schedule: { ...nineInBaghdad.schedule, time: "10:00" },
    });
    const preview = await room.digests.preview(guildId, "second");
    const sent = await room.digests.sendNow(guildId, "second");
    await room.tick("2031-05-20T07:00:00Z");
    const result = (await statusOf(room.digests, "second"))?.history.lastResult;
    expect(preview?.items).toEqual([]);
    expect(sent?.edition.occasion).toEqual({ kind: "test", hasNews: false });
    for (const leftOut of [
      preview?.leftOut,
      sent?.leftOut,
      result?.outcome === "nothing new" && result.leftOut,
    ]) {
      expect(leftOut && leftOutText(leftOut, settings)).toEqual([
        "2 articles left out: already in this channel’s edition of Tuesday 20 May (the digest “main”).",
      ]);
    }
  });

  test("of which one moves to another channel repeats nothing of its own there", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    // Within the minute by which two windows overlap.
    room.publish("ferry", "2031-05-20T05:59:30Z");
    await room.tick("2031-05-20T06:00:00Z");
    await room.set({ channelId: "201" });
    room.publish("kiosk", "2031-05-20T10:00:00Z");
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted().map((ids) => ids.toSorted())).toEqual([["bridge", "ferry"], ["kiosk"]]);
  });

  test("that move away leave their channel what they posted in it", async () => {
    const room = await openDigests();
    const { schedule } = nineInBaghdad;
    await room.set({ name: "one" });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    await room.set({ name: "one", channelId: "201" });
    await room.set({ name: "two", schedule: { ...schedule, time: "10:00" } });
    await room.set({ name: "three", channelId: "201", schedule: { ...schedule, time: "11:00" } });
    await room.tick("2031-05-20T07:00:00Z");
    await room.tick("2031-05-20T08:00:00Z");
    expect(
      room.publisher.posts.map(({ edition, target }) => [edition.settings.name, target.channelId]),
    ).toEqual([
      ["one", "200"],
      ["three", "201"],
    ]);
  });

  test("are ten at most", async () => {
    const room = await openDigests();
    for (let number = 1; number <= 10; number += 1) await room.set({ name: `digest ${number}` });
    await expect(room.set({ name: "digest 11" })).rejects.toThrow(/\/digest remove/u);
    await room.set({ name: "digest 10", limit: 3 });
  });
});

describe("a pause with an end", () => {
  test("ends by itself, makes up nothing, and shows the next run meanwhile", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    // The beginning of 23 May in Baghdad.
    const until = new Date("2031-05-22T21:00:00Z");
    const paused = await room.digests.pause(guildId, "main", until);
    expect(paused?.nextRun).toEqual(new Date("2031-05-23T06:00:00Z"));
    for (const day of [20, 21, 22]) await room.tick(`2031-05-${day}T06:00:00Z`);
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-22T21:30:00Z");
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-23T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
  });
});

describe("when nothing is new", () => {
  test("a digest that is set so says it, once", async () => {
    const room = await openDigests();
    await room.set({ whenEmpty: "say" });
    await room.tick("2031-05-20T06:00:00Z");
    await room.tick("2031-05-20T06:01:00Z");
    expect(room.posted()).toEqual([[]]);
    expect((await statusOf(room.digests))?.history.lastResult).toMatchObject({
      outcome: "nothing new",
      said: true,
    });
  });
});

describe("the spread of a popular minute", () => {
  test("keeps every server to its own second, in order, and all within the minute", async () => {
    const room = await openDigests();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    for (let server = 0; server < 200; server += 1) await room.set({ guildId: String(1000 + server) });
    const at = new Date("2031-05-20T06:00:00Z");
    const waited: number[] = [];
    room.setClock(at.toISOString());
    await room.digests.tick(at, async (until) => {
      waited.push(until.getTime() - at.getTime());
    });
    expect(room.publisher.posts).toHaveLength(200);
    expect(waited).toEqual(waited.toSorted((one, other) => one - other));
    expect(Math.max(...waited)).toBeLessThanOrEqual(59_000);
    expect(new Set(waited).size).toBeGreaterThan(40);
  });

  test("does not hold up an edition that is late", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.setClock("2031-05-20T07:00:00Z");
    await room.digests.tick(new Date("2031-05-20T07:00:00Z"), () => Promise.reject(new Error("waited")));
    expect(room.posted()).toHaveLength(1);
  });
});
