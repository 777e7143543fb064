import { expect, test } from "vitest";
import { HourlyLimit } from "../../src/desk/reports/hourly-limit.ts";

const at = (time: string) => new Date(`2031-05-20T${time}Z`);

test("lets each member do so much within any hour", () => {
  const limit = new HourlyLimit(2);
  const taken = [
    ["a", "12:00:00"],
    ["a", "12:30:00"],
    ["a", "12:59:59"],
    ["b", "12:59:59"],
    ["a", "13:00:00"],
    ["a", "13:00:01"],
    ["a", "13:30:00"],
  ].map(([member = "", time = ""]) => limit.take(member, at(time)));
  expect(taken).toEqual([true, true, false, true, true, false, true]);
});
