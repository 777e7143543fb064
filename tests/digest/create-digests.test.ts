import { describe, expect, test } from "vitest";
import { z } from "zod";
import { NO_FILTERS } from "../../src/digest/filters.ts";
import { UserError } from "../../src/errors.ts";
import { StateError } from "../../src/state/state.ts";
import { newsroom, nineInBaghdad } from "./newsroom.ts";

const { guildId } = nineInBaghdad;

describe("settings", () => {
  test("a server without a digest has none of anything", async () => {
    const { digests } = await newsroom();
    expect(await digests.get(guildId, "main")).toBeNull();
    expect(await digests.preview(guildId, "main")).toBeNull();
    expect(await digests.sendNow(guildId, "main")).toBeNull();
    expect(await digests.pause(guildId, "main", null)).toBeNull();
    expect(await digests.resume(guildId, "main")).toBeNull();
    expect(await digests.remove(guildId, "main")).toBe(false);
  });

  test("set tells the next run, and get tells it again after a restart", async () => {
    const room = await newsroom("2031-05-20T05:00:00Z");
    const status = await room.set();
    expect(status).toEqual({
      settings: { ...nineInBaghdad, pause: null, createdAt: new Date("2031-05-20T05:00:00Z") },
      history: { lastDate: null, until: null, editions: [], missed: [], lastResult: null, failedDays: 0 },
      nextRun: new Date("2031-05-20T06:00:00Z"),
    });
    expect(await room.open().get(guildId, "main")).toEqual(status);
  });

  test("refuses settings that make no sense, and keeps those before", async () => {
    const room = await newsroom();
    const before = await room.set();
    const schedule = { ...nineInBaghdad.schedule, timezone: "Asia/Atlantis" };
    await expect(room.set({ schedule })).rejects.toThrow(StateError);
    await expect(room.set({ limit: 21 })).rejects.toThrow(StateError);
    expect(await room.digests.get(guildId, "main")).toEqual(before);
  });

  test("a digest set after today's hour starts tomorrow", async () => {
    const room = await newsroom("2031-05-20T06:00:30Z");
    room.publish("kiosk", "2031-05-20T01:00:00Z");
    const { nextRun } = await room.set();
    expect(nextRun).toEqual(new Date("2031-05-21T06:00:00Z"));
    await room.tick("2031-05-20T06:01:00Z");
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toEqual([["kiosk"]]);
  });
});

describe("pause and resume", () => {
  test("sends nothing while paused, makes up nothing after, and goes on from where it was", async () => {
    const room = await newsroom();
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
    const room = await newsroom();
    const before = await room.set();
    room.setClock("2031-05-20T06:30:00Z");
    expect((await room.digests.resume(guildId, "main"))?.settings).toEqual(before.settings);
  });
});

describe("remove", () => {
  test("deletes all that is kept of the server and nothing of others", async () => {
    const room = await newsroom();
    await room.set();
    await room.set({ guildId: "77" });
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    expect(await room.digests.remove(guildId, "main")).toBe(true);
    const keys: string[] = [];
    for await (const { key } of room.state.entries("", z.unknown())) keys.push(key);
    expect(keys.filter((key) => key.includes(guildId))).toEqual([]);
    expect((await room.digests.get("77", "main"))?.history.lastDate).toBe("2031-05-20");
  });

  test("while its edition is being sent leaves nothing behind", async () => {
    const room = await newsroom();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.courier.before = async () => {
      await room.digests.remove(guildId, "main");
    };
    await room.tick("2031-05-20T06:00:00Z");
    const keys: string[] = [];
    for await (const { key } of room.state.entries("", z.unknown())) keys.push(key);
    expect(keys).toEqual(["digest-lease"]);
  });

  test("and set again the same day uses another nonce, which Discord doesn't take for a repetition", async () => {
    const room = await newsroom();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    await room.digests.remove(guildId, "main");
    await room.set({ schedule: { ...nineInBaghdad.schedule, time: "09:02" } });
    await room.tick("2031-05-20T06:02:00Z");
    const [first, second] = room.courier.posts.map(({ nonce }) => nonce);
    expect(room.posted()).toEqual([["bridge"], ["bridge"]]);
    expect(second).not.toBe(first);
  });
});

describe("preview and a test edition", () => {
  test("preview shows the edition as it would be now and changes nothing", async () => {
    const room = await newsroom();
    const before = await room.set({
      filters: { ...NO_FILTERS, topics: { include: ["Bridges"], exclude: [] } },
    });
    room.publish("bridge", "2031-05-19T10:00:00Z", ["Bridges"]);
    room.publish("ferry", "2031-05-19T11:00:00Z", ["Ferries"]);
    const edition = await room.digests.preview(guildId, "main");
    expect(edition?.items.map(({ id }) => id)).toEqual(["bridge"]);
    expect(edition?.date).toBe("2031-05-20");
    expect(await room.digests.get(guildId, "main")).toEqual(before);
    expect(room.posted()).toEqual([]);
  });

  test("preview is an empty edition when nothing is new", async () => {
    const room = await newsroom();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    expect((await room.digests.preview(guildId, "main"))?.items).toEqual([]);
  });

  test("a test edition doesn't move the window, and has a nonce of its own each time", async () => {
    const room = await newsroom();
    const before = await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    const first = await room.digests.sendNow(guildId, "main");
    await room.digests.sendNow(guildId, "main");
    expect(first).toMatchObject({ edition: { items: [{ id: "bridge" }] } });
    expect(await room.digests.get(guildId, "main")).toEqual(before);
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"], ["bridge"], ["bridge"]]);
    const nonces = room.courier.posts.map(({ nonce }) => nonce);
    expect(new Set(nonces).size).toBe(3);
    expect(nonces.every((nonce) => nonce.length <= 25)).toBe(true);
  });

  test("a test edition without news shows the newest there is", async () => {
    const room = await newsroom();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.tick("2031-05-20T06:00:00Z");
    await room.digests.sendNow(guildId, "main");
    expect(room.posted()).toEqual([["bridge"], ["bridge"]]);
  });

  test("a test edition without any article says so", async () => {
    const room = await newsroom();
    await room.set();
    await expect(room.digests.sendNow(guildId, "main")).rejects.toThrow(UserError);
    expect(room.posted()).toEqual([]);
  });
});
