import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { expectAsMarked } from "../marked.ts";

describe("someone described who is named later", () => {
  test.each([
    [
      "by what he was",
      "The eleventh man asked for tea. He was Adil Khoury, the foreman. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "by his name",
      "The driver nodded. “⟦We wait,|Adil S. Khoury⟧” the driver said. His name, according to his papers, was Adil S. Khoury.",
    ],
    ["by a badge", "The guard, whose badge said Y. Khoury, came. “⟦We wait,|Y. Khoury⟧” he said."],
    ["by the name of", "A retired judge by the name of Selma Orlan came. “⟦We wait,|Selma Orlan⟧” she said."],
    [
      "as they are known",
      "The verger, known to all as Old Matthis, came. “⟦We wait,|Old Matthis⟧” the verger said.",
    ],
    ["as one of them", "Two women came. “⟦We wait,|Selma Orlan⟧” said one of them, Selma Orlan, a farmer."],
    ["named behind the noun", "A girl named Zuvani came. Hassan Zein left. “⟦We wait,|Zuvani⟧” she said."],
    [
      "as the one who holds an office",
      "Its director is Ruvani Orlan. Rain fell. “⟦We wait,|Ruvani Orlan⟧” the director said.",
    ],
    [
      "by what someone has been",
      "Ruvan Orlan has been headman of the village for years. Rain fell on Sohar. “⟦We wait,|Ruvan Orlan⟧” the headman said.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("two names of one person", () => {
  test.each([
    [
      "a byname and the real name",
      "“⟦We wait,|Adil al-Khoury⟧” said Abu Rashed. Abu Rashed, whose real name is Adil al-Khoury, is old.",
    ],
    [
      "what all call her, and her name",
      "Everyone calls her Doctor Zuvan. “⟦We wait,|Ruvani Orlan⟧” Doctor Zuvan said. Her name is Ruvani Orlan.",
    ],
    ["a nickname", "Kenneth “Kenny” Brandt came.\n\n“⟦We wait,|Kenneth Brandt⟧” Kenny said."],
    [
      "the first of two surnames",
      "Duvan Quintera Arce came.\n\n“⟦We wait,|Duvan Quintera Arce⟧” Quintera said.",
    ],
    [
      "the headline’s",
      "Tirzet Woldavi: ‘I shall not stop’\n\nThe oven is lit at three. “⟦We wait,|Tirzet Woldavi⟧” Woldavi said.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));

  test("but not of two", () => {
    expectAsMarked(
      "“⟦We wait,|Sliman Ouyah⟧” Ouyah said. Sliman Ouyah has a boy. His name is Anis Taleb. “⟦I know,|Anis Taleb⟧” said Taleb.",
    );
  });
});

describe("captions", () => {
  const body = "The bridge was back by noon, made of doors that the men had carried down the slope.";

  test("give quotations, and the full name", () => {
    expectAsMarked(
      `Men rebuild a bridge\n\n${body}\n\nRuvan Abu Jaber ties a door. “⟦It holds a donkey,|Ruvan Abu Jaber⟧” he said. (Photo: Lina Orlan)\n\n“⟦We wait,|Ruvan Abu Jaber⟧” Abu Jaber said.`,
    );
  });

  test("are in no summary", () => {
    const { sentences } = analyse(
      `Men rebuild a bridge\n\n${body}\n\nRuvan ties a door. (Photo: Lina Orlan)\n\nThe men slept.`,
    );
    expect(sentences.map(({ text }) => text)).toEqual([body, "The men slept."]);
  });

  test("do not cut a quotation that runs over paragraphs", () => {
    expectAsMarked(
      `Men rebuild a bridge\n\n${body}\n\n“⟦We took the doors,|Ruvan Orlan⟧” Ruvan Orlan said. “⟦All of them.|Ruvan Orlan⟧\n\nThe bridge at noon. (Photo: Lina Brandt)\n\n“⟦And we carried them.|Ruvan Orlan⟧”`,
    );
  });
});

describe("the author", () => {
  test("says what “I said” says, where one person signs", () => {
    expectAsMarked(
      "The last key\n\nBy Ruvan Orlan\n\nA guard asked me what it was. “⟦It is a house,|Ruvan Orlan⟧” I said.",
    );
  });

  test("is nobody where several sign", () => {
    expectAsMarked(
      "The last key\n\nBy Ruvan Orlan and Adil Khoury\n\nA guard asked me. “⟦It is a house,|?⟧” I said.",
    );
  });
});
