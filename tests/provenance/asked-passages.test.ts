import { describe, expect, it } from "vitest";
import { askedPassages } from "../../src/provenance/asked-passages.ts";

describe("the passages of a message", () => {
  it.each([
    ["between marks", "lol “we are ready to sail” really?", [["we are ready to sail", true, null]]],
    ["between straight marks", 'did he say "we are ready to sail"', [["we are ready to sail", true, null]]],
    [
      "several",
      "“we are ready to sail” and “nobody asked the pilots”",
      [
        ["we are ready to sail", true, null],
        ["nobody asked the pilots", true, null],
      ],
    ],
    [
      "with who says so before",
      "Mira Sandoval said: “We are ready to sail”",
      [["We are ready to sail", true, "Mira Sandoval"]],
    ],
    [
      "with a signature",
      "“We are ready to sail” — Mira Sandoval",
      [["We are ready to sail", true, "Mira Sandoval"]],
    ],
    [
      "in a block quote, with a signature below",
      "> We are ready\n> to sail\n— Mira Sandoval, 2031",
      [["We are ready\nto sail", true, "Mira Sandoval"]],
    ],
    [
      "in a block quote that goes on to the end",
      ">>> We are ready to sail\n- Mira Sandoval",
      [["We are ready to sail", true, "Mira Sandoval"]],
    ],
    ["without any marks", "we are ready to sail", [["we are ready to sail", false, null]]],
    [
      "with Discord’s own signs",
      "<@123456789012345678> **we are ready** to [sail](https://elsin.example/a) <:ship:123456789012345678>",
      [["we are ready to sail", false, null]],
    ],
  ])("%s", (_, message, expected) => {
    const passages = askedPassages(message).map(({ text, isQuoted, speaker }) => [
      text.replace(/ +/gu, " ").trim(),
      isQuoted,
      speaker,
    ]);
    expect(passages).toEqual(expected);
  });

  it.each(["", "ok then", "“no way”", "https://elsin.example/a/b/c"])("has none in %j", (message) => {
    expect(askedPassages(message)).toEqual([]);
  });

  it("looks at the first 150 words of a long one", () => {
    const [passage] = askedPassages(`“${"sail on the morning tide ".repeat(100)}”`);
    expect(passage?.text.split(" ")).toHaveLength(150);
  });
});
