import { checkMessage } from "@lede/fake-discord";
import { type APIMessageTopLevelComponent, MessageFlags } from "discord.js";
import { MessageCreateRequestSchema } from "discord-api-spec/zod";
import { describe, expect, it } from "vitest";
import type { Edition, EditionItem } from "../../src/digest/digests.ts";
import { NOTHING_LEFT_OUT } from "../../src/digest/edition/left-out.ts";
import { parseChoice } from "../../src/digest/settings/choice-text.ts";
import type { DigestSettings } from "../../src/digest/settings/settings.ts";
import { withFingerprint } from "../../src/discord/fingerprint.ts";
import { editionMessage, editionTitle, pageSizes } from "../../src/discord/render/edition.ts";
import { write } from "../../src/discord/render/markdown.ts";
import { render, renderEmbed } from "../../src/discord/render/render.ts";
import { DEFAULT_CHOICE, EVERY_DAY, NO_FILTERS } from "../support/digest-settings.ts";

const settings: DigestSettings = {
  guildId: "1",
  name: "main",
  channelId: "2",
  schedule: { time: "09:00", timezone: "Asia/Baghdad", ...EVERY_DAY },
  ...DEFAULT_CHOICE,
  limit: 20,
  roleId: "42",
  pause: null,
  createdBy: "3",
  createdAt: new Date("2031-01-01T00:00:00Z"),
};

const texts = {
  en: {
    title: "The harbour of Port Salda opens again after the longest strike in its history ",
    lede: "Ships that had waited for nine days came in at dawn.",
    source: "The Harbour Times",
    said: "Nobody wins when the cranes stand still, and nobody slept in these nine days.",
    name: "Elvan Korkutoğlu",
  },
  ar: {
    title: "ميناء سلدا يفتح أبوابه من جديد بعد أطول إضراب في تاريخه ",
    lede: "دخلت السفن التي انتظرت تسعة أيام عند الفجر.",
    source: "صحيفة الميناء",
    said: "لا أحد يربح حين تقف الرافعات، ولم ينم أحد في هذه الأيام التسعة الطويلة.",
    name: "إلفان كوركوت",
  },
} as const;

function edition(language: "en" | "ar", count: number, more: Partial<DigestSettings> = {}): Edition {
  const { title, lede, source, said, name } = texts[language];
  const items = Array.from(
    { length: count },
    (_, index): EditionItem => ({
      id: `story-${index}`,
      title: `${index + 1}: ${title.repeat(8)}`.slice(0, 400),
      source,
      url: `https://harbour.example/${index}`,
      published: { at: new Date("2031-05-19T08:00:00Z"), dateOnly: false },
      arrived: new Date("2031-05-19T08:00:00Z"),
      topics: [],
      lede,
      covered: null,
      also: index === 0 ? [{ id: "wire", source: "Market Wire", url: "https://wire.example/a" }] : [],
    }),
  );
  const [first] = items;
  const quotation = first
    ? {
        text: said,
        kind: "direct" as const,
        confidence: 0.97,
        factuality: "said" as const,
        speaker: { key: "elvan", name, role: null },
        article: first,
      }
    : null;
  return {
    settings: { ...settings, ...more },
    date: "2031-05-20",
    until: new Date("2031-05-20T06:00:00Z"),
    occasion: { kind: "due", lateMinutes: 0 },
    items,
    quotation,
    recap: null,
    leftOut: NOTHING_LEFT_OUT,
  };
}

function pagesOf(one: Edition, language: string) {
  const sizes = pageSizes(one, language);
  return sizes.map((size, number) => {
    const start = sizes.slice(0, number).reduce((sum, each) => sum + each, 0);
    return { edition: one, number, count: sizes.length, items: one.items.slice(start, start + size) };
  });
}

describe("editions, with titles of 400 characters", () => {
  it.each(
    (["en", "ar"] as const).flatMap((language) => [1, 10, 20].map((count) => [language, count] as const)),
  )("in %s with %i items: as it was, and as Discord takes it", async (language, count) => {
    for (const tooLong of ["shorten", "spill"] as const) {
      const one = edition(language, count, { tooLong });
      const bodies = pagesOf(one, language).map((page) => {
        const { components, allowedMentions } = render(editionMessage(page, language, { roleId: "42" }));
        const marked = withFingerprint<APIMessageTopLevelComponent>(components, `nonce ${page.number}`);
        return { components: marked, allowed_mentions: allowedMentions, flags: MessageFlags.IsComponentsV2 };
      });
      for (const body of bodies) checkMessage(MessageCreateRequestSchema, body, null);
      const golden = `golden/edition-${language}-${count}-${tooLong}.json`;
      await expect(`${JSON.stringify(bodies, null, 2)}\n`).toMatchFileSnapshot(golden);
    }
  });

  it.each(["en", "ar"] as const)("in %s as a forum post: one plain embed", async (language) => {
    const [page] = pagesOf(edition(language, 20), language);
    if (page === undefined) throw new Error("no page");
    const { allowedMentions, components, ...body } = renderEmbed(
      editionMessage(page, language, { roleId: "42", plain: true }),
    );
    const marked = withFingerprint<APIMessageTopLevelComponent>(components, "nonce");
    const message = { ...body, components: marked, allowed_mentions: allowedMentions };
    checkMessage(MessageCreateRequestSchema, message, null);
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(
      `golden/edition-${language}-20-forum.json`,
    );
  });

  it("spills only what does not fit whole, and pings only once", () => {
    expect(pageSizes(edition("en", 2, { tooLong: "spill" }), "en")).toEqual([2]);
    expect(pageSizes(edition("en", 20, { tooLong: "spill" }), "en")).toEqual([10, 10]);
    expect(pageSizes(edition("en", 20), "en")).toEqual([20]);
    const pages = pagesOf(edition("en", 20, { tooLong: "spill" }), "en");
    const pinged = pages.map((page) => editionMessage(page, "en", { roleId: "42" }).mentionRoles);
    expect(pinged).toEqual([["42"], []]);
  });
});

