import { describe, expect, test } from "vitest";
import { misfitsOf, withName } from "../../../src/digest/edition/misfits.ts";
import { parseChoice } from "../../../src/digest/settings/choice-text.ts";
import type { Filters } from "../../../src/digest/settings/settings.ts";
import { NO_FILTERS } from "../../support/digest-settings.ts";
import { entry, libraryWith, NOW, said } from "../../support/library-entries.ts";

const articles = () =>
  libraryWith(
    entry("talks", {
      topics: ["Iran", "Nuclear Talks"],
      source: "The Harbour Times",
      quotations: [said("Elvan Korkutoğlu", "Nobody wins when the cranes stand still.")],
    }),
    entry("match", { topics: ["Sport"], source: "Market Wire" }),
  );

const filtersOf = (texts: Partial<Record<keyof Filters, string>>): Filters => ({
  ...NO_FILTERS,
  ...Object.fromEntries(Object.entries(texts).map(([filter, text]) => [filter, parseChoice(text)])),
});
const found = (texts: Partial<Record<keyof Filters, string>>) =>
  misfitsOf(filtersOf(texts), articles().at(NOW)).map(({ filter, name, nearest }) => ({
    filter,
    name,
    nearest,
  }));

describe("a name in a filter that no article has", () => {
  test.each<[Partial<Record<keyof Filters, string>>, object[]]>([
    [{ topics: "iran, -SPORT", sources: "the harbour times", speakers: "korkutoglu" }, []],
    [{ topics: "Irann" }, [{ filter: "topics", name: "Irann", nearest: ["Iran"] }]],
    [{ topics: "Iran, -Sportt" }, [{ filter: "topics", name: "Sportt", nearest: ["Sport"] }]],
    [{ topics: "Nuclear" }, [{ filter: "topics", name: "Nuclear", nearest: ["Nuclear Talks"] }]],
    [{ topics: "Gardening" }, [{ filter: "topics", name: "Gardening", nearest: [] }]],
    [
      { sources: "Harbor Times" },
      [{ filter: "sources", name: "Harbor Times", nearest: ["The Harbour Times"] }],
    ],
    [{ speakers: "Korkutolu" }, [{ filter: "speakers", name: "Korkutolu", nearest: ["Elvan Korkutoğlu"] }]],
    [{ words: "anything at all" }, []],
  ])("is found in %j, with the names that are near it", (texts, expected) => {
    expect(found(texts)).toEqual(expected);
  });

  test("comes with the names most in use, for where none is near", () => {
    const [misfit] = misfitsOf(filtersOf({ topics: "Gardening" }), articles().at(NOW));
    expect(misfit?.common.toSorted()).toEqual(["Iran", "Nuclear Talks", "Sport"]);
  });

  test("is no matter while there are no articles", () => {
    expect(misfitsOf(filtersOf({ topics: "Irann" }), libraryWith().at(NOW))).toEqual([]);
  });

  test("gives way to another name, where it is asked for and where it is left out", () => {
    const filters = filtersOf({ topics: "Irann, Iran, -Sportt" });
    const [first, second] = misfitsOf(filters, articles().at(NOW));
    if (first === undefined || second === undefined) throw new Error("no misfits");
    const right = withName(withName(filters, first, "Iran"), second, "Sport");
    expect(right.topics).toEqual({ include: ["Iran"], exclude: ["Sport"] });
  });
});
