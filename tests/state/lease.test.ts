import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { Superseded } from "../../src/state/claims.ts";
import { type Holder, hasEnded, Lease, thisProcess, underLease } from "../../src/state/lease.ts";
import { openState } from "../../src/state/open-state.ts";
import { StateError } from "../../src/state/state.ts";
import { letTimePass } from "../support/engines.ts";
import { stores } from "../support/stores.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ACT_WITHIN = 60_000;

describe.each(stores)("a lease in $name", ({ missing, url }) => {
  /** Processes on one state, each with its own connection; time passes for all of them and for the engine. */
  async function room(isGone: (holder: Holder) => boolean = () => false) {
    const clock = { at: Date.now(), monotonic: 0 };
    const key = `lease-${crypto.randomUUID()}`;
    const place = url();
    const open = async (name: string) => {
      const state = await openState(place, { now: () => new Date(clock.at) });
      onTestFinished(() => state.close());
      // As in containers: the same host and number.
      const holder = { id: name, host: "lede", process: 1 };
      const lease = new Lease({
        state,
        key,
        holder,
        known: null,
        actWithin: ACT_WITHIN,
        isGone,
        monotonic: () => clock.monotonic,
        now: () => new Date(clock.at),
      });
      return { lease, state };
    };
    const pass = async (milliseconds: number) => {
      clock.monotonic += milliseconds;
      // SQLite has the clock of the processes.
      if (place.startsWith("sqlite:")) clock.at += milliseconds;
      else await letTimePass(place, key, milliseconds);
    };
    return { clock, open, pass };
  }

  test.skipIf(missing)("is held by the one who took it, for as long as it is renewed", async () => {
    const { pass, open } = await room();
    const [one, other] = [await open("one"), await open("other")];
    for (let minute = 0; minute < 5; minute += 1) {
      expect([await one.lease.hold(), await other.lease.hold()]).toEqual([true, false]);
      await pass(60_000);
    }
  });

  test.skipIf(missing)("is taken over when it was not renewed, and the first hears of it", async () => {
    const { pass, open } = await room();
    const [one, other] = [await open("one"), await open("other")];
    expect(await one.lease.hold()).toBe(true);
    await pass(85_000);
    expect(await other.lease.hold()).toBe(false);
    await pass(10_000);
    expect(await other.lease.hold()).toBe(true);
    expect(await one.lease.hold()).toBe(false);
    expect(one.lease.mayAct()).toBe(false);
  });

  test.skipIf(missing)("lets its holder act for as long as no one else can have it", async () => {
    const { pass, open } = await room();
    const [one, other] = [await open("one"), await open("other")];
    expect(one.lease.mayAct()).toBe(false);
    await one.lease.hold();
    await pass(ACT_WITHIN - 1);
    expect(one.lease.mayAct()).toBe(true);
    await pass(1);
    expect([one.lease.mayAct(), await other.lease.hold()]).toEqual([false, false]);
    await one.lease.hold();
    expect(one.lease.mayAct()).toBe(true);
  });

  test.skipIf(missing)("is too old to act under when either clock says so", async () => {
    const { clock, open } = await room();
    const { lease } = await open("one");
    await lease.hold();
    // The machine slept: that clock stood still meanwhile.
    clock.at += ACT_WITHIN;
    expect(lease.mayAct()).toBe(false);
    await lease.hold();
    // The clock was set back meanwhile.
    clock.monotonic += ACT_WITHIN;
    clock.at -= 3_600_000;
    expect(lease.mayAct()).toBe(false);
  });

  test.skipIf(missing)("is free when it was given back, or its holder is gone", async () => {
    const { open } = await room();
    const [one, other] = [await open("one"), await open("other")];
    expect(await one.lease.hold()).toBe(true);
    await other.lease.release();
    expect(await other.lease.hold()).toBe(false);
    await one.lease.release();
    expect(one.lease.mayAct()).toBe(false);
    expect(await other.lease.hold()).toBe(true);

    const gone = await room(({ id }) => id === "one");
    expect(await (await gone.open("one")).lease.hold()).toBe(true);
    expect(await (await gone.open("other")).lease.hold()).toBe(true);
  });

  test.skipIf(missing)("goes to one of two who take it at the same time", async () => {
    const { open } = await room();
    const [one, other] = [await open("one"), await open("other")];
    const held = await Promise.all([one.lease.hold(), other.lease.hold()]);
    expect(held.filter(Boolean)).toHaveLength(1);
  });

  test.skipIf(missing)("covers what its holder writes, and nothing that it writes afterwards", async () => {
    const { pass, open } = await room();
    const [one, other] = [await open("one"), await open("other")];
    const key = `note-${crypto.randomUUID()}`;
    onTestFinished(async () => void (await one.state.delete(key)));
    const note = (text: string, { lease, state } = one) =>
      underLease(state, lease).set(key, z.string(), text);
    await expect(note("before")).rejects.toThrow(Superseded);
    await one.lease.hold();
    await note("one");
    await pass(95_000);
    await other.lease.hold();
    await note("other", other);
    await expect(note("stale")).rejects.toThrow(Superseded);
    expect(await one.state.get(key, z.string())).toBe("other");
  });
});

test("a state that fails takes nothing away from a holder that may still act, and then does", async () => {
  const clock = { at: 0 };
  const state = await openState(`${temporaryFolder()}/state.sqlite`);
  const lease = new Lease({
    state,
    key: "lease",
    holder: thisProcess(),
    known: null,
    actWithin: ACT_WITHIN,
    isGone: () => false,
    monotonic: () => clock.at,
    now: () => new Date(clock.at),
  });
  await lease.hold();
  await state.close();
  clock.at = ACT_WITHIN - 1;
  expect(await lease.hold()).toBe(true);
  clock.at = ACT_WITHIN;
  await expect(lease.hold()).rejects.toThrow(StateError);
});

test("a process of this machine is known to have ended, one of another is not", async () => {
  const here = thisProcess();
  expect(hasEnded(here)).toBe(false);
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "close");
  const ended = { ...here, process: child.pid ?? 0 };
  expect(hasEnded(ended)).toBe(true);
  expect(hasEnded({ ...ended, host: "elsewhere" })).toBe(false);
});
