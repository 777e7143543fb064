import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { selectSentences } from "../../../src/language/summary/sentence-selection.ts";
import { candidatesOf, summarise } from "../../../src/language/summary/summary.ts";

const opening = "Fishing towns along the coast closed three harbours on Tuesday after a night of heavy rain.";
const between = "Schools stay shut until Thursday, and buses run every two hours between the hills and Sund.";

/**
 * The summary of so many sentences for someone to whom the last sentence of the article is worth much and the one that
 * introduces what it speaks of is worth less than nothing.
 */
function summaryOf(
  article: readonly string[],
  introduction: string,
  title: string,
  sentences: number,
): string[] {
  const candidates = candidatesOf(analyse(article.join("\n\n"), { title }));
  const suitable = candidates.sentences.filter((sentence) => sentence.suitable);
  const last = article.at(-1);
  return selectSentences(
    suitable,
    { sentences },
    {
      value: ({ passage: { text } }) => (text === last ? 10 : text === introduction ? -3 : 0),
      redundancy: 0,
      mayLeaveRoom: false,
    },
  ).map(({ passage }) => passage.text);
}

const TITLE = "Rain on the Coast";

describe("what an earlier sentence introduced comes only with a sentence that speaks of it", () => {
  test.each([
    [
      "a surname",
      "Mayor Selma Orlan asked for pumps.",
      "Most of the pumps came late, Orlan said on the quay.",
    ],
    [
      "a surname with Ms.",
      "Selma Orlan runs the port.",
      "By noon Ms. Orlan had asked for pumps from Hestin.",
    ],
    [
      "a surname behind an initial",
      "Selma T. Orlan runs the port.",
      "By noon the pumps of Hestin were in the hands of Orlan.",
    ],
    [
      "a surname that opens",
      "The surgeon Tomas Brek lost his house.",
      "Brek, 54, works in the only hospital of Hestin.",
    ],
    [
      "whose surname it is",
      "The surgeon Tomas Brek lost a house.",
      "Water reached Brek’s operating room before dawn.",
    ],
    [
      "a surname behind “by”",
      "The painter Ilse Varn lives in Sund.",
      "Eleven pictures by Varn were lost in the cellar.",
    ],
    [
      "a name cut to its end",
      "Repairs fall to Lorne Marine Works.",
      "A boat that belongs to Works sank off Hestin.",
    ],
    [
      "a thing",
      "Divers found a recording in the wreck.",
      "Investigators in Sund say the recording has proved a fault.",
    ],
    [
      "a group",
      "Masked men took a gang of smugglers.",
      "Police officers in Hestin say the gang had three boats.",
    ],
    [
      "whose thing it is",
      "A tanker ran aground near Skarv.",
      "Rescuers reached the tanker’s crew after eleven hours.",
    ],
    [
      "a thing at the end",
      "The town has bought a generator.",
      "Nobody in the harbour office could start the generator.",
    ],
    [
      "those",
      "Leaks and cracks are problems in Sund.",
      "Some towns in the north have had those problems for years.",
    ],
    [
      "these",
      "Engineers tested plans for a wall.",
      "Few of the coast’s mayors have voted for these plans yet.",
    ],
    [
      "this",
      "Farmers tried a new method of draining.",
      "Nowhere on the coast has this method saved a harvest yet.",
    ],
    ["such", "The state pays bonuses to pilots.", "Sailors in the south have never been given such bonuses."],
  ])("%s", (_, introduction, sentence) => {
    const article = [opening, introduction, between, sentence];
    const short = summaryOf(article, introduction, TITLE, 2);
    if (short.includes(sentence)) expect(short).toContain(introduction);
    expect(summaryOf(article, introduction, TITLE, 4)).toContain(sentence);
  });
});

describe("what points to the sentence before comes only right behind it", () => {
  const before = "Hestin wants a wall, whereas Sund asks for pumps.";
  test.each([
    "Engineers in the capital say both plans cost too much.",
    "On both of those counts, the treasury has asked for time.",
    "The treasury in the capital has agreed to neither plan so far.",
    "In a letter on Monday, the treasury gave the two towns a year.",
    "A judge in the capital fined all three on Monday for the delay.",
    "By Wednesday the treasury had paid the other two for their losses.",
    "Late on Monday, treasury officials met the pair in the capital.",
    "In the capital, a clerk at the treasury would not see him on Monday.",
    "A treasury clerk sent the bill for pumps to her by mistake.",
  ])("%s", (sentence) => {
    const short = summaryOf([opening, between, before, sentence], before, TITLE, 2);
    if (short.includes(sentence)) expect(short).toContain(before);
    expect(summaryOf([opening, between, before, sentence], before, TITLE, 4)).toContain(sentence);
  });
});

