import { expect, test } from "vitest";
import { acronymsIn, withoutAcronym } from "../../src/identity/acronyms.ts";

const found = (text: string) => acronymsIn(text).map(({ acronym, name }) => `${acronym}=${name}`);

test.each([
  ["On Monday the World Harbour Organization (WHO) met.", ["WHO=world-harbour-organization"]],
  [
    "The Union of Dockers and Pilots (UDP) and the Bank of Orlen (BO) met.",
    ["UDP=union-of-dockers-and-pilots", "BO=bank-of-orlen"],
  ],
  ["Hayat Nasr al-Sahil (HNS) agreed", ["HNS=hayat-nasr-al-sahil"]],
  ["the Department of Docks (DoD) said", ["DoD=department-of-docks"]],
  ["“World Harbour Organization” (W.H.O.)", ["W.H.O.=world-harbour-organization"]],
  ["He met the Harbour Council (Orlen) and Ida Holm (AFP).", []],
  ["A group (WHO) met. (WHO)", []],
  ["The mayor (MP) said", []],
])("in: %s", (text, expected) => expect(found(text)).toEqual(expected));

test("is done with hostile text", () => {
  expect(acronymsIn(`${"A ".repeat(100_000)}${"(AA)".repeat(50_000)}`).length).toBeLessThan(10);
});

test("a name loses the acronym behind it, and nothing else", () => {
  expect(withoutAcronym("World Harbour Organization (WHO)")).toBe("World Harbour Organization");
  expect(withoutAcronym("Ida Holm (engineer)")).toBe("Ida Holm (engineer)");
});
