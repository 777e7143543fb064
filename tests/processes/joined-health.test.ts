import { expect, test } from "vitest";
import type { BotHealth } from "../../src/bot.ts";
import { joinedHealth, joinedProblems } from "../../src/processes/joined-health.ts";
import { NOW, WELL } from "../support/well.ts";

const one: BotHealth = { ...WELL, slots: 32, waiting: 1, shards: [{ id: 0, problem: null }], shardCount: 2 };
const other: BotHealth = {
  ...WELL,
  slots: 32,
  waiting: 2,
  articles: 7,
  shards: [{ id: 1, problem: null }],
  shardCount: 2,
};

test("processes that are well are well together, and do the work of all", () => {
  expect(joinedHealth(one, [other], true)).toEqual({
    ...WELL,
    waiting: 3,
    slots: 64,
    shards: [...one.shards, ...other.shards],
    shardCount: 2,
  });
});

test("they are as late as the latest of them", () => {
  const earlier = new Date(NOW.getTime() - 60_000);
  expect(joinedHealth(one, [{ ...other, lastTick: earlier }], true).lastTick).toEqual(earlier);
  expect(joinedHealth(one, [{ ...other, lastTick: null }], true).lastTick).toBeNull();
});

test("where one is not connected, or one is missing, they are not connected", () => {
  const lost = { ...other, isConnected: false, connectionProblem: "the connection was closed" };
  expect(joinedHealth(one, [lost], true)).toMatchObject({
    isConnected: false,
    connectionProblem: "the connection was closed",
  });
  expect(joinedHealth(one, [], false)).toMatchObject({
    isConnected: false,
    connectionProblem: "not all processes are running",
  });
});

test("a problem of all is said once, and that of some with their names", () => {
  const full = "The disk is full.";
  expect(
    joinedProblems([
      { name: "Process 0", problems: [full] },
      { name: "Process 1", problems: [full, "Not connected."] },
    ]),
  ).toEqual([full, "Process 1: Not connected."]);
  expect(
    joinedProblems([
      { name: "Process 0", problems: [full] },
      { name: "Process 1", problems: [full] },
      { name: "Process 2", problems: [] },
    ]),
  ).toEqual(["Process 0, Process 1: The disk is full."]);
});
