import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { Superseded } from "../../src/state/claims.ts";
import { DELIVERY_LEASE, type Holder, Lease, underLease } from "../../src/state/lease.ts";
import { openState } from "../../src/state/open-state.ts";
import { SharedLease } from "../../src/state/shared-lease.ts";
import { type Part, SLOTS, slotsOf } from "../../src/state/slots.ts";
import { letTimePass } from "../support/engines.ts";
import { ownDatabase } from "../support/own-database.ts";
import { postgresUrl, redisUrl } from "../support/stores.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ACT_WITHIN = 60_000;
const ENGINES = [
  { name: "SQLite", missing: false },
  { name: "Redis", missing: redisUrl === "" },
  { name: "PostgreSQL", missing: postgresUrl === "" },
] as const;

/** A server's id in this slot. */
const serverIn = (slot: number) => String((BigInt(slot) + 64n * 1_000_000_000n) << 22n);
const SERVERS = Array.from({ length: SLOTS }, (_, slot) => serverIn(slot));

describe.each(ENGINES)("a lease that is shared in $name", ({ name, missing }) => {
  /** Processes on one state; time passes for all of them and for the engine. */
  async function room(isGone: (holder: Holder) => boolean = () => false) {
    const clock = { at: Date.now(), monotonic: 0 };
    const place =
      name === "SQLite" ? `${temporaryFolder()}/state.sqlite` : await ownDatabase(name, "shared-lease");
    const clocks = { monotonic: () => clock.monotonic, now: () => new Date(clock.at) };
    const open = async (id: string, part: Part = null) => {
      const state = await openState(place, clocks);
      onTestFinished(() => state.close());
      const holder = { id, host: "lede", process: 1 };
      const common = { state, holder, known: null, actWithin: ACT_WITHIN, isGone, ...clocks };
      return {
        id,
        part,
        state,
        lease: new SharedLease({ ...common, part }),
        alone: new Lease({ ...common, key: DELIVERY_LEASE }),
      };
    };
    const pass = async (milliseconds: number) => {
      clock.monotonic += milliseconds;
      clock.at += milliseconds;
      if (name !== "SQLite") await letTimePass(place, "digest-", milliseconds);
    };
    return { open, pass };
  }

  type Process = Awaited<ReturnType<Awaited<ReturnType<typeof room>>["open"]>>;
  const owned = ({ lease }: Process) => [...SERVERS.keys()].filter((slot) => lease.isOurs(serverIn(slot)));

  test.skipIf(missing)(
    "is whole with one process, and each has its slots when others come and go",
    async () => {
      const { open, pass } = await room();
      const all = [await open("one"), await open("two"), await open("three")];
      const [one, two, three] = all as [Process, Process, Process];
      expect(await one.lease.renew()).toBe(true);
      expect(one.lease.slots()).toBe(SLOTS);
      expect([await two.lease.renew(), await three.lease.renew()]).toEqual([false, false]);
      await pass(25_000);
      for (const each of all) await each.lease.renew();
      for (const each of all) expect(owned(each)).toEqual(slotsOf(each, all));
      expect(all.flatMap(owned).toSorted((a, b) => a - b)).toEqual([...SERVERS.keys()]);
      await two.lease.release();
      await pass(25_000);
      for (const each of [one, three]) await each.lease.renew();
      for (const each of [one, three]) expect(owned(each)).toEqual(slotsOf(each, [one, three]));
    },
  );

  test.skipIf(missing)("leaves to each process the slots of its shards", async () => {
    const { open } = await room();
    const low = await open("low", { ids: [0, 1], count: 4 });
    const high = await open("high", { ids: [2], count: 4 });
    await low.lease.renew();
    await high.lease.renew();
    expect(owned(low).map((slot) => slot % 4)).toEqual(Array(16).fill([0, 1]).flat());
    expect(owned(high).map((slot) => slot % 4)).toEqual(Array(16).fill(2));
    // Nobody else hears of these.
    expect([low.lease.turnToAnswer(serverIn(1)), high.lease.turnToAnswer(serverIn(2))]).toEqual([
      "alone",
      "alone",
    ]);
  });

  test.skipIf(missing)(
    "passes on when a process says nothing for 90 seconds, at once when it is gone",
    async () => {
      const { open, pass } = await room();
      const [one, two] = [await open("one"), await open("two")];
      await one.lease.renew();
      await two.lease.renew();
      await pass(85_000);
      await two.lease.renew();
      expect(two.lease.slots()).toBe(0);
      await pass(25_000);
      await two.lease.renew();
      expect(two.lease.slots()).toBe(SLOTS);

      const gone = await room(({ id }) => id === "one");
      await (await gone.open("one")).lease.renew();
      const other = await gone.open("other");
      await other.lease.renew();
      expect(other.lease.slots()).toBe(SLOTS);
    },
  );

  test.skipIf(missing)(
    "keeps a slot until what is in hand is done, and writes nothing once it passed on",
    async () => {
      const { open, pass } = await room();
      const [one, two] = [await open("one"), await open("two")];
      await one.lease.renew();
      await two.lease.renew();
      const server = serverIn(slotsOf(two, [one])[0] ?? 0);
      const note = async ({ state, lease }: Process, text: string) =>
        underLease(state, lease.of(server)).set("note", z.string(), text);
      const { promise: done, resolve } = Promise.withResolvers<void>();
      const work = one.lease.during(server, () => done);
      await pass(25_000);
      await one.lease.renew();
      await two.lease.renew();
      expect([one.lease.isOurs(server), two.lease.isOurs(server)]).toEqual([false, false]);
      expect([one.lease.of(server).mayAct(), await one.lease.of(server).hold()]).toEqual([true, true]);
      expect(await one.lease.during(server, async () => "more")).toBeNull();
      await note(one, "one");
      resolve();
      await work;
      expect(one.lease.of(server).mayAct()).toBe(false);
      await pass(25_000);
      await two.lease.renew();
      expect(two.lease.isOurs(server)).toBe(true);
      await note(two, "two");
      await expect(note(one, "stale")).rejects.toThrow(Superseded);
      expect(await one.state.get("note", z.string())).toBe("two");
    },
  );

  test.skipIf(missing)(
    "is not acted under when it is too old, and whoever was held up joins again",
    async () => {
      const { open, pass } = await room();
      const [one, two] = [await open("one"), await open("two")];
      await one.lease.renew();
      const [server = ""] = SERVERS;
      await pass(ACT_WITHIN);
      expect([one.lease.of(server).mayAct(), one.lease.isOurs(server)]).toEqual([false, false]);
      await pass(60_000);
      await two.lease.renew();
      expect(two.lease.slots()).toBe(SLOTS);
      expect(await one.lease.renew()).toBe(false);
      await pass(25_000);
      for (const each of [two, one]) await each.lease.renew();
      expect([one, two].flatMap(owned)).toHaveLength(SLOTS);
    },
  );

  test.skipIf(missing)("keeps out who wants it alone, and is kept out by it", async () => {
    const { open, pass } = await room();
    const [one, two, copy] = [await open("one"), await open("two"), await open("copy")];
    await one.lease.renew();
    await two.lease.renew();
    expect(await copy.alone.hold()).toBe(false);
    await one.lease.release();
    expect(await copy.alone.hold()).toBe(false);
    await two.lease.release();
    expect(await copy.alone.hold()).toBe(true);
    expect(await one.lease.renew()).toBe(false);
    await copy.alone.release();
    expect(await one.lease.renew()).toBe(true);
    await pass(0);
  });

  test.skipIf(missing)("knows how many share it, and since when the others can know", async () => {
    const { open, pass } = await room();
    const [one, two] = [await open("one"), await open("two")];
    expect(await one.lease.sharing()).toBeNull();
    await one.lease.renew();
    expect(await one.lease.sharing()).toEqual({ processes: 1, seenFor: Number.POSITIVE_INFINITY });
    await two.lease.renew();
    expect(await two.lease.sharing()).toEqual({ processes: 2, seenFor: 0 });
    await pass(25_000);
    expect(await one.lease.sharing()).toMatchObject({ processes: 2 });
    expect(await two.lease.sharing()).toEqual({ processes: 2, seenFor: 25_000 });
  });

  test.skipIf(missing)(
    "names one process to answer, and at first the one that was there before",
    async () => {
      const { open, pass } = await room();
      const [one, two] = [await open("one"), await open("two")];
      await one.lease.renew();
      await two.lease.look();
      const turns = ({ lease }: Process) => new Set(SERVERS.map((server) => lease.turnToAnswer(server)));
      expect([turns(one), turns(two)]).toEqual([new Set(["alone"]), new Set(["second"])]);
      await two.lease.renew();
      expect([turns(one), turns(two)]).toEqual([new Set(["alone"]), new Set(["second"])]);
      for (let turn = 0; turn < 4; turn += 1) {
        await pass(25_000);
        for (const each of [one, two]) await each.lease.renew();
      }
      for (const server of [...SERVERS, null]) {
        const both = [one, two].map(({ lease }) => lease.turnToAnswer(server));
        expect(both.toSorted()).toEqual(["first", "second"]);
      }
    },
  );
});

