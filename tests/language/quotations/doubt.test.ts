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
    "“⟦The gate is shut for good,|Selma Orlan|sure⟧” said track foreman Selma Orlan on the picket line.",
    "“⟦The gate is shut for good and stays so,|Selma Orlan|sure⟧” harbour pilot Selma Orlan, 58, radioed from the tug.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said Selma Orlan, squatting beside a chain as tall as her son.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said Selma Orlan, accusing her partners of delay.",
    "Selma Orlan, sent off after an hour, said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan, who had been reported missing, said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan, a pilot as well as a councillor, said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "On Monday Selma Orlan had only this to say: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan of the Harbour Club urged caution: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan offered no excuses: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan said there was no trick to it: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan cited the width of the quay and wrote: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan praised “⟦the patience of a whole street|Selma Orlan|mixed|sure⟧”.",
    "The judge, Selma Orlan, found that the gate was “⟦shut on purpose|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan repeated that she was “⟦as sure of it as ever|Selma Orlan|mixed|sure⟧”.",
    "Speaking to traders outside the port, Selma Orlan said: “⟦The gate is shut.|Selma Orlan|sure⟧”",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said, adding: “⟦It was too old.|Selma Orlan|sure⟧”",
    "According to Selma Orlan, the gate was “⟦too old to be opened|Selma Orlan|mixed|sure⟧”.",
    "Among those present was Selma Orlan, who said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” — Selma Orlan",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” as Selma Orlan put it.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said a visibly angry Selma Orlan.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said Selma Orlan, speaking for the first time since May.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Selma Orlan told Voice of the Port radio, “⟦and it stays shut.|Selma Orlan|sure⟧”",
    "Selma Orlan paused, then added: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan denied it: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan shook her head. “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan has long called it “⟦the end of the gate|Selma Orlan|mixed|sure⟧”.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said Selma Orlan, while Adil Khoury answered that it “⟦should be open|Adil Khoury|mixed|sure⟧”.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Selma Orlan said, and Adil Khoury, seated nearby, retorted: “⟦Then open it for us.|Adil Khoury|sure⟧”",
    "The gate, Selma Orlan said on Monday, was “⟦too old to be opened|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan said such quotes spread. According to Orlan, a good lie “⟦is too old to be opened|Selma Orlan|mixed|sure⟧”.",
    "“⟦The gate is shut,|Selma Papadakis|sure⟧” state roads minister Selma Papadakis conceded.",
    "Selma Orlan described the ruling as “⟦too old to be opened|Selma Orlan|mixed|sure⟧” and noted that it rained.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” harbour safety expert Selma Orlan said.",
    "Selma Orlan was blunt: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan, who runs the port, was blunt: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan had a warning for traders: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan welcomed the decision in a post: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "The gate, Selma Orlan said, was “⟦too old to be opened|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan said the gate would not be “⟦opened for anyone|Selma Orlan|mixed|sure⟧”.",
    "Traders opposed what Selma Orlan called “⟦the end of the gate|Selma Orlan|mixed|sure⟧”.",
    "The gate was, as Selma Orlan put it, “⟦too old to be opened|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan described the ruling as “⟦too old to be opened|Selma Orlan|mixed|sure⟧”.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said Selma Orlan, who played 240 times for Corin.",
    "Selma Orlan summed up: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "But, as Selma Orlan said, “⟦the gate is shut for good|Selma Orlan|sure⟧”.",
    "Selma Orlan used to say: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan, for her part, called it “⟦the end of the gate|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan issued a statement saying: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan did not leave by the gate, but added: “⟦It is shut for good.|Selma Orlan|sure⟧”",
    "Adil Khoury left, with Selma Orlan saying: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan told traders that the port was old. “⟦The gate is shut.|Selma Orlan|sure⟧”",
    "The port was old, Selma Orlan told traders. “⟦The gate is shut.|Selma Orlan|sure⟧”",
    "Selma Orlan’s answer was short: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan’s verdict: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan said that if it rained, the gate would be “⟦shut for good|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan said she did not know whether it was “⟦shut for good|Selma Orlan|mixed|sure⟧”.",
    "Fees fell after mayor Selma Orlan warned that “⟦nobody comes in June|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan dismissed the claim as “⟦nonsense on stilts|Selma Orlan|mixed|sure⟧”.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan wrote in a research note to clients.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said, before asking for the minutes to be read.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said Velmark Motors’ Selma Orlan.",
    "Selma Orlan shrugged. “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan was less patient with traders. “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan would not say who had paid. “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "In a speech in Corin, Selma Orlan said:\n\n“⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Traders came at noon. Selma Orlan: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan told the crowd the same evening.",
    "Selma Orlan opened the meeting by saying: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan wrote a letter in which she said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Selma Orlan said the council had failed: “⟦They did nothing for a year.|Selma Orlan|sure⟧”",
    "The other one, Selma Orlan told jurors, was about lunch: “⟦It turned out that lunch meant zinc.|Selma Orlan|sure⟧”",
    "Selma Orlan read law in Corin. “⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said.",
    // Open classes: manners, places, what people are and do
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan eventually said, unimpressed.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said in a packed hangar in the north.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said in a speech that was broadcast live.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said isotope geochemist Selma Orlan.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” her friend and fellow sculptor Selma Orlan said.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said, hands in her pockets.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” said Orlan, who played for Corin in the 1990s.",
    "“⟦The gate is shut,|Selma Orlan|sure⟧” Orlan said on a call, shortly after her rival had told staff to leave.",
    "With the gate rusting and no money left, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "When Khoury claimed the gate was safe, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    "Asked whether the fees, which many call absurd, would rise, Selma Orlan said: “⟦The gate is shut.|Selma Orlan|sure⟧”",
    "The repairs took nine years: “⟦The gate is shut for good,|Selma Orlan|sure⟧” says Orlan.",
    "Selma Orlan, visibly tired, said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    // Judgements in someone's own words
    "Selma Orlan praised the two towns for having “⟦chosen their grandchildren|Selma Orlan|mixed|sure⟧”.",
    "Selma Orlan explained that officers had found “⟦receipts from the age of sail|Selma Orlan|mixed⟧”.",
    "Selma Orlan pledged to keep three gates open “⟦for as long as I am alive|Selma Orlan|mixed⟧”.",
  ])("%s", (marked) => expectAsMarked(opening + marked));
});

