import { describe, expect, it } from "vitest";
import { planProcesses, rangeInWords, readProcesses } from "../../src/processes/plan.ts";

describe("SHARDS=processes", () => {
  it.each([
    ["processes", "auto"],
    ["processes:4", 4],
    ["processes:32", 32],
    ["processes:33", null],
    ["processes:0", null],
    ["processes:", null],
    ["4 processes", null],
    ["auto", null],
  ])("reads %s", (text, wanted) => {
    expect(readProcesses(text)).toBe(wanted);
  });

  it.each([
    ["auto", 1, 8, ["0/1"]],
    ["auto", 2, 8, ["0/2", "1/2"]],
    ["auto", 5, 2, ["0-3/8", "4-7/8"]],
    ["auto", 40, 4, ["0-15/64", "16-31/64", "32-47/64", "48-63/64"]],
    ["auto", 100, 1, ["0-63/64"]],
    [2, 1, 8, ["0/2", "1/2"]],
    [3, 4, 1, ["0/4", "1-2/4", "3/4"]],
    [3, 16, 1, ["0-4/16", "5-10/16", "11-15/16"]],
    [1, 16, 8, ["0-15/16"]],
  ] as const)(
    "divides for %s, with %i recommended on %i processors",
    (wanted, recommended, processors, parts) => {
      expect(planProcesses(wanted, recommended, processors).map(rangeInWords)).toEqual(parts);
    },
  );

  it("leaves no shard out, and gives none twice, whatever is asked for", () => {
    for (let wanted = 1; wanted <= 32; wanted += 1) {
      for (let recommended = 1; recommended <= 64; recommended += 1) {
        const plan = planProcesses(wanted, recommended, 1);
        expect(plan).toHaveLength(wanted);
        const [{ count } = { count: 0 }] = plan;
        expect(plan.flatMap(({ ids }) => ids)).toEqual([...Array(count).keys()]);
        expect(plan.every(({ ids }) => ids.length > 0)).toBe(true);
        expect(count).toBeGreaterThanOrEqual(recommended);
      }
    }
  });
});
