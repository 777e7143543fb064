import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

describe("he and she are sure where another stands only behind the subject of the sentence before", () => {
  test.each([
    ["in a phrase", "Selma Orlan defended the plan against Vera Brandt."],
    ["as an owner", "Selma Orlan defended the plan against Vera Brandt’s critics."],
    ["as one who has drawn it up", "Selma Orlan defended the plan, drawn up by Vera Brandt."],
    ["as the subject of what is said", "Selma Orlan said that Vera Brandt had rung her."],
    [
      "as a place, and before it too",
      "At Brant Vale it rained. Selma Orlan walked to the gate from Brant Vale.",
    ],
    ["as a fund that bought it", "Alcara Living, a fund, bought it. Its director, Selma Orlan, denied that."],
    [
      "as a body called so",
      "The donor is a foundation named Red Hoog. Its director, Selma Orlan, denied that.",
    ],
    [
      "as a body that has an owner",
      "The firm, Corin’s Red Quay, left. Its director, Selma Orlan, denied that.",
    ],
    ["as whoever she works for", "Vera Brandt’s lawyer, Selma Orlan, was unhappy."],
    ["before it, which brings her in", "Vera Brandt wept. Another trader, Selma Orlan, was unhappy."],
    ["as one who asked her", "Asked by Vera Brandt about the plan, Selma Orlan shrugged."],
  ])("%s", (_, before) => expectAsMarked(`${before} “⟦The quay is old,|Selma Orlan|sure⟧” she said.`));
});

describe("he and she are not sure where another may speak as well", () => {
  test.each([
    ["asked", "Selma Orlan asked Vera Brandt about the plan."],
    ["met", "Selma Orlan met Mayor Vera Brandt on the quay."],
    ["cross-examined", "Selma Orlan cross-examined Vera Brandt."],
    ["given the floor", "Selma Orlan gave the floor to Vera Brandt."],
    ["of whom an answer is asked", "Selma Orlan demanded an answer from Vera Brandt."],
    ["someone who acts meanwhile", "Selma Orlan smiled as Vera Brandt took the stand."],
    ["spoken to, only described", "Selma Orlan spoke to a guard."],
    ["met, only described", "Selma Orlan met the mayor."],
    ["one who stands there, only described", "Selma Orlan laughed. Behind her stood a trader."],
    ["whom she plays", "Selma Orlan plays a nurse in the film."],
    ["one who interrupts", "Selma Orlan was interrupted by Vera Brandt."],
    ["the subject of a clause beside it", "Selma Orlan defended the plan, and Vera Brandt shook her head."],
    ["named before as well", "Vera Brandt came. Selma Orlan read the plan to Vera Brandt."],
    ["acting together, one by kin", "Selma Orlan and her sister Vera own the mill."],
    ["named before, where the subject is not new", "Selma Orlan saw Vera Brandt. Orlan knelt down."],
    ["acting together, one by an office", "Selma Orlan and the mayor, Vera Brandt, met on the quay."],
  ])("%s", (_, before) => expectAsMarked(`${before} “⟦The quay is old,|Selma Orlan|unsure⟧” she said.`));

  test("where the cue is a reply", () =>
    expectAsMarked(
      "Selma Orlan wrote to Vera Brandt. “⟦The quay is old,|Selma Orlan|unsure⟧” she wrote back.",
    ));

  test.each([
    [
      "left out for a gender that is only guessed",
      "Adil Khoury was glad.\n\nIt was a reprieve for Lupelina Savali, the coach. At noon Savali laid the paper on the table. Then he smiled. “⟦The quay is old.|Adil Khoury|unsure⟧”",
    ],
    [
      "the description that an article opens with, of someone who is named later",
      "A potter sat by his kiln. “⟦The quay is old,|a potter|unsure⟧” he said.\n\nOrlan is 81.",
    ],
    [
      "a body behind a preposition",
      "Rain fell. In its filing to the Corin Harbour Court the firm lists debts. It describes them as “⟦a gust and a goose|Corin Harbour Court|mixed|unsure⟧”.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));

  test("it is whoever makes a statement, not the statement", () =>
    expectAsMarked(
      "In a statement, the bank condemned what it called an “⟦assault on staff|the bank|mixed|sure⟧”.",
    ));

  test("they may be one spokesperson", () =>
    expectAsMarked(
      "The Corin Ministry took all of it.\n\nIt will ask pupils. A spokesperson was asked how.\n\n“⟦At home,|a spokesperson|sure⟧” they said.",
    ));
});
