import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { createLease, hasEnded, type Lease, thisProcess } from "../../src/state/lease.ts";
import { openState } from "../../src/state/open-state.ts";
import type { State } from "../../src/state/state.ts";
import { stores } from "../support/stores.ts";

const START = Date.parse("2031-05-20T06:00:00Z");

describe.each(stores)("a lease in $name", ({ missing, url }) => {
  /** Two processes on one state, each with its own connection, and one clock. */
  async function two(isGone = () => false) {
    const clock = { at: START };
    const key = `lease-${Date.now()}-${Math.random()}`;
    const place = url();
    const open = async (name: string, pause = async () => {}): Promise<Lease & { state: State }> => {
      const state = await openState(place);
      onTestFinished(async () => {
        await state.delete(key);
        await state.close();
      });
      // As in containers: the same host and number.
      const holder = { id: name, host: "lede", process: 1 };
      const lease = createLease({ state, key, holder, isGone, pause, now: () => new Date(clock.at) });
      return { ...lease, state };
    };
    return { clock, open };
  }

  test.skipIf(missing)("is held by the one who took it, for as long as it is renewed", async () => {
    const { clock, open } = await two();
    const [one, other] = [await open("one"), await open("other")];
    for (let minute = 0; minute < 5; minute += 1) {
      expect([await one.hold(), await other.hold()]).toEqual([true, false]);
      clock.at += 60_000;
    }
  });

  test.skipIf(missing)("is taken over when it was not renewed, and the first hears of it", async () => {
    const { clock, open } = await two();
    const [one, other] = [await open("one"), await open("other")];
    expect(await one.hold()).toBe(true);
    clock.at += 89_000;
    expect(await other.hold()).toBe(false);
    clock.at += 1_000;
    expect(await other.hold()).toBe(true);
    expect(await one.hold()).toBe(false);
  });

  test.skipIf(missing)("is free when it was given back, or its holder is gone", async () => {
    const { open } = await two();
    const [one, other] = [await open("one"), await open("other")];
    expect(await one.hold()).toBe(true);
    await other.release();
    expect(await other.hold()).toBe(false);
    await one.release();
    expect(await other.hold()).toBe(true);

    const gone = await two(() => true);
    expect(await (await gone.open("one")).hold()).toBe(true);
    expect(await (await gone.open("other")).hold()).toBe(true);
  });

  test.skipIf(missing)("goes to one of two who take it at the same time", async () => {
    const { open } = await two();
    // Each reads back when the other has written, or has found it taken.
    let there = 0;
    const both = Promise.withResolvers<void>();
    const arrive = () => {
      there += 1;
      if (there === 2) both.resolve();
      return both.promise;
    };
    const [one, other] = [await open("one", arrive), await open("other", arrive)];
    const hold = async (lease: Lease) => {
      const isHeld = await lease.hold();
      arrive();
      return isHeld;
    };
    const held = await Promise.all([hold(one), hold(other)]);
    expect(held.filter(Boolean)).toHaveLength(1);
  });

  test.skipIf(missing)("of a clock that went wrong keeps nobody out", async () => {
    const { clock, open } = await two();
    const [one, other] = [await open("one"), await open("other")];
    clock.at += 86_400_000;
    expect(await one.hold()).toBe(true);
    clock.at -= 86_400_000;
    expect(await other.hold()).toBe(true);
  });
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
