import { pino } from "pino";
import { expect, test } from "vitest";
import { Closing } from "../src/closing.ts";

function stage(within: number) {
  const logged: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => logged.push(JSON.parse(line).msg) });
  const closed: string[] = [];
  const closing = new Closing(log, within);
  const add = (name: string, end: () => Promise<void> | void = () => {}) =>
    closing.add(name, async () => {
      closed.push(name);
      await end();
    });
  return { closing, add, closed, logged };
}

test("closes the last opened first, once, and only says so by its signal before", async () => {
  const { closing, add, closed, logged } = stage(1000);
  add("the cellar");
  add("the roof");
  expect(closing.signal.aborted).toBe(false);
  const twice = [closing.close(), closing.close()];
  expect(closing.signal.aborted).toBe(true);
  await Promise.all(twice);
  expect(closed).toEqual(["the roof", "the cellar"]);
  expect(logged).toEqual([]);
});

test("a step that fails keeps no other from being closed", async () => {
  const { closing, add, closed, logged } = stage(1000);
  add("the cellar");
  add("the roof", () => Promise.reject(new Error("it leaks")));
  await closing.close();
  expect(closed).toEqual(["the roof", "the cellar"]);
  expect(logged).toEqual(["the roof could not be closed: it leaks"]);
});

test("steps that hang are left behind in time, and the others are still closed", async () => {
  const { closing, add, closed, logged } = stage(2000);
  const hang = () => new Promise<void>(() => {});
  add("the cellar");
  add("the stairs", hang);
  add("the roof", hang);
  const started = performance.now();
  await closing.close();
  expect(performance.now() - started).toBeLessThan(4000);
  expect(closed).toEqual(["the roof", "the stairs", "the cellar"]);
  expect(logged).toEqual([
    "the roof took too long to close; Lede ends without it",
    "the stairs took too long to close; Lede ends without it",
  ]);
});
