import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startTicking } from "../../../src/digest/delivery/ticker.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2031-05-20T05:58:30Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

function ticking(tick: (now: Date) => Promise<void>) {
  const logged: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => logged.push(line) });
  const stop = startTicking({ digests: { tick }, log, now: () => new Date() });
  return { stop, logged };
}

test("ticks at the start, then on the minute, until it is stopped", async () => {
  const ticks: string[] = [];
  const { stop } = ticking(async (now) => {
    ticks.push(now.toISOString().slice(11, 19));
  });
  expect(ticks).toEqual(["05:58:30"]);
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  await stop();
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(ticks).toEqual(["05:58:30", "05:59:00", "06:00:00", "06:01:00"]);
});

test("goes on after a tick that failed, and logs it", async () => {
  let ticks = 0;
  const { stop, logged } = ticking(async () => {
    ticks += 1;
    throw new Error("the shelf fell down");
  });
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  await stop();
  expect(ticks).toBe(3);
  expect(logged.filter((line) => line.includes("the shelf fell down"))).toHaveLength(3);
});

test("a tick that runs into the next minute is followed by that minute's at once, and never doubled", async () => {
  const ticks: string[] = [];
  let open = 0;
  const { stop } = ticking(async (now) => {
    open += 1;
    expect(open).toBe(1);
    ticks.push(now.toISOString().slice(11, 19));
    await new Promise((resolve) => setTimeout(resolve, ticks.length === 1 ? 150_000 : 10));
    open -= 1;
  });
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  await stop();
  expect(ticks).toEqual(["05:58:30", "06:01:00", "06:01:00", "06:02:00"]);
});

test("stopping waits for the tick in hand", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { stop } = ticking(() => promise);
  let stopped = false;
  const stopping = stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(stopped).toBe(false);
  resolve();
  await stopping;
  expect(stopped).toBe(true);
});
