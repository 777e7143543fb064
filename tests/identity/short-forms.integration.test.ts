import { describe, expect, test } from "vitest";
import { entry, libraryWith, NOW, said } from "../support/library-entries.ts";
import { library, namesIn, people, type Written } from "./people.ts";

describe("a short form", () => {
  const minister = ["Navid Baraghchi", "Foreign Minister"] as const;

  test.each<[string, Written]>([
    ["a surname with the role", ["Baraghchi", "foreign minister"]],
    ["a surname with a title", "Minister Baraghchi"],
    ["another spelling of it", ["Baraqchi", "Iran’s foreign minister"]],
    ["with an initial", ["N. Baraghchi", "Foreign Minister"]],
    ["without a role, of somebody whom all know by the surname", "Baraghchi"],
  ])("joins the one bearer of the name: %s", (_, short) => {
    expect(people([minister, short])).toEqual(["Navid Baraghchi 2"]);
  });

  test.each<[string, Written[]]>([
    [
      "without a role, of somebody who is not known by the surname",
      [["Navid Baraghchi", "economist"], "Baraghchi"],
    ],
    ["without a role on either side", ["Navid Baraghchi", "Baraghchi"]],
    [
      "without a role, of whom one president is known",
      [["Navid Baraghchi", "president of Orlen United"], "Baraghchi"],
    ],
    ["without a role, of a spokesman", [["Navid Baraghchi", "spokesman for the president"], "Baraghchi"]],
    ["without a role, where the surname is a given name", [["Navid Hassan", "President"], "Hassan"]],
    ["without a role, of two", [minister, "Parvin Baraghchi", "Baraghchi"]],
    ["with another office", [minister, ["Baraghchi", "goalkeeper"]]],
    ["with a lower rank", [minister, ["Baraghchi", "deputy foreign minister"]]],
    ["with another portfolio", [minister, ["Baraghchi", "interior minister"]]],
    [
      "of another nation",
      [
        ["Navid Baraghchi", "Iranian foreign minister"],
        ["Baraghchi", "Omani foreign minister"],
      ],
    ],
    ["with other initials", [minister, ["P. Baraghchi", "Foreign Minister"]]],
    ["where two bear the name", [minister, "Parvin Baraghchi", ["Baraghchi", "Foreign Minister"]]],
    [
      "with a word that fits anybody",
      [
        ["Ida Holm", "official"],
        ["Holm", "official"],
      ],
    ],
  ])("stays apart: %s", (_, written) => expect(people(written)).toHaveLength(written.length));

  test.each<[string, Written]>([
    ["in the role", ["Elvan Korkut", "President"]],
    ["in the role, with the nation", ["Elvan Korkut", "former U.S. president"]],
    ["in the title", "Prime Minister Elvan Korkut"],
    ["a supreme leader", ["Elvan Korkut", "Iran’s Supreme Leader"]],
    ["a secretary of state", ["Elvan Korkut", "US Secretary of State"]],
  ])("alone is the one holder of an office of state: %s", (_, holder) => {
    expect(people([holder, "Korkut"])).toEqual([expect.stringMatching(/Elvan Korkut 2$/u)]);
  });

  test("alone is not the holder of an office where another bearer of the surname is spoken of", () => {
    expect(people([minister, ["Baraghchi", "striker"], "Baraghchi"])).toEqual([
      "Baraghchi 2",
      "Navid Baraghchi 1",
    ]);
  });

  describe("of a president is never one of the family or the house", () => {
    const kin: Written[] = [
      "Aylin Korkut",
      ["Aylin Korkut", "first lady"],
      ["Aylin Korkut", "wife of the president"],
      ["Aylin Korkut", "the Turkish president’s wife"],
      ["Aylin Korkut", "President Korkut’s daughter"],
      ["Aylin Korkut", "adviser to the president"],
      ["Aylin Korkut", "presidential spokeswoman"],
      ["Aylin Korkut", "spokeswoman for the president"],
      ["Aylin Korkut", "vice president"],
    ];
    const president: Written[] = [
      ["Korkut", "President"],
      "President Korkut",
      ["Korkut", "Turkish President"],
      "Korkut",
    ];
    const pairs = kin.flatMap((one) => president.map((other): [Written, Written] => [one, other]));
    test.each(pairs)("%j is not %j", (one, other) => expect(people([one, other])).toHaveLength(2));

    test("nor where all of them are quoted", () => {
      const all = people([
        ["Elvan Korkut", "President"],
        ["Aylin Korkut", "wife of the president"],
        ...president,
      ]);
      expect(all).toContain("Aylin Korkut 1");
      expect(all).toContain("Elvan Korkut 1");
    });
  });

  test("comes apart again when the evidence goes, or a namesake comes", () => {
    const shelf = library([minister, ["Baraghchi", "Foreign Minister"]]);
    const names = () =>
      shelf
        .at(NOW)
        .speakers("", 9)
        .map(({ name }) => name)
        .sort();
    expect(names()).toEqual(["Navid Baraghchi"]);
    shelf.put(entry("namesake", { quotations: [said("Parvin Baraghchi", "I am another.")] }));
    expect(names()).toEqual(["Baraghchi", "Navid Baraghchi", "Parvin Baraghchi"]);
    shelf.remove("namesake.md");
    expect(names()).toEqual(["Navid Baraghchi"]);
    shelf.remove("article-0.md");
    expect(names()).toEqual(["Baraghchi"]);
  });

  test("an article held back is no evidence before its hour", () => {
    const shelf = libraryWith(
      entry("bare", { quotations: [said("Baraghchi", "One.", { role: "Foreign Minister" })] }),
      entry("full", {
        published: "2031-06-01",
        quotations: [said("Navid Baraghchi", "Two.", { role: "Foreign Minister" })],
      }),
    );
    expect(namesIn(shelf)).toEqual(["Baraghchi"]);
    expect(namesIn(shelf, new Date("2031-06-01"))).toEqual(["Navid Baraghchi"]);
    expect(namesIn(shelf)).toEqual(["Baraghchi"]);
  });

  test("alone is one person, unless roles tell several apart", () => {
    expect(people(["Pelerin", "Pelerin"])).toEqual(["Pelerin 2"]);
    expect(people([["Dogan", "mayor"], ["Dogan", "the mayor of Orlen"], "Dogan"])).toEqual(["Dogan 3"]);
    expect(people([["Dogan", "mayor"], ["Dogan", "striker"], "Dogan"])).toEqual([
      "Dogan 1",
      "Dogan 1",
      "Dogan 1",
    ]);
  });
});
