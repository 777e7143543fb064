import { describe, expect, onTestFinished, test } from "vitest";
import { KnownState } from "../../src/state/known-state.ts";
import { hasEnded, Lease, thisProcess } from "../../src/state/lease.ts";
import { openState } from "../../src/state/open-state.ts";
import { readStateUrl } from "../../src/state/state-url.ts";
import { stores } from "../support/stores.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe.each(stores)("a state in $name", ({ missing, url }) => {
  /** Lede with a data directory of its own; `start` opens the state as a start of Lede does. */
  async function room() {
    const dataDirectory = temporaryFolder();
    const place = readStateUrl(url());
    const now = () => new Date("2031-05-20T06:00:00Z");
    const start = async (folder = dataDirectory) => {
      const state = await openState(place);
      onTestFinished(() => state.close());
      const known = new KnownState({ state, place, dataDirectory: folder, now });
      const lease = new Lease({
        state,
        key: "digest-lease",
        holder: thisProcess(),
        known,
        actWithin: 60_000,
        isGone: hasEnded,
        monotonic: () => performance.now(),
        now,
      });
      onTestFinished(() => lease.release());
      return { state, lease };
    };
    const { state } = await start();
    /** What a failover to an empty engine leaves. */
    const empty = () => state.delete("state-identity");
    onTestFinished(async () => void (await empty()));
    await empty();
    return { start, empty };
  }

  test.skipIf(missing)("is known again at the next start", async () => {
    const { start } = await room();
    for (let times = 0; times < 2; times += 1) {
      const { lease } = await start();
      expect([await lease.hold(), lease.refusal()]).toEqual([true, null]);
      await lease.release();
    }
  });

  test.skipIf(missing)("that is empty where there was one is not delivered from", async () => {
    const { start, empty } = await room();
    const first = await start();
    await first.lease.hold();
    await first.lease.release();
    await empty();
    const second = await start();
    expect(await second.lease.hold()).toBe(false);
    expect(second.lease.refusal()).toMatch(
      /does not hold the state .* since 2031-05-20\. No digest .* delete .*json\.$/u,
    );
  });

  test.skipIf(missing)("that is another’s is not delivered from, and is left to the other", async () => {
    const { start, empty } = await room();
    const first = await start();
    await first.lease.hold();
    await first.lease.release();
    await empty();
    const other = await start(temporaryFolder());
    expect(await other.lease.hold()).toBe(true);
    await other.lease.release();
    const again = await start();
    expect(await again.lease.hold()).toBe(false);
    expect(again.lease.refusal()).toContain("holds another state");
    expect(await other.lease.hold()).toBe(true);
  });

  test.skipIf(missing)("is also learnt by a process that only stands by", async () => {
    const { start, empty } = await room();
    const [one, other] = [await start(), await start(temporaryFolder())];
    expect([await one.lease.hold(), await other.lease.hold()]).toEqual([true, false]);
    await one.lease.release();
    await empty();
    expect(await other.lease.hold()).toBe(false);
    expect(other.lease.refusal()).not.toBeNull();
  });
});
