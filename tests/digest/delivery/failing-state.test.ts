import { connect, createServer, type Server, type Socket } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { openState } from "../../../src/state/open-state.ts";
import { StateError } from "../../../src/state/state.ts";
import { nineInBaghdad, openDigests, statusOf } from "../../support/open-digests.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { postgresUrl, redisUrl } from "../../support/stores.ts";

test("a locked file delays an edition, reports it, and loses nothing", async () => {
  const room = await openDigests();
  await room.set();
  room.publish("bridge", "2031-05-19T10:00:00Z");
  const before = await statusOf(room.digests);
  const other = new DatabaseSync(room.statePath);
  onTestFinished(() => other.close());
  other.exec("BEGIN IMMEDIATE");

  await expect(room.tick("2031-05-20T06:00:00Z")).rejects.toThrow(StateError);
  expect(room.posted()).toEqual([]);
  expect(room.digests.health().stateError).toContain("is locked by another process");
  await expect(room.set({ limit: 9 })).rejects.toThrow(StateError);
  expect(await statusOf(room.digests)).toEqual(before);

  other.exec("ROLLBACK");
  await room.tick("2031-05-20T06:01:00Z");
  expect(room.posted()).toEqual([["bridge"]]);
  expect(room.digests.health()).toMatchObject({ stateError: null, waiting: 0 });
});

test("a full disk before, while and after an edition is posted delays it and doubles nothing", async () => {
  const room = await openDigests();
  await room.set();
  room.publish("bridge", "2031-05-19T10:00:00Z");
  const other = new DatabaseSync(room.statePath);
  onTestFinished(() => other.close());
  const fill = () =>
    other.exec(`CREATE TRIGGER full_update BEFORE UPDATE ON keyv BEGIN SELECT RAISE(ABORT, 'disk is full'); END;
      CREATE TRIGGER full_insert BEFORE INSERT ON keyv BEGIN SELECT RAISE(ABORT, 'disk is full'); END;`);
  const free = () => other.exec("DROP TRIGGER full_update; DROP TRIGGER full_insert");

  fill();
  await room.tick("2031-05-20T06:00:00Z");
  expect(room.posted()).toEqual([]);
  free();
  room.publisher.after = fill;
  await room.tick("2031-05-20T06:01:00Z");
  expect(room.posted()).toEqual([["bridge"]]);
  room.publisher.after = () => {};
  // For hours: what is in the channel is remembered though it cannot be written down.
  for (const time of ["06:02", "06:30", "09:00"]) await room.tick(`2031-05-20T${time}:00Z`);
  free();
  await room.tick("2031-05-20T09:01:00Z");
  expect(room.posted()).toEqual([["bridge"]]);
  expect((await statusOf(room.digests))?.history.lastResult?.outcome).toBe("sent");
});

test("a disk that stays full beyond the grace does not make a posted edition a missed one", async () => {
  const room = await openDigests();
  await room.set();
  room.publish("bridge", "2031-05-19T10:00:00Z");
  const other = new DatabaseSync(room.statePath);
  onTestFinished(() => other.close());
  room.publisher.after = () =>
    other.exec("CREATE TRIGGER full BEFORE UPDATE ON keyv BEGIN SELECT RAISE(ABORT, 'disk is full'); END");
  for (const time of ["06:00", "11:00", "12:01", "13:00"]) await room.tick(`2031-05-20T${time}:00Z`);
  expect(room.posted()).toEqual([["bridge"]]);
  other.exec("DROP TRIGGER full");
  await room.tick("2031-05-20T13:01:00Z");
  const history = (await statusOf(room.digests))?.history;
  expect(history).toMatchObject({ lastDate: "2031-05-20", missed: [], lastResult: { outcome: "sent" } });
  expect(room.publisher.notices).toEqual([]);
});

