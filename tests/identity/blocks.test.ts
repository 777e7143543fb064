import { describe, expect, test } from "vitest";
import type { NameUse } from "../../src/identity/person.ts";
import { identityReader } from "../../src/identity/speaker-identity.ts";
import { speakerKey } from "../../src/identity/speaker-key.ts";

const use = (number: number, name: string, options: Partial<NameUse> = {}): NameUse => ({
  number,
  key: speakerKey(name),
  name,
  role: null,
  quotations: 1,
  latest: 5,
  ...options,
});
const nothing = { acronyms: [], known: [] };

/** The names of those who are the same objects both times. */
function kept(before: readonly { name: string }[], after: readonly { name: string }[]): string[] {
  return after.flatMap((one) => (before.includes(one) ? [one.name] : [])).sort();
}

describe("when something changes, only who may be concerned is computed again", () => {
  const uses = [
    use(1, "Navid Baraghchi"),
    use(2, "Ida Holm"),
    use(3, "Okafor"),
    use(4, "World Harbour Organization"),
  ];

  test.each([
    [
      "somebody quoted again",
      [...uses.slice(1), use(1, "Navid Baraghchi", { quotations: 2 })],
      ["Ida Holm", "Okafor", "World Harbour Organization"],
    ],
    [
      "another spelling of one",
      [...uses, use(5, "Navid Baraqchi")],
      ["Ida Holm", "Okafor", "World Harbour Organization"],
    ],
    [
      "a short name of one",
      [...uses, use(5, "Holm", { role: "mayor" })],
      ["Navid Baraghchi", "Okafor", "World Harbour Organization"],
    ],
    [
      "a number that now has another name",
      uses.with(1, use(2, "Bruno Edel")),
      ["Navid Baraghchi", "Okafor", "World Harbour Organization"],
    ],
    ["nothing", [...uses], ["Ida Holm", "Navid Baraghchi", "Okafor", "World Harbour Organization"]],
  ])("%s", (_, changed, expected) => {
    const identitiesOf = identityReader();
    const before = identitiesOf({ uses, ...nothing });
    const after = identitiesOf({ uses: changed, ...nothing });
    expect(kept(before, after)).toEqual(expected);
    const anew = identityReader()({ uses: changed, ...nothing });
    expect(after).toEqual(expect.arrayContaining(anew));
    expect(after).toHaveLength(anew.length);
  });

  test("an acronym explained", () => {
    const identitiesOf = identityReader();
    const all = [...uses, use(5, "WHO")];
    const before = identitiesOf({ uses: all, ...nothing });
    const acronyms = [{ acronym: "WHO", name: speakerKey("World Harbour Organization") }];
    const after = identitiesOf({ uses: all, acronyms, known: [] });
    expect(kept(before, after)).toEqual(["Ida Holm", "Navid Baraghchi", "Okafor"]);
    expect(after.map(({ name }) => name)).not.toContain("WHO");
  });

  test("an entry of the editor's that ties two families", () => {
    const identitiesOf = identityReader();
    const before = identitiesOf({ uses, ...nothing });
    const entry = { name: "Ida Okafor", aliases: ["Ida Holm", "Okafor"], role: null, not: [] };
    const after = identitiesOf({ uses, acronyms: [], known: [entry] });
    expect(kept(before, after)).toEqual(["Navid Baraghchi", "World Harbour Organization"]);
    expect(after.find(({ name }) => name === "Ida Okafor")?.uses).toHaveLength(2);
  });
});
