import { describe, expect, test } from "vitest";
import { entry, NOW } from "../support/library-entries.ts";
import { known, library, namesIn, people, type Written } from "./people.ts";

describe("bodies", () => {
  const explained = (id: string, text: string) => entry(id, { body: text });

  test.each<[string, Written[], string[]]>([
    ["a newspaper", ["Sahra", "Sahra newspaper", "The Sahra Daily"], ["Sahra newspaper 3"]],
    ["an agency", ["Sahra", "Sahra News Agency"], ["Sahra News Agency 2"]],
    ["a channel", ["Al Sahra", "Al Sahra TV", "Al-Sahra"], ["Al Sahra TV 3"]],
    [
      "a body with a role of a body",
      [["Sahra", "Iranian newspaper"], "Sahra newspaper"],
      ["Sahra newspaper 2"],
    ],
    ["a ministry", ["Kirava Ministry", "Kirava"], ["Kirava Ministry 2"]],
  ])("with the noun or without are one: %s", (_, written, expected) => {
    expect(people(written)).toEqual(expected);
  });

  test.each<[string, Written[]]>([
    [
      "a newspaper and an agency of one name, and the bare name",
      ["Sahra newspaper", "Sahra News Agency", "Sahra"],
    ],
    ["somebody of that name", ["Sahra newspaper", ["Sahra", "striker"]]],
    ["somebody of that name whose role fits anybody", ["Sahra newspaper", ["Sahra", "official"]]],
    ["a surname that somebody bears", ["Sahra newspaper", "Omid Sahra", "Sahra"]],
    ["a given name", ["Hassan newspaper", "Hassan"]],
    ["somebody with a given name", ["Omar Rahimi channel", "Omar Rahimi"]],
    ["what a nation’s paper is", ["Iranian newspaper", "Iranian"]],
    ["another noun", ["Sahra Council", "Sahra"]],
  ])("with the noun or without stay apart: %s", (_, written) => {
    expect(people(written)).toHaveLength(written.length);
  });

  test("stay apart where the editor says so", () => {
    const written: Written[] = ["Sahra newspaper", "Sahra"];
    expect(people(written, [known("Sahra newspaper", { not: ["Sahra"] })])).toHaveLength(2);
  });

  test("an acronym joins the body that an article explains it as, while it does", () => {
    const shelf = library(["World Harbour Organization", "WHO", "The World Harbour Organization (WHO)"]);
    expect(
      shelf
        .at(NOW)
        .speakers("", 9)
        .map(({ quotations }) => quotations),
    ).toEqual([2, 1]);
    shelf.put(explained("text", "The World Harbour Organization (WHO) met on Monday."));
    expect(shelf.at(NOW).speakers("who", 9)).toMatchObject([
      { name: "World Harbour Organization", quotations: 3 },
    ]);
    shelf.put(explained("text", "Nobody met on Monday."));
    expect(shelf.at(NOW).speakers("", 9)).toHaveLength(2);
  });

  test("is found by an acronym that it is never quoted by", () => {
    const shelf = library(["World Harbour Organization"]);
    expect(shelf.at(NOW).speakers("who", 9)).toEqual([]);
    shelf.put(explained("text", "The World Harbour Organization (WHO) met on Monday."));
    expect(shelf.at(NOW).speakers("who", 9)).toHaveLength(1);
    expect(shelf.at(NOW).speaker("who")?.name).toBe("World Harbour Organization");
  });

  test("an acronym explained as two bodies joins neither", () => {
    const shelf = library(["World Harbour Organization", "Western Health Office", "WHO"]);
    shelf.put(
      explained("one", "The World Harbour Organization (WHO) and the Western Health Office (WHO) met."),
    );
    expect(shelf.at(NOW).speakers("", 9)).toHaveLength(3);
  });
});

describe("speakers without a name", () => {
  const unnamed = [
    "a senior official",
    "the ministry’s spokesperson",
    "residents",
    "Residents of Orlen",
    "Iranian officials",
    "Spokesman for the harbour",
    "Police",
  ];

  test.each(unnamed)("%s is nobody across articles, but is found by article and by words", (name) => {
    const shelf = library([name, name, "Ida Holm"]);
    expect(namesIn(shelf)).toEqual(["Ida Holm"]);
    expect(shelf.at(NOW).statistics()).toMatchObject({ quotations: 3, speakers: 1 });
    expect(shelf.at(NOW).article("article-0")?.quotations[0]?.speaker).toEqual({
      key: null,
      name,
      role: null,
    });
    const found = shelf.at(NOW).searchQuotations("statement", { offset: 0, limit: 9 });
    expect(found.items.map(({ speaker }) => speaker?.name).sort()).toEqual([name, name, "Ida Holm"].sort());
  });

  test.each([
    "Ida Holm",
    "bin Salim",
    "al-Sharqawi",
    "van der Moor",
    "The Beacon",
    "Pilots Without Borders",
    "iNews",
    "Peters",
  ])("%s is a name", (name) => expect(people([name])).toEqual([`${name} 1`]));

  test("the editor may say who it is", () => {
    const editor = [known("Ida Holm", { aliases: ["the harbour master"] })];
    expect(people(["the harbour master", "Ida Holm"], editor)).toEqual(["Ida Holm 2"]);
  });
});
