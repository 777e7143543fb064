import { expect, test } from "vitest";
import { isSameStatement } from "../../src/follow/statements.ts";

const strike = "We will strike for as long as it takes to be heard by the ministry.";

test.each([
  ["the same", strike, true],
  ["the same in other marks and case", `“${strike.toUpperCase()}”`, true],
  ["a part of it", "for as long as it takes to be heard", true],
  ["more around it", `Listen: ${strike} That is all.`, true],
  ["one word otherwise", "We will strike for as long as it takes to be heard by the minister.", true],
  ["a negation more", "We will not strike for as long as it takes to be heard by the ministry.", false],
  ["a contracted negation", "We won’t strike for as long as it takes to be heard by the ministry.", false],
  ["something else", "Nobody from the ministry has called us since Monday morning.", false],
  ["a few words that many say", "We will be heard.", false],
])("%s", (_, other, isSame) => {
  expect(isSameStatement(strike, other)).toBe(isSame);
  expect(isSameStatement(other, strike)).toBe(isSame);
});

test("another number is another statement", () => {
  const said = (days: number) => `The harbour stays shut for ${days} days after the vote of the union.`;
  expect(isSameStatement(said(3), said(3))).toBe(true);
  expect(isSameStatement(said(3), said(4))).toBe(false);
});
