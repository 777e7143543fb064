import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { SURE_ENOUGH } from "../../../src/language/quotations/confidence.ts";
import { readMarkedArticle } from "../../../tools/quotes/marked-article.ts";
import { expectAsMarked } from "../marked.ts";

const opening = "Mayor Selma Orlan met Adil Khoury, a trader, at the port of Lorvik on Monday.\n\n";

describe("words that an article does not say were said", () => {
  test.each([
    // Denied
    "Selma Orlan denied saying “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan denies ever having said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan on Friday firmly denied having told traders “⟦to sell the boats|Selma Orlan|mixed|denied⟧”.",
    "Selma Orlan has denied that she said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan rejected claims that she said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan dismissed as nonsense reports that she had said “⟦the gate is shut|Selma Orlan|denied⟧”.",
    "Selma Orlan never said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan did not say “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan didn’t say “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan has never, at any time, said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan has not once said: “⟦The gate is shut for good.|Selma Orlan|denied⟧”",
    "“⟦The gate is shut for good,|Selma Orlan|denied⟧” Selma Orlan never said.",
    "“⟦The gate is shut for good|Selma Orlan|mixed|denied⟧” is something that Selma Orlan never said.",
    "Selma Orlan refuses to say “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan stopped short of saying “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Selma Orlan stopped just short of calling the delay “⟦a stain|Selma Orlan|mixed|denied⟧”.",
    "Selma Orlan declined to call the delay “⟦a stain on the port|Selma Orlan|mixed|denied⟧”.",
    "Selma Orlan left without ever saying “⟦the gate is shut|Selma Orlan|denied⟧”.",
    "There is no record that Selma Orlan said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "There is no evidence of Selma Orlan ever saying “⟦the gate is shut|Selma Orlan|denied⟧”.",
    "It is not true that Selma Orlan said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Adil Khoury insisted that Selma Orlan never said “⟦the gate is shut|Selma Orlan|denied⟧”.",
    "Selma Orlan said she never said “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    "Neither Selma Orlan nor Khoury said “⟦the gate is shut for good|Adil Khoury|denied⟧”.",
    "No trader said “⟦the gate is shut for good|No trader|denied⟧”.",
    "No one said “the gate is shut for good”.",
    "Selma Orlan was never quoted as saying “⟦the gate is shut for good|Selma Orlan|denied⟧”.",
    // Disputed
    "Adil Khoury accused Selma Orlan of saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    "Adil Khoury on Monday accused Selma Orlan, without proof, of having said “⟦shut it|Selma Orlan|mixed|disputed⟧”.",
    "Selma Orlan was accused of saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    "Selma Orlan was accused by Adil Khoury of saying “⟦the gate is shut|Selma Orlan|disputed⟧”.",
    "Adil Khoury falsely claims that Selma Orlan said “⟦the gate is shut|Selma Orlan|disputed⟧”.",
    "The post claims, falsely, that Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    "A fake video shows Selma Orlan saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    "A doctored clip, shared thousands of times, shows Selma Orlan saying “⟦shut it|Selma Orlan|mixed|disputed⟧”.",
    "In a fabricated letter, Selma Orlan says: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    "A hoax quotation has Selma Orlan saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    "Selma Orlan was falsely quoted as saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    "Selma Orlan was misquoted as saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    "“⟦The gate is shut for good,|Selma Orlan|disputed⟧” Selma Orlan was wrongly quoted as saying.",
    "“⟦The gate is shut for good,|Selma Orlan|disputed⟧” a fake post quoted Selma Orlan as saying.",
    "A fake post quoted Selma Orlan as saying: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    "A quote falsely attributed to Selma Orlan reads: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    "“⟦The gate is shut for good|Selma Orlan|mixed|disputed⟧” is a quote wrongly attributed to Selma Orlan.",
    "Rumours that Selma Orlan said “⟦the gate is shut for good|Selma Orlan|mixed|disputed⟧” spread at once.",
    "Selma Orlan is alleged to have said “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    "Selma Orlan allegedly said: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    // Hypothetical
    "Selma Orlan would say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    "If asked, Selma Orlan would say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    "Selma Orlan would, if she were asked, say: “⟦The gate is shut.|Selma Orlan|hypothetical⟧”",
    "Selma Orlan might have said “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”.",
    "Selma Orlan should say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    "Selma Orlan may well say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    "Selma Orlan is expected to say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    "“⟦The gate is shut for good,|Selma Orlan|hypothetical⟧” Selma Orlan is expected to say.",
    "“⟦The gate is shut for good,|Selma Orlan|hypothetical⟧” Selma Orlan will say on Friday.",
    "Selma Orlan is due on Friday to say: “⟦The gate is shut for good.|Selma Orlan|hypothetical⟧”",
    "Selma Orlan was asked to say “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”.",
    "Adil Khoury wants Selma Orlan to say “⟦the gate is shut|Selma Orlan|hypothetical⟧”.",
    "If Selma Orlan says “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”, traders will leave.",
    "It is unclear whether Selma Orlan said “⟦the gate is shut|Selma Orlan|hypothetical⟧”.",
    "Did Selma Orlan say “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”?",
    "Who among us would say “the gate is shut for good”?",
    "Imagine Selma Orlan saying “⟦the gate is shut for good|Selma Orlan|hypothetical⟧”.",
  ])("%s", (marked) => {
    expectAsMarked(opening + marked);
  });
});

