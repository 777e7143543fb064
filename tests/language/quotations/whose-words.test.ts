import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { readMarkedArticle } from "../../../tools/quotes/marked-article.ts";
import { expectAsMarked } from "../marked.ts";

const opening = "General Reza Tarashqi met Selma Orlan, the mayor of Lorvik, and Adil Khoury on Monday.\n\n";

/** Each with the words for the one who passes the quotation on; null where nobody does. */
describe("the one who spoke, not the one who passes it on", () => {
  test.each<[string, string | null]>([
    ["“⟦The road is open,|Reza Tarashqi⟧” CORA quoted General Tarashqi as saying.", "CORA"],
    [
      "“⟦The road is open,|Reza Tarashqi⟧” the Corin news agency quoted Tarashqi as saying.",
      "Corin news agency",
    ],
    ["“⟦The road is open,|Reza Tarashqi⟧” state television quoted Tarashqi as saying.", "state television"],
    ["CORA quoted General Tarashqi as saying: “⟦The road is open.|Reza Tarashqi⟧”", "CORA"],
    ["“⟦The road is open,|Reza Tarashqi⟧” CORA cited General Tarashqi as saying.", "CORA"],
    [
      "Tarashqi was quoted by the Corin news agency as saying: “⟦The road is open.|Reza Tarashqi⟧”",
      "Corin news agency",
    ],
    ["“⟦The road is open,|Reza Tarashqi⟧” Tarashqi was quoted by CORA as saying.", "CORA"],
    ["“⟦The road is open,|Reza Tarashqi⟧” Tarashqi was quoted as saying by CORA.", "CORA"],
    ["Tarashqi was quoted as saying: “⟦The road is open.|Reza Tarashqi⟧”", null],
    ["“⟦The road is open,|Reza Tarashqi⟧” CORA reported, citing General Tarashqi.", "CORA"],
    ["“⟦The road is open,|Reza Tarashqi⟧” CORA said on Monday, quoting General Tarashqi.", "CORA"],
    [
      "The Corin news agency said, citing General Tarashqi: “⟦The road is open.|Reza Tarashqi⟧”",
      "Corin news agency",
    ],
    [
      "Citing General Tarashqi, the Corin news agency said: “⟦The road is open.|Reza Tarashqi⟧”",
      "Corin news agency",
    ],
    ["CORA, quoting General Tarashqi, said: “⟦The road is open.|Reza Tarashqi⟧”", "CORA"],
    ["Orlan, quoting General Tarashqi, said: “⟦The road is open.|Reza Tarashqi⟧”", "Orlan"],
    ["Orlan quoted General Tarashqi: “⟦The road is open.|Reza Tarashqi⟧”", "Orlan"],
    ["The bridge was described by Orlan as “⟦a stain on the port|Selma Orlan|mixed⟧”.", null],
    ["The bridge, described by Selma Orlan as “⟦a stain on the port|Selma Orlan|mixed⟧”, is shut.", null],
    ["The plan was denounced by Orlan as “⟦a stain on the port|Selma Orlan|mixed⟧”.", null],
    ["The bridge was called “⟦a stain on the port|Selma Orlan|mixed⟧” by Selma Orlan.", null],
    ["Tarashqi said in a statement carried by CORA: “⟦The road is open.|Reza Tarashqi⟧”", "CORA"],
    ["“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said in remarks carried by CORA.", "CORA"],
    ["In a statement carried by CORA, Tarashqi said: “⟦The road is open.|Reza Tarashqi⟧”", "CORA"],
    ["Orlan told Khoury that Tarashqi had said “⟦the road is open|Reza Tarashqi⟧”.", null],
    ["Orlan said that Tarashqi told her “⟦the road is open|Reza Tarashqi|mixed⟧”.", null],
    ["According to CORA, Tarashqi said: “⟦The road is open.|Reza Tarashqi⟧”", "CORA"],
    ["“⟦The road is open,|Reza Tarashqi⟧” Tarashqi said, according to CORA.", "CORA"],
    ["Tarashqi said “⟦the road is open|Reza Tarashqi⟧”, according to CORA.", "CORA"],
    ["Tarashqi told parliament: “⟦The road is open,|Reza Tarashqi⟧” CORA reported.", "CORA"],
    [
      "“⟦The road is open,|Reza Tarashqi⟧” said Tarashqi, while Orlan answered: “⟦It is shut.|Selma Orlan⟧”",
      null,
    ],
    [
      "Orlan called the bridge “⟦a stain|Selma Orlan|mixed⟧”, and Khoury said it was “⟦a gift|Adil Khoury|mixed⟧”.",
      null,
    ],
    [
      "Tarashqi said the road was “⟦open to all|Reza Tarashqi|mixed⟧” but Orlan said it was “⟦shut|Selma Orlan|mixed⟧”.",
      null,
    ],
    ["Orlan cited a rule: “⟦The road is open to all of them.|Selma Orlan⟧”", null],
    ["“⟦The road is open,|Selma Orlan⟧” Orlan said, citing the weather.", null],
    ["“⟦The road is open,|Selma Orlan⟧” Orlan told CORA.", null],
    ["“⟦The road is open,|Reza Tarashqi⟧” Orlan said, quoting General Tarashqi.", "Orlan"],
    ["“⟦The road is open,|Reza Tarashqi⟧” Orlan said, in the words of General Tarashqi.", "Orlan"],
    ["“⟦The road is open,|Selma Orlan⟧” Orlan said, quoting the general’s statement.", null],
    ["Borrowing a line from General Tarashqi, Orlan said: “⟦The road is open.|Reza Tarashqi⟧”", "Orlan"],
    ["Orlan, reading from a note by General Tarashqi, said: “⟦The road is open.|Reza Tarashqi⟧”", "Orlan"],
    ["Orlan read out a message from General Tarashqi: “⟦The road is open.|Reza Tarashqi⟧”", "Orlan"],
    ["CORA carried General Tarashqi’s remarks: “⟦The road is open.|Reza Tarashqi⟧”", "CORA"],
    ["“⟦The road is open,|Reza Tarashqi⟧” Orlan recalled General Tarashqi saying.", null],
    ["Orlan responded to a letter from General Tarashqi: “⟦The road is open.|Selma Orlan⟧”", null],
    ["“⟦The road is open,|Selma Orlan⟧” Orlan said after reading a letter from General Tarashqi.", null],
    ["“⟦The road is open,|Selma Orlan⟧” Orlan recalled, adding that Khoury was late.", null],
  ])("%s", (marked, medium) => {
    expectAsMarked(opening + marked);
    const { text } = readMarkedArticle(opening + marked);
    const media = analyse(text).quotations.map((quotation) => quotation.medium?.text ?? null);
    expect(media[0]).toBe(medium);
  });
});