describe("a sentence that introduces what it speaks of comes without another", () => {
  const introduction =
    "Mayor Selma Orlan of Sund found a recording of the two pilots and asked Brazil for help.";
  test.each([
    "Most of the pumps came late, Mayor Selma Orlan said on the quay.",
    "Most of the pumps came late, Mayor Orlan said on the quay.",
    "Divers gave a recording to a court, and the recording has proved a fault.",
    "Divers from Hestin trust the recording that a court has heard.",
    "Officials of the treasury say both Hestin and Sund asked for too much.",
    "Hestin and Sund asked for a wall, and the treasury refused both towns.",
    "Lawyers in the capital met the two pilots who had left Hestin by boat.",
    "A ten-year deal on fish gives Brazil a share of the harvest.",
    "A clerk in the capital said that the police would look for boats.",
    "The three largest boats of Hestin are safe in Skarv, officials say.",
    "Rebuilding in the capital, a clerk says, will take the two-day holiday.",
    "Some towns in the north say this week has been the worst of the year.",
  ])("%s", (sentence) => {
    const short = summaryOf([opening, introduction, between, sentence], introduction, TITLE, 2);
    expect(short).toContain(sentence);
    expect(short).not.toContain(introduction);
  });

  test("what the headline names is known", () => {
    const sentence = "Investigators in Sund say the recording has proved a fault, as Orlan said.";
    const title = "Recording Helps Orlan";
    expect(summaryOf([opening, introduction, between, sentence], introduction, title, 2)).toEqual([
      opening,
      sentence,
    ]);
  });
});

/** Whether a sentence is in the longest summary of an article. */
const isTaken = (sentence: string) =>
  summarise(analyse([opening, between, sentence].join("\n\n"), { title: TITLE }), { sentences: 3 }).some(
    ({ text }) => text === sentence,
  );

describe("what makes sense only in its place is not taken", () => {
  test.each([
    ["a first item", "First, the towns need pumps that start without a generator."],
    ["a second item", "Secondly, the towns need a road that stays dry in March."],
    ["a last item", "Finally, the towns need a mayor who answers the telephone."],
    ["a numbered item", "Lesson two: Towns that keep a spare pump lose fewer houses."],
    ["one of several", "The first is Selma Orlan, who has lived in Sund since the last storm."],
    ["a further one", "The second, a boy from Hestin, has carried sand since Monday."],
    ["a numbered picture", "2 of 6: Selma Orlan carries the last pump of Sund to the quay."],
    ["words about a picture", "The quay of Sund, as seen here from a boat, is under water."],
    ["a picture in brackets", "Tomas Brek (pictured above) has worked in Hestin for a decade."],
    ["a chart", "The chart below compares the rain of eleven winters in Sund."],
    ["what a map shows", "This map shows which streets of Hestin are under water tonight."],
    ["in a photo", "In this photo, taken on Tuesday, a boat lies across a road in Sund."],
    ["a pointer", "Readers can click here for a list of all the closed roads in Sund."],
    ["a label", "The bottom line: Sund has too few pumps for a winter like this."],
    ["a question as a label", "Why it matters: Fish from Sund feeds half of the country."],
    ["a label of one word", "Background: Hestin lost eleven houses in a storm two years ago."],
    ["a shouted label", "WEATHER: Rain is expected along the whole coast until Friday."],
    ["who spoke, without the words", "Orlan said on the local radio station."],
    ["a scene", "Imagine waking in Sund to find a boat across your kitchen door."],
  ])("%s", (_, sentence) => {
    expect(isTaken(sentence)).toBe(false);
  });
});

describe("what only looks like that is taken", () => {
  test.each([
    "First prize went to a baker from Sund who fed two hundred people.",
    "The second bridge of Hestin was opened on Monday by the mayor.",
    "Photographers from the capital pictured the harbour for a book.",
    "Selma Orlan: The towns of the coast will get their pumps by Friday.",
    "The towns need two things: pumps by Friday and a dry road by March.",
    "Orlan said on the radio that Sund would get its pumps by Friday.",
    "The map of the coast was drawn by a monk of Skarv in 1610.",
  ])("%s", (sentence) => {
    expect(isTaken(sentence)).toBe(true);
  });
});

describe("the place and the agency before a report are left out", () => {
  test.each([
    "Tunis (CNN)",
    "Kyiv, Ukraine (Reuters) - ",
    "Los Angeles (AP) — ",
    "ANKARA/BAGHDAD, June 9 (Reuters) - ",
    "New Delhi, Jul 26 (PTI) ",
    "(Eds: Updating with quotes) By R K Menon Beijing, Aug 1 (PTI) ",
    "Tehran, IRNA – ",
    "(The Harbour Times)",
  ])("%s", (dateline) => {
    const [first] = summarise(analyse(`${dateline}${opening}\n\n${between}`, { title: TITLE }), {
      sentences: 1,
    });
    expect(first?.text).toBe(opening);
  });
});

describe("a place that stands before the report without a dash", () => {
  const report = "The town of Sund closed three harbours on Tuesday after a night of heavy rain.";
  const first = (text: string) =>
    summarise(analyse(`${text}\n\n${between}`, { title: TITLE }), { sentences: 1 })[0]?.text;

  test.each(["Cairo ", "Bangkok, Thailand "])("is left out: %s", (place) => {
    expect(first(place + report)).toBe(report);
  });

  test("stays where it is a part of the sentence, or no place", () => {
    expect(first("Cairo opened three harbours on Tuesday after a night of heavy rain.")).toContain(
      "Cairo opened",
    );
    expect(first(`Lena ${report}`)).toContain("Lena The town");
  });
});

test("an answer in the first person comes only behind the sentence before it", () => {
  const before = "Reporters asked Selma Orlan who had chosen to sell the pumps of Sund.";
  const sentence = "“I have answered for my decision,” Selma Orlan said.";
  expect(summaryOf([opening, between, before, sentence], before, TITLE, 2)).toEqual([before, sentence]);
});
