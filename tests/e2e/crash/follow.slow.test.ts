import { expect, test } from "vitest";
import { cutAtEachStep } from "../../support/cut-at-each-step.ts";
import { killAt, live, openScene } from "./scene.ts";

const HOUR_MS = 3_600_000;

test.each(["before", "after"] as const)(
  "killed %s each write of its state, the bot posts each alert exactly once",
  async (moment) => {
    const scene = await openScene();
    expect(await live(scene.order())).toBe("alive");
    const lives = await cutAtEachStep(async (write) => {
      // A person is written to ten times a day at most.
      scene.pass(3 * HOUR_MS);
      scene.publish(`w${write}`);
      const end = await live(scene.order({ moment, write }));
      scene.pass(30_000);
      expect(await live(scene.order())).toBe("alive");
      expect(scene.seen(`News w${write}`), `write ${write}`).toEqual([1, 1]);
      return end === "killed";
    });
    // Of the mark, and two for each of the two alerts.
    expect(lives).toBeGreaterThan(5);
    expect(scene.discord.refusals).toEqual([]);
  },
  600_000,
);

test.each([
  { moment: "before", pause: "half a minute", milliseconds: 30_000 },
  { moment: "after", pause: "half a minute", milliseconds: 30_000 },
  { moment: "before", pause: "ten minutes", milliseconds: 600_000 },
  { moment: "after", pause: "ten minutes", milliseconds: 600_000 },
] as const)(
  "killed $moment a post and started after $pause, the bot posts each alert exactly once",
  async ({ moment, milliseconds }) => {
    const scene = await openScene();
    expect(await live(scene.order())).toBe("alive");
    for (const number of [1, 2]) {
      scene.pass(HOUR_MS);
      scene.publish(`p${number}`);
      expect(await live(scene.order(), killAt(scene.discord, moment, number))).toBe("killed");
      scene.pass(milliseconds);
      expect(await live(scene.order())).toBe("alive");
      expect(scene.seen(`News p${number}`)).toEqual([1, 1]);
    }
    expect(scene.discord.refusals).toEqual([]);
  },
  600_000,
);

test.each(["before", "after"] as const)(
  "killed %s each write of its state, the bot corrects what it posted all the same",
  async (moment) => {
    const scene = await openScene();
    expect(await live(scene.order())).toBe("alive");
    const lives = await cutAtEachStep(async (write) => {
      const id = `c${write}`;
      scene.pass(3 * HOUR_MS);
      scene.publish(id);
      expect(await live(scene.order())).toBe("alive");
      expect(scene.seen(`News ${id}`)).toEqual([1, 1]);
      scene.pass(30_000);
      scene.withdraw(id);
      const end = await live(scene.order({ moment, write }));
      scene.pass(30_000);
      expect(await live(scene.order())).toBe("alive");
      expect(scene.seen(`~~News ${id}~~. Not so.`), `write ${write}`).toEqual([1, 1]);
      expect(scene.seen(`**News ${id}**`)).toEqual([0, 0]);
      return end === "killed";
    });
    // Of the mark, and two for each of the two messages.
    expect(lives).toBeGreaterThan(5);
    expect(scene.discord.refusals).toEqual([]);
  },
  600_000,
);
