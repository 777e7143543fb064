import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { NotPosted, type Publisher } from "../../../src/digest/publisher.ts";
import { UserError } from "../../../src/errors.ts";
import { StateError } from "../../../src/state/state.ts";
import { nineInBaghdad, openDigests, statusOf } from "../../support/open-digests.ts";

const { guildId } = nineInBaghdad;

describe("a delivery that fails", () => {
  async function failingRoom(error: Error) {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    room.publisher.before = () => {
      throw error;
    };
    await room.tick("2031-05-20T06:00:00Z");
    return room;
  }

  test("is reported with its reason, and tried again after a while with the same nonce", async () => {
    const room = await failingRoom(
      new UserError("Lede may not post in #harbour. Give it Send Messages there."),
    );
    const status = await statusOf(room.digests);
    expect(status?.history.lastDate).toBeNull();
    expect(status?.history.lastResult).toEqual({
      outcome: "failed",
      at: new Date("2031-05-20T06:00:00Z"),
      reason: "Lede may not post in #harbour. Give it Send Messages there.",
    });
    expect(status?.nextRun).toEqual(new Date("2031-05-20T06:05:00Z"));

    const nonces: string[] = [];
    const attempts: string[] = [];
    const publisher: Publisher = {
      ...room.publisher,
      async post(_page, _target, nonce) {
        nonces.push(nonce);
        throw new NotPosted("Discord is out to lunch.");
      },
    };
    const restarted = room.open({ publisher });
    for (let minute = 1; minute < 6 * 60; minute += 1) {
      const at = new Date(Date.parse("2031-05-20T06:00:00Z") + minute * 60_000).toISOString();
      const before = nonces.length;
      await room.tick(at, restarted);
      if (nonces.length > before) attempts.push(at.slice(11, 16));
    }
    expect(attempts).toEqual(["06:05", "06:20", "06:50", "07:50", "08:50", "09:50", "10:50", "11:50"]);
    expect(new Set(nonces).size).toBe(1);
    expect(nonces[0]?.length).toBeLessThanOrEqual(25);
  });

  test("is sent once when it works again, the same edition as at first", async () => {
    const room = await failingRoom(new UserError("The channel is gone."));
    room.publish("ferry", "2031-05-20T06:03:00Z");
    room.publisher.before = () => {};
    await room.tick("2031-05-20T06:04:00Z");
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-20T06:05:00Z");
    await room.tick("2031-05-20T06:06:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
    expect((await statusOf(room.digests))?.history.lastResult?.outcome).toBe("sent");
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"], ["ferry"]]);
  });

  test("is not made up after the grace, but its articles are in the next edition", async () => {
    const room = await failingRoom(new UserError("The channel is gone."));
    expect((await statusOf(room.digests))?.history.lastResult?.outcome).toBe("failed");
    room.publisher.before = () => {};
    await room.tick("2031-05-20T12:00:00Z");
    expect(room.posted()).toEqual([]);
    await room.tick("2031-05-21T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
    expect(room.publisher.posts[0]?.edition.date).toBe("2031-05-21");
  });

  test("is logged under an id when only we can fix it, and only the id is shown", async () => {
    const room = await failingRoom(new TypeError("undefined is not a harbour"));
    const result = (await statusOf(room.digests))?.history.lastResult;
    const reason = result?.outcome === "failed" ? result.reason : "";
    const id = /^Something went wrong in Lede itself \((\w+)\)\.$/u.exec(reason)?.[1];
    expect(room.logged.filter((line) => line.id === id)).toEqual([
      expect.objectContaining({
        guildId,
        err: expect.objectContaining({ message: "undefined is not a harbour" }),
      }),
    ]);
  });

  test("doesn't stop the others", async () => {
    const room = await openDigests();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    for (const guild of ["501", "502", "503"]) await room.set({ guildId: guild });
    room.publisher.before = ({ settings }) => {
      if (settings.guildId === "501") throw new NotPosted("broken");
    };
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.publisher.posts.map(({ edition }) => edition.settings.guildId).sort()).toEqual([
      "502",
      "503",
    ]);
  });

  test("is let go when the digest is set again", async () => {
    const room = await failingRoom(new UserError("The channel is gone."));
    room.publisher.before = () => {};
    room.setClock("2031-05-20T06:02:00Z");
    room.publish("ferry", "2031-05-20T06:03:00Z");
    const { nextRun } = await room.set({ schedule: { ...nineInBaghdad.schedule, time: "09:04" } });
    expect(nextRun).toEqual(new Date("2031-05-20T06:04:00Z"));
    await room.tick("2031-05-20T06:04:00Z");
    expect(room.posted()).toEqual([["ferry", "bridge"]]);
  });
});

describe("a state that fails", () => {
  test("delays a digest and doesn't drop or double it", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    const other = new DatabaseSync(room.statePath);
    onTestFinished(() => other.close());
    const refuseWrites = () =>
      other.exec("CREATE TRIGGER refuse BEFORE UPDATE ON keyv BEGIN SELECT RAISE(ABORT, 'no room'); END");
    const allowWrites = () => other.exec("DROP TRIGGER refuse");

    // The claim is the first write of this server's deliveries; let it pass and refuse the confirmation.
    room.publisher.before = refuseWrites;
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
    expect(room.logged.some((line) => line.guildId === guildId && line.level >= 50)).toBe(true);
    await room.tick("2031-05-20T06:01:00Z");
    expect(room.posted()).toEqual([["bridge"]]);

    allowWrites();
    room.publisher.before = () => {};
    await room.tick("2031-05-20T06:02:00Z");
    await room.tick("2031-05-20T06:03:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
    expect((await statusOf(room.digests))?.history.lastDate).toBe("2031-05-20");
  });

  test("sends nothing that it cannot claim first", async () => {
    const room = await openDigests();
    await room.set();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    const other = new DatabaseSync(room.statePath);
    onTestFinished(() => other.close());
    other.exec("CREATE TRIGGER refuse BEFORE UPDATE ON keyv BEGIN SELECT RAISE(ABORT, 'no room'); END");
    await room.tick("2031-05-20T06:00:00Z");
    expect(room.posted()).toEqual([]);
    other.exec("DROP TRIGGER refuse");
    await room.tick("2031-05-20T06:01:00Z");
    expect(room.posted()).toEqual([["bridge"]]);
  });

  test("settings that can't be read are an error for that server, reported once, and keep no other waiting", async () => {
    const room = await openDigests();
    room.publish("bridge", "2031-05-19T10:00:00Z");
    await room.set({ guildId: "501" });
    await room.set({ guildId: "502" });
    await room.state.set("digest-settings:501", z.unknown(), { guildId: "501", digests: "many" });
    await room.tick("2031-05-20T06:00:00Z");
    await room.tick("2031-05-20T06:01:00Z");
    expect(room.publisher.posts.map(({ edition }) => edition.settings.guildId)).toEqual(["502"]);
    expect(room.logged.filter(({ err }) => err?.message.includes("digest-settings:501"))).toHaveLength(1);
    await expect(statusOf(room.digests, "main", "501")).rejects.toThrow(StateError);
    await expect(room.digests.pause("501", "main", null)).rejects.toThrow(StateError);
    expect(await room.state.get("digest-settings:501", z.unknown())).toEqual({
      guildId: "501",
      digests: "many",
    });
  });

  test("makes a tick fail rather than look as if nothing were due", async () => {
    const room = await openDigests();
    await room.set();
    await room.state.close();
    await expect(room.digests.tick(new Date("2031-05-20T06:00:00Z"))).rejects.toThrow(StateError);
  });
});
