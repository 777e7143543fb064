import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

describe("someone new", () => {
  const trader = "Adil Khoury, a trader, said that prices rose.";
  test.each([
    ["another", `${trader} “⟦We wait,|another trader⟧” another trader said.`],
    [
      "brought in behind a place",
      "Captain Adil Khoury slept.\n\nAt the airport a security officer took his bag. “⟦We wait,|the officer⟧” the officer said.",
    ],
    ["another, behind the cue", `${trader} “⟦We wait,|another trader⟧” said another trader.`],
    ["a third", `${trader} “⟦We wait,|a third trader⟧” a third trader said.`],
    ["the second of one", `${trader} “⟦We wait,|the second trader⟧” the second trader said.`],
    ["the older", "Adil Khoury, a trader, left. “⟦We wait,|the older trader⟧” the older trader said."],
    ["one of several", `${trader} “⟦We wait,|one trader⟧” one trader said.`],
    ["a different one", `${trader} “⟦We wait,|a different trader⟧” a different trader said.`],
    ["some", `${trader} “⟦We wait,|some traders⟧” some traders said.`],
    ["of another nation", `${trader} “⟦We wait,|a Turkish trader⟧” a Turkish trader said.`],
    [
      "the older brother",
      "Adil Khoury, a brother of hers, left. “⟦We wait,|the older brother⟧” the older brother said.",
    ],
    [
      "the younger sister",
      "Selma Orlan, a sister of his, left. “⟦We wait,|the younger sister⟧” the younger sister said.",
    ],
    ["a former one", "Adil Khoury, a judge, left. “⟦We wait,|a former judge⟧” a former judge said."],
    ["one of them", "Two fishermen came. “⟦We wait,|one of them⟧” one of them said."],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("someone known", () => {
  test.each([
    ["by the noun", "Adil Khoury, a trader, came. “⟦We wait,|Adil Khoury⟧” the trader said."],
    ["by a wider noun", "Ayatollah Reza Tarashqi came. “⟦We wait,|Reza Tarashqi⟧” the cleric said."],
    ["by age", "Adil Khoury, 45, came. “⟦We wait,|Adil Khoury⟧” the 45-year-old said."],
    [
      "the one last called so",
      "Adil Khoury, an engineer, came early. Hassan Zein, an engineer from Morava, came later. “⟦We wait,|Hassan Zein⟧” the engineer said.",
    ],
    [
      "the younger sister, called so",
      "Selma Orlan and her younger sister, Rima Orlan, sell fish. “⟦We wait,|Rima Orlan⟧” the younger sister said.",
    ],
    [
      "the first",
      "Adil Khoury, a trader, wept. Hassan Zein, a trader, sang. “⟦We wait,|Adil Khoury⟧” the first trader said.",
    ],
    [
      "the second",
      "Adil Khoury, a trader, wept. Hassan Zein, a trader, sang. Reza Tarashqi, a trader, left. “⟦We wait,|Hassan Zein⟧” the second trader said.",
    ],
    [
      "the third",
      "Adil Khoury, a trader, wept. Hassan Zein, a trader, sang. Reza Tarashqi, a trader, left. “⟦We wait,|Reza Tarashqi⟧” the third trader said.",
    ],
    [
      "the second, described",
      "A trader wept. Another trader shut his stall. “⟦We wait,|Another trader⟧” the second trader said.",
    ],
    [
      "the first, called so",
      "Mona Aziz, the first witness, wept. Rami Haddad, the second witness, sang. “⟦We wait,|Mona Aziz⟧” the first witness said.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a body by its noun", () => {
  test.each([
    ["a firm", "Meridia recalled nine pumps. “⟦We wait,|Meridia⟧” the company said."],
    ["a firm by its ending", "Perun Holding promised to pay. “⟦We wait,|Perun Holding⟧” the firm said."],
    ["a club", "Dravo United will appeal. “⟦We wait,|Dravo United⟧” said the club."],
    ["no person", "Korvan Dresh sued. “⟦We wait,|the company⟧” the company said."],
    ["neither of two", "Meridia sued Dravo United. “⟦We wait,|the company⟧” the company said."],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("whoever is only met by the one person named", () => {
  test.each([
    ["someone named with “the”", "Doctor Selma Orlan treated the boy. “⟦We wait,|the boy⟧” the boy said."],
    ["a victim", "The accused, Adil Khoury, wept. “⟦We wait,|the victim⟧” the victim said."],
    ["a rank as it is shortened", "Sen. Selma Orlan paused. “⟦We wait,|Selma Orlan⟧” the senator said."],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("two of one office", () => {
  const two = "The Iranian president, Reza Tarashqi, met the Turkish president, Murat Kaya, in Lorvik.";
  test.each([
    ["by the nation", `${two} “⟦We wait,|Murat Kaya⟧” the Turkish president said.`],
    ["by the other nation", `${two} “⟦We wait,|Reza Tarashqi⟧” the Iranian president said.`],
    ["by neither: stays itself", `${two} “⟦We wait,|the president⟧” the president said.`],
    [
      "of whom the paragraph names one",
      `${two}\n\nPresident Murat Kaya left early. “⟦We wait,|Murat Kaya⟧” the president said.`,
    ],
    ["one alone", "President Murat Kaya left early. “⟦We wait,|Murat Kaya⟧” the president said."],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("two who speak together", () => {
  test.each([
    ["by surnames", "Aydin and Kaya wrote: “⟦We wait for the boats.|Aydin and Kaya⟧”"],
    [
      "by full names known before",
      "Leyla Aydin and Murat Kaya met. “⟦We wait for the boats,|Leyla Aydin and Murat Kaya⟧” Aydin and Kaya wrote.",
    ],
    ["with titles", "Mr. Aydin and Ms. Kaya wrote: “⟦We wait for the boats.|Aydin and Kaya⟧”"],
    ["not across a verb", "Rain fell on Aydin and Kaya wrote: “⟦We wait for the boats.|Kaya⟧”"],
  ])("%s", (_, text) => expectAsMarked(text));
});
