import { expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";

const speakerOf = (text: string) => {
  const speaker = analyse(text).quotations[0]?.speaker;
  return speaker && [speaker.name, speaker.role];
};

test.each([
  ["“We wait,” Foreign Minister Reza Tarashqi said.", "Reza Tarashqi", "Foreign Minister"],
  ["“We wait,” said Iraqi Water Minister Adil al-Rubayi.", "Adil al-Rubayi", "Iraqi Water Minister"],
  [
    "Mohsen Farahvash, a former ambassador to Chad, said: “We wait.”",
    "Mohsen Farahvash",
    "former ambassador to Chad",
  ],
  ["“We wait,” said Adil Khoury, the mayor of Lorvik.", "Adil Khoury", "mayor of Lorvik"],
  ["“We wait,” said Adil Khoury, 45, a farmer from Basra.", "Adil Khoury", "farmer from Basra"],
  ["“We wait,” said the union’s leader, Selin Korkut.", "Selin Korkut", "union’s leader"],
  ["His daughter and assistant, Nasrin Khoury, said: “We wait.”", "Nasrin Khoury", "daughter and assistant"],
  ["“We wait,” General Kamran Sohrabi said.", "Kamran Sohrabi", "General"],
  ["“We wait,” Secretary of State Adil Khoury said.", "Adil Khoury", "Secretary of State"],
  ["“We wait,” Deputy Secretary of State Adil Khoury said.", "Adil Khoury", "Deputy Secretary of State"],
  [
    "“We wait,” said Minister for Climate, Trade and Energy Adil Khoury.",
    "Adil Khoury",
    "Minister for Climate, Trade and Energy",
  ],
  [
    "“We wait,” Health and Human Services Secretary Adil Khoury said.",
    "Adil Khoury",
    "Health and Human Services Secretary",
  ],
  [
    "“We wait,” said Adil Khoury, minister of trade and industry.",
    "Adil Khoury",
    "minister of trade and industry",
  ],
  ["“We wait,” said Mr Khoury.", "Khoury", null],
  ["“We wait,” Dr Hanan Qasim said.", "Hanan Qasim", null],
  ["“We wait,” the Energy Ministry said.", "Energy Ministry", null],
  ["Adil Khoury came. He runs the mill. “We wait,” Khoury said.", "Adil Khoury", null],
])("%s", (text, name, role) => {
  expect(speakerOf(text)).toEqual([name, role]);
});
