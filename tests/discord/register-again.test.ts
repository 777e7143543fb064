import { pino } from "pino";
import { expect, test } from "vitest";
import { registerUntilDone } from "../../src/discord/register-again.ts";

const REGISTERED = { outcome: "updated", commands: 6, cleared: [] } as const;

/** Registration that fails so often, and waits that end at once; the last of so many waits ends with Lede. */
async function run(failures: number, waits = Number.POSITIVE_INFINITY) {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
  const waited: number[] = [];
  let tries = 0;
  const over = Promise.withResolvers<void>();
  await registerUntilDone({
    log,
    async register() {
      tries += 1;
      if (tries <= failures) throw new Error("Discord has an outage");
      over.resolve();
      return REGISTERED;
    },
    async wait(milliseconds) {
      waited.push(milliseconds / 60_000);
      if (waited.length < waits) return true;
      over.resolve();
      return false;
    },
  });
  const afterFirst = lines.length;
  await over.promise;
  await expect.poll(() => lines.length).toBe(Math.min(tries, failures + 1));
  return { lines, waited, tries, afterFirst };
}

test("commands that are registered at once are not registered again", async () => {
  expect(await run(0)).toMatchObject({ tries: 1, waited: [], lines: ["the slash commands are registered"] });
});

test("a failure holds nobody up: it is said, and tried again with growing pauses until it succeeds", async () => {
  const { lines, waited, afterFirst } = await run(5);
  expect(afterFirst).toBe(1);
  expect(waited).toEqual([1, 5, 15, 60, 60]);
  expect(lines[0]).toBe("the slash commands could not be registered; Lede tries again in 1 minute");
  expect(lines[1]).toBe("the slash commands could not be registered; Lede tries again in 5 minutes");
  expect(lines.at(-1)).toBe("the slash commands are registered");
});

test("nothing is tried any more when Lede ends", async () => {
  expect((await run(10, 2)).tries).toBe(2);
});
