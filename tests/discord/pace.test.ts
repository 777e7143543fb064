import { expect, test } from "vitest";
import { createPace } from "../../src/discord/pace.ts";
import { createRefusalGuard } from "../../src/discord/refusal-guard.ts";

test("turns come in the order they were asked for, fewer than fifty a second", async () => {
  const pace = createPace();
  const order: number[] = [];
  const started = performance.now();
  await Promise.all(Array.from({ length: 25 }, (_, index) => pace().then(() => order.push(index))));
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  // Never too fast, but for one turn that may be made up; how slow it is depends on the machine.
  expect(performance.now() - started).toBeGreaterThan((23 * 1000) / 50);
});

test("refusals shut the way for ten minutes long before Discord does", () => {
  let now = 0;
  const guard = createRefusalGuard(() => now);
  for (let refusal = 0; refusal < 999; refusal += 1) guard.count(403);
  for (let other = 0; other < 5000; other += 1) guard.count(404);
  expect(guard.isShut()).toBe(false);
  guard.count(429);
  expect(guard.isShut()).toBe(true);
  now = 10 * 60_000;
  expect(guard.isShut()).toBe(false);
});