test("a process alone renews all it has with one write, and looks no more often than each 20 seconds", async () => {
  const clock = { at: 0 };
  const state = await openState(`${temporaryFolder()}/state.sqlite`, { now: () => new Date(clock.at) });
  onTestFinished(() => state.close());
  const calls: string[] = [];
  const { claims } = state;
  const counted = <Key extends "claim" | "claimAll" | "holdersOf">(name: Key): (typeof claims)[Key] => {
    const original: (...args: never[]) => unknown = claims[name];
    return ((...args: never[]) => {
      calls.push(name);
      return original(...args);
    }) as (typeof claims)[Key];
  };
  const lease = new SharedLease({
    state: {
      ...state,
      claims: {
        ...claims,
        claim: counted("claim"),
        claimAll: counted("claimAll"),
        holdersOf: counted("holdersOf"),
      },
    },
    holder: { id: "one", host: "lede", process: 1 },
    ...{ part: null, known: null, actWithin: ACT_WITHIN, isGone: () => false },
    ...{ monotonic: () => clock.at, now: () => new Date(clock.at) },
  });
  await lease.renew();
  calls.length = 0;
  for (clock.at = 1000; clock.at < 60_000; clock.at += 1000) {
    await lease.of(serverIn(3)).hold();
    await lease.sharing();
  }
  expect(calls).toEqual(["claimAll", "holdersOf", "claimAll", "holdersOf"]);
});
