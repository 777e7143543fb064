import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";

const speakers = (text: string, title?: string) =>
  analyse(text, title === undefined ? {} : { title }).quotations.map(({ speaker }) => speaker?.name ?? null);

describe("names", () => {
  test.each([
    [
      "Mustafa Taşkıroğlu met Salim al-Marwani. “We agreed,” Taskiroglu said. “We did not,” al-Marwani said.",
      ["Mustafa Taşkıroğlu", "Salim al-Marwani"],
    ],
    ["Prince Hamad bin Jassim came late. “We agreed,” bin Jassim said.", ["Hamad bin Jassim"]],
    ["Reza Tarashqi spoke in Morava. “We agreed,” Taraschqi told reporters.", ["Reza Tarashqi"]],
    ["The ambassador to Jordan Enver Salim waited. “We agreed,” Salim said.", ["Enver Salim"]],
    ["Joe “Boots” Larsen walked to the quay. “We close,” Larsen said.", ["Joe Larsen"]],
    ["“We agreed,” said Brian Baker, a farmer. “We did,” Baker said.", ["Brian Baker", "Brian Baker"]],
    ["“We close the hall,” said one of its directors, Ana Korkut.", ["Ana Korkut"]],
    ["“We close the hall,” the mother of three replied.", ["the mother of three"]],
  ])("%s", (text, names) => {
    expect(speakers(text)).toEqual(names);
  });

  test("of the headline complete those of the text", () => {
    expect(speakers("“We close,” Orlan said on Monday.", "Selma Orlan Closes the Gate Again")).toEqual([
      "Selma Orlan",
    ]);
  });

  test("in insults inside quotations are not taken for the name", () => {
    expect(
      speakers("“Lucky Edith Dalmer has lost,” Brandt said. Edith Dalmer smiled. “I won,” Dalmer said."),
    ).toEqual(["Brandt", "Edith Dalmer"]);
  });

  test("near but of two people stay apart", () => {
    expect(
      speakers("Maria Reinholt met Marie Reinhold. “We agreed,” Reinholt said. “We did not,” Reinhold said."),
    ).toEqual(["Maria Reinholt", "Marie Reinhold"]);
  });
});

describe("who is meant", () => {
  test("the one quoted speaks, not the one who quotes", () => {
    expect(speakers("The agency quoted Adil Marwani as saying: “The gate is open to all of them.”")).toEqual([
      "Adil Marwani",
    ]);
  });

  test("a pronoun goes on from the pronouns before it", () => {
    expect(
      speakers(
        "Karl Oster said: “We wait.”\n\nPeter Brandt walked along the quay. He had lost two boats. He sat down.\n\n“The gate stays shut,” he said.",
      ),
    ).toEqual(["Karl Oster", "Peter Brandt"]);
  });

  test("a name’s gender shows in what follows it", () => {
    expect(
      speakers(
        "Selma Orlan said: “We wait.” Ruvani Kestrel called her brother from the quay. “Nothing floats,” she said.",
      ).at(-1),
    ).toBe("Ruvani Kestrel");
  });
});
