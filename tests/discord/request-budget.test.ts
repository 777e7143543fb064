import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requestBudget } from "../../src/discord/request-budget.ts";

describe("the budget of requests", () => {
  it.each([
    ["a process alone", { processes: 1, seenFor: Number.POSITIVE_INFINITY }, 49],
    ["each of two", { processes: 2, seenFor: Number.POSITIVE_INFINITY }, 24],
    ["each of four", { processes: 4, seenFor: Number.POSITIVE_INFINITY }, 12],
    ["each of 32, the most there can be", { processes: 32, seenFor: Number.POSITIVE_INFINITY }, 1],
    ["one of seven that has been there for a minute", { processes: 7, seenFor: 60_000 }, 7],
    ["one that has just come", { processes: 2, seenFor: 29_999 }, 0],
    ["one of which nothing is known", null, 1],
  ])("of %s", (_, sharing, expected) => {
    expect(requestBudget(sharing)).toBe(expected);
  });

  it("is never above Discord's limit in all, whenever processes come, go, die and look", () => {
    // What a process does at a step of five seconds. It looks by itself when its last look is twenty seconds old.
    const step = fc.array(fc.constantFrom("come", "go", "die", "look", "wait"), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        const fleet = new Fleet(steps[0]?.length ?? 0);
        for (const actions of steps) expect(fleet.step(actions)).toBeLessThanOrEqual(49);
      }),
    );
  });
});

type Member = { looked: number; processes: number; seenSince: number };

/** Processes on one list with leases of 90 seconds, as the claims keep it; in seconds. */
class Fleet {
  #time = 0;
  readonly #members: (Member | null)[];
  /** Until when the others see a process, dead ones too. */
  readonly #listed: number[];

  constructor(size: number) {
    this.#members = Array(size).fill(null);
    this.#listed = Array(size).fill(Number.NEGATIVE_INFINITY);
  }

  /** Gives what all may send a second afterwards. */
  step(actions: readonly string[]): number {
    this.#time += 5;
    for (const [index, action] of actions.entries()) this.#act(index, action);
    return this.#members.reduce((sum, member) => sum + (member === null ? 0 : this.#budgetOf(member)), 0);
  }

  #act(index: number, action: string): void {
    const member = this.#members[index] ?? null;
    if (action === "go") this.#listed[index] = Number.NEGATIVE_INFINITY;
    if (action === "go" || action === "die") this.#members[index] = null;
    else if (member === null ? action === "come" : action === "look") this.#look(index);
  }

  #look(index: number): void {
    this.#listed[index] = this.#time + 90;
    const processes = this.#listed.filter((until) => until > this.#time).length;
    const before = this.#members[index] ?? null;
    const seenSince = processes === 1 ? Number.NEGATIVE_INFINITY : this.#time;
    this.#members[index] = { looked: this.#time, processes, seenSince: before?.seenSince ?? seenSince };
  }

  /** Whoever has not looked for 20 seconds looks before it sends; here it waits for its look. */
  #budgetOf({ looked, processes, seenSince }: Member): number {
    if (this.#time - looked >= 20) return 0;
    return requestBudget({ processes, seenFor: (this.#time - seenSince) * 1000 });
  }
}
