import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

const opening =
  "Foreign Minister Reza Tarashqi met Leyla Demiroğlu, the mayor of Lorvik, at the harbour on Monday.\n\n";

describe("cues", () => {
  test.each([
    ["X said", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said."],
    ["said X", "“⟦The road is open,|Reza Tarashqi⟧” said Tarashqi."],
    ["X, 45, a farmer, said", "“⟦The road is open,|Adil Khoury⟧” Adil Khoury, 45, a farmer, said."],
    ["said X, a farmer", "“⟦The road is open,|Adil Khoury⟧” said Adil Khoury, a 45-year-old farmer."],
    ["X, who saw it, said", "“⟦The road is open,|Adil Khoury⟧” Adil Khoury, who drove it twice, said."],
    ["said X, who", "“⟦The road is open,|Adil Khoury⟧” said Adil Khoury, who drove it twice."],
    ["according to X", "“⟦The road is open,|Reza Tarashqi⟧” according to Tarashqi."],
    ["according to X, in front", "According to Tarashqi, “⟦the road is open|Reza Tarashqi|mixed⟧” to all."],
    ["told Reuters", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi told Reuters."],
    ["told a channel", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi told the Al Manara channel."],
    [
      "told reporters in a place",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi told reporters in Ankara on Tuesday.",
    ],
    [
      "was quoted by",
      "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi was quoted as saying by the Corin news agency.",
    ],
    [
      "was quoted by, in front",
      "Tarashqi was quoted by the Corin news agency as saying: “⟦The road is open.|Reza Tarashqi⟧”",
    ],
    [
      "the agency quoted X",
      "The Corin news agency quoted Tarashqi as saying: “⟦The road is open.|Reza Tarashqi⟧”",
    ],
    [
      "the agency cited X",
      "The Corin news agency cited Tarashqi as saying “⟦open to all|Reza Tarashqi|mixed⟧”.",
    ],
    ["state media quoted", "“⟦The road is open,|Reza Tarashqi⟧” state television quoted Tarashqi as saying."],
    ["wrote on X", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi wrote on X."],
    ["posted on X", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi posted on X late on Sunday."],
    ["said in a post", "Tarashqi said in a post on X: “⟦The road is open.|Reza Tarashqi⟧”"],
    ["a dash behind", "“⟦The road is open|Reza Tarashqi⟧” – Reza Tarashqi"],
    ["X: in a sentence", "Tarashqi had one answer: “⟦The road is open to all of them.|Reza Tarashqi⟧”"],
    ["a statement said", "“⟦The road is open,|a statement⟧” a statement said."],
    [
      "in a statement",
      "In a statement, the Transport Ministry said: “⟦The road is open.|Transport Ministry⟧”",
    ],
    [
      "a ministry's statement",
      "“⟦The road is open,|Transport Ministry⟧” the Transport Ministry said in a statement.",
    ],
    ["somebody's statement", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi’s statement said."],
    ["somebody's post", "Tarashqi’s post read: “⟦The road is open.|Reza Tarashqi⟧”"],
    ["a report said", "“⟦The road is open,|the report⟧” the report said."],
    ["an unlisted verb", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi thundered."],
    ["an unknown verb", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi blustered."],
    ["an unknown verb in front", "“⟦The road is open,|Reza Tarashqi⟧” blustered Tarashqi."],
    ["insisted X", "“⟦The road is open,|Reza Tarashqi⟧” insisted Tarashqi."],
    ["in between", "“⟦The road,|Reza Tarashqi⟧” Tarashqi said, “⟦is open to all of them.|Reza Tarashqi⟧”"],
    ["adding", "Tarashqi waved it away, adding: “⟦The road is open.|Reza Tarashqi⟧”"],
    ["in the words of", "In the words of Tarashqi, “⟦the road is open|Reza Tarashqi|mixed⟧”."],
    ["X has said", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi has repeatedly said."],
    ["X is reported to have said", "“⟦The road is open,|Reza Tarashqi⟧” Tarashqi is reported to have said."],
    ["as X put it", "“⟦The road is open,|Reza Tarashqi⟧” as Tarashqi put it."],
    ["asked whether", "Asked about the road, Tarashqi replied: “⟦It is open.|Reza Tarashqi⟧”"],
    ["in reply to another", "Asked by Demiroğlu, Tarashqi replied: “⟦It is open.|Reza Tarashqi⟧”"],
    ["speaking to", "Speaking to Demiroğlu, Tarashqi said: “⟦It is open.|Reza Tarashqi⟧”"],
    ["told another", "“⟦It is open,|Reza Tarashqi⟧” Tarashqi told Demiroğlu."],
    ["warned another", "“⟦It is open,|Reza Tarashqi⟧” Tarashqi warned Demiroğlu on Monday."],
    ["with a date", "“⟦It is open,|Reza Tarashqi⟧” Tarashqi on Monday told lawmakers."],
    ["at an event", "“⟦It is open,|Reza Tarashqi⟧” Tarashqi said at a joint news conference with Demiroğlu."],
    ["said of another", "“⟦She is brave,|Reza Tarashqi⟧” Tarashqi said of Demiroğlu."],
    ["a colon after the verb and more", "Tarashqi said on X on Monday: “⟦The road is open.|Reza Tarashqi⟧”"],
    ["present tense", "“⟦The road is open,|Reza Tarashqi⟧” says Tarashqi."],
    ["adds X", "“⟦The road is open,|Reza Tarashqi⟧” adds Tarashqi, with a smile."],
    ["recalls X", "“⟦The road was open,|Adil Khoury⟧” recalls Adil Khoury, who was nine at the time."],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));
});

const headline = "Road to Lorvik Is Open Again\n\n";

describe("lines of speech", () => {
  test("in a transcript", () => {
    expectAsMarked(`${headline}Reza Tarashqi spoke to Selin Korkut of the Lorvik Post on Monday.

KORKUT: ⟦When will the road open?|Selin Korkut⟧

TARASHQI: ⟦It is open now. We never closed it.|Reza Tarashqi⟧

KORKUT: ⟦And the bridge?|Selin Korkut⟧

TARASHQI: ⟦The bridge stays shut until spring.|Reza Tarashqi⟧`);
  });

  test("in a transcript with names in small letters", () => {
    expectAsMarked(`${headline}Reza Tarashqi spoke to Selin Korkut of the Lorvik Post on Monday.

Selin Korkut: ⟦When will the road open?|Selin Korkut⟧

Reza Tarashqi: ⟦It is open now. We never closed it.|Reza Tarashqi⟧

Selin Korkut: ⟦And the bridge?|Selin Korkut⟧

Reza Tarashqi: ⟦The bridge stays shut until spring.|Reza Tarashqi⟧`);
  });

  test("in a transcript with the newspaper's name", () => {
    expectAsMarked(`${headline}Reza Tarashqi spoke to the Lorvik Post on Monday.

LORVIK POST: ⟦When will the road open?|Lorvik Post⟧

REZA TARASHQI: ⟦It is open now. We never closed it.|Reza Tarashqi⟧

LORVIK POST: ⟦And the bridge?|Lorvik Post⟧

REZA TARASHQI: ⟦The bridge stays shut until spring.|Reza Tarashqi⟧`);
  });

  test("in a transcript whose words have marks", () => {
    expectAsMarked(`${headline}Reza Tarashqi spoke to Selin Korkut on Monday.

KORKUT: ⟦Is the road “open”, as you say?|Selin Korkut⟧

TARASHQI: ⟦It is what we call “open for all”.|Reza Tarashqi⟧

KORKUT: ⟦And the bridge?|Selin Korkut⟧`);
  });

  test("of questions and answers with one guest", () => {
    expectAsMarked(`${headline}Reza Tarashqi spoke to the Lorvik Post on Monday.

Q: ⟦When will the road open?|?⟧

A: ⟦It is open now. We never closed it.|Reza Tarashqi⟧

Q: ⟦And the bridge?|?⟧

A: ⟦The bridge stays shut until spring.|Reza Tarashqi⟧`);
  });
});
