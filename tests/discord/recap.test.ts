import { checkMessage } from "@lede/fake-discord";
import { type APIMessageTopLevelComponent, MessageFlags } from "discord.js";
import { MessageCreateRequestSchema } from "discord-api-spec/zod";
import { describe, expect, it } from "vitest";
import type { Edition, EditionItem, EditionPage } from "../../src/digest/digests.ts";
import type { CorrectedVoice } from "../../src/digest/edition/corrected.ts";
import { EDITION_LANGUAGES } from "../../src/digest/edition/languages.ts";
import { NOTHING_LEFT_OUT } from "../../src/digest/edition/left-out.ts";
import type { CorrectedThing } from "../../src/digest/recap/recap.ts";
import { withFingerprint } from "../../src/discord/fingerprint.ts";
import { editionMessage, editionTitle } from "../../src/discord/render/edition.ts";
import { write } from "../../src/discord/render/markdown.ts";
import { weekText } from "../../src/discord/render/recap-words.ts";
import { render, renderEmbed } from "../../src/discord/render/render.ts";
import type { LibraryQuotation } from "../../src/library/library.ts";
import { WEEKLY } from "../support/digest-settings.ts";

const settings = WEEKLY;

const at = new Date("2031-05-19T08:00:00Z");

/** `fill` makes all texts from outside as long as they may be. */
function recap(stories: number, fill: (text: string, most: number) => string = (text) => text): Edition {
  const items = Array.from(
    { length: stories },
    (_, index): EditionItem => ({
      id: `story-${index}`,
      title: fill(`The harbour opens, part ${index}`, 250),
      source: fill("The Beacon", 100),
      url: `https://beacon.example/${index}`,
      published: { at, dateOnly: false },
      arrived: at,
      topics: [],
      lede: fill("Ships that had waited came in at dawn.", 140),
      also: [{ id: "wire", source: fill("Market Wire", 100), url: "https://wire.example/a" }],
      covered: { articles: 12 + index, sources: index === 0 ? 5 : 1 },
    }),
  );
  const [article] = items;
  if (article === undefined) throw new Error("no story");
  const quotation: LibraryQuotation = {
    text: fill("Nobody wins when the cranes stand still.", 300),
    kind: "direct",
    speaker: { key: "elvan", name: fill("Elvan Aas", 100), role: fill("mayor", 200) },
    confidence: 0.97,
    factuality: "said",
    article,
  };
  const corrected: CorrectedThing[] = [
    {
      ...{ at, what: "withdrawn", title: fill("A Ferry Sank", 250), source: fill("The Gazette", 100) },
      ...{ note: fill("It did not.", 500), quotation: null },
    },
    {
      ...{ at, what: "speaker", title: fill("Talks", 250), source: null, note: "" },
      quotation: {
        text: fill("We will sail.", 2000),
        name: fill("Ida Holm", 100),
        role: null,
        isSure: false,
      },
    },
    { ...{ at, what: "taken out", title: fill("Fog", 250), source: null, note: "", quotation: null } },
  ];
  return {
    settings,
    date: "2031-05-20",
    until: at,
    occasion: { kind: "due", lateMinutes: 0 },
    items,
    quotation: null,
    recap: {
      since: new Date("2031-05-13T06:00:00Z"),
      voices: [3, 2, 1].map((articles) => ({ quotation, articles })),
      corrected: [...corrected, ...corrected].slice(0, 5),
      further: 7,
    },
    leftOut: { ...NOTHING_LEFT_OUT, more: { articles: 1234, isLeast: true, oldest: at } },
  };
}

const pageOf = (edition: Edition): EditionPage => ({ edition, number: 0, count: 1, items: edition.items });
const textsOf = (page: EditionPage, language = "en-GB") =>
  editionMessage(page, language).blocks.flatMap((block) => ("text" in block ? [write(block.text)] : []));

it("a recap says how much each story was covered, who was quoted most, and what was corrected", () => {
  expect(textsOf(pageOf(recap(2)))).toEqual([
    "## The week of 13 – 19 May 2031",
    "**[The harbour opens, part 0](https://beacon.example/0)**\n-# 12 articles from 5 sources · The Beacon, [Market Wire](https://wire.example/a) · <t:1936944000:f>\nShips that had waited came in at dawn.",
    "**[The harbour opens, part 1](https://beacon.example/1)**\n-# 13 articles from 1 source · The Beacon, [Market Wire](https://wire.example/a) · <t:1936944000:f>\nShips that had waited came in at dawn.",
    "-# and at least 1,234 more: /headlines since: the last 24 hours",
    [
      "**Voices of the week**",
      ...[3, 2, 1].map(
        (articles) =>
          `> “Nobody wins when the cranes stand still.”\n— **Elvan Aas**, mayor\n-# [The harbour opens, part 0](https://beacon.example/0) · The Beacon · <t:1936944000:f> · quoted in ${articles} article${articles === 1 ? "" : "s"}`,
      ),
    ].join("\n"),
    [
      "**Corrected this week**",
      "- **Withdrawn** <t:1936987200:D>: ~~A Ferry Sank~~ (The Gazette). It did not.",
      "- **Speaker corrected** <t:1936987200:D>: “We will sail.” — attributed to **Ida Holm**",
      "- **A quotation was taken out** <t:1936987200:D>: Fog",
      "- **Withdrawn** <t:1936987200:D>: ~~A Ferry Sank~~ (The Gazette). It did not.",
      "- **Speaker corrected** <t:1936987200:D>: “We will sail.” — attributed to **Ida Holm**",
      "-# and 7 more corrections",
    ].join("\n"),
  ]);
});

