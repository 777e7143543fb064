import type { APIMessageTopLevelComponent } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Block, Message } from "../../src/discord/message.ts";
import { headlineBlock, summaryMenu } from "../../src/discord/render/cards.ts";
import { blockQuote, markdown } from "../../src/discord/render/markdown.ts";
import { render, renderEmbed } from "../../src/discord/render/render.ts";
import type { Headline } from "../../src/library/library.ts";

function texts(components: readonly APIMessageTopLevelComponent[]): string {
  const found: string[] = [];
  JSON.stringify(components, (key, value) => {
    if (key === "content") found.push(value);
    return value;
  });
  return found.join("");
}

function count(components: readonly APIMessageTopLevelComponent[]): number {
  return (JSON.stringify(components).match(/"type":/gu) ?? []).length;
}

function headline(title: string, url: string | null): Headline {
  return {
    id: "one",
    title,
    url,
    source: "The Harbour Times",
    published: { at: new Date("2026-01-02T03:04:05Z"), dateOnly: false },
    arrived: new Date(0),
    topics: [],
    lede: "The harbour was closed.",
  };
}

const hostile = "@everyone **x** [a](javascript:alert(1)) ".repeat(10);

describe("render", () => {
  it("writes a headline as a linked title, its source and date, and its lede", () => {
    const payload = render({ blocks: [headlineBlock(headline("Harbour closed", "https://example.org/a"))] });
    expect(texts(payload.components)).toBe(
      "**[Harbour closed](https://example.org/a)**\n-# The Harbour Times · <t:1767323045:f>\nThe harbour was closed.",
    );
  });

  it("lets outside text ping nobody", () => {
    const payload = render({ blocks: [headlineBlock(headline(hostile, null))] });
    expect(payload.allowedMentions).toEqual({ parse: [], roles: [] });
    expect(texts(payload.components)).not.toContain("@everyone");
    expect(texts(payload.components)).not.toContain("[a](");
  });

  it("pings only the roles it was given", () => {
    const payload = render({ blocks: [{ kind: "text", text: markdown`x` }], mentionRoles: ["42"] });
    expect(payload.allowedMentions).toEqual({ parse: [], roles: ["42"] });
    expect(texts(payload.components)).toContain("<@&42>");
  });

  it.each([
    ["Latin", "x"],
    ["Arabic", "خبر عاجل "],
    ["emoji", "👨‍👩‍👧"],
    ["markup", "*[`_"],
  ])("fits long %s text", (_, unit) => {
    const blocks: Block[] = Array.from({ length: 12 }, (_, index) =>
      headlineBlock({
        ...headline(unit.repeat(400), `https://example.org/${"y".repeat(400)}`),
        id: String(index),
      }),
    );
    const message: Message = { blocks: [...blocks, { kind: "text", text: blockQuote(unit.repeat(5000)) }] };
    const written = texts(render(message).components);
    expect(written.length).toBeLessThanOrEqual(4000);
    expect(Buffer.byteLength(written)).toBeLessThanOrEqual(9500);
    expect(written).toContain("…");
    expect(written.isWellFormed()).toBe(true);
  });

  it("puts what is said beside a card below it, whole, and within the card's limits", () => {
    const said = `${"tomorrow, ".repeat(12)}soon`;
    const aside = markdown`-# Next run: ${said}`;
    const long: Block = { kind: "text", text: markdown`${"long ".repeat(2000)}` };
    const { components } = render({ blocks: [long], aside });
    const last = components.at(-1);
    expect(last && "content" in last && last.content).toBe(`-# Next run: ${said}`);
    expect(texts(components).length).toBeLessThanOrEqual(4000);
    const embed = renderEmbed({ blocks: [long], aside, mentionRoles: ["42"], plain: true });
    expect(embed.content).toMatch(/^<@&42>\n-# Next run: tomorrow/u);
    expect(embed.embeds[0]?.description?.length).toBeLessThanOrEqual(4000);
  });

  it("leaves short text whole when a long one beside it is cut", () => {
    const payload = render({
      blocks: [
        { kind: "text", text: markdown`${"long ".repeat(2000)}` },
        { kind: "text", text: markdown`${"short"}` },
      ],
    });
    expect(texts(payload.components).endsWith("short")).toBe(true);
  });

  it("keeps within 40 components and never gives up a button or menu", () => {
    const block: Block = { kind: "text", text: markdown`text` };
    const payload = render({
      blocks: [...Array.from({ length: 60 }, () => block), summaryMenu([headline("Title", null)])],
    });
    expect(count(payload.components)).toBeLessThanOrEqual(40);
    expect(JSON.stringify(payload.components)).toContain("1o:summary:?=article");
  });

  it("splits more than five buttons into rows", () => {
    const buttons = Array.from({ length: 11 }, (_, index) => ({
      label: `Button ${index}`,
      url: `https://example.org/${index}`,
    }));
    const message: Message = {
      blocks: [
        ...Array.from({ length: 40 }, (): Block => ({ kind: "text", text: markdown`text` })),
        { kind: "buttons", buttons },
      ],
    };
    const { components } = render(message);
    expect(count(components)).toBeLessThanOrEqual(40);
    const [card] = components;
    const parts = card && "components" in card ? card.components : [];
    const rows = parts.flatMap((part) => ("components" in part ? [part.components.length] : []));
    expect(rows).toEqual([5, 5, 1]);
    const embed = renderEmbed({ ...message, plain: true });
    expect(embed.components.map((row) => row.components.length)).toEqual([5, 5, 1]);
  });

  it("cuts labels to Discord's lengths", () => {
    const payload = render({ blocks: [summaryMenu([headline("t".repeat(256), null)])] });
    const labels = JSON.stringify(payload.components).match(/"label":"([^"]*)"/u);
    expect(labels?.[1]?.length).toBe(100);
  });
});
