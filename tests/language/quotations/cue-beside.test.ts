import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

const orlan = "Selma Orlan runs the port. Adil Khoury owns a boat.";

describe("the verb right before a quotation", () => {
  test.each([
    [
      "with a particle",
      `${orlan} When Khoury criticized the port, Orlan shot back, “⟦Then row yourself.|Selma Orlan⟧”`,
    ],
    [
      "with a particle and an adverb",
      `${orlan} When Khoury praised the old port, Orlan fired back forcefully: “⟦Then row there yourself.|Selma Orlan⟧”`,
    ],
    [
      "with a participle behind the quotation",
      `${orlan} After Khoury blamed the port, Orlan hit back: “⟦Then row there yourself,|Selma Orlan⟧” referencing the storm.`,
    ],
    [
      "unlisted",
      `${orlan} When Khoury mentioned the storm, Orlan cracked, “⟦It was only wind.|Selma Orlan⟧”`,
    ],
    [
      "unlisted, behind a sentence with the other as its subject",
      `${orlan} Khoury said the storm was over, but Orlan cracked, “⟦It was only wind.|Selma Orlan⟧”`,
    ],
    [
      "behind a description",
      `${orlan} As Khoury said the gate would open, the ferryman cut in, “⟦It will stay shut.|the ferryman⟧”`,
    ],
    [
      "behind a pronoun",
      `${orlan} When Khoury mocked Orlan, she shot back, “⟦Then row yourself.|Selma Orlan⟧”`,
    ],
    [
      "behind a place that opens the sentence",
      `${orlan} In the Harbour of Ropes, Orlan sings, “⟦Nobody owns the sea.|Selma Orlan⟧”`,
    ],
    [
      "behind “as” and a noun that no list has",
      `${orlan} “⟦The wall will hold,|Selma Orlan⟧” Orlan said as a wall-sitter yelled: “⟦It will not hold!|a wall-sitter⟧”`,
    ],
    [
      "with an aside",
      `${orlan} When a child in the hall shouted, “⟦Louder,|a child in the hall⟧” Orlan joked, using a deep voice, “⟦The sea is louder than I am.|Selma Orlan⟧”`,
    ],
    [
      "with “again” in the aside",
      `${orlan} Orlan joked, again using a deep voice, “⟦The sea is louder than I am.|Selma Orlan⟧”`,
    ],
    [
      "behind someone",
      `${orlan} When someone in the audience shouted, “⟦Louder,|someone in the audience⟧” Orlan joked, “⟦The sea is louder than I am.|Selma Orlan⟧”`,
    ],
    [
      "“had this to say”",
      `${orlan} Likewise, a report from the Corin Institute had this to say about the port: “⟦The wall will not hold.|Corin Institute⟧”`,
    ],
    [
      "“as someone put it”",
      `${orlan} As Hassan Zein, professor of law at Morava and author of a book on rivers, put it, “⟦The wall will not hold.|Hassan Zein⟧”`,
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("the listed verb before a quotation", () => {
  test.each([
    ["alone", `${orlan} Khoury said, “⟦The wall will not hold.|Adil Khoury⟧”`],
    ["with a listener", `${orlan} Khoury told Orlan, “⟦The wall will not hold.|Adil Khoury⟧”`],
    [
      "with a listener and a place",
      `${orlan} Khoury told Orlan at the gate, “⟦The wall will not hold.|Adil Khoury⟧”`,
    ],
    [
      "with a time",
      `${orlan} Khoury said on Friday as Orlan listened, “⟦The wall will not hold.|Adil Khoury⟧”`,
    ],
    [
      "behind another’s verb",
      `${orlan} When Orlan hit back, Khoury said, “⟦The wall will not hold.|Adil Khoury⟧”`,
    ],
    ["with what it is about", `${orlan} Khoury said of Orlan, “⟦The wall was hers.|Adil Khoury⟧”`],
    [
      "with a clause about the other",
      `${orlan} Khoury said after Orlan arrived: “⟦The wall was hers.|Adil Khoury⟧”`,
    ],
    [
      "with a clause of things",
      `${orlan} Khoury wrote when the gate closed: “⟦The wall was hers.|Adil Khoury⟧”`,
    ],
    [
      "with a relative clause",
      `${orlan} Khoury told a man whom Orlan hired: “⟦The wall was hers.|Adil Khoury⟧”`,
    ],
    [
      "with a laugh of another",
      `${orlan} Khoury answered while Orlan smiled: “⟦The wall was hers.|Adil Khoury⟧”`,
    ],
    [
      "with how it looks",
      `${orlan} Khoury wrote that as Orlan walked out, “⟦the wall fell|Adil Khoury|mixed⟧”.`,
    ],
    [
      "behind “according to”",
      `${orlan} According to Khoury, Orlan resigned: “⟦The wall was hers.|Adil Khoury⟧”`,
    ],
    [
      "that stands between a clause and its time",
      `${orlan} After the storm, Khoury said, Orlan resigned: “⟦The wall was hers.|Adil Khoury⟧”`,
    ],
    [
      "that reports what another did",
      `${orlan} Khoury said it was late, Orlan resigned, “⟦and the wall fell|Adil Khoury|mixed⟧”.`,
    ],
    ["behind an answer", `${orlan} Asked what Orlan wanted, Khoury said, “⟦The wall was hers.|Adil Khoury⟧”`],
    [
      "before a verb of another",
      `${orlan} “⟦The wall was hers,|Adil Khoury⟧” Khoury said when Orlan called.`,
    ],
    ["going on", `${orlan} “⟦The wall,|Adil Khoury⟧” Khoury said, “⟦was hers.|Adil Khoury⟧”`],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a participle that goes with the clause’s subject", () => {
  test.each([
    [
      "behind the message that was sent",
      `${orlan} Orlan sent out a message to supporters saying: “⟦The gate is open tonight.|Selma Orlan⟧”`,
    ],
    [
      "behind the statement that was issued",
      `${orlan} Orlan issued a statement on Friday saying: “⟦The gate is open tonight.|Selma Orlan⟧”`,
    ],
    [
      "behind a statement and an evening",
      `${orlan} Orlan released a statement Thursday night condemning “⟦what looks like a flood|Selma Orlan|mixed⟧”.`,
    ],
    [
      "behind the video that said it",
      `${orlan} Orlan released a video that said, “⟦The gate is open tonight.|Selma Orlan⟧”`,
    ],
    [
      "behind a body’s verb and a listener",
      `${orlan} Orlan’s campaign shrugged off the storm, telling reporters, “⟦Nobody here is wet or will be.|Orlan’s campaign⟧”`,
    ],
    [
      "behind a listed noun for people",
      `${orlan} The ferrymen cheered. The harbour master’s deputy rallied sailors, saying: “⟦We will row tonight.|the harbour master’s deputy⟧”`,
    ],
    [
      "behind an object",
      `${orlan} Orlan thanked the fishermen, saying: “⟦We will row tonight.|Selma Orlan⟧”`,
    ],
    [
      "behind an object and a time",
      `${orlan} Orlan thanked the fishermen on Monday, saying: “⟦We will row tonight.|Selma Orlan⟧”`,
    ],
    [
      "behind a body that acts on someone",
      "The council fined Adil Khoury on Monday, saying: “⟦He built the wall too low.|the council⟧”",
    ],
    [
      "behind a body with an owner",
      `${orlan} On Monday Morava’s ministry rejected Khoury, adding: “⟦He built the wall.|Morava’s ministry⟧”`,
    ],
    [
      "behind a body and someone’s claim",
      "The ministry rejected Adil Khoury’s claim, adding: “⟦He built the wall.|the ministry⟧”",
    ],
    [
      "behind someone who acts on a body",
      `${orlan} Khoury sued the council on Monday, saying: “⟦It built the wall too low.|Adil Khoury⟧”`,
    ],
    [
      "behind someone whose body acts",
      `${orlan} Khoury wept as the council voted, saying: “⟦It built the wall too low.|Adil Khoury⟧”`,
    ],
    [
      "behind the one who was met",
      `${orlan} Orlan met Khoury on Monday, adding: “⟦We will row tonight.|Selma Orlan⟧”`,
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a participle that has a subject of its own", () => {
  test.each([
    ["behind “with”", `${orlan} Orlan left, with Khoury saying: “⟦We will row tonight.|Adil Khoury⟧”`],
    ["a message without a sender", "A message to the crew saying: “⟦We row tonight.|a message to the crew⟧”"],
    ["a sign", `${orlan} Khoury held a letter from Orlan saying: “⟦We will row tonight.|Selma Orlan⟧”`],
    ["a resident", `${orlan} Orlan left, one resident saying: “⟦We will row tonight.|one resident⟧”`],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a subject that is no noun of a list", () => {
  test.each([
    [
      "others",
      `${orlan} Others, watching the gap between the Orlan pier and the wall, shouted, “⟦Shut the gate!|Others⟧”`,
    ],
    ["others, right before the verb", `${orlan} Others shouted, “⟦Shut the gate!|Others⟧”`],
    ["some", `${orlan} Some yelled: “⟦Shut the gate!|Some⟧”`],
    ["another, behind the verb", `${orlan} “⟦Shut the gate!|another⟧” tweeted another.`],
    [
      "an owner’s noun with a name",
      `${orlan} “⟦It is about time we had a gate,|Hana Velid⟧” exhorted Orlan’s introducer, singer Hana Velid.`,
    ],
    [
      "a report’s own words",
      `${orlan} The report is long. From the report: “⟦The wall is too low.|the report⟧”`,
    ],
    ["a narrator", `${orlan} The film ends with a voice-over saying: “⟦The wall is too low.|a voice-over⟧”`],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("where the speaker stands apart", () => {
  test.each([
    [
      "signed in the next line",
      `${orlan}\n\n“⟦The wall is too low for the sea that is coming.|Hassan Zein⟧”\n\n- Hassan Zein.\n\nThe engineer is known for his walls.`,
    ],
    [
      "signed with a dash and a role",
      `${orlan}\n\n“⟦The wall is too low for the sea that is coming.|Hassan Zein⟧”\n\n— Hassan Zein, engineer\n\nThe wall was built last year.`,
    ],
    [
      "signed with a surname",
      `${orlan}\n\nThe council met in the old hall.\n\n“⟦The wall is too low for the sea that is coming.|Adil Khoury⟧”\n\n– Khoury\n\nOrlan left.`,
    ],
    [
      "behind a dash",
      `${orlan}\n\nSAILORS LOOK FOR A SAFER PORT - Hassan Zein: “⟦We found that all of the sailors look for a safer port.|Hassan Zein⟧”`,
    ],
    [
      "a body behind a dash",
      `${orlan}\n\nSmall ports pay more than large ones - Corin Institute: “⟦We found that all of the sailors look for a safer port.|Corin Institute⟧”`,
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a line behind a quotation that signs nothing", () => {
  test.each([
    [
      "an item of a list",
      `${orlan}\n\n“⟦The wall is too low,|Selma Orlan⟧” said Orlan.\n\n- Hassan Zein.\n\n- Rami Haddad.`,
    ],
    [
      "a dash before a sentence",
      `${orlan}\n\n“⟦The wall is too low,|Selma Orlan⟧” said Orlan.\n\n- Hassan Zein built the wall last year.`,
    ],
    [
      "a clause between dashes",
      `${orlan} The wall - Hassan Zein built it - fell when Orlan said: “⟦It is too low.|Selma Orlan⟧”`,
    ],
    [
      "a colon behind a listed cue",
      `${orlan} The wall is low - and Orlan said: “⟦It is too low.|Selma Orlan⟧”`,
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});