describe("words that were said, beside words that could speak against it", () => {
  test.each([
    "Selma Orlan denied the charges, saying “⟦the gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan denied wrongdoing. “⟦The gate is shut for good,|Selma Orlan⟧” Orlan said.",
    "Selma Orlan denied that she was late and said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "“⟦The gate is shut for good,|Selma Orlan⟧” said Selma Orlan, who denied that it was late.",
    "Selma Orlan, accused of fraud, said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan was accused of fraud. “⟦The gate is shut for good,|Selma Orlan⟧” Orlan said.",
    "Asked if Khoury would resign, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Asked whether it was true, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan would not say when, but said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan did not say why, but told reporters: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "“⟦I never said that,|Selma Orlan⟧” Selma Orlan said.",
    "“⟦I would say the gate is shut,|Selma Orlan⟧” Selma Orlan said.",
    "Selma Orlan said she would never say “⟦never|Selma Orlan|mixed⟧”.",
    "Selma Orlan refused to resign, saying: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan declined to comment further. “⟦The gate is shut for good,|Selma Orlan⟧” Orlan said.",
    "Selma Orlan stopped short of a promise but said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan rejected claims of fraud, saying: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan dismissed the reports and said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan called the video a fake and said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "“⟦The gate is shut for good,|Selma Orlan⟧” Selma Orlan said of the fake video.",
    "Asked about the doctored video, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan denounced the hoax, adding: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "After the fake video spread, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan did not hesitate to call the delay “⟦a stain on the port|Selma Orlan|mixed⟧”.",
    "Selma Orlan not only said “⟦the gate is shut for good|Selma Orlan⟧”, she locked it.",
    "Selma Orlan does not deny saying “⟦the gate is shut for good|Selma Orlan⟧”.",
    "Selma Orlan would only say: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan could only say: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan would later say: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan went on to say: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "If the storm comes, the port will close, Selma Orlan said: “⟦The gate is shut.|Selma Orlan⟧”",
    "“⟦If asked, I will say it again,|Selma Orlan⟧” Selma Orlan said.",
    "The port will close on Friday, Selma Orlan said. “⟦The gate is shut for good.|Selma Orlan⟧”",
    "“⟦The gate is shut for good,|Selma Orlan⟧” Selma Orlan said, refusing to say more.",
    "“⟦The gate is shut for good,|Selma Orlan⟧” Selma Orlan said, denying that she had lied.",
    "“⟦The gate is shut for good,|Selma Orlan⟧” Selma Orlan said on Friday, and would not say more.",
    "“⟦The gate is shut for good,|Selma Orlan⟧” said Selma Orlan, expected to stand again.",
    "Selma Orlan accused Adil Khoury of fraud and said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan accused Adil Khoury of “⟦lying to the whole port|Selma Orlan|mixed⟧”.",
    "Selma Orlan never hid it: “⟦The gate is shut for good,|Selma Orlan⟧” she said.",
    "Selma Orlan falsely claimed: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Nobody asked Selma Orlan, but she said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "No trader was hurt, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "“⟦Who would say that the gate is shut?|Selma Orlan⟧” Selma Orlan asked.",
  ])("%s", (marked) => {
    expectAsMarked(opening + marked);
    const { text } = readMarkedArticle(opening + marked);
    for (const { confidence } of analyse(text).quotations)
      expect(confidence).toBeGreaterThanOrEqual(SURE_ENOUGH);
  });
});
