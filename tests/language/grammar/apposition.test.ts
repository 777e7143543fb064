import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";

describe("a name in apposition to a role", () => {
  test.each([
    ["The union’s leader, Mira Sandoval, told reporters: “We will wait.”", "Mira Sandoval", "union’s leader"],
    ["“We are closing the hall,” said its director, Ana Korkutoğlu.", "Ana Korkutoğlu", "director"],
    ["“We are closing the hall,” said the mayor of Orlen, Petra Vance.", "Petra Vance", "mayor of Orlen"],
    [
      "“We are closing the hall,” said the mayor of Orlen, Petra Vance, who lives there.",
      "Petra Vance",
      "mayor of Orlen",
    ],
    [
      "The spokesman for the ministry, Col. Juan Pérez, said: “We are closing the hall.”",
      "Juan Pérez",
      "spokesman for the ministry",
    ],
    [
      "Port Elsin’s deputy director, Adil al-Marwani, said: “We are closing the hall.”",
      "Adil al-Marwani",
      "Port Elsin’s deputy director",
    ],
    ["His brother, Kerem, said: “We are closing the hall.”", "Kerem", "brother"],
  ])("%s", (text, name, role) => {
    expect(analyse(text).quotations.map(({ speaker }) => speaker)).toEqual([{ name, role }]);
  });

  test.each([
    ["a place", "“We are closing the hall,” said a spokesman in Orlen, Velmark.", "a spokesman in Orlen"],
    ["a day", "“We are closing the hall,” said a spokesman, Monday.", "a spokesman"],
    ["another’s words", "“We are closing the hall,” said the minister, Velmark’s second.", "the minister"],
  ])("%s behind the comma is none", (_, text, name) => {
    expect(analyse(text).quotations.map(({ speaker }) => speaker?.name)).toEqual([name]);
  });
});

test("a place before the title is no description of the speaker", () => {
  const text = "In Orlen, Foreign Minister Reem Nasr told reporters: “We did not expect this at all.”";
  expect(analyse(text).quotations[0]?.speaker).toEqual({ name: "Reem Nasr", role: "Foreign Minister" });
});
