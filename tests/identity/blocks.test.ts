import { expect, test } from "vitest";
import type { Acronym } from "../../src/identity/acronyms.ts";
import { blockAround, tiesOf, tiesOfAcronym, tiesOfEntry } from "../../src/identity/blocks.ts";
import type { KnownSpeaker } from "../../src/identity/known-speaker.ts";
import { nameReader } from "../../src/identity/person.ts";
import { speakerKey } from "../../src/identity/speaker-key.ts";

const read = nameReader();
const NAMES = ["Navid Baraghchi", "Ida Holm", "Okafor", "World Harbour Organization", "WHO"];

/** The names in the block of one of them. */
function heldWith(
  name: string,
  others: readonly string[] = [],
  acronyms: readonly Acronym[] = [],
  known: readonly KnownSpeaker[] = [],
): string[] {
  const reads = [...NAMES, ...others].map((written, number) =>
    read({ number, key: speakerKey(written), name: written, role: null, quotations: 1, latest: 5 }),
  );
  const { block } = blockAround(speakerKey(name), {
    namesOf: (tie) => reads.filter((each) => tiesOf(each).includes(tie)),
    acronymsOf: (tie) => acronyms.filter((each) => tiesOfAcronym(each).includes(tie)),
    entriesOf: (tie) => known.filter((each) => tiesOfEntry(each).includes(tie)),
  });
  return block.reads.map(({ use }) => use.name).sort();
}

test.each<[string, string, string[], string[]]>([
  ["nobody else", "Ida Holm", [], ["Ida Holm"]],
  ["another spelling", "Navid Baraghchi", ["Navid Baraqchi"], ["Navid Baraghchi", "Navid Baraqchi"]],
  ["a short name", "Ida Holm", ["Holm"], ["Holm", "Ida Holm"]],
  ["a relative", "Ida Holm", ["Jon Holm"], ["Ida Holm", "Jon Holm"]],
  ["a body with its noun", "Okafor", ["Okafor newspaper"], ["Okafor", "Okafor newspaper"]],
])("a name stands in one block with %s", (_, name, others, expected) => {
  expect(heldWith(name, others)).toEqual(expected);
});

test("an acronym stands with what it is explained as", () => {
  const acronyms = [{ acronym: "WHO", name: speakerKey("World Harbour Organization") }];
  expect(heldWith("WHO")).toEqual(["WHO"]);
  expect(heldWith("WHO", [], acronyms)).toEqual(["WHO", "World Harbour Organization"]);
});

test("an entry of the editor’s ties two families, and all who are tied to either", () => {
  const entry = { name: "Ida Okafor", aliases: ["Ida Holm", "Okafor"], role: null, not: [] };
  expect(heldWith("Jon Holm", ["Jon Holm"], [], [entry])).toEqual(["Ida Holm", "Jon Holm", "Okafor"]);
});
