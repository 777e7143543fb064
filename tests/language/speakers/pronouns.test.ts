import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

describe("he and she", () => {
  test.each([
    [
      "a pronoun inside its sentence, of the only one who leads the paragraph",
      "“⟦It will fall,|Vera Brandt⟧” said Vera Brandt.\n\nThe mayor, Selma Orlan, came on Sunday. Two boats lay still. Asked about them, she shook her head.\n\n“⟦We wait,|Selma Orlan⟧” she said.",
    ],
    ["the subject of the sentence before", "Adil Khoury met Hassan Zein. “⟦We wait,|Adil Khoury⟧” he said."],
    ["the one introduced", "Adil Khoury, a farmer, met Hassan Zein. “⟦We wait,|Adil Khoury⟧” he said."],
    ["the speaker before", "Adil Khoury said that rain fell. “⟦We wait,|Adil Khoury⟧” he added."],
    [
      "the speaker of the paragraph before",
      "“⟦We wait,|Adil Khoury⟧” Adil Khoury said.\n\n“⟦Nobody came,|Adil Khoury⟧” he added.",
    ],
    [
      "the subject of a run",
      "Adil Khoury met Hassan Zein. He walked home. He sat down. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "the subject of the paragraph",
      "Adil Khoury left the port. The boats of Hassan Zein lay still. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    ["the gender that agrees", "Adil Khoury met Selma Orlan. “⟦We wait,|Selma Orlan⟧” she said."],
    [
      "not the one spoken to",
      "Minister Selma Orlan met Basma Khoury at the gate. “⟦We wait,|Basma Khoury⟧” she told the minister.",
    ],
    ["and the other one", "Selma Orlan met Adil Khoury. “⟦We wait,|Adil Khoury⟧” he said."],
    ["a courtesy", "Mr. Brandt met Mrs. Zuvani. “⟦We wait,|Zuvani⟧” she said."],
    ["kin behind the name", "Ruvani Orlan, his widow, met Adil Khoury. “⟦We wait,|Ruvani Orlan⟧” she said."],
    ["kin before the name", "His sister Ruvani met Adil Khoury. “⟦We wait,|Ruvani⟧” she said."],
    [
      "a title with a gender",
      "Spokeswoman Ruvani Orlan met Adil Khoury. “⟦We wait,|Ruvani Orlan⟧” she said.",
    ],
    [
      "a pronoun that opens the sentence behind the name",
      "Korin Brandt came at noon. Ruvani Orlan owns the mill. She sold it last year. “⟦We wait,|Korin Brandt⟧” he said.",
    ],
    [
      "a possessive in the sentence of the name",
      "Ruvani Orlan called her brother. Korin Brandt came at noon. “⟦We wait,|Ruvani Orlan⟧” she said.",
    ],
    [
      "the other name left over by a gender so found",
      "Korin Brandt shut the mill. Ruvani Orlan lost her hat. “⟦We wait,|Korin Brandt⟧” he said.",
    ],
    ["no place", "Adil Khoury came home. Sohar was dark. “⟦We wait,|Adil Khoury⟧” he said."],
    ["no ministry", "Adil Khoury came. The Energy Ministry shut the gate. “⟦We wait,|Adil Khoury⟧” he said."],
    [
      "no agency that speaks",
      "Adil Khoury came. Corin News Agency said that rain fell. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    ["no firm", "Adil Khoury came. Velmark Holdings shut the mill. “⟦We wait,|Adil Khoury⟧” he said."],
    ["no acronym", "Adil Khoury came. The CRA shut the gate. “⟦We wait,|Adil Khoury⟧” he said."],
    ["not the one asked", "Adil Khoury told Hassan Zein the news. “⟦We wait,|Adil Khoury⟧” he said."],
    ["not an owner", "Hassan Zein’s brother Adil Khoury came. “⟦We wait,|Adil Khoury⟧” he said."],
    ["not several people", "Adil Khoury came. Two farmers shut the gate. “⟦We wait,|Adil Khoury⟧” he said."],
    [
      "not one named in what is said",
      "Adil Khoury said that rain fell. Hassan Zein has never been a farmer, he said. “⟦We wait,|Adil Khoury⟧” he added.",
    ],
    [
      "but one named in the clause before",
      "Hassan Zein slept. When Adil Khoury came home at noon, he said: “⟦We wait.|Adil Khoury⟧”",
    ],
    [
      "a woman who was asked about a man",
      "Hassan Zein came.\n\nTeam doctor Ruvani Lang was asked whether he was fit. “⟦He is fine,|Ruvani Lang⟧” she said.",
    ],
    [
      "whoever is asked, not who is named before",
      "Hassan Zein slept. Asked whether he had shut the gate, Adil Khoury laughed. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "whoever is introduced behind a passive",
      "The rescue was led by Selma Orlan, an engineer who knew the river. “⟦We wait,|Selma Orlan⟧” she said.",
    ],
    [
      "the one with a name behind what he is and where",
      "A spokesman for the harbour, Adil Khoury, came to the gate. He had a paper. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "a man whose name ends as women’s do",
      "Selma Orlan slept.\n\nPilot Korsema Brandt-Hill of the fire service came. “⟦We wait,|Korsema Brandt-Hill⟧” he said.",
    ],
    [
      "the one described, not the town",
      "In Marivan, the governor left early. He had a headache. “⟦We wait,|the governor⟧” he said.",
    ],
    [
      "the subject of the sentence before, though another was named more often",
      "Adil Khoury has a boat. Adil Khoury has a mule. Adil Khoury is rich.\n\nThe grandfather, Hamad, sat on a carpet. He is 90. “⟦We wait,|Hamad⟧” he said.",
    ],
    ["someone described", "A fisherman mended his net. “⟦We wait,|a fisherman⟧” he said."],
    ["a woman described", "A widow from Lorvik wept. “⟦We wait,|a widow⟧” she said."],
    ["kin described", "Selma Orlan slept. A brother shut the gate. “⟦We wait,|a brother⟧” he said."],
    [
      "the person, by the description of the person",
      "Adil Khoury, a farmer, came at noon. The farmer sat down. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "the office-holder whom a description took up",
      "Foreign Minister Adil Khoury met Hassan Zein. The minister sat down. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "a new paragraph’s subject",
      "Hassan Zein slept.\n\nAdil Khoury came to the quay at noon. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "the new speaker, not the often named",
      "Hassan Zein won. Hassan Zein sang. Hassan Zein danced.\n\nAdil Khoury, a teacher, said that rain fell. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "a name of unknown kind that does something",
      "Zuvani Orlan came from Lorvik and shut the gate. “⟦We wait,|Zuvani Orlan⟧” she said.",
    ],
    [
      "nobody far above",
      "Selma Orlan said that rain fell.\n\nAdil Khoury came in. “⟦We wait,|Adil Khoury⟧” he said.",
    ],
    [
      "back and forth",
      "Adil Khoury met Selma Orlan. “⟦We wait,|Adil Khoury⟧” he said. “⟦We go,|Selma Orlan⟧” she answered. “⟦Go then,|Adil Khoury⟧” he said.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("it and they", () => {
  test.each([
    ["a ministry", "The Energy Ministry shut the gate. “⟦We wait,|Energy Ministry⟧” it said."],
    [
      "no person",
      "The Energy Ministry shut the gate. Adil Khoury came. “⟦We wait,|Energy Ministry⟧” it said.",
    ],
    ["a body described", "The council shut the gate. “⟦We wait,|the council⟧” it said."],
    ["no person described", "The council shut the gate. A captain came. “⟦We wait,|the council⟧” it said."],
    ["several people", "Two farmers came. “⟦We wait,|Two farmers⟧” they said."],
    ["no single person", "Two farmers came. Adil Khoury shut the gate. “⟦We wait,|Two farmers⟧” they said."],
    ["a body of people", "The Energy Ministry shut the gate. “⟦We wait,|Energy Ministry⟧” they said."],
  ])("%s", (_, text) => expectAsMarked(text));
});
