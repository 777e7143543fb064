import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

const opening = "Mayor Leyla Demiroğlu met Foreign Minister Reza Tarashqi in Lorvik on Monday.\n\n";

describe("speech carried on", () => {
  test.each([
    [
      "of whom someone speaks in an aside",
      "Adil Khoury fell ill. It was there, his friend Vera Brandt says, that he sat up and told a doctor to “⟦keep the boats of paper|Adil Khoury|mixed⟧”.",
    ],
    [
      "behind the cue",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said. “⟦Nobody closed it.|Reza Tarashqi⟧”",
    ],
    [
      "in the next paragraph, of quotation alone",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said.\n\n“⟦Nobody closed it in all these years.|Reza Tarashqi⟧”",
    ],
    [
      "over two paragraphs",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said.\n\n“⟦Nobody closed it in all these years.|Reza Tarashqi⟧”\n\n“⟦And nobody will.|Reza Tarashqi⟧”",
    ],
    [
      "from the sentence before",
      "Tarashqi denied that the road was shut. “⟦Nobody closed it in all these years.|Reza Tarashqi⟧”",
    ],
    [
      "from the paragraph before",
      "Tarashqi denied that the road was shut.\n\n“⟦Nobody closed it in all these years.|Reza Tarashqi⟧”",
    ],
    [
      "in what they have written",
      "Leyla Demiroğlu led the inquiry. Her report called it “⟦a closed road|Leyla Demiroğlu|mixed⟧”.",
    ],
    [
      "in a letter of a body",
      "The Harbour Ministry led the inquiry. “⟦The road is open,|Harbour Ministry⟧” its letter said.",
    ],
    [
      "by two, and where",
      "“⟦The road is open,|Ana Ruiz and Hakan Fidan⟧” said Ana Ruiz and Hakan Fidan in a joint statement.",
    ],
    [
      "by he",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi told Demiroğlu. “⟦Nobody closed it,|Reza Tarashqi⟧” he added.",
    ],
    [
      "to another speaker and back",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said.\n\n“⟦It is not,|Leyla Demiroğlu⟧” Demiroğlu answered. “⟦I walked it.|Leyla Demiroğlu⟧”\n\n“⟦Then walk again,|Reza Tarashqi⟧” said Tarashqi.",
    ],
    [
      "not beyond narration about others",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said.\n\nRain fell on the quay, and the boats lay still.\n\nA banner hung over the gate.\n\n“⟦Nothing was left of the boats by the morning.|?⟧”",
    ],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));
});

describe("the one talked about is not the one talking", () => {
  test.each([
    ["of another", "“⟦He never listened,|Leyla Demiroğlu⟧” Demiroğlu said of Tarashqi."],
    ["about another", "“⟦He never listened,|Leyla Demiroğlu⟧” Demiroğlu said about Tarashqi."],
    [
      "a sentence about another",
      "Tarashqi came last. “⟦He never listened,|Leyla Demiroğlu⟧” Demiroğlu said.",
    ],
    ["a name inside the words", "“⟦Tarashqi never listened,|Leyla Demiroğlu⟧” Demiroğlu said."],
    ["behind the cue", "“⟦He never listened,|Leyla Demiroğlu⟧” Demiroğlu said, and Tarashqi left."],
    ["before the cue", "As Tarashqi left, Demiroğlu said: “⟦He never listened.|Leyla Demiroğlu⟧”"],
    ["the one told", "Demiroğlu told Tarashqi: “⟦You never listened.|Leyla Demiroğlu⟧”"],
    [
      "the one accused",
      "Demiroğlu accused Tarashqi of “⟦closing every gate|Leyla Demiroğlu|mixed⟧” in the town.",
    ],
    ["the one called", "Demiroğlu called Tarashqi “⟦a man without a boat|Leyla Demiroğlu|mixed⟧”."],
    ["the owner", "Tarashqi’s lawyer, Adil Khoury, said: “⟦He never listened.|Adil Khoury⟧”"],
    ["the owner, no name", "Tarashqi’s lawyer said: “⟦He never listened.|Tarashqi’s lawyer⟧”"],
    ["one represented", "A lawyer for Tarashqi said: “⟦He never listened.|a lawyer for Tarashqi⟧”"],
    [
      "her own words of him",
      "Demiroğlu knew Tarashqi from school. “⟦He never listened,|Leyla Demiroğlu⟧” she said.",
    ],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));
});