describe("a speaker is not sure where the sentence is of a kind that nobody knows to be plain", () => {
  test.each([
    // Whose words
    // Whose words another clause says they are
    "Selma Orlan repeated that the gate was “⟦shut on purpose|Selma Orlan|mixed|unsure⟧”.",
    "“⟦The gate is shut for good and stays so,|Selma Orlan|unsure⟧” Selma Orlan recited.",
    "“⟦The gate is shut for good and stays so,|Selma Orlan|unsure⟧” Selma Orlan mouthed.",
    "“⟦Shut the gate,|Selma Orlan|unsure⟧” Selma Orlan said the general had ordered her.",
    "“⟦Nobody move!|Selma Orlan|unsure⟧” came a voice from the quay, Selma Orlan said.",
    "A letter lay on the quay, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan said her landlord had been clear: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan said that as the gate opened there was a cry of “⟦long live the port|Selma Orlan|mixed|unsure⟧”.",
    "Selma Orlan said the last thing he heard was “⟦get down|Selma Orlan|mixed|unsure⟧”.",
    "Selma Orlan remembers the order that came by radio: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan unfolded her grandmother’s letter and said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Pranksters mailed out a flyer in which Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said in a confession that a judge has ruled another wrote.",
    "Selma Orlan translated for the guests. “⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said.",
    "Selma Orlan is due to open the fair by telling traders: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Two endings were filmed. In one, Selma Orlan says: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    // What a thing bears or is called
    "Selma Orlan said the password was “⟦blue lantern|Selma Orlan|mixed|unsure⟧”.",
    "Selma Orlan said the words on the wall were “⟦no more taxes|Selma Orlan|mixed|unsure⟧”.",
    "Selma Orlan told traders the crate was labelled “⟦ship’s biscuit|Selma Orlan|mixed|unsure⟧”.",
    "So-called “⟦mercy budgets|Selma Orlan|mixed|unsure⟧” have ruined three ports, Selma Orlan said.",
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
    // Who only lends their voice, or whose figure speaks
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said, parroting the ministry.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said, unfolding a letter from Khoury.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” said the puppet Orlan.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” said Khoury’s fictional Orlan.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said in a concocted letter.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan said in Khoury’s stead.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan practically said.",
    "As the villain of the piece, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "A cartoonist drew Selma Orlan saying: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "It is not true that, on Monday, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan recalled the advice of her late father: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "The note on the door was clear: “⟦The gate is shut for good,|Selma Orlan|unsure⟧” according to Orlan.",
    "The answer would have been “⟦the gate is shut|Selma Orlan|mixed|unsure⟧”, Selma Orlan said.",
    // What is passed on, suggested or sung
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan recited.",
    "“⟦The gate is shut,|Selma Orlan|unsure⟧” Orlan offered.",
    "Selma Orlan was quoted: “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    // Nobody beside them
    "Selma Orlan’s favourite motto was short: “⟦The gate is shut for good.|?|unsure⟧”",
    "Selma Orlan painted the wall. “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan laughed at the banner. “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan laughed.\n\n“⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Selma Orlan would say that it rained. “⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
    "Pressed by Selma Orlan, who spoke of the gate, voters wept. “⟦It is shut.|Selma Orlan|unsure⟧”",
    "Selma Orlan had a dream:\n\n“⟦The gate is shut for good.|Selma Orlan|unsure⟧”",
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

test.each([
  "“⟦The gate is shut,|Selma Orlan|sure⟧” threatened Selma Orlan.",
  "“⟦The gate is shut for good,|Selma Orlan|sure⟧” is how Selma Orlan put it.",
  "Selma Orlan was breezy: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
  "Selma Orlan’s theory is simple: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
])("any verb of saying right beside, any mood and any opinion before a colon are plain: %s", (marked) =>
  expectAsMarked(marked),
);

test.each([
  "Korvan Dresh sat down. “⟦The gate is shut,|the senator|unsure⟧” the senator said.",
  "Korvan Dresh sat down. “⟦The gate is shut,|a senator|sure⟧” a senator said.",
  "Korvan Dresh sat down. “⟦The gate is shut,|the state audit office|sure⟧” the state audit office said.",
  "Korvan Dresh sat down. “⟦The gate is shut,|the farmers’ league|sure⟧” the farmers’ league said.",
])("someone who is described as known may be named elsewhere: %s", (marked) => expectAsMarked(marked));

describe("a pronoun", () => {
  test.each([
    "Korvan Dresh rejected the plan. “⟦The gate is shut,|Korvan Dresh|sure⟧” he said.",
    "Korvan Dresh left.\n\nA second guard had given up. “⟦The gate is shut,|a second guard|sure⟧” he said.",
    "Korvan Dresh left.\n\nThe guard had given up. “⟦The gate is shut,|the guard|unsure⟧” he said.",
    "Brem Tolvar met Korvan Dresh. Dresh rejected the plan. “⟦The gate is shut,|Korvan Dresh|unsure⟧” he said.",
    "Brem Tolvar met Korvan Dresh. Dresh and Tolvar agreed. “⟦The gate is shut,|Brem Tolvar|unsure⟧” he said.",
    "Korvan Dresh was tired. He was blunt: “⟦The gate is shut for good.|Korvan Dresh|sure⟧”",
    "Korvan Dresh sat down. Cross-examined by the mayor, he wept. “⟦The gate is shut,|Korvan Dresh|sure⟧” he said.",
    "Adil Khoury and Peter Brandt met. He told him: “⟦The gate is shut for good.|Adil Khoury|unsure⟧”",
    "Brem Tolvar left. Korvan Dresh and Tolvar shook hands.\n\n“⟦The gate is shut,|Brem Tolvar|unsure⟧” he said.",
    "Brem Tolvar left.\n\nAn angler by the gate of Corin wept. “⟦The gate is shut,|an angler|unsure⟧” he said.",
    "Corin Port gave Brem Tolvar a voucher. “⟦The gate is shut,|Corin Port|unsure⟧” it says on the back.",
  ])("for someone of unknown sex or kind is sure only where the words before lead to them: %s", (marked) =>
    expectAsMarked(marked),
  );
});