test("a full disk at the moment of opening a page leaves nothing open", async () => {
  const room = await openDigests();
  await room.set({ tooLong: "spill" });
  room.publish("bridge", "2031-05-19T10:00:00Z");
  room.publish("kiosk", "2031-05-19T09:00:00Z");
  const other = new DatabaseSync(room.statePath);
  onTestFinished(() => other.close());
  let posts = 0;
  room.publisher.after = () => {
    posts += 1;
    if (posts > 1) return;
    // The record of the first page is written; the opening of the second is refused.
    other.exec(`CREATE TABLE writes (n); CREATE TRIGGER full BEFORE UPDATE ON keyv WHEN (SELECT count(*) FROM writes) >= 1
      BEGIN SELECT RAISE(ABORT, 'disk is full'); END;
      CREATE TRIGGER counted AFTER UPDATE ON keyv BEGIN INSERT INTO writes VALUES (1); END;`);
  };
  await room.tick("2031-05-20T06:00:00Z");
  expect(room.posted()).toEqual([["bridge"]]);
  other.exec("DROP TRIGGER full; DROP TRIGGER counted; DROP TABLE writes");
  room.publisher.fate = "unknown";
  await room.tick("2031-05-20T09:00:00Z");
  expect(room.posted()).toEqual([["bridge"], ["kiosk"]]);
});

describe.each([
  { engine: "Redis", missing: redisUrl === "" },
  { engine: "PostgreSQL", missing: postgresUrl === "" },
] as const)("$engine", ({ engine, missing }) => {
  /** Digests on a state whose connection can be cut, as also a restart of the engine does. */
  async function roomBehindCuttable() {
    const own = new URL(await ownDatabase(engine, "failing-state"));
    const { port, cut, restore } = await cuttable(own.href);
    const place = new URL(own);
    place.host = `127.0.0.1:${port}`;
    const state = await openState(place.href);
    onTestFinished(() => state.close());
    const room = await openDigests();
    const digests = room.open({ state });
    await digests.set(nineInBaghdad);
    room.publish("bridge", "2031-05-19T10:00:00Z");
    const reconnect = async () => {
      await restore();
      await expect.poll(() => state.get("probe", z.unknown()).catch(() => "cut")).toBeNull();
    };
    return { ...room, digests, cut, reconnect };
  }

  test.skipIf(missing)(
    "with its connection cut delays an edition, and no settings are taken for absent",
    async () => {
      const { digests, cut, reconnect, ...room } = await roomBehindCuttable();
      cut();
      await expect(room.tick("2031-05-20T06:00:00Z", digests)).rejects.toThrow(StateError);
      await expect(statusOf(digests)).rejects.toThrow(StateError);
      await expect(digests.set({ ...nineInBaghdad, limit: 9 })).rejects.toThrow(StateError);
      expect(digests.health().stateError).toContain("does not answer");

      await reconnect();
      await room.tick("2031-05-20T06:05:00Z", digests);
      expect(room.posted()).toEqual([["bridge"]]);
      expect((await statusOf(digests))?.settings.limit).toBe(5);
    },
  );

  test.skipIf(missing)(
    "with its connection cut while an edition is posted doubles nothing and loses nothing",
    async () => {
      const { digests, cut, reconnect, ...room } = await roomBehindCuttable();
      room.publisher.after = cut;
      await room.tick("2031-05-20T06:00:00Z", digests);
      expect(room.posted()).toEqual([["bridge"]]);
      expect(digests.health()).toMatchObject({ waiting: 1, standby: false });
      room.publisher.after = () => {};
      await reconnect();
      // The claim is still its own, though its time was over: what it remembers of the edition holds.
      await room.tick("2031-05-20T06:05:00Z", digests);
      expect(room.posted()).toEqual([["bridge"]]);
      expect((await statusOf(digests))?.history.lastResult?.outcome).toBe("sent");
    },
  );
});

/** A way to a server that can be cut. */
async function cuttable(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port || 6379), target.hostname);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => sockets.delete(one));
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  onTestFinished(() => void server.close());
  return {
    port: address.port,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    restore: () => listen(address.port),
  };
}
