import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Part, type Sharer, SLOTS, slotOf, slotsOf } from "../../src/state/slots.ts";

const part = fc.oneof(
  fc.constant<Part>(null),
  fc
    .record({
      power: fc.integer({ min: 1, max: 6 }),
      first: fc.nat(63),
      length: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ power, first, length }): Part => {
      const count = 2 ** power;
      const ids = Array.from({ length: Math.min(length, count) }, (_, index) => (first + index) % count);
      return { ids, count };
    }),
);
const living = fc.uniqueArray(fc.record({ id: fc.uuid(), part }), { maxLength: 8, selector: ({ id }) => id });
const isCovered = (one: Part, slot: number) => one === null || one.ids.includes(slot % one.count);

describe("slots of servers", () => {
  it("each has one process, of those that have its shard, and none has another's", () => {
    fc.assert(
      fc.property(living, (all) => {
        const owned = all.map((one) => slotsOf(one, all));
        for (let slot = 0; slot < SLOTS; slot += 1) {
          const owners = all.filter((_, index) => owned[index]?.includes(slot));
          expect(owners.length).toBe(all.some((one) => isCovered(one.part, slot)) ? 1 : 0);
          expect(owners.every((one) => isCovered(one.part, slot))).toBe(true);
        }
      }),
    );
  });

  it("no other moves when a process comes or goes", () => {
    fc.assert(
      fc.property(living, fc.uuid(), part, (all, id, its) => {
        fc.pre(all.every((one) => one.id !== id));
        const more = [...all, { id, part: its }];
        for (const one of all) {
          const [before, after] = [slotsOf(one, all), slotsOf(one, more)];
          expect(before).toEqual(expect.arrayContaining(after));
        }
      }),
    );
  });

  it("are shared out about evenly", () => {
    const all: Sharer[] = ["a", "b", "c", "d"].map((id) => ({ id, part: null }));
    for (const one of all) {
      const { length } = slotsOf(one, all);
      expect(length).toBeGreaterThan(6);
      expect(length).toBeLessThan(30);
    }
  });

  it.each([2, 4, 16, 64])("lie within one of %i shards", (count) => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 17n, max: 2n ** 63n }), (id) => {
        expect(slotOf(String(id)) % count).toBe(Number((id >> 22n) % BigInt(count)));
      }),
    );
  });

  it("that belong to a process alone are all of its shards", () => {
    const alone = { id: "a", part: { ids: [1, 2], count: 4 } };
    expect(slotsOf(alone, [])).toEqual(slotsOf(alone, [alone]));
    expect(slotsOf(alone, []).map((slot) => slot % 4)).toEqual(Array(16).fill([1, 2]).flat());
    expect(slotsOf({ id: "a", part: null }, [])).toHaveLength(SLOTS);
  });
});
