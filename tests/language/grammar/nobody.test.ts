import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { expectAsMarked } from "../marked.ts";

describe("what begins with a capital and is nobody", () => {
  test.each([
    ["an adjective", "Harsh words followed in the hall. “⟦We wait,|Selma Orlan⟧” Selma Orlan said."],
    ["an adjective alone", "Harsh, some found it. Selma Orlan did not. “⟦We wait,|Selma Orlan⟧” she said."],
    ["a participle", "Based in Morava, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a participle before a description", "Based in Morava, the trader said: “⟦We wait.|the trader⟧”"],
    ["an imperative", "Picture this, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a number and a unit", "Twelve miles away, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a number", "Sixty percent agreed. “⟦We wait,|Selma Orlan⟧” Selma Orlan said."],
    ["a number in figures", "63 percent said “⟦yes|?|mixed⟧” to it."],
    ["a gerund", "Speaking in Morava, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a past participle", "Dressed in black, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a past participle with by", "Flanked by guards, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["an irregular participle", "Born in Morava, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    [
      "a past participle far from its noun",
      "Selma Orlan sat down. Challenged over the fees, she wept. “⟦We wait,|Selma Orlan⟧” she said.",
    ],
    [
      "a participle with an object",
      "Selma Orlan sat down. Shown the photographs, she wept. “⟦We wait,|Selma Orlan⟧” she said.",
    ],
    ["an adverb of order", "First, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["an adjective and a comma", "Calm, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a plural", "Critics were quick. Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a bare noun", "Dinner was served. “⟦We wait,|Selma Orlan⟧” Selma Orlan said."],
    ["a weekday", "Monday Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a season’s name", "Ramadan begins late. Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
    ["a place", "In Velmark, Selma Orlan said: “⟦We wait.|Selma Orlan⟧”"],
  ])("%s at a sentence’s start", (_, text) => expectAsMarked(text));

  test.each([
    ["adjective", "“We wait for the boats,” it said. Harsh said the rest."],
    ["participle", "Based said little. “We wait for the boats to come home.”"],
    ["adjective in the next sentence", "Harsh was the tone.\n\n“We wait for the boats to come home.”"],
    ["noun in the next sentence", "Silence fell on the quay.\n\n“We wait for the boats to come home.”"],
    ["participle in the next sentence", "Gone are the boats.\n\n“We wait for the boats to come home.”"],
    ["number in the next sentence", "Twelve boats sank.\n\n“We wait for the boats to come home.”"],
    ["imperative", "Picture this, if you can.\n\n“We wait for the boats to come home.”"],
    ["adjective before a verb", "Worse came later.\n\n“We wait for the boats to come home.”"],
    ["title of a programme", "Good Morning Velmark was on air.\n\n“We wait for the boats to come home.”"],
    [
      "title of a report",
      "The Annual Review of Fisheries lay open.\n\n“We wait for the boats to come home.”",
    ],
  ])("%s: nobody is named with certainty", (_, text) => {
    const { quotations } = analyse(text);
    expect(quotations).not.toEqual([]);
    for (const { confidence } of quotations) expect(confidence).toBeLessThan(0.8);
  });
});

describe("the office before a name is whole", () => {
  test.each([
    ["“We wait,” New Velmark Gov. Ana Kort said.", "Ana Kort", "New Velmark Gov."],
    ["“We wait,” said New Jersey Gov. Ana Kort.", "Ana Kort", "New Jersey Gov."],
    ["“We wait,” said Wells Norden CEO Ana Kort.", "Ana Kort", "Wells Norden CEO"],
    ["Wells Norden CEO Ana Kort said: “We wait.”", "Ana Kort", "Wells Norden CEO"],
    ["“We wait,” said Real Corin coach Ana Kort.", "Ana Kort", "Real Corin coach"],
    ["Real Corin coach Ana Kort said: “We wait.”", "Ana Kort", "Real Corin coach"],
    ["New Jersey Gov. Ana Kort said: “We wait.”", "Ana Kort", "New Jersey Gov."],
    [
      "South Velmark Attorney General Ana Kort said: “We wait.”",
      "Ana Kort",
      "South Velmark Attorney General",
    ],
    ["On Monday, West Orlen Mayor Ana Kort said: “We wait.”", "Ana Kort", "West Orlen Mayor"],
    ["“We wait,” said Bank of Orlen Governor Ana Kort.", "Ana Kort", "Bank of Orlen Governor"],
  ])("%s", (text, name, role) => {
    expect(analyse(text).quotations.map(({ speaker }) => speaker)).toEqual([{ name, role }]);
  });
});
