import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Candidates } from "../../../src/digest/edition/candidates.ts";
import { ReportIndex, type ReportMarks } from "../../../src/stories/same-report.ts";
import { entry, libraryWith, NOW } from "../../support/library-entries.ts";

const WIRE =
  "Dockers at Port Salda voted on Monday to stop work from midnight, closing the largest harbour on the coast. " +
  "The union said that its members had waited three years for a contract and would not wait for a fourth. " +
  "The government said that it would not step in, and asked both sides to keep talking through the night. " +
  "The harbour handles a third of the grain of the country, and each day of rest costs about four million crowns. " +
  "Traders expect the price of bread to rise within the week if the cranes stand still for longer than that.";

type Given = readonly [id: string, title: string, body: string, summary?: string];

/** The groups that the articles fall into, by their ids. */
function groups(...given: readonly Given[]): string[][] {
  const library = libraryWith(
    ...given.map(([id, title, body, summary]) => {
      const made = entry(id, { title, body });
      return summary === undefined
        ? made
        : { ...made, reading: { ...made.reading, summaries: { short: [], medium: [summary], long: [] } } };
    }),
  );
  const view = library.at(NOW);
  const candidates = new Candidates();
  const found = given.flatMap(([id]) => {
    const headline = view.headline(id);
    return headline === null ? [] : (candidates.of(headline, view) ?? []);
  });
  return candidates.groupReports(found).map((members) => members.map(({ headline }) => headline.id));
}

describe("one story", () => {
  test("is a wire report that two papers print under their own titles", () => {
    const printed = `By our staff in Salda.\n\n${WIRE.replace("Traders expect", "Analysts told us they expect")}`;
    expect(
      groups(["a", "Dockers Vote to Strike", WIRE], ["b", "Harbour to Shut at Midnight", printed]),
    ).toEqual([["a", "b"]]);
  });

  test("is an updated version", () => {
    const updated = `${WIRE} On Tuesday morning the first ships were sent on to Orlen, forty miles up the coast.`;
    expect(
      groups(["a", "Dockers Vote to Strike", WIRE], ["b", "Ships Sent On as Dockers Strike", updated]),
    ).toEqual([["a", "b"]]);
  });

  test("is what two reporters write of one event in their own words", () => {
    const one = [
      "a",
      "Salda Dockers Begin Strike Over Contract",
      "Text.",
      "On Monday Mira Sandoval of the union and Elvan Korkut met in Salda for 12 hours.",
    ] as const;
    const two = [
      "b",
      "Strike of Salda Dockers Shuts Grain Harbour",
      "Other.",
      "After 12 hours of talks in Salda, neither Mira Sandoval nor Elvan Korkut would yield.",
    ] as const;
    expect(groups(one, two)).toEqual([["a", "b"]]);
  });

  test("is not two of a series, nor two events with the same people", () => {
    expect(
      groups(["a", "Coast Guard Bulletin 41", "Fog."], ["b", "Coast Guard Bulletin 42", "Rain."]),
    ).toHaveLength(2);
    expect(
      groups(
        ["a", "Minister Opens Lighthouse Museum", "A.", "On Monday Elvan Korkut opened a museum in Salda."],
        ["b", "Dockers Vote to Strike", "B.", "On Monday Elvan Korkut asked dockers in Salda to talk."],
      ),
    ).toHaveLength(2);
  });

  test("is not two short articles that name the same official in the same words", () => {
    expect(
      groups(
        [
          "a",
          "Measles Spreads Among Pupils in Bran",
          "Nineteen pupils in Bran have measles, the health office said on Friday. Most of them had not been vaccinated. Doctor Ruta Lanz of the health office asked parents to look up their children’s papers. Two schools are closed until Wednesday.",
        ],
        [
          "b",
          "Bran Hospital Loses Its Children’s Ward",
          "The hospital of Bran closes its children’s ward at the end of the year for want of nurses. The nearest one is then in Orlen, fifty kilometres away. Doctor Ruta Lanz of the health office called the decision wrong.",
        ],
      ),
    ).toHaveLength(2);
  });

  test("is not two short articles that begin alike", () => {
    expect(
      groups(
        ["a", "Fire at the Mill", "What happened is not known."],
        ["b", "Flood at the Dam", "What happened is not known."],
      ),
    ).toHaveLength(2);
  });
});

type Teller = { readonly marks: ReportMarks };

test("the index of stories finds among many what it finds of each two alone, whatever was added and removed", () => {
  // Few words, so that many share some of them.
  const some = (values: fc.Arbitrary<string>) => fc.uniqueArray(values, { maxLength: 6 });
  const word = fc.constantFrom(..."abcdefgh", "41", "42");
  const marks = fc
    .record({ title: some(word), names: some(word), runs: fc.uniqueArray(fc.nat(12), { maxLength: 6 }) })
    .map(
      ({ title, names, runs }): Teller => ({
        marks: { title: new Set(title), names: new Set(names), runs: new Set(runs) },
      }),
    );
  fc.assert(
    fc.property(
      fc.array(marks, { maxLength: 25 }),
      fc.array(fc.nat(24), { maxLength: 10 }),
      (all, removed) => {
        const index = new ReportIndex<Teller>();
        for (const one of all) index.add(one);
        const gone = new Set(removed.flatMap((at) => all[at] ?? []));
        for (const one of gone) index.remove(one);
        const isSameReport = (one: Teller, other: Teller) => {
          const pair = new ReportIndex<Teller>();
          pair.add(one);
          pair.add(other);
          return pair.sameAs(one).has(other);
        };
        const left = all.filter((one) => !gone.has(one));
        for (const one of left) {
          const same = left.filter((other) => other !== one && isSameReport(one, other));
          expect(new Set(index.sameAs(one))).toEqual(new Set(same));
        }
      },
    ),
  );
});
