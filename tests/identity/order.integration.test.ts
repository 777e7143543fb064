import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameReader } from "../../src/identity/person.ts";
import { identify } from "../../src/identity/speaker-identity.ts";
import { speakerKey } from "../../src/identity/speaker-key.ts";
import { anyName } from "../support/any-name.ts";
import { emptyLibrary, entry, NOW, said } from "../support/library-entries.ts";
import { known } from "./people.ts";

describe("does not depend on the order of indexing", () => {
  const given = ["Navid", "Naveed", "Parvin", "N.", "Ali", "Ali Reza", "Mr", "Minister", ""];
  const family = [
    "Baraghchi",
    "Baraqchi",
    "Khan",
    "Han",
    "al-Sharqawi",
    "Sharqawi",
    "WHO",
    "World Harbour Organization",
  ];
  const roles = [
    null,
    "Foreign Minister",
    "Iranian foreign minister",
    "Omani minister",
    "striker",
    "official",
  ];
  const name = anyName(given, family);
  const article = fc.record({
    quotations: fc.array(
      fc.record({
        name,
        role: fc.constantFrom(...roles),
        text: fc.constantFrom("One.", "Two words.", "Three."),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    explains: fc.boolean(),
    day: fc.integer({ min: 10, max: 25 }),
  });
  const editor = fc.uniqueArray(
    fc.record({ name, aliases: fc.array(name, { maxLength: 2 }), not: fc.array(name, { maxLength: 2 }) }),
    { maxLength: 2, selector: (one) => speakerKey(one.name) },
  );

  test("nor on what was there before", () => {
    fc.assert(
      fc.property(
        fc.array(article, { maxLength: 7 }).chain((all) =>
          fc.record({
            all: fc.constant(all),
            order: fc.shuffledSubarray(
              all.map((_, index) => index),
              { minLength: all.length },
            ),
            passing: article,
          }),
        ),
        editor,
        ({ all, order, passing }, speakers) => {
          const entries = [...all, passing].map(({ quotations, explains, day }, index) =>
            entry(`article-${index}`, {
              published: `2031-05-${day}`,
              quotations: quotations.map((one) => said(one.name, one.text, { role: one.role })),
              ...(explains && { body: "The World Harbour Organization (WHO) met." }),
            }),
          );
          const last = entries.at(-1);
          const one = emptyLibrary(":memory:");
          const other = emptyLibrary(":memory:");
          const editor = speakers.map((each) => known(each.name, each));
          one.know(editor);
          for (const each of entries.slice(0, -1)) one.put(each);
          // This one is asked after every change, and so computes only what changed.
          const ask = () => other.at(NOW).speakers("", 1);
          if (last) other.put(last);
          ask();
          for (const [place, index] of order.entries()) {
            const each = entries[index];
            if (each) other.put(each);
            ask();
            if (place === 2) other.know(editor);
          }
          if (last) other.remove(last.state.file);
          ask();
          other.know(editor);
          const answers = (shelf: typeof one) => {
            const everyone = shelf.at(NOW).speakers("", 99);
            return everyone.map((match) => ({
              ...match,
              said: shelf
                .at(NOW)
                .quotations({ speaker: match.key, offset: 0, limit: 99 })
                .items.map(({ text, speaker }) => JSON.stringify([text, speaker]))
                .sort(),
            }));
          };
          const expected = answers(one);
          expect(answers(other)).toEqual(expected);
          // Each key is one person's, and as many quotations are found as were counted.
          expect(new Set(expected.map(({ key }) => key)).size).toBe(expected.length);
          for (const { quotations, said: found } of expected) expect(found).toHaveLength(quotations);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("nor on the numbers that names have in the file", () => {
    const uses = ["Navid Baraghchi", "Navid Baraqchi", "Baraghchi", "Khan", "Ali Khan"].map(
      (each, number) => ({
        number,
        key: speakerKey(each),
        name: each,
        role: number % 2 === 0 ? "minister" : null,
        quotations: 1,
        latest: 5,
      }),
    );
    const shape = (list: typeof uses) =>
      identify({ reads: list.map(nameReader()), acronyms: [], known: [] })
        .map(({ name: shown, aliases }) => [shown, ...aliases])
        .sort();
    const turned = uses.map((use) => ({ ...use, number: uses.length - use.number })).toReversed();
    expect(shape(turned)).toEqual(shape(uses));
  });
});
