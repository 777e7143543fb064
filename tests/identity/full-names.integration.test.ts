import { describe, expect, test } from "vitest";
import { NOW } from "../support/library-entries.ts";
import { library, people, type Written } from "./people.ts";

describe("full names are one person", () => {
  test.each<[string, Written[], string[]]>([
    [
      "but for case, marks and titles",
      ["Emre Doğan", "Dr. Emre DOGAN", "Mayor Emre Dogan"],
      ["Emre Doğan 3"],
    ],
    ["but for middle initials", ["Ida M. Holm", "Ida Holm", "Ida Holm"], ["Ida Holm 3"]],
    [
      "in another transliteration",
      ["Navid Baraghchi", "Navid Baraqchi", "Naveed Baraghchi", "Navid Baraghchi"],
      ["Navid Baraghchi 4"],
    ],
    [
      "in the spellings of a common given name",
      ["Mohammed Karimi", "Muhammad Karimi", "Mohamad Karimi", "Mohammed Karimi"],
      ["Mohammed Karimi 4"],
    ],
    ["with the article or without", ["Yusuf al-Sharqawi", "Yousuf Sharqawi"], ["Yousuf Sharqawi 2"]],
    [
      "with a name left out, if the roles agree",
      [
        ["Recep Tayfun Karan", "President"],
        ["Tayfun Karan", "Turkish President"],
        ["Tayfun Karan", "President"],
      ],
      ["Recep Tayfun Karan 3"],
    ],
  ])("%s", (_, written, expected) => expect(people(written)).toEqual(expected));
});

describe("full names stay apart", () => {
  test.each<[string, Written[]]>([
    ["with one surname", ["Emre Dogan", "Ayla Dogan"]],
    [
      "with different middle initials, and then the bare name too",
      ["Jon W. Aas", "Jon H. W. Aas", "Jon Aas"],
    ],
    ["with a suffix", ["Jon Aas", "Jon Aas Jr."]],
    ["with surnames that differ in a vowel", ["Erik Jensen", "Erik Jansen"]],
    ["in short words that sound alike", ["Ali Khan", "Ali Han"]],
    [
      "alike in spelling, of different nations",
      [
        ["Samir Khoury", "Lebanese minister"],
        ["Samir Houri", "Tunisian singer"],
      ],
    ],
    ["with a name left out, without a role", ["Hassan Ali Marwan", "Hassan Marwan"]],
    [
      "with a name left out, short for two",
      [
        ["Recep Tayfun Karan", "President"],
        ["Bilal Tayfun Karan", "President"],
        ["Tayfun Karan", "President"],
      ],
    ],
    ["of bodies that sound alike", ["Council of Gorin", "Council of Korin"]],
  ])("%s", (_, written) => expect(people(written)).toHaveLength(written.length));

  test("short words that sound alike are one person if their roles agree", () => {
    expect(
      people([
        ["Ali Khan", "mayor of Orlen"],
        ["Ali Han", "Orlen mayor"],
      ]),
    ).toEqual(["Ali Han 2"]);
  });
});

describe("a relation is no role beyond its article", () => {
  test.each(["wife", "elder brother", "opponent", "former colleague"])("%s", (role) => {
    const [speaker] = library([["Ida Holm", role]])
      .at(NOW)
      .speakers("", 1);
    expect(speaker).toMatchObject({ name: "Ida Holm", role: null });
  });

  test("but an office is, and a relation that names whose it is", () => {
    const roles = library([
      ["Ida Holm", "mayor’s wife"],
      ["Emre Dogan", "rival coach"],
    ])
      .at(NOW)
      .speakers("", 9)
      .map(({ role }) => role);
    expect(roles.sort()).toEqual(["mayor’s wife", "rival coach"]);
  });
});

test("a surname with an office is never completed by the relative who alone is named in full", () => {
  expect(
    people([
      ["Dorlan", "President"],
      ["Mireille Dorlan", "first lady"],
      ["Mireille Dorlan", "wife"],
    ]),
  ).toEqual(["Dorlan 1", "Mireille Dorlan 2"]);
});
