import { describe, expect, test } from "vitest";
import { isPitch } from "../../../src/language/layout/pitches.ts";

describe("a page asks its reader for something", () => {
  test.each([
    "Have you worked on the quay? Our reporters want to hear from you, and you can fill out our form.",
    "The Elsin Post is a nonprofit newsroom. Sign up to get our stories as soon as they're out.",
    "We need your consent to load this player, which can set cookies on your device.",
    "To see the content now you need to accept cookies. Whether you have agreed to them we can't tell.",
    "Get exclusive access to the ePaper, an electronic replica of the print edition.",
    "Unlimited access to articles from the whole coast with one account.",
    "Subscribe to The Elsin Post today and get a year of harbour news for less than $2 a week.",
    "More than 9,000 subscribers read The Beacon every morning. Sign up for our newsletter, it is free.",
  ])("%s", (line) => {
    expect(isPitch(line)).toBe(true);
  });
});

describe("a sentence of an article stays, although it has the same words", () => {
  test.each([
    "The mayor told subscribers of her newsletter that our town would sign up for the plan.",
    "“Sign up for our newsletter, and you will hear from us,” the baker writes on his door.",
    "The company tracks its readers with cookies and sells their email addresses.",
    "The court ruled that you may not be asked for consent twice, and that cookies need it.",
    "Your boat, your harbour, your problem.",
    "Get a boat, a rope and a thermos, and you can cross the strait in four hours.",
    "Subscribe to a theory and you inherit its enemies.",
    "Unlimited fishing ended in 2029.",
  ])("%s", (line) => {
    expect(isPitch(line)).toBe(false);
  });
});
