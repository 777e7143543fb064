import { describe, expect, test } from "vitest";
import { z } from "zod";
import { UserError } from "../../src/errors.ts";
import { StateError } from "../../src/state/state.ts";
import { NO_FILTERS } from "../support/digest-settings.ts";
import { nineInBaghdad, openDigests, statusOf } from "../support/open-digests.ts";

const { guildId } = nineInBaghdad;

describe("settings", () => {
  test("a server without a digest has none of anything", async () => {
    const { digests } = await openDigests();
    expect(await statusOf(digests)).toBeNull();
    expect(await digests.preview(guildId, "main")).toBeNull();
    expect(await digests.sendNow(guildId, "main")).toBeNull();
    expect(await digests.pause(guildId, "main", null)).toBeNull();
    expect(await digests.resume(guildId, "main")).toBeNull();
    expect(await digests.remove(guildId, "main")).toBe(false);
  });

  test("set shows the next run, and get shows it again after a restart", async () => {
    const room = await openDigests("2031-05-20T05:00:00Z");
    const status = await room.set();
    expect(status).toEqual({
      settings: { ...nineInBaghdad, pause: null, createdAt: new Date("2031-05-20T05:00:00Z") },
      history: { lastDate: null, until: null, editions: [], missed: [], lastResult: null, failedDays: 0 },
      nextRun: new Date("2031-05-20T06:00:00Z"),
    });
    expect(await statusOf(room.open())).toEqual(status);
  });

  test("refuses settings that make no sense, and keeps those before", async () => {
    const room = await openDigests();
    const before = await room.set();
    const schedule = { ...nineInBaghdad.schedule, timezone: "Asia/Atlantis" };
    await expect(room.set({ schedule })).rejects.toThrow(StateError);
    await expect(room.set({ limit: 21 })).rejects.toThrow(StateError);
    expect(await statusOf(room.digests)).toEqual(before);
  });

  test("a digest set after today's hour starts tomorrow", async () => {
    const room = await openDigests("2031-05-20T06:00:30Z");
    room.publish("kiosk", "2031-05-20T01:00:00Z");
    const { nextRun } = await room.set();
    expect(nextRun).toEqual(new Date("2031-05-21T06:00:00Z"));
    await room.tick("2031-05-20T06:01:00Z");
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toEqual([["kiosk"]]);
  });
});

describe("setting a digest again", () => {
  test("gives what it replaces, and keeps a pause", async () => {
    const { digests, ...room } = await openDigests();
    expect((await digests.set(nineInBaghdad)).replaced).toBeNull();
    await digests.pause(guildId, "main", null);
    room.setClock("2031-05-20T05:30:00Z");
    const { status, replaced } = await digests.set({ ...nineInBaghdad, channelId: "201" });
    expect(replaced).toMatchObject({ channelId: "200" });
    expect(status).toMatchObject({
      settings: { channelId: "201", pause: { until: null, why: "asked" } },
      nextRun: null,
    });
  });
});

describe("a draft", () => {
  const offers = [
    { ...nineInBaghdad, limit: 1 },
    { ...nineInBaghdad, limit: 2 },
  ] as const;

  test("sets nothing until one of its offers is chosen, also after a restart, and only once", async () => {
    const room = await openDigests();
    const draft = await room.digests.draft(offers);
    expect(await room.digests.list(guildId)).toEqual([]);
    const later = room.open();
    expect(await later.accept(guildId, "another", 1)).toBeNull();
    expect(await later.accept("77", draft, 1)).toBeNull();
    expect(await later.accept(guildId, draft, 2)).toBeNull();
    expect((await later.accept(guildId, draft, 1))?.status.settings.limit).toBe(2);
    expect(await later.accept(guildId, draft, 0)).toBeNull();
  });

  test("is dropped when its digest is set or removed, and by newer ones", async () => {
    const room = await openDigests();
    await room.set({ name: "other" });
    const first = await room.digests.draft(offers);
    await room.set();
    expect(await room.digests.accept(guildId, first, 0)).toBeNull();
    const second = await room.digests.draft(offers);
    await room.digests.remove(guildId, "main");
    expect(await room.digests.accept(guildId, second, 0)).toBeNull();
    const third = await room.digests.draft(offers);
    for (let more = 0; more < 5; more += 1) await room.digests.draft(offers);
    expect(await room.digests.accept(guildId, third, 0)).toBeNull();
  });
});

test("what an earlier version stored is read, and its editions count as shown in the digest’s channel", async () => {
  const room = await openDigests();
  const { pause: _, createdAt: __, ...choice } = { pause: null, createdAt: null, ...nineInBaghdad };
  const digest = (name: string, channelId: string) => ({
    ...choice,
    name,
    channelId,
    pause: null,
    createdAt: "2031-05-01T00:00:00.000Z",
  });
  const edition = {
    date: "2031-05-19",
    articles: ["bridge"],
    messages: [{ channelId: "200", messageId: "9" }],
  };
  const delivery = {
    lastDate: "2031-05-19",
    until: "2031-05-19T06:00:00.000Z",
    editions: [edition],
    missed: [],
    untold: [],
    lastResult: { outcome: "sent", at: "2031-05-19T06:00:00.000Z", articles: 1, notes: [] },
    failedDays: 0,
    told: null,
    attempt: {
      date: "2031-05-20",
      until: "2031-05-20T06:00:00.000Z",
      channelId: "200",
      quotation: null,
      pages: [
        {
          nonce: "abc",
          articles: [{ id: "ferry", also: [] }],
          forum: false,
          openSince: null,
          posted: null,
          lost: false,
        },
      ],
      threadId: null,
      notes: [],
      failures: 1,
      mend: null,
      retryAt: null,
    },
  };
  const digests = [digest("main", "200"), digest("same", "200"), digest("elsewhere", "201")];
  await room.state.set(`digest-settings:${guildId}`, z.unknown(), { guildId, leftAt: null, digests });
  await room.state.set(`digest-delivery:${guildId}:main`, z.unknown(), delivery);
  for (const id of ["bridge", "ferry"]) room.publish(id, "2031-05-18T10:00:00Z");
  const previewed = async (name: string) =>
    (await room.digests.preview(guildId, name))?.items.map(({ id }) => id).toSorted();
  expect(await previewed("same")).toEqual([]);
  expect(await previewed("elsewhere")).toEqual(["bridge", "ferry"]);
  await room.tick("2031-05-20T06:01:00Z");
  const posts = room.publisher.posts.map(({ edition: { settings }, page }) => [
    settings.name,
    page.items.length,
  ]);
  expect(posts.toSorted()).toEqual([
    ["elsewhere", 2],
    ["main", 1],
  ]);
});

