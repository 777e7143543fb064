import { describe, expect, onTestFinished, test } from "vitest";
import { openState } from "../../../src/state/open-state.ts";
import { nineInBaghdad, openDigests } from "../../support/open-digests.ts";
import { redisUrl } from "../../support/stores.ts";

const other = { id: "other", host: "another machine", process: 1 };

/** A forum, whose posts have no nonce: what is sent twice is there twice. */
async function roomWithForum(url?: string) {
  const room = await openDigests();
  const [first, second] = await Promise.all([
    openState(url ?? room.statePath),
    openState(url ?? room.statePath),
  ]);
  onTestFinished(async () => {
    await first.close();
    await second.close();
  });
  const bots = [room.open({ state: first }), room.open({ state: second, holder: other })] as const;
  const guildId = String(Date.now());
  await bots[0].set({ ...nineInBaghdad, guildId });
  onTestFinished(async () => {
    await bots[0].remove(guildId, "main");
    await first.delete("digest-lease");
  });
  room.publisher.forums.add("200");
  room.publish("bridge", "2031-05-19T10:00:00Z");
  return { ...room, bots, guildId };
}

describe.each([
  { name: "SQLite", missing: false, url: undefined },
  { name: "Redis", missing: redisUrl === "", url: redisUrl },
])("two bots on one state in $name", ({ missing, url }) => {
  test.skipIf(missing)("post an edition once when both look at the same minute", async () => {
    const room = await roomWithForum(url);
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
    const room = await roomWithForum(url);
    const [one, two] = room.bots;
    await room.tick("2031-05-20T05:59:00Z", one);
    await room.tick("2031-05-20T06:00:00Z", two);
    expect(room.posted()).toEqual([]);
    expect(two.health().standby).toBe(true);
    await room.tick("2031-05-20T06:01:00Z", two);
    expect(room.posted()).toEqual([["bridge"]]);
    expect(two.health().standby).toBe(false);
    expect(room.logged.map(({ msg }) => msg).filter((msg) => msg?.includes("stands by"))).toEqual([
      "another Lede with the same state delivers the digests; this one stands by",
      "this Lede delivers the digests now, and no longer stands by",
    ]);
  });
});
