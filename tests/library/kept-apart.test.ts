import { expect, test } from "vitest";
import type { KnownSpeaker } from "../../src/identity/known-speaker.ts";
import { readingOf } from "../../src/library/reading.ts";
import { entry } from "../support/library-entries.ts";

const leader: KnownSpeaker = { name: "Tarek Orlan", aliases: [], role: null, not: ["Samira Orlan"] };

/** The speakers of an article in which Samira Orlan alone is named in full. */
const speakersOf = (said: string) =>
  readingOf(entry("one", { body: `Samira Orlan opened the school. ${said}` }).article, [
    leader,
  ]).quotations.map(({ speaker }) => speaker);

test.each([
  ["a surname", "“We sail at dawn,” Orlan said.", { name: "Orlan", role: null }],
  [
    "a surname with an office",
    "“We sail at dawn,” President Orlan said.",
    { name: "Orlan", role: "President" },
  ],
])("%s is not the one whom the editor keeps apart", (_, said, speaker) => {
  expect(speakersOf(said)).toEqual([speaker]);
});

test.each([
  ["the full name", "“We sail at dawn,” Samira Orlan said."],
  ["a title of the other sex", "“We sail at dawn,” Ms. Orlan said."],
  ["the first name", "“We sail at dawn,” Samira said."],
])("%s still means her", (_, said) => {
  expect(speakersOf(said)).toEqual([{ name: "Samira Orlan", role: null }]);
});
