import { describe, expect, onTestFinished, test } from "vitest";
import { openState } from "../../../src/state/open-state.ts";
import { letTimePass } from "../../support/engine-time.ts";
import { nineInBaghdad, openDigests } from "../../support/open-digests.ts";
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
    if (url !== undefined) await letTimePass(url, "digest-lease", milliseconds);
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
    expect([one.health().standby, two.health().standby]).toEqual([true, false]);
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
      "this Lede delivers the digests now, and no longer stands by",
    ]);
  });
});
