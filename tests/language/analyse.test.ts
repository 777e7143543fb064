import { describe, expect, test } from "vitest";
import { analyse } from "../../src/language/analyse.ts";
import { harbour, strait } from "./traps.ts";

/** [how the quotation begins, kind, speaker] of all quotations. */
function read(text: string): (string | null)[][] {
  return analyse(text).quotations.map(({ text: words, kind, speaker }) => [
    words.split(/\s+/u).slice(0, 4).join(" "),
    kind,
    speaker?.name ?? null,
  ]);
}

describe("a pasted article", () => {
  test("gives its quotations with their speakers, and none from headline or captions", () => {
    expect(read(harbour)).toEqual([
      ["shelter every harbour street", "mixed", "Elsin council"],
      ["regrettable.", "mixed", "Elsin council"],
      ["several dozen moorings", "mixed", expect.stringContaining("coast guard")],
      ["If the quay goes,", "direct", "Tarvo Hestin"],
    ]);
  });

  test("follows speakers over sentences and paragraphs, and survives a lost mark", () => {
    expect(read(strait)).toEqual([
      ["In the first weeks", "direct", "The Beacon"],
      ["We had told the", "direct", "Adil Marwani"],
      ["Our side always spoke", "direct", "Adil Marwani"],
      ["Our ships carried food", "direct", "the republic’s trade ministry spokesperson"],
      ["We must follow the", "direct", "Orhan Velid Tasci"],
      ["the present calm on", "mixed", "Morava newspaper"],
      ["goes on playing it", "mixed", "Samir Halabi"],
      ["Although Velmark is the", "direct", "Grand Council on Sea Affairs"],
      ["In the last weeks", "direct", "Hamid Rostan"],
      ["If the council tries", "direct", "Masoud Behrani"],
      ["decently", "mixed", "Kerem Fidanli"],
      ["There is a new", "direct", "Kerem Fidanli"],
    ]);
  });

  test("says name and role apart", () => {
    const roles = new Map(
      analyse(strait + harbour).quotations.map(({ speaker }) => [speaker?.name, speaker?.role]),
    );
    expect(roles.get("Adil Marwani")).toBe("Foreign Minister");
    expect(roles.get("Kerem Fidanli")).toBe("Foreign Minister");
    expect(roles.get("Masoud Behrani")).toBe("former republic envoy to the north");
    expect(roles.get("Samir Halabi")).toBe("chancellor");
    expect(roles.get("Orhan Velid Tasci")).toBe("senior preacher");
  });

  test("names the words that name the speaker, and the cue, as they are written", () => {
    const [beacon, marwani, added] = analyse(strait).quotations;
    expect([beacon?.mention?.text, beacon?.cue]).toEqual(["it", "said"]);
    expect([marwani?.mention?.text, marwani?.cue]).toEqual(["Foreign Minister Adil Marwani", "said"]);
    expect([added?.mention?.text, added?.cue]).toEqual(["He", "added"]);
    for (const { text, start, end } of [beacon?.mention, marwani?.mention, added?.mention].filter(
      (mention) => mention != null,
    )) {
      expect(strait.slice(start, end)).toBe(text);
    }
  });

  test("takes the headline given, or the one in the text", () => {
    expect(analyse(strait).title).toBe("Coastal Republic Hurries to Mend Ties With the Island’s New Rulers");
    expect(analyse("The boats left early.", { title: "Boats leave" }).title).toBe("Boats leave");
    expect(analyse("").title).toBeNull();
  });
});

/** A paragraph of an article whose first paragraph names the people. */
const people =
  "The mayor, Selma Orlan, met Peter Brandt, a farmer from Lorvik, and Judge Amina Tarek at the harbour office on Monday.\n\n";
const speakersIn = (paragraph: string) => read(people + paragraph).map(([, kind, name]) => [kind, name]);