describe("pause and resume", () => {
  test("sends nothing while paused, makes up nothing after, and goes on from where it was", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    expect(await room.digests.pause(guildId, "main", null)).toMatchObject({
      settings: { pause: { until: null, why: "asked" } },
      nextRun: null,
    });
    room.publish("ferry", "2031-05-20T20:00:00Z");
    await room.tick("2031-05-21T06:00:00Z");
    room.setClock("2031-05-21T07:00:00Z");
    const resumed = await room.digests.resume(guildId, "main");
    expect(resumed).toMatchObject({
      settings: { pause: null },
      nextRun: new Date("2031-05-22T06:00:00Z"),
      history: { lastDate: "2031-05-20" },
    });
    await room.tick("2031-05-21T07:01:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
    await room.tick("2031-05-22T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"], ["ferry"]]);
  });

  test("resuming what isn't paused changes nothing", async () => {
    const room = await openDigests();
    const before = await room.set();
    room.setClock("2031-05-20T06:30:00Z");
    expect((await room.digests.resume(guildId, "main"))?.settings).toEqual(before.settings);
  });
});

describe("remove", () => {
  test("deletes all that is kept of the server and nothing of others", async () => {
    const room = await openDigests();
    await room.set();
    await room.set({ guildId: "77" });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    expect(await room.digests.remove(guildId, "main")).toBe(true);
    const keys: string[] = [];
    for await (const { key } of room.state.entries("", z.unknown())) keys.push(key);
    expect(keys.filter((key) => key.includes(guildId))).toEqual([]);
    expect((await statusOf(room.digests, "main", "77"))?.history.lastDate).toBe("2031-05-20");
  });

  test("while its edition is being sent leaves nothing behind", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publisher.before = async () => {
      await room.digests.remove(guildId, "main");
    };
    await room.tick("2031-05-20T06:00:00Z");
    const keys: string[] = [];
    for await (const { key } of room.state.entries("", z.unknown())) keys.push(key);
    expect(keys).toEqual([]);
  });

  test("and set again the same day uses another nonce, which Discord doesn't take for a repetition", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    await room.digests.remove(guildId, "main");
    await room.set({ schedule: { ...nineInBaghdad.schedule, time: "09:02" } });
    await room.tick("2031-05-20T06:02:00Z");
    const [first, second] = room.publisher.posts.map(({ nonce }) => nonce);
    expect(room.posted()).toEqual([["bridge"], ["bridge"]]);
    expect(second).not.toBe(first);
  });
});

describe("preview and a test edition", () => {
  test("preview shows the edition as it would be now and changes nothing", async () => {
    const room = await openDigests();
    const before = await room.set({
      filters: { ...NO_FILTERS, topics: { include: ["Bridges"], exclude: [] } },
    });
    room.publish("bridge", "2031-05-19T10:00:00Z", ["Bridges"]);
    room.publish("ferry", "2031-05-19T11:00:00Z", ["Ferries"]);
    const edition = await room.digests.preview(guildId, "main");
    expect(edition?.items.map(({ id }) => id)).toEqual(["bridge"]);
    expect(edition?.date).toBe("2031-05-20");
    expect(await statusOf(room.digests)).toEqual(before);
    expect(room.posted()).toEqual([]);
  });

  test("preview is an empty edition when nothing is new", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    expect((await room.digests.preview(guildId, "main"))?.items).toEqual([]);
  });

  test("a test edition doesn't move the window, and has a nonce of its own each time", async () => {
    const room = await openDigests();
    const before = await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    const first = await room.digests.sendNow(guildId, "main");
    await room.digests.sendNow(guildId, "main");
    expect(first).toMatchObject({
      edition: { items: [{ id: "bridge" }], occasion: { kind: "test", hasNews: true } },
    });
    expect(await statusOf(room.digests)).toEqual(before);
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"], ["bridge"], ["bridge"]]);
    const nonces = room.publisher.posts.map(({ nonce }) => nonce);
    expect(new Set(nonces).size).toBe(3);
    expect(nonces.every((nonce) => nonce.length <= 25)).toBe(true);
  });

  test("a test edition without news shows the newest there is", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    await room.digests.sendNow(guildId, "main");
    expect(room.posted()).toEqual([["bridge"], ["bridge"]]);
  });

  test("a test edition without any article says so", async () => {
    const room = await openDigests();
    await room.set();
    await expect(room.digests.sendNow(guildId, "main")).rejects.toThrow(UserError);
    expect(room.posted()).toEqual([]);
  });
});
