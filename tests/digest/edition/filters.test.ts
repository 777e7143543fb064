import { describe, expect, test } from "vitest";
import { passes } from "../../../src/digest/edition/filters.ts";
import { describeChoice, parseChoice } from "../../../src/digest/settings/choice-text.ts";
import type { Filters } from "../../../src/digest/settings/settings.ts";
import { NO_FILTERS } from "../../support/digest-settings.ts";
import { entry, libraryWith, NOW, said } from "../../support/library-entries.ts";

const harbour = () =>
  libraryWith(
    entry("strike", {
      title: "Dockers Vote to Strike",
      source: "The Harbour Times",
      topics: ["Ports", "Labour"],
      body: "Nobody wins, the minister said, when the cranes of Türkmenköy stand still.",
      quotations: [said("Elvan Korkutoğlu", "Nobody wins when the cranes stand still.")],
    }),
  );

function isChosen(filters: Partial<Record<keyof Filters, string>>): boolean {
  const read = harbour().at(NOW).article("strike");
  if (read === null) throw new Error("the article is gone");
  const chosen = Object.entries(filters).map(([name, text]) => [name, parseChoice(text)]);
  return passes(read.article, { ...NO_FILTERS, ...Object.fromEntries(chosen) }, () => read);
}

describe("a digest's filters", () => {
  test.each<[Partial<Record<keyof Filters, string>>, boolean]>([
    [{}, true],
    [{ topics: "ports" }, true],
    [{ topics: "Culture, LABOUR" }, true],
    [{ topics: "Port" }, false],
    [{ topics: "Ports, -Labour" }, false],
    [{ topics: "-Culture" }, true],
    [{ sources: "the harbour times" }, true],
    [{ sources: "-The Harbour Times" }, false],
    [{ speakers: "korkutoglu" }, true],
    [{ speakers: "Korkut" }, false],
    [{ speakers: "-Elvan Korkutoğlu" }, false],
    [{ speakers: "Mira Sandoval" }, false],
    [{ words: "turkmenkoy" }, true],
    [{ words: "stand still" }, true],
    [{ words: "stand" }, true],
    [{ words: "stan" }, false],
    [{ words: "bread, cranes" }, true],
    [{ words: "cranes, -minister" }, false],
    [{ topics: "Ports", words: "bread" }, false],
  ])("%j", (filters, expected) => {
    expect(isChosen(filters)).toBe(expected);
  });

  test("are read from a list and written as one", () => {
    const choice = parseChoice(" Ports , -Sport,, –Culture ,");
    expect(parseChoice("Ports، Labour")).toEqual({ include: ["Ports", "Labour"], exclude: [] });
    expect(choice.include).toEqual(["Ports"]);
    expect(choice.exclude[0]).toBe("Sport");
    expect(describeChoice({ include: ["Ports"], exclude: ["Sport"] })).toBe("Ports, -Sport");
    expect(describeChoice(parseChoice(" , - ,"))).toBeNull();
  });
});
