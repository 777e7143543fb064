import { describe, expect, it } from "vitest";
import { compare } from "../../src/provenance/comparison.ts";

const SOURCE =
  "We will not stand by while 300 of our people are taken away, and we never have. They know it.";

const whole = (asked: string) => compare(asked, SOURCE, { isWhole: true });

describe("comparing words with their source", () => {
  it.each([
    ["as they stand", "We will not stand by while 300 of our people are taken away"],
    ["in lower case, with other signs", "we will not stand by - while 300 of our people are taken away!"],
    ["with an ellipsis", "We will not stand by … and we never have."],
    ["with brackets", "We [the council] will not stand by while 300 of our people are taken away"],
    [
      "with a word in brackets in the place of others",
      "[The council] will not stand by while 300 of our people",
    ],
  ])("finds them exact %s", (_, asked) => {
    expect(whole(asked)).toMatchObject({ isExact: true, turnsNegation: false, turnsNumber: false });
  });

  it.each([
    ["in the middle", "We will stand by while 300 of our people are taken away"],
    ["before what was taken", "stand by while 300 of our people are taken away"],
    ["behind what was taken", "taken away, and we"],
    ["at an ellipsis", "We will … stand by while 300 of our people are taken away"],
    ["put in", "We will not stand by while 300 of our people are not taken away"],
  ])("says that a negation differs: %s", (_, asked) => {
    expect(whole(asked)).toMatchObject({ isExact: false, turnsNegation: true });
  });

  it("does not look for a negation beyond the sentence", () => {
    expect(compare("They know it", "We never have. They know it. No.", { isWhole: true })).toMatchObject({
      isExact: true,
      turnsNegation: false,
    });
  });

  it("lets one negation stand for another", () => {
    expect(compare("we can't go home today", "We cannot go home today", { isWhole: true })).toMatchObject({
      isExact: false,
      turnsNegation: false,
    });
  });

  it.each([
    ["another number", "We will not stand by while 400 of our people are taken away"],
    ["a number in words", "We will not stand by while three of our people are taken away"],
  ])("says that a number differs: %s", (_, asked) => {
    expect(whole(asked)).toMatchObject({ isExact: false, turnsNumber: true });
  });

  it("marks what only one of them has", () => {
    expect(whole("So we will not sit by while 300 of our friends are taken")?.runs).toEqual([
      { change: "added", text: "So" },
      { change: "same", text: "We will not" },
      { change: "left out", text: "stand" },
      { change: "added", text: "sit" },
      { change: "same", text: "by while 300 of our" },
      { change: "left out", text: "people" },
      { change: "added", text: "friends" },
      { change: "same", text: "are taken" },
    ]);
  });

  it("leaves alone what stands around the words, where not all of the text is meant to be the source's", () => {
    const asked = "my uncle says we will not stand by while 300 of our people are taken away lol";
    expect(compare(asked, SOURCE, { isWhole: false })).toMatchObject({ isExact: true, same: 13, words: 13 });
    expect(whole(asked)).toMatchObject({ isExact: false, differences: 4 });
  });

  it("finds nothing in common with other words", () => {
    expect(whole("Moons rise over Elsin")).toBeNull();
    expect(whole("")).toBeNull();
  });
});