it("each story leads to how it went on", () => {
  const { blocks } = editionMessage(pageOf(recap(2)), "de");
  const buttons = blocks.flatMap((block) => (block.kind === "item" ? [block.button] : []));
  expect(buttons).toMatchObject([
    { label: "Verlauf", state: { command: "story" } },
    { label: "Verlauf", state: { command: "story" } },
  ]);
  const many = editionMessage(pageOf(recap(20)), "en").blocks.filter(({ kind }) => kind === "menu");
  expect(many[0]).toMatchObject({ placeholder: "See how a story went on", state: { command: "story" } });
});

it("a voice that was corrected is no longer counted as who it was thought to be", () => {
  const edition = recap(1);
  const [first] = edition.recap?.voices ?? [];
  if (first === undefined) throw new Error("no voice");
  const corrected = { at, what: ["speaker"] as const, was: first.quotation.text };
  const voices: CorrectedVoice[] = [
    { ...first, corrected },
    { ...first, corrected: null },
    { articles: 2, quotation: null, corrected: { at, what: ["withdrawn"], was: "We will sail." } },
  ];
  const text = textsOf({ ...pageOf(edition), corrected: { struck: [], quotation: null, voices } }).join("\n");
  expect(text.split("quoted in 3 articles")).toHaveLength(2);
  expect(text).toContain("**Corrected <t:1936944000:t>:** speaker");
  expect(text).not.toContain("We will sail.”\n—");
  expect(text).toContain("a quotation that stood here was taken out with its article.");
});

describe("at its longest Discord takes it, whatever stands in it", () => {
  const marks = "*_~`|<@1> @everyone [x](https://evil.example) ";
  const long = (text: string, most: number) => `${text} ${marks.repeat(60)}`.slice(0, most);
  const wide = (text: string, most: number) => `${text} ${"ميناء سلدا يفتح ".repeat(200)}`.slice(0, most);

  it.each(EDITION_LANGUAGES.flatMap((language) => [1, 5, 10, 20].map((count) => [language, count] as const)))(
    "in %s with %i stories",
    (language, count) => {
      for (const fill of [long, wide]) {
        const page = pageOf(recap(count, fill));
        const card = render(editionMessage(page, language, { roleId: "42" }));
        const body = {
          components: withFingerprint<APIMessageTopLevelComponent>(card.components, "nonce"),
          ...{ allowed_mentions: card.allowedMentions, flags: MessageFlags.IsComponentsV2 },
        };
        expect(() => checkMessage(MessageCreateRequestSchema, body, null)).not.toThrow();
        const plain = renderEmbed(editionMessage(page, language, { roleId: "42", plain: true }));
        const { allowedMentions, components, ...embed } = plain;
        const post = { ...embed, components, allowed_mentions: allowedMentions };
        expect(() => checkMessage(MessageCreateRequestSchema, post, null)).not.toThrow();
        const voices = recap(count, fill).recap?.voices.length;
        expect(JSON.stringify(card.components).split("\\n> ").length).toBe(1 + (voices ?? 0));
      }
    },
  );
});

it.each([
  ["en-GB", "The week of 13 – 19 May 2031"],
  ["fa", "هفته‌ای که گذشت: ۲۳ تا ۲۹ اردیبهشت ۱۴۱۰"],
  ["ar", "حصاد الأسبوع: 13–19 مايو 2031"],
  ["tr", "Haftanın özeti: 13–19 Mayıs 2031"],
  ["de", "Die Woche vom 13.–19. Mai 2031"],
  ["fr", "La semaine du 13–19 mai 2031"],
  ["es", "La semana del 13–19 de mayo de 2031"],
  ["no language", "13 – 19 May 2031"],
])("a recap in %s is called “%s”", (language, title) => {
  expect(editionTitle(recap(1), language).replace(/\u2009/gu, " ")).toBe(title);
});

it("a recap of the afternoon is of the days that end with it", () => {
  expect(weekText("2031-05-20", "18:00", "en-GB").replace(/\u2009/gu, " ")).toBe("14 – 20 May 2031");
  expect(weekText("2031-05-20", "11:59", "en-GB").replace(/\u2009/gu, " ")).toBe("13 – 19 May 2031");
});