describe("bodies and people without a name stay as they are named", () => {
  test.each([
    ["a ministry", "“⟦The road is open,|Energy Ministry⟧” the Energy Ministry said."],
    ["a ministry, spelt small", "“⟦The road is open,|the interior ministry⟧” the interior ministry said."],
    ["a ministry of", "“⟦The road is open,|Ministry of Roads⟧” the Ministry of Roads said."],
    ["an agency", "“⟦The road is open,|Corin News Agency⟧” reported Corin News Agency."],
    ["an acronym", "“⟦The road is open,|CRA⟧” the CRA said."],
    [
      "an acronym told before",
      "The Coastal Relief Association (CRA) has 40 trucks. “⟦The road is open,|Coastal Relief Association⟧” the CRA said.",
    ],
    [
      "an acronym in the other tongue",
      "The Chamber of Boats, or OMD, has 40 trucks. “⟦The road is open,|Chamber of Boats⟧” the OMD said.",
    ],
    [
      "a news agency by its acronym",
      "The Corin Central News Agency (CCNA) came first. “⟦The road is open,|CCNA⟧” CCNA said.",
    ],
    ["an army", "“⟦The road is open,|Lebanese army⟧” the Lebanese army said in a statement."],
    ["a newspaper", "“⟦The road is open,|The Lorvik Post⟧” wrote The Lorvik Post."],
    ["a daily", "“⟦The road is open,|Lorvik daily⟧” the Lorvik daily wrote."],
    ["an embassy", "“⟦The road is open,|the Iranian embassy in Ankara⟧” the Iranian embassy in Ankara said."],
    [
      "a spokesperson for",
      "“⟦The road is open,|a spokesperson for the Energy Ministry⟧” a spokesperson for the Energy Ministry said.",
    ],
    [
      "said a spokesperson for",
      "“⟦The road is open,|a spokesperson for the Energy Ministry⟧” said a spokesperson for the Energy Ministry.",
    ],
    ["a spokesman's short form", "“⟦The road is open,|a ministry spokesman⟧” a ministry spokesman said."],
    ["an official", "“⟦The road is open,|a senior Iraqi official⟧” a senior Iraqi official said."],
    [
      "who asked not to be named",
      "“⟦The road is open,|a senior Iraqi official⟧” said a senior Iraqi official, who asked not to be named.",
    ],
    [
      "who asked not to be named, in front",
      "A senior Iraqi official who asked not to be named said: “⟦The road is open.|a senior Iraqi official⟧”",
    ],
    [
      "on condition of anonymity",
      "“⟦The road is open,|a Western diplomat⟧” a Western diplomat said on condition of anonymity.",
    ],
    [
      "speaking on condition",
      "A Western diplomat, speaking on condition of anonymity, said: “⟦The road is open.|a Western diplomat⟧”",
    ],
    [
      "familiar with",
      "“⟦The road is open,|a person familiar with the talks⟧” said a person familiar with the talks.",
    ],
    ["close to", "“⟦The road is open,|a source close to the talks⟧” a source close to the talks said."],
    ["one resident", "“⟦The road is open,|one resident⟧” one resident said."],
    ["another resident", "“⟦The road is open,|another resident⟧” said another resident."],
    ["two officials", "“⟦The road is open,|two security officials⟧” two security officials told Reuters."],
    ["witnesses", "“⟦The road is open,|witnesses⟧” witnesses said."],
    ["residents of", "“⟦The road is open,|residents of Basra⟧” residents of Basra said."],
    [
      "a woman who gave her first name",
      "“⟦The road is open,|Zeinab⟧” said Zeinab, who gave only her first name.",
    ],
  ])("%s", (_, paragraph) => expectAsMarked(paragraph));
});

describe("two people of one surname", () => {
  const pair = "Hadi Namazi and his sister Samira Namazi keep the shop in Basra.\n\n";
  test.each([
    [
      "by first name",
      "“⟦The road is open,|Samira Namazi⟧” Samira said. “⟦It is not,|Hadi Namazi⟧” said Hadi.",
    ],
    ["by full name", "“⟦The road is open,|Samira Namazi⟧” Samira Namazi said."],
    ["by title", "“⟦The road is open,|Samira Namazi⟧” Mrs Namazi said. “⟦No,|Hadi Namazi⟧” said Mr Namazi."],
    ["by pronoun", "“⟦The road is open,|Samira Namazi⟧” she said. “⟦It is not,|Hadi Namazi⟧” he said."],
  ])("%s", (_, paragraph) => expectAsMarked(pair + paragraph));
});

describe("nobody", () => {
  test.each([
    ["nobody is named", "The rain fell on the quay.\n\n“⟦Nothing was left of the boats by the morning.|?⟧”"],
    ["passive", "“⟦Nothing was left of the boats,|?⟧” it was said in the town."],
    ["we", "“⟦Nothing was left of the boats,|?⟧” we said."],
  ])("%s", (_, text) => expectAsMarked(text));
});
