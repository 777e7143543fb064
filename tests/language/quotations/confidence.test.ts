import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { SURE_ENOUGH } from "../../../src/language/quotations/confidence.ts";

const sure = (text: string) => analyse(text).quotations.map(({ confidence }) => confidence);

describe("confidence", () => {
  test("is high for a name beside the words, and for the words that go on from there", () => {
    const [first = 0, second = 0] = sure("“Not today,” said Amina Tarek. “Perhaps in spring.”");
    expect(first).toBeGreaterThanOrEqual(0.9);
    expect(second).toBeGreaterThanOrEqual(0.9);
  });

  test("is low for a pronoun that may mean two people", () => {
    const [one = 1] = sure(
      "Peter Brandt met Karl Oster at the quay. Brandt and Oster shook hands.\n\n“The gate stays shut,” he said.",
    );
    expect(one).toBeLessThan(SURE_ENOUGH);
    const [other = 0] = sure("Peter Brandt walked along the quay. “The gate stays shut,” he said.");
    expect(other).toBeGreaterThanOrEqual(SURE_ENOUGH);
  });

  test.each([
    [
      "its paragraph names another whom it may mean",
      "Ida Holm was met by Vera Lund, a weaver. Holm bent down to hear what she was humming. “Get up,” she said.",
    ],
    [
      "the one it stands for may be no name",
      "The town met. Crossbenched, he waved a hand. “The gate stays shut,” he said.",
    ],
  ])("is low for a pronoun where %s", (_, text) => {
    expect(sure(text)).not.toEqual([]);
    for (const confidence of sure(text)) expect(confidence).toBeLessThan(SURE_ENOUGH);
  });

  test.each([
    [
      "someone who was only described is taken up again, and may be named later",
      "The owner of the shop shut it at noon. “He has my keys,” the owner said.",
    ],
    ["people in the plural call something so", "Opponents branded it a “goat tax” and left."],
    ["a board of tin", "A tin board at both ends has warned that “loitering is prohibited” there."],
    [
      "what someone remembers",
      "Ida Orlan had a saying. If a pot cracked it was “the clay saying no”, Vera Orlan remembers.",
    ],
    ["a thing bears words", "The gate, Ida Orlan said on Monday, bore the words “do not enter here”."],
    [
      "a paper says it that nobody is known to have written",
      "A statement was read by counsel, Ida Brandt. “The gate is open now,” it said.",
    ],
    ["someone begins to do something", "Orlan read the words “the gate is shut” and began to cry."],
  ])("is low where %s", (_, text) => {
    expect(sure(text)).not.toEqual([]);
    for (const confidence of sure(text)) expect(confidence).toBeLessThan(SURE_ENOUGH);
  });

  test("is low for words that are carried on, where someone else stands right behind them", () => {
    const [first = 0, second = 1] = sure(
      "“They were only practising,” Karl Oster said.\n\n“Practising for what?” Brandt rose from the bench.",
    );
    expect(first).toBeGreaterThanOrEqual(SURE_ENOUGH);
    expect(second).toBeLessThan(SURE_ENOUGH);
  });

  test("is 0 where nobody is named", () => {
    expect(sure("The rain fell.\n\n“Nothing was left of the boats by the morning.”")).toEqual([0]);
  });

  test("is lower for words inside reported speech", () => {
    const [whole = 0] = sure("Amina Tarek said: “The gate stays shut for now.”");
    const [part = 1] = sure("Amina Tarek said that the gate “stays shut” for now.");
    expect(part).toBeLessThan(whole);
  });
});
