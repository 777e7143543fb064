import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { ledeLine, summariesOf, summarise } from "../../../src/language/summary/summary.ts";

const opening = "The council of Port Elsin voted on Monday to build a sea wall of nine metres before winter.";
const other = "Engineers expect the work to take five months and to cost the town eleven million crowns.";

/** The summaries of every size of an article in which one sentence stands after another that it may point to. */
function summariesWith(sentence: string, before: string): string[][] {
  const analysis = analyse([opening, `${before} ${sentence}`, other].join("\n\n"));
  return [1, 2, 3, 4].map((sentences) => summarise(analysis, { sentences }).map(({ text }) => text));
}

describe("a sentence that points back comes only behind the one before it", () => {
  const before = "Selma Orlan, the mayor of the town, has asked for such a wall since the storm of 2024.";
  test.each([
    "He has promised the fishermen a new quay in the south of the harbour.",
    "That wall would have saved eleven houses on the harbour front.",
    "At a meeting in the old town hall, she promised the fishermen a new quay.",
    "“The sea does not wait for our budget,” she said on the quay on Tuesday.",
    "But the fishermen of the old harbour want a new quay before the wall.",
    "As a result, the fishermen of the old harbour will get a new quay.",
    "Her party has a majority of two seats in the council since the spring.",
    "Inside, the councillors of Port Elsin drank cold tea until the morning.",
    "Two days before, the fishermen of Port Elsin had blocked the old quay.",
    "The councillors of the old harbour and of the new quay did not.",
    "Most towns on the coast of the northern bay are protected in this manner.",
    "What was said in the old town hall until the morning is disputed.",
    "The fishermen of the old harbour and of the new quay see it otherwise.",
    "Not everyone among the fishermen of the old harbour was convinced.",
    "In the bar across the old harbour square they are against a wall of nine metres.",
    "We have asked for it in eleven letters to the capital since the spring.",
  ])("%s", (sentence) => {
    for (const summary of summariesWith(sentence, before))
      if (summary.includes(sentence)) expect(summary).toContain(before);
    expect(summariesWith(sentence, before)[3]).toContain(sentence);
  });
});

describe("what never comes into a summary", () => {
  test.each([
    ["a question", "Who will pay for the wall of the harbour in the end?"],
    ["half a quotation", "“We have waited for ten years for a wall in this harbour."],
    ["the page's own word", "Read more: the storm of 2024 in pictures and maps of the harbour."],
    ["words about the text", "This interview has been edited for length and for the sake of the harbour."],
    ["where the reporter is", "Our reporter Lena Marek has reached the old quay of the harbour."],
    ["words about the headline", "Orlan used the words in the headline at a meeting in the old town hall."],
    ["a speaker without words", "Orlan said, addressing fishermen in the harbour."],
    ["an announcement", "Let us look at the wall of the harbour and at what it costs the town."],
  ])("%s", (_, sentence) => {
    for (const summary of summariesWith(sentence, other)) expect(summary).not.toContain(sentence);
  });
});

describe("a short summary is understood alone", () => {
  // So long that a short summary would rather take another sentence.
  const long = `${opening.slice(0, -1)}, ${"and to close the old quay for as long as the work on the sea floor of the bay goes on, ".repeat(2)}the town hall said.`;
  const title = "Port Elsin Builds a Sea Wall";
  const short = (sentence: string) => summariesOf(analyse(`${long}\n\n${sentence}`, { title })).short;

  test.each([
    "In Port Elsin, Mayor Selma Orlan told an interviewer that the end had not surprised her.",
    "Fishermen in Port Elsin have read the recording, which came out on Monday.",
    "Some fishermen of Port Elsin blame the town hall for those problems.",
    "Engineers in the towns of the north trust that such plans cost less in winter.",
    "Since last year, even old fishermen have said that she would never build a sea wall.",
    "Port Elsin has paid for a sea wall since the crew's families asked for it.",
  ])("not: %s", (sentence) => {
    expect(short(sentence)).toEqual([long]);
  });

  test.each([
    "Engineers of Port Elsin say the wall will cost the town eleven million crowns.",
    "Engineers of Port Elsin say that the end of the wall is five months away.",
    "Engineers of Port Elsin trust that the government will pay for half of it this year.",
    "Engineers from a college in Sund say the college will measure the sea floor.",
    "Mayor Selma Orlan told an interviewer in Port Elsin that she had asked for it.",
    "Engineers of Port Elsin say that “the end had not surprised him” is a line from a novel.",
  ])("%s", (sentence) => {
    expect(short(sentence)).toEqual([sentence]);
  });
});

