import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { Superseded } from "../../src/state/claims.ts";
import { openState } from "../../src/state/open-state.ts";
import { letTimePass } from "../support/engines.ts";
import { stores } from "../support/stores.ts";

const TTL = 90_000;

/** What every engine must do, whatever its means: each connection stands for a process. */
describe.each(stores)("claims in $name", ({ missing, url }) => {
  async function open() {
    const at = url();
    const key = `claim-${crypto.randomUUID()}`;
    const connect = async () => {
      const state = await openState(at);
      onTestFinished(() => state.close());
      return state;
    };
    const [one, two] = [await connect(), await connect()];
    return { at, key, connect, one, two, pass: (ms: number) => letTimePass(at, key, ms) };
  }

  test.skipIf(missing)("go to one holder, and the others learn who it is", async () => {
    const { key, one, two } = await open();
    expect(await two.claims.holderOf(key)).toBeNull();
    const fence = await one.claims.claim(key, null, "one", TTL);
    expect(fence).toEqual(expect.any(Number));
    expect(await two.claims.claim(key, null, "two", TTL)).toBeNull();
    expect(await two.claims.holderOf(key)).toEqual({ fence, holder: "one" });
  });

  test.skipIf(missing)("keep their fence while the holder stays, also after a lost answer", async () => {
    const { key, one, pass } = await open();
    const fence = await one.claims.claim(key, null, "one", TTL);
    expect(await one.claims.claim(key, fence, "one", TTL)).toBe(fence);
    expect(await one.claims.claim(key, null, "one", TTL)).toBe(fence);
    await pass(TTL + 1000);
    expect(await one.claims.holderOf(key)).toBeNull();
    expect(await one.claims.claim(key, fence, "one", TTL)).toBe(fence);
  });

  test.skipIf(missing)("are renewed: each time counts from the last one", async () => {
    const { key, one, two, pass } = await open();
    const fence = await one.claims.claim(key, null, "one", TTL);
    await pass(60_000);
    await one.claims.claim(key, fence, "one", TTL);
    await pass(60_000);
    expect(await two.claims.claim(key, null, "two", TTL)).toBeNull();
  });

  test.skipIf(missing)("pass on with a greater fence when their time is over", async () => {
    const { key, one, two, pass } = await open();
    const first = (await one.claims.claim(key, null, "one", TTL)) ?? 0;
    await pass(TTL + 1000);
    const second = (await two.claims.claim(key, null, "two", TTL)) ?? 0;
    expect(second).toBeGreaterThan(first);
    expect(await one.claims.claim(key, first, "one", TTL)).toBeNull();
    expect(await one.claims.claim(key, null, "one", TTL)).toBeNull();
  });

  test.skipIf(missing)("pass on when they were given back, but only by who has them", async () => {
    const { key, one, two } = await open();
    const fence = (await one.claims.claim(key, null, "one", TTL)) ?? 0;
    await two.claims.release(key, fence + 1);
    expect(await two.claims.claim(key, null, "two", TTL)).toBeNull();
    await one.claims.release(key, fence);
    expect(await two.claims.holderOf(key)).toBeNull();
    expect(await two.claims.claim(key, null, "two", TTL)).toBeGreaterThan(fence);
  });

  test.skipIf(missing)("can be taken from a holder that is known to be gone, by its fence", async () => {
    const { key, one, two, connect } = await open();
    const fence = (await one.claims.claim(key, null, "one", TTL)) ?? 0;
    const three = await connect();
    const taken = await Promise.all([
      two.claims.claim(key, fence, "two", TTL),
      three.claims.claim(key, fence, "three", TTL),
    ]);
    expect(taken.filter((one) => one !== null)).toEqual([fence + 1]);
  });

  test.skipIf(missing)("are taken, looked up and given back by the dozen, each for itself", async () => {
    const { key, one, two, pass } = await open();
    const keys = [`${key}-b`, `${key}-a`, key];
    const wanted = (holder: string) => keys.map((each) => ({ key: each, holder }));
    const theirs = await two.claims.claim(key, null, "two", TTL);
    const [b, a, refused] = await one.claims.claimAll(wanted("one"), TTL);
    expect([b, a, refused]).toEqual([expect.any(Number), expect.any(Number), null]);
    expect(await two.claims.holdersOf([...keys, `${key}-c`])).toEqual([
      { holder: "one", fence: b },
      { holder: "one", fence: a },
      { holder: "two", fence: theirs },
      null,
    ]);
    // Renewed, and what the other lost in the meantime is taken too.
    await pass(TTL + 1000);
    const again = await one.claims.claimAll(wanted("one"), TTL);
    expect(again).toEqual([b, a, expect.any(Number)]);
    expect(again[2]).toBeGreaterThan(theirs ?? 0);
    const claims = keys.map((claim, index) => ({
      claim,
      fence: (again[index] ?? 0) + (index === 1 ? 1 : 0),
    }));
    await one.claims.releaseAll(claims);
    expect(await two.claims.claimAll(wanted("two"), TTL)).toEqual([
      (b ?? 0) + 1,
      // It was given back under another fence.
      null,
      (again[2] ?? 0) + 1,
    ]);
  });

  test.skipIf(missing)("go to one of two who take the same ones in another order", async () => {
    const { key, one, two } = await open();
    const keys = Array.from({ length: 64 }, (_, index) => `${key}-${index}`);
    const wanted = (holder: string) => keys.map((each) => ({ key: each, holder }));
    const [first, second] = await Promise.all([
      one.claims.claimAll(wanted("one"), TTL),
      two.claims.claimAll(wanted("two").toReversed(), TTL),
    ]);
    const backwards = second.toReversed();
    for (const index of keys.keys()) {
      expect([first[index], backwards[index]].filter((fence) => fence !== null)).toHaveLength(1);
    }
  });

  test.skipIf(missing)("that end too late were written by a wrong clock, and are free", async () => {
    const { key, one, two, pass } = await open();
    await one.claims.claim(key, null, "one", TTL);
    await pass(-86_400_000);
    expect(await two.claims.claim(key, null, "two", TTL)).toEqual(expect.any(Number));
  });

  test.skipIf(missing)("go to one of many who ask at the same time", async () => {
    const { key, connect, pass } = await open();
    const many = await Promise.all(Array.from({ length: 8 }, connect));
    for (let round = 0; round < 5; round += 1) {
      const granted = await Promise.all(
        many.map((state, number) => state.claims.claim(key, null, `${round}-${number}`, TTL)),
      );
      expect(granted.filter((fence) => fence !== null)).toHaveLength(1);
      await pass(TTL + 1000);
    }
  });

  test.skipIf(missing)("guard writes: those of a holder before change nothing", async () => {
    const { key, one, two, pass } = await open();
    const value = `value-${crypto.randomUUID()}`;
    onTestFinished(async () => void (await one.delete(value)));
    const first = { claim: key, fence: (await one.claims.claim(key, null, "one", TTL)) ?? 0 };
    await one.set(value, z.string(), "first", first);
    expect(await two.get(value, z.string())).toBe("first");
    // Nobody else has it yet: what is written late is still the truth.
    await pass(TTL + 1000);
    await one.set(value, z.string(), "late", first);

    const second = { claim: key, fence: (await two.claims.claim(key, null, "two", TTL)) ?? 0 };
    await two.set(value, z.string(), "second", second);
    await expect(one.set(value, z.string(), "stale", first)).rejects.toThrow(Superseded);
    await expect(one.delete(value, first)).rejects.toThrow(Superseded);
    expect(await one.get(value, z.string())).toBe("second");
    await two.delete(value, second);
    expect(await one.get(value, z.string())).toBeNull();
  });

  test.skipIf(missing)("of an engine that lost them are no longer anyone’s", async () => {
    const { key, one } = await open();
    const fence = (await one.claims.claim(`${key}-lost`, null, "one", TTL)) ?? 0;
    // As in an engine that never knew it.
    expect(await one.claims.claim(key, fence, "one", TTL)).toBeNull();
    const guard = { claim: key, fence };
    await expect(one.set(`value-${key}`, z.string(), "lost", guard)).rejects.toThrow(Superseded);
    // A new one has another fence, so that nothing of before fits.
    expect(await one.claims.claim(key, null, "one", TTL)).not.toBe(fence);
  });

  test.skipIf(missing)("pass on between two writes, never within one", async () => {
    const { key, one, two } = await open();
    const value = `value-${crypto.randomUUID()}`;
    onTestFinished(async () => void (await one.delete(value)));
    const first = { claim: key, fence: (await one.claims.claim(key, null, "one", TTL)) ?? 0 };
    const writes = Array.from({ length: 30 }, async (_, number) => {
      try {
        await one.set(value, z.string(), `one-${number}`, first);
      } catch (error) {
        if (!(error instanceof Superseded)) throw error;
      }
    });
    const taken = await two.claims.claim(key, first.fence, "two", TTL);
    await two.set(value, z.string(), "two", { claim: key, fence: taken ?? 0 });
    await Promise.all(writes);
    expect(await two.get(value, z.string())).toBe("two");
  });
});
