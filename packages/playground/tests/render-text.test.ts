import { styleText } from "node:util";
import type { APIMessage } from "discord.js";
import { describe, expect, test } from "vitest";
import { growth, LINEAR } from "../../../tests/support/growth.ts";
import type { Viewer } from "../src/terminal/inline-markdown.ts";
import { renderMessage } from "../src/terminal/render-text.ts";

const NOW = Date.UTC(2031, 4, 6, 12);
const plain: Viewer = {
  locale: "en-GB",
  timeZone: "UTC",
  now: () => NOW,
  nameOf: (kind, id) => (id === "1" ? `@${kind}` : undefined),
  style: (_, text) => text,
};
const coloured: Viewer = {
  ...plain,
  style: (format, text) => styleText(format, text, { validateStream: false }),
};

const message = (parts: object) =>
  ({ content: "", embeds: [], components: [], flags: 0, ...parts }) as unknown as APIMessage;
const lines = (parts: object, width: number | null = null) =>
  renderMessage(message(parts), { viewer: plain, width }).text.split("\n");
const inline = (content: string, viewer = plain) =>
  renderMessage(message({ content }), { viewer, width: null }).text;

describe("text", () => {
  test.each([
    ["**bold** and *slanted* and __under__ and ~~gone~~", "bold and slanted and under and gone"],
    ["***both*** and **bold *slanted* bold**", "both and bold slanted bold"],
    ["2 * 3 * 4 and snake_case_name and **open", "2 * 3 * 4 and snake_case_name and **open"],
    [
      "\\*not slanted\\* and \\[not a link\\](https://example.org)",
      "*not slanted* and [not a link](https://example.org)",
    ],
    ["`**code**`", "**code**"],
    ["[A *title*](https://example.org/a) here", "A title <https://example.org/a> here"],
    ["[A \\[draft\\] title](<https://example.org/a_(b)>)", "A [draft] title <https://example.org/a_(b)>"],
    ["[x](javascript:alert(1))", "[x](javascript:alert(1))"],
    ["<https://example.org>", "https://example.org"],
    ["<@1> <@&1> <#1> <@2>", "@user @role @channel <@2>"],
    ["</find:123> <:bread:123> <a:wave:123>", "/find :bread: :wave:"],
    ["<t:1936000000:D>", "8 May 2031"],
    ["<t:1936000000>", "8 May 2031 at 09:46"],
    ["<t:1936000000:t>", "09:46"],
    ["<t:1935999000:R>", "in 2 days"],
    ["<t:1935748700:R> <t:1935834000:R>", "yesterday 20 minutes ago"],
    ["<t:99999999999999:D>", "<t:99999999999999:D>"],
    ["# Big\n### Small\n-# fine print\n- one\n  * two", "Big\nSmall\nfine print\n• one\n  • two"],
    ["> quoted\nnot", "┃ quoted\nnot"],
    [">>> all\nof it", "┃ all\n┃ of it"],
    ["```\n**as it is**\n```", "  **as it is**"],
    ["\u001b[31mred\u001b[0m \u0007bell\u009b2J", "red bell"],
  ])("%j reads %j", (source, shown) => {
    expect(inline(source)).toBe(shown);
  });

  test("is styled on a terminal, one style in another", () => {
    const slanted = styleText(["bold", "italic"], "slanted", { validateStream: false });
    expect(inline("**bold *slanted***", coloured)).toBe(
      `${styleText("bold", "bold ", { validateStream: false })}${slanted}`,
    );
  });

  test.each(["[", "**a ", "*a b~~", "<", "\\", "](", "[a](", "_a ", "`", "*"])(
    "of many %j takes linear time",
    async (part) => {
      const hostile = (size: number) => part.repeat(size / part.length) + "b*".repeat(size / 2);
      expect(await growth(hostile, 12_000, (text) => inline(text))).toBeLessThan(LINEAR);
    },
  );
});

describe("a message", () => {
  const button = (more: object) => ({ type: 2, style: 1, ...more });

  test("of Components V2 shows its blocks, pictures and numbered controls", () => {
    const parts = {
      flags: (1 << 15) | (1 << 6),
      components: [
        {
          type: 17,
          components: [
            {
              type: 9,
              components: [{ type: 10, content: "## Title" }],
              accessory: { type: 11, media: { url: "https://example.org/a.png" }, description: "A loaf" },
            },
            { type: 14 },
            {
              type: 9,
              components: [{ type: 10, content: "Text" }],
              accessory: button({ label: "Open", custom_id: "o" }),
            },
            { type: 12, items: [{ media: { url: "https://example.org/b.png" } }] },
          ],
        },
        {
          type: 1,
          components: [
            button({ label: "Back", custom_id: "b", disabled: true }),
            button({ label: "Next", custom_id: "n" }),
            button({ style: 5, label: "Read", url: "https://example.org" }),
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: "m",
              placeholder: "Which?",
              options: [{ label: "One", value: "1", description: "the first" }],
            },
          ],
        },
      ],
    };
    expect(lines(parts)).toEqual([
      "│ Title",
      "│ [image] A loaf <https://example.org/a.png>",
      "│ ────────────────────────",
      "│ Text",
      "│ [1] Open",
      "│",
      "│ [image] <https://example.org/b.png>",
      "[-] Back  [2] Next  Read <https://example.org>",
      "Which?",
      "  [3] One – the first",
      "(only you can see this)",
    ]);
    expect(renderMessage(message(parts), { viewer: plain, width: null }).choosable).toEqual([
      { kind: "button", customId: "o" },
      { kind: "button", customId: "n" },
      { kind: "entry", customId: "m", value: "1" },
    ]);
  });

  test("of the older kind shows its content, embeds and buttons", () => {
    const embed = {
      author: { name: "The Desk" },
      title: "A title",
      url: "https://example.org",
      description: "Words",
      fields: [{ name: "Where", value: "Here" }],
      footer: { text: "End" },
      image: { url: "https://example.org/a.png" },
    };
    const components = [{ type: 1, components: [button({ label: "Next", custom_id: "n" })] }];
    expect(lines({ content: "Hello", embeds: [embed], components })).toEqual([
      "Hello",
      "│ The Desk",
      "│ A title <https://example.org>",
      "│ Words",
      "│ Where",
      "│ Here",
      "│ End",
      "│ [image] <https://example.org/a.png>",
      "[1] Next",
    ]);
  });

  test("of Discord’s own says what happened", () => {
    expect(lines({ type: 6, author: { username: "lede", global_name: "Lede" } })).toEqual([
      "Lede pinned a message to this channel.",
    ]);
  });

  test("is broken at the width, inside its bar", () => {
    const components = [
      { type: 17, components: [{ type: 10, content: "one two three four\n> five six seven" }] },
    ];
    expect(lines({ components }, 11)).toEqual([
      "│ one two",
      "│ three",
      "│ four",
      "│ ┃ five",
      "│ ┃ six",
      "│ ┃ seven",
    ]);
  });
});
