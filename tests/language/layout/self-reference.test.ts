import { describe, expect, test } from "vitest";
import { speaksOfItself } from "../../../src/language/layout/self-reference.ts";

describe("a page speaks of itself", () => {
  test.each([
    "This advertisement has not loaded yet, but your article continues below.",
    "We are sorry, but this video has failed to load.",
    "This story is available exclusively to members. Become one and start reading.",
    "The link has been copied to your clipboard.",
    "Your email address is used only to send you this letter.",
    "This document is subject to copyright, and no part of it may be reproduced.",
    "This is an archived article, and the facts in it may be outdated.",
    "This text was translated automatically.",
  ])("%s", (line) => {
    expect(speaksOfItself(line)).toBe(true);
  });
});

describe("a sentence of an article stays, although it speaks of stories, pages and films", () => {
  test.each([
    "This story began in 1994, when the first boat sank.",
    "This document was signed in Elsin in 1911.",
    "This video is subject to copyright, the court said on Friday.",
    "The code has been changed twice since the accident.",
    "Your email address is now a legal identity, the council ruled.",
    "“This page is protected by copyright,” reads the note on the door.",
    "The advertisement cost the party two million crowns.",
  ])("%s", (line) => {
    expect(speaksOfItself(line)).toBe(false);
  });
});
