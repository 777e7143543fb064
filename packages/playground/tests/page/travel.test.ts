import { Clock } from "@lede/fake-discord";
import { describe, expect, it } from "vitest";
import type { PageHost } from "../../src/page/host.ts";
import { travel, travelToNextDigest } from "../../src/page/travel.ts";

const HOUR = 3_600_000;

/** A house whose digest is due at 9 every day, as long as `isSet`. Deliveries are the hours at which one was sent. */
function house(isSet = true) {
  const clock = new Clock(() => 0);
  const sent: number[] = [];
  let last = 0;
  const host: PageHost = {
    clock,
    nextDigest: async () => {
      if (!isSet) return null;
      const days = Math.floor((Math.max(clock.now(), last) - 9 * HOUR) / (24 * HOUR)) + 1;
      return (days * 24 + 9) * HOUR;
    },
    deliverDigests: async () => {
      const hour = clock.now() / HOUR;
      if (isSet && hour % 24 === 9 && clock.now() > last) {
        sent.push(hour);
        last = clock.now();
      }
    },
    bot: { isRunning: () => true, start: async () => {}, stop: async () => {} },
    openPasted: async (pasted) => pasted,
    readArticles: () => [],
    saveArticles: async () => ({ kind: "saved", saved: [] }),
  };
  return { host, clock, sent };
}

describe("travelling in time", () => {
  it("stops at every digest on the way", async () => {
    const { host, clock, sent } = house();
    await travel(host, "1", 60 * HOUR);
    expect(sent).toEqual([9, 33, 57]);
    expect(clock.now()).toBe(60 * HOUR);
  });

  it("goes straight there when none is set, and back without sending anything", async () => {
    const { host, clock, sent } = house(false);
    await travel(host, "1", 60 * HOUR);
    expect(clock.now()).toBe(60 * HOUR);
    await travel(host, "1", 0);
    expect(clock.now()).toBe(0);
    expect(sent).toEqual([]);
  });

  it("goes to the next digest, and says when there is none", async () => {
    const { host, clock, sent } = house();
    expect(await travelToNextDigest(host, "1")).toBe(true);
    expect(await travelToNextDigest(host, "1")).toBe(true);
    expect(sent).toEqual([9, 33]);
    expect(clock.now()).toBe(33 * HOUR);
    expect(await travelToNextDigest(house(false).host, "1")).toBe(false);
  });
});
