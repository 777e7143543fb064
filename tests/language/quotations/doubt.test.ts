import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

const opening = "Selma Orlan runs the port of Corin. Adil Khoury is a farmer.\n\n";

describe("a speaker is sure where the sentence is plainly theirs", () => {
  test.each([
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Selma Orlan said.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said Selma Orlan, 45, who runs the port.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan fumed, jabbing a finger at the map.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan told the Corin News Agency, “⟦and it stays shut.|Selma Orlan|sure⟧”",
    "Selma Orlan, a former pilot, has repeatedly said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan shook her head and said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan put it bluntly: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Speaking to traders outside the port, Selma Orlan said: “⟦The gate is shut.|Selma Orlan|sure⟧”",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said, adding: “⟦It was too old.|Selma Orlan|sure⟧”",
    "According to Selma Orlan, the gate was “⟦too old to be opened|Selma Orlan|mixed|sure⟧”.",
    "Among those present was Selma Orlan, who said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” — Selma Orlan",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” harbour safety expert Selma Orlan said.",
    "Selma Orlan was blunt: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan, who runs the port, was blunt: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan had a warning for traders: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan welcomed the decision in a post: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "The gate, Selma Orlan said, was “⟦too old to be opened|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan said the gate would not be “⟦opened for anyone|Selma Orlan|mixed|sure⟧”.",
    "Traders opposed what Selma Orlan called “⟦the end of the gate|Selma Orlan|mixed|sure⟧”.",
    "But, as Selma Orlan said, “⟦the gate is shut for good|Selma Orlan|sure⟧”.",
    "Selma Orlan used to say: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan, for her part, called it “⟦the end of the gate|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan issued a statement saying: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan did not leave by the gate, but added: “⟦It is shut for good.|Selma Orlan|sure⟧”",
    "Adil Khoury left, with Selma Orlan saying: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
  ])("%s", (marked) => expectAsMarked(opening + marked));
});

describe("a speaker is not sure where the sentence is of a kind that nobody knows to be plain", () => {
  test.each([
    // Whose words
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan read.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said, channelling Adil Khoury.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said on behalf of Adil Khoury.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said in the voice of Adil Khoury.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said, singing the anthem.",
    // Whether they were said
    "Word has it that Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” the synthetic Orlan said.",
    "Selma Orlan reportedly said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Bookmakers have Selma Orlan saying: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan said in the revue: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan is believed to have said.",
    "If the boat is found, traders will call it “⟦a house of paper|Selma Orlan|mixed|unsure⟧”, Selma Orlan said.",
    "What would Khoury say? “⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan suggested.",
    "Selma Orlan warned that whoever came would hear: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan would leave the hall, saying: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    // Whose words a thing holds
    "Selma Orlan rejected the claim: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan held up a sign: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan, channelling Adil Khoury, said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan, a puppet of the mayor, said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan plays a judge in a farce and says: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan posted a letter from Adil Khoury, writing: “⟦The gate is shut.|Selma Orlan|unsure⟧”",
    "The slogan, Selma Orlan said, was “⟦the gate is shut for good|Selma Orlan|mixed|unsure⟧”.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” was painted on the wall, Selma Orlan said.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said, looking at a text from Khoury.",
    // Nobody beside them
    "Selma Orlan laughed. “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
  ])("%s", (marked) => expectAsMarked(opening + marked));

  test("and what goes on from there is no surer", () => {
    expectAsMarked(
      `${opening}“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan read. “⟦It was too old.|Selma Orlan|unsure⟧”`,
    );
  });

  test("nor are words that go on in a sentence with words of its own", () => {
    expectAsMarked(
      `${opening}“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said. “⟦It was too old,|Selma Orlan|unsure⟧” denildi açıklamada.`,
    );
  });
});

describe("a pronoun", () => {
  test.each([
    "Korvan Dresh rejected the plan. “⟦The gate is shut,|Korvan Dresh|sure⟧” he said.",
    "Korvan Dresh left.\n\nA second guard had given up. “⟦The gate is shut,|a second guard|sure⟧” he said.",
    "Korvan Dresh left.\n\nThe guard had given up. “⟦The gate is shut,|the guard|unsure⟧” he said.",
    "Brem Tolvar met Korvan Dresh. Dresh rejected the plan. “⟦The gate is shut,|Korvan Dresh|unsure⟧” he said.",
  ])("for someone of unknown sex is sure only where nobody else is near: %s", (marked) =>
    expectAsMarked(marked),
  );
});
