import { describe, expect, onTestFinished, test } from "vitest";
import { openState } from "../../../src/state/open-state.ts";
import { letTimePass } from "../../support/engines.ts";
import { nineInBaghdad, openDigests, statusOf } from "../../support/open-digests.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { postgresUrl, redisUrl } from "../../support/stores.ts";

const ENGINES = [
  { name: "SQLite", missing: false },
  { name: "Redis", missing: redisUrl === "" },
  { name: "PostgreSQL", missing: postgresUrl === "" },
] as const;

const other = { id: "other", host: "another machine", process: 1 };

type Engine = (typeof ENGINES)[number]["name"];

/** A forum, whose posts have no nonce: what is sent twice is there twice. */
async function roomWithForum(engine: Engine) {
  const room = await openDigests();
  const url = engine === "SQLite" ? undefined : await ownDatabase(engine, "two-bots");
  const [first, second] = await Promise.all([
    openState(url ?? room.statePath, room),
    openState(url ?? room.statePath, room),
  ]);
  onTestFinished(async () => {
    await first.close();
    await second.close();
  });
  const bots = [room.open({ state: first }), room.open({ state: second, holder: other })] as const;
  const guildId = String(Date.now());
  await bots[0].set({ ...nineInBaghdad, guildId });
  /** The clock of SQLite is the bots’ own. */
  const pass = async (milliseconds: number) => {
    if (url !== undefined) await letTimePass(url, "digest-", milliseconds);
  };
  room.publisher.forums.add("200");
  room.publish("bridge", "2031-05-19T10:00:00Z");
  return { ...room, bots, guildId, pass };
}

describe.each(ENGINES)("two bots on one state in $name", ({ name, missing }) => {
  test.skipIf(missing)("post an edition once when both look at the same minute", async () => {
    const room = await roomWithForum(name);
    const [one, two] = room.bots;
    await room.tick("2031-05-20T05:59:00Z", two);
    for (const time of ["06:00", "06:01", "06:02"]) {
      const at = new Date(`2031-05-20T${time}:00Z`);
      room.setClock(at.toISOString());
      await Promise.all([one.tick(at), two.tick(at)]);
    }
    expect(room.posted()).toEqual([["bridge"]]);
    expect([one.health().standby, two.health().standby]).toEqual([false, false]);
    expect((one.health().slots ?? 0) + (two.health().slots ?? 0)).toBe(64);
  });

  test.skipIf(missing)("let only the one write that took over, whatever the other still does", async () => {
    const room = await roomWithForum(name);
    const [one, two] = room.bots;
    const failing = () => {
      throw new Error("The bridge is out.");
    };
    room.publisher.after = async () => {
      // It is held up before it hears that its post is there; the other looks for it in vain, and fails to post it.
      room.publisher.fate = "absent";
      room.publisher.before = failing;
      await room.pass(120_000);
      room.setClock("2031-05-20T06:02:00Z");
      await two.tick(new Date("2031-05-20T06:02:00Z"));
    };
    await room.tick("2031-05-20T06:00:00Z", one);
    const status = await statusOf(two, "main", room.guildId);
    expect(status?.history.lastResult?.outcome).toBe("failed");
    expect(one.health()).toMatchObject({ waiting: 1, stateError: null });
    await room.tick("2031-05-20T06:03:00Z", one);
    expect(one.health().standby).toBe(true);
    expect(room.posted()).toEqual([["bridge"]]);
  });

  test.skipIf(missing)("deliver though the one that did so is gone", async () => {
    const room = await roomWithForum(name);
    const [one, two] = room.bots;
    await room.tick("2031-05-20T05:59:00Z", one);
    await room.tick("2031-05-20T06:00:00Z", two);
    expect(room.posted()).toEqual([]);
    expect(two.health().standby).toBe(true);
    await room.pass(120_000);
    await room.tick("2031-05-20T06:01:00Z", two);
    expect(room.posted()).toEqual([["bridge"]]);
    expect(two.health().standby).toBe(false);
    expect(room.logged.map(({ msg }) => msg).filter((msg) => msg?.includes("stands by"))).toEqual([
      "another Lede with the same state delivers the digests; this one stands by",
      "this Lede delivers digests now, and no longer stands by",
    ]);
  });
});
