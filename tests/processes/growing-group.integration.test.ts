import { spawn } from "node:child_process";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { GrowingGroup } from "../../src/processes/growing-group.ts";
import { ManagedProcess } from "../../src/processes/managed-process.ts";
import { planProcesses } from "../../src/processes/plan.ts";
import type { WELL } from "../support/well.ts";

const TOO_FEW = 77;

/** A town's Discord that recommends so many shards and demands so many, with two processes that join it. */
function grown({ recommended, demanded }: { recommended: number; demanded: number }) {
  const events: string[] = [];
  const faults: unknown[] = [];
  const later = (work: () => void, milliseconds: number) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  };
  const group = new GrowingGroup<typeof WELL>({
    plan: async (least) => ({ parts: planProcesses(2, Math.max(recommended, least), 2), gap: 0 }),
    make(number, shards, onTooFew) {
      const program =
        shards.count < demanded
          ? `process.exitCode = ${TOO_FEW};`
          : `process.send({ kind: "connected", applicationId: "7" }); process.on("message", () => {});`;
      const one = new ManagedProcess<typeof WELL>({
        name: `Process ${number}`,
        start: () =>
          spawn(process.execPath, ["-e", program], { stdio: ["ignore", "inherit", "inherit", "ipc"] }),
        finalCodes: [TOO_FEW],
        onFinal: onTooFew,
        log: pino({ level: "silent" }),
        later,
      });
      void one.joined.then(() => events.push(`process ${number} of ${shards.count} shards joined`));
      return one;
    },
    onTooFew: (count) => void events.push(`${count} are too few`),
    onFault: (error) => void faults.push(error),
    later,
    endWithin: 5_000,
    onOverdue: () => void events.push("overdue"),
  });
  onTestFinished(() => group.kill());
  return { group, events, faults };
}

test("where Discord demands more shards, all processes end and others start with twice as many, until it is content", async () => {
  const { group, events } = grown({ recommended: 2, demanded: 8 });
  await group.begin();
  await expect
    .poll(() => events)
    .toEqual([
      "2 are too few",
      "4 are too few",
      "process 0 of 8 shards joined",
      "process 1 of 8 shards joined",
    ]);
  expect((await group.group?.report())?.processes.map(({ pid }) => typeof pid)).toEqual(["number", "number"]);
  await group.stop();
  expect((await group.group?.report())?.processes.map(({ pid }) => pid)).toEqual([null, null]);
});

test("where Discord demands more than there can be, whoever runs them hears of it", async () => {
  const { group, events, faults } = grown({ recommended: 64, demanded: 128 });
  await group.begin();
  await expect.poll(() => faults).toEqual([expect.any(UserError)]);
  expect(events).toEqual(["64 are too few"]);
});

test("one that is stopped begins nothing any more", async () => {
  const { group, events } = grown({ recommended: 2, demanded: 2 });
  await group.stop();
  await group.begin();
  expect([group.group, events]).toEqual([null, []]);
});
