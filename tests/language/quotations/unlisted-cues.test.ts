import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

const opening = "Selma Orlan runs the port of Lorvik. Adil Khoury is a trader there.\n\n";

describe("cues that no list has", () => {
  test.each([
    "“⟦The gate is shut,|Selma Orlan⟧” Selma Orlan spat.",
    "“⟦The gate is shut,|Selma Orlan⟧” Selma Orlan hit back.",
    "Adil Khoury spoke.\n\n“⟦Who shut the gate?|Selma Orlan⟧” Selma Orlan shot back.",
    "A letter from Selma Orlan was read out on Monday. “⟦The gate is shut now,|Selma Orlan⟧” it said.",
    "“⟦The gate is shut,|Selma Orlan⟧” Selma Orlan burst out, laughing.",
    "“⟦The gate is shut,|Selma Orlan⟧” Selma Orlan shot back on Monday.",
    "“⟦The gate is shut,|Selma Orlan⟧” bellowed Selma Orlan.",
    "“⟦Shut the gate!|Selma Orlan⟧” cuts in Selma Orlan, a farmer.",
    "Selma Orlan hit back: “⟦The gate is shut.|Selma Orlan⟧”",
    "“⟦Shut the gate!|Selma Orlan⟧” Selma Orlan, the mayor of the town, said.",
    "“⟦Is the gate shut?|Adil Khoury⟧” Adil Khoury, a trader, asked.",
    "Selma Orlan sent a letter, writing: “⟦The gate is shut for good.|Selma Orlan⟧”",
    "Selma Orlan, who had lost two votes and a night of sleep, said: “⟦The gate is shut.|Selma Orlan⟧”",
  ])("%s", (marked) => expectAsMarked(opening + marked));
});

describe("whole utterances that begin with a small letter", () => {
  test.each([
    "According to Selma Orlan, “⟦the gate is shut and nobody will open it.|Selma Orlan⟧”",
    "“⟦The gate is shut,|Selma Orlan⟧” Selma Orlan added – “⟦but not for the fishermen of the town.|Selma Orlan⟧”",
    "Selma Orlan left, saying, “⟦The gate is shut,|Selma Orlan⟧” adding, “⟦nobody will open it this year.|Selma Orlan⟧”",
  ])("%s", (marked) => expectAsMarked(opening + marked));
});

describe("words that nobody says", () => {
  test.each([
    "A banner on the quay said: “Nobody owns the sea.”",
    "Selma Orlan wore a badge reading “Nobody owns the sea”.",
    "Adil Khoury carried a placard saying “Shut the gate now”.",
    "Selma Orlan posted the hashtag “#ShutTheGate” on Monday.",
  ])("%s", (marked) => expectAsMarked(opening + marked));

  test("a sign nearby does not take a speaker’s words", () =>
    expectAsMarked(`${opening}Selma Orlan stood by a banner and said: “⟦Nobody owns the sea.|Selma Orlan⟧”`));
});