describe("speakers", () => {
  test.each([
    ["“We will open the gate,” Orlan said.", [["direct", "Selma Orlan"]]],
    ["“We will open the gate,” said Orlan, who won last year.", [["direct", "Selma Orlan"]]],
    ["“We will open the gate,” Ms. Orlan, 45, told reporters.", [["direct", "Selma Orlan"]]],
    ["“We will open the gate,” according to Brandt.", [["direct", "Peter Brandt"]]],
    ["Brandt, speaking at the quay, said: “We will open the gate.”", [["direct", "Peter Brandt"]]],
    [
      "“Not today,” said Tarek. “Perhaps in spring.”",
      [
        ["direct", "Amina Tarek"],
        ["direct", "Amina Tarek"],
      ],
    ],
    [
      "“Not today,” Tarek said, “but perhaps in spring.”",
      [
        ["direct", "Amina Tarek"],
        ["direct", "Amina Tarek"],
      ],
    ],
    ["“Will it hold?” Brandt asked.", [["direct", "Peter Brandt"]]],
    ["Brandt called the plan “a paper boat” and left.", [["mixed", "Peter Brandt"]]],
    ["Brandt smiled and said that “nothing floats for ever” in Lorvik.", [["mixed", "Peter Brandt"]]],
    ["A spokesman for Orlan said: “The gate stays shut.”", [["direct", "a spokesman for Orlan"]]],
    ["Two officials said: “The gate stays shut.”", [["direct", "Two officials"]]],
    ["“The gate stays shut.” — Peter Brandt", [["direct", "Peter Brandt"]]],
    ["The farmer said: “The gate stays shut.”", [["direct", "Peter Brandt"]]],
  ])("%s", (paragraph, expected) => {
    expect(speakersIn(paragraph)).toEqual(expected);
  });

  test("a pronoun agrees with the one it stands for", () => {
    expect(speakersIn("Brandt walked past Orlan. “The gate stays shut,” she said.")).toEqual([
      ["direct", "Selma Orlan"],
    ]);
    expect(speakersIn("Orlan walked past Brandt. “The gate stays shut,” he said.")).toEqual([
      ["direct", "Peter Brandt"],
    ]);
  });

  test("a paragraph of quotation alone goes on from the paragraph before", () => {
    expect(speakersIn("“The gate stays shut,” Brandt said.\n\n“We have waited long enough.”")).toEqual([
      ["direct", "Peter Brandt"],
      ["direct", "Peter Brandt"],
    ]);
  });

  test("nobody is guessed where nobody is named", () => {
    expect(
      read("The rain fell all night on the quay.\n\n“Nothing was left of the boats by the morning.”"),
    ).toEqual([["Nothing was left of", "direct", null]]);
    expect(speakersIn("“We have waited long enough,” we said.")).toEqual([["direct", null]]);
  });

  test("two people of one surname are told apart by their titles", () => {
    const text =
      "Karl Reinholt and his sister Maria Reinholt own the mill.\n\n“It grinds no more,” Mrs. Reinholt said.\n\n“It grinds well,” Mr. Reinholt said.";
    expect(read(text).map(([, , name]) => name)).toEqual(["Maria Reinholt", "Karl Reinholt"]);
  });

  test("a campaign is not its candidate", () => {
    const text =
      "The Dalmer campaign opened an office. Edith Dalmer was there.\n\n“We are late,” Dalmer said.\n\n“We are not late,” the Dalmer campaign said.";
    expect(read(text).map(([, , name]) => name)).toEqual(["Edith Dalmer", "Dalmer campaign"]);
  });
});

describe("what is no quotation", () => {
  test.each([
    ["a title of a work", "The choir sang “The Long Way Home” at the quay."],
    ["a nickname", "Joe “Boots” Larsen walked to the quay with his dog."],
    ["a word held at a distance", "The “palace” is a shed with two windows and a cat."],
    ["an apostrophe", "It’s the boys’ boat, and the girls’ oars ’til Monday."],
    ["a transcript’s label", "“BRANDT: The gate stays shut for now.”"],
  ])("%s", (_, paragraph) => {
    expect(read(`${people}${paragraph}`)).toEqual([]);
  });
});