describe("an edition's title", () => {
  it.each([
    ["en-US", "The digest for Tuesday, May 20, 2031"],
    ["tr", "Haber özeti: 20 Mayıs 2031 Salı"],
    ["de", "Die Nachrichten vom Dienstag, 20. Mai 2031"],
    ["ja", "2031年5月20日火曜日"],
    ["no such language", "Tuesday 20 May 2031"],
  ])("in %s", (language, title) => {
    expect(editionTitle(edition("en", 1), language).replaceAll(",", "")).toBe(title.replaceAll(",", ""));
  });

  it("names a digest that isn't the main one", () => {
    expect(editionTitle(edition("en", 1, { name: "weekly" }), "en-GB")).toMatch(/^weekly: The digest for/u);
  });
});

describe("an edition's heading and what stands below its items", () => {
  const linesOf = (one: Edition, language: string) => {
    const [page] = pagesOf(one, language);
    if (page === undefined) throw new Error("no page");
    return editionMessage(page, language).blocks.flatMap((block) =>
      "text" in block ? write(block.text).split("\n") : [],
    );
  };
  const ports = {
    ...NO_FILTERS,
    topics: parseChoice("Iran, -Sport"),
    sources: parseChoice("-Market Wire"),
    words: parseChoice("oil, gas"),
  };
  const cut = { articles: 1370, isLeast: false, oldest: new Date("2031-05-15T06:00:00Z") };

  it.each([
    ["en-GB", "-# weekly · topics: Iran · with the words: oil, gas · without: Sport, Market Wire"],
    ["de", "-# weekly · Themen: Iran · mit den Wörtern: oil, gas · ohne: Sport, Market Wire"],
  ])("in %s says in words what it is about", (language, line) => {
    expect(linesOf(edition("en", 1, { name: "weekly", filters: ports }), language)[1]).toBe(line);
  });

  it.each([
    ["en-GB", { kind: "test", hasNews: true }, "-# **Test edition**"],
    [
      "en-GB",
      { kind: "test", hasNews: false },
      "-# **Test edition: nothing is new, so it shows the newest articles again**",
    ],
    ["tr", { kind: "test", hasNews: true }, "-# **Deneme özeti**"],
    ["en-GB", { kind: "due", lateMinutes: 120 }, "-# **posted 2 hours late**"],
    ["en-GB", { kind: "due", lateMinutes: 25 }, "-# **posted 25 minutes late**"],
    ["en-US", { kind: "due", lateMinutes: 61 }, "-# **posted 1 hour, 1 minute late**"],
    ["fa", { kind: "due", lateMinutes: 120 }, "-# **با ۲ ساعت تأخیر**"],
    ["no such language", { kind: "due", lateMinutes: 60 }, "-# **posted 1 hour late**"],
  ] as const)("in %s for %j", (language, occasion, line) => {
    expect(linesOf({ ...edition("en", 1), occasion }, language)[1]).toBe(line);
  });

  it("says nothing of the kind when it is on time", () => {
    expect(linesOf(edition("en", 1), "en-GB")[1]).not.toMatch(/^-# \*\*/u);
  });

  it.each([
    ["en-GB", {}, cut, "-# and 1,370 more: /headlines since: the last 7 days"],
    ["de", {}, cut, "-# und 1.370 weitere: /headlines since: the last 7 days"],
    [
      "en-GB",
      { filters: ports },
      { ...cut, isLeast: true },
      "-# and at least 1,370 more: /headlines topic: Iran since: the last 7 days",
    ],
    [
      "en-GB",
      {},
      { ...cut, oldest: new Date("2031-04-25T06:00:00Z") },
      "-# and 1,370 more: /headlines since: the last 30 days",
    ],
    ["en-GB", {}, { ...cut, oldest: new Date("2030-01-01T06:00:00Z") }, "-# and 1,370 more: /headlines"],
  ] as const)(
    "in %s with %j says how many it had no room for, and where they are",
    (language, more, left, line) => {
      const one = { ...edition("en", 2, more), leftOut: { ...NOTHING_LEFT_OUT, more: left } };
      expect(linesOf(one, language)).toContain(line);
    },
  );

  it("has that line in its last message only", () => {
    const one = {
      ...edition("en", 20, { tooLong: "spill" }),
      leftOut: { ...NOTHING_LEFT_OUT, more: cut },
    };
    const texts = pagesOf(one, "en").map((page) =>
      JSON.stringify(render(editionMessage(page, "en")).components).includes("1,370 more"),
    );
    expect(texts).toEqual([false, true]);
  });

  it("has a title that says that it is a test, for a forum's post", () => {
    const test = { ...edition("en", 1), occasion: { kind: "test", hasNews: true } } as const;
    expect(editionTitle(test, "en-GB")).toMatch(/^Test edition: The digest for/u);
  });
});
