import { expect, test } from "vitest";
import { createPace } from "../../src/discord/pace.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** Requests a second, whenever the second begins. */
const DISCORDS_LIMIT = 50;

/** When each of so many turns came, asked for all at once; in milliseconds. */
async function turns(count: number, budget: (now: number) => number): Promise<number[]> {
  const clock = new VirtualClock();
  const pace = createPace(async () => budget(clock.now()), clock);
  const came: number[] = [];
  await clock.until(
    Promise.all(Array.from({ length: count }, () => pace().then(() => came.push(clock.now())))),
  );
  return came;
}

/** How many turns came in the busiest second. */
function busiest(came: readonly number[]): number {
  let first = 0;
  return Math.max(
    ...came.map((at, last) => {
      while ((came[first] ?? 0) <= at - 1000) first += 1;
      return last - first + 1;
    }),
  );
}

test("requests go out evenly, at most as many a second as there are to be made", async () => {
  const came = await turns(5_000, () => 49);
  expect(busiest(came)).toBeLessThanOrEqual(DISCORDS_LIMIT);
  expect(came.at(-1)).toBeCloseTo((4_998 * 1000) / 49, 0);
});

test("while none may be made they wait, and nothing is made up for afterwards by a rush", async () => {
  const came = await turns(300, (now) => (now > 2_000 && now < 10_000 ? 0 : 49));
  expect(came.filter((at) => at > 2_100 && at < 10_000)).toEqual([]);
  expect(busiest(came)).toBeLessThanOrEqual(DISCORDS_LIMIT);
});