describe("the line for lists is never what the page put there", () => {
  test.each([
    ["FULL TEXT."],
    ["LIVE UPDATES:"],
    ["Updated 21 December 2024 10:31 GMT"],
    ["Updated 21 December 2024 at 10:31 GMT by the night desk"],
    ["Published: Dec. 3, 2024, Port Elsin edition"],
    ["21 December 2024, 10:31 GMT"],
  ])("%s", (stamp) => {
    expect(ledeLine(analyse(`${stamp}\n\n${opening}`))).toBe(opening);
    expect(ledeLine(analyse(`${stamp} ${stamp.endsWith(".") ? "" : "\n"}${opening}`))).toBe(opening);
    // A speech has no sentence that stands well alone.
    expect(ledeLine(analyse(`${stamp}\n\nHe gave it up. She did not.`))).not.toContain(stamp);
  });

  test("“Updated” may open a sentence", () => {
    const sentence = "Updated on 3 May by two engineers, the plan for the wall of Port Elsin costs less.";
    expect(ledeLine(analyse(`${sentence}\n\n${opening}`))).toBe(sentence);
  });
});

test("“The decision” does not open a summary", () => {
  const analysis = analyse(
    `Who pays?\n\nThe decision on the wall of the harbour will cost the town eleven million crowns.\n\n${opening}`,
  );
  for (const sentences of [1, 2]) {
    const [first] = summarise(analysis, { sentences });
    expect(first?.text).not.toMatch(/^The decision/u);
  }
});

describe("what stands before a sentence is left out", () => {
  test.each([
    ["London: The council has closed the old quay of the harbour until Friday.", "The council has closed"],
    [
      "Beirut, Lebanon: The council has closed the old quay of the harbour until Friday.",
      "The council has closed",
    ],
    [
      "Updated 21 December 2024, 10:31 GMT – The council has closed the old quay until Friday.",
      "The council has closed",
    ],
    ["21 December 2024: The council has closed the old quay of the harbour.", "The council has closed"],
    ["Meanwhile, Selma Orlan has asked the harbour towns for help with the wall.", "Selma Orlan has asked"],
    [
      "10:45 GMT – The council has closed the old quay of the harbour until Friday.",
      "The council has closed",
    ],
    ["9.05am: The council has closed the old quay of the harbour until Friday.", "The council has closed"],
    ["1. Close the windows before the sun comes up and open them at night.", "Close the windows"],
    ["• Close the windows before the sun comes up and open them at night.", "Close the windows"],
  ])("%s", (sentence, start) => {
    const [only] = summarise(analyse(sentence), { sentences: 1 });
    expect(only?.text.startsWith(start)).toBe(true);
  });
});

test("a speaker before a colon is no dateline", () => {
  const said = "Orlan: The council will close the old quay of the harbour until Friday.";
  const texts = summarise(analyse(`${opening}\n\n${said}`), { sentences: 2 }).map(({ text }) => text);
  expect(texts.join(" ")).toContain("Orlan: The council");
});

describe("every kind of article has its three lengths", () => {
  const interview = [
    "Jon Askel, 71, has kept the light on Skarv Rock for 38 years and hands over its keys in September.",
    "Q: What will you do on the first morning?",
    "A: I will sleep until somebody wakes me, as I have not done since 1993.",
    "Q: Is it lonely?",
    "A: People in towns ask me that. I tell them about the radio and the boat on Fridays.",
  ].join("\n\n");

  test("in an interview nobody says “I”", () => {
    for (const list of Object.values(summariesOf(analyse(interview)))) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.join(" ")).not.toMatch(/\bI\b|\?/u);
    }
  });

  test.each([
    ["one sentence", "It rained."],
    [
      "a list without full stops",
      "Ten things to take along\n\n- a wet towel\n- a lamp with new batteries\n- two litres of water",
    ],
    ["questions only", "Who will pay for the wall?\n\nWho will build it?"],
    ["quotations only", "“We have waited for ten years.”\n\n“The sea has not.”"],
    ["an interview without an opening", interview.split("\n\n").slice(1).join("\n\n")],
  ])("%s", (_, text) => {
    for (const list of Object.values(summariesOf(analyse(text)))) expect(list.join("")).not.toBe("");
  });

  test("two hundred paragraphs", () => {
    const report = Array.from(
      { length: 200 },
      (_, index) =>
        `Part ${index} of the report deals with the ${["wall", "quay", "harbour"][index % 3]} of town number ${index}, which asked for help in the year ${1800 + index}.`,
    ).join("\n\n");
    const { short, medium, long } = summariesOf(analyse(`${opening}\n\n${report}`));
    const words = (list: string[]) => list.join(" ").split(" ").length;
    expect(short).toHaveLength(1);
    expect(words(medium)).toBeLessThanOrEqual(60);
    expect(words(long)).toBeLessThanOrEqual(120);
    expect(words(long)).toBeGreaterThan(60);
  });
});

test("an opening that means someone unnamed is no summary alone, and may stand before the name", () => {
  const body = [
    "She would not let the harbour master see the plans.",
    "“They are for the council,” Mayor Selma Orlan said in Port Elsin.",
    other,
  ].join("\n\n");
  const analysis = analyse(body, { title: "The Plans of Port Elsin" });
  expect(summarise(analysis, { sentences: 1 })[0]?.text).not.toContain("She would");
  expect(summarise(analysis, { sentences: 3 })[0]?.text).toContain("She would");
});
