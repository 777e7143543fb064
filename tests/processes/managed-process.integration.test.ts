import { spawn } from "node:child_process";
import { setImmediate as nextTurn } from "node:timers/promises";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { ManagedProcess } from "../../src/processes/managed-process.ts";

/** What is to be done later, done when the test says so. */
class Clock {
  readonly waits: { readonly milliseconds: number; readonly work: () => void }[] = [];
  readonly later = (work: () => void, milliseconds: number) => {
    const wait = { work, milliseconds };
    this.waits.push(wait);
    return () => {
      const at = this.waits.indexOf(wait);
      if (at >= 0) this.waits.splice(at, 1);
    };
  };
  /** Lets pass what was to be waited for so long. */
  pass(milliseconds: number): void {
    for (const wait of this.waits.filter((one) => one.milliseconds === milliseconds)) {
      this.waits.splice(this.waits.indexOf(wait), 1);
      wait.work();
    }
  }
  has = (milliseconds: number) => this.waits.some((one) => one.milliseconds === milliseconds);
}

const ANSWERS = `process.on("message", ({ question }) => process.send({ kind: "report", question, report: { problems: [], health: { question }, metrics: null } }));`;
const JOINS = `process.send({ "watch:import": ["file:///lede.ts"] }); process.send({ kind: "connected", applicationId: "7" });`;

function managed(program: string) {
  const clock = new Clock();
  const logged: string[] = [];
  const final: number[] = [];
  const managedProcess = new ManagedProcess<{ readonly question: number }>({
    name: "Process 1 (shard 1/2)",
    start: () => spawn(process.execPath, ["-e", program], { stdio: ["ignore", "inherit", "inherit", "ipc"] }),
    finalCodes: [76, 78],
    onFinal: (code) => final.push(code),
    log: pino({ base: null }, { write: (line) => void logged.push(JSON.parse(line).msg) }),
    later: clock.later,
  });
  onTestFinished(() => managedProcess.kill());
  return { clock, logged, managed: managedProcess, final: () => final };
}

test("a process that ends by itself is started again, each time after twice as long, up to a minute", async () => {
  const { clock, logged, managed: one } = managed("process.exitCode = 1;");
  expect(one.absence()).toBe("Process 1 (shard 1/2) is not started yet.");
  one.start();
  for (const wait of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    await expect.poll(() => clock.has(wait)).toBe(true);
    expect(one.absence()).toBe("Process 1 (shard 1/2) has ended by itself (code 1) and is started again.");
    expect(await one.report()).toBeNull();
    clock.pass(wait);
    expect(one.absence()).toBeNull();
  }
  expect(one.restarts).toBe(8);
  expect(logged[1]).toBe("Process 1 (shard 1/2) has ended by itself (code 1). It is started again in 2 s");
});

test("one that was in Discord for a minute is started again after a second", async () => {
  const { clock, managed: one } = managed(`${ANSWERS} ${JOINS}`);
  one.start();
  expect(await one.joined).toBe("7");
  process.kill(one.pid ?? 0, "SIGKILL");
  await expect.poll(() => clock.has(1_000)).toBe(true);
  clock.pass(1_000);
  await expect.poll(() => clock.has(60_000)).toBe(true);
  clock.pass(60_000);
  process.kill(one.pid ?? 0, "SIGKILL");
  await expect.poll(() => clock.has(1_000)).toBe(true);
});

test("one that ends with a final code is not started again, and whoever runs it hears of it", async () => {
  const { clock, managed: one, final } = managed("process.exitCode = 78;");
  one.start();
  await expect.poll(final).toEqual([78]);
  expect(clock.waits).toEqual([]);
  one.start();
  expect(one.pid).toBeNull();
});

test("it says how it is; one that does not answer for four looks is ended and started again", async () => {
  const {
    clock,
    logged,
    managed: one,
  } = managed(`
    process.on("message", ({ question }) => {
      if (question > 1) return;
      process.send({ kind: "report", question, report: { problems: ["Late."], health: { question }, metrics: null } });
    });`);
  one.start();
  expect(await one.report()).toEqual({ problems: ["Late."], health: { question: 1 }, metrics: null });
  for (let looks = 0; looks < 4; looks += 1) {
    const looked = one.watch();
    while (!clock.has(5_000)) await nextTurn();
    clock.pass(5_000);
    await looked;
  }
  expect(logged).toEqual(["Process 1 (shard 1/2) does not answer any more and is ended"]);
  await expect.poll(() => clock.has(1_000)).toBe(true);
});

test("one that is stopped ends and stays so, also while it waits for its next start", async () => {
  const { clock, managed: one } = managed(ANSWERS);
  one.start();
  expect(await one.report()).not.toBeNull();
  await one.stop();
  expect(one.pid).toBeNull();
  expect(clock.waits).toEqual([]);

  const { clock: other, managed: failing } = managed("process.exitCode = 1;");
  failing.start();
  await expect.poll(() => other.has(1_000)).toBe(true);
  await failing.stop();
  expect(other.waits).toEqual([]);
});
