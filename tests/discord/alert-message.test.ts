import { checkMessage } from "@lede/fake-discord";
import { MessageFlags } from "discord.js";
import { describe, expect, it } from "vitest";
import { EDITION_LANGUAGES } from "../../src/digest/edition/languages.ts";
import { alertMessage } from "../../src/discord/follow/alert-message.ts";
import { write } from "../../src/discord/render/markdown.ts";
import { render } from "../../src/discord/render/render.ts";
import type { Alert, AlertItem, Subject } from "../../src/follow/follows.ts";
import type { Headline } from "../../src/library/library.ts";

const at = new Date("2031-05-19T08:00:00Z");
const headline = (id: string, title: string): Headline => ({
  ...{ id, title, source: "The Beacon", url: `https://beacon.example/${id}`, arrived: at, topics: [] },
  ...{ published: { at, dateOnly: false }, lede: "Ships came in at dawn." },
});
const quoted = (id: string, text: string): AlertItem => ({
  headline: headline(id, "The Harbour Opens"),
  quotation: {
    text,
    kind: "direct",
    speaker: { key: "ida-holm", name: "Ida Holm", role: "mayor" },
    confidence: 0.97,
    factuality: "said",
    article: headline(id, "The Harbour Opens"),
  },
});

function alert(subject: Subject, items: readonly AlertItem[], more: Partial<Alert> = {}): Alert {
  const channelId = null;
  return {
    follower: { kind: "person", id: "3", language: null },
    follow: { id: "a1", subject, channelId, createdBy: "3", createdAt: at, stopped: null },
    ...{ items, further: 2, ...more },
  };
}
const holm: Subject = { kind: "speaker", key: "ida-holm", name: "Ida Holm" };
const textOf = (one: Alert, language: string) =>
  alertMessage(one, language)
    .blocks.flatMap((block) => ("text" in block ? [write(block.text)] : []))
    .join("\n");

it.each([
  [
    "en-GB",
    "## New from Ida Holm",
    "and 2 more: /quote speaker: Ida Holm",
    "You asked for this with `/follow`.",
  ],
  [
    "de",
    "## Neu von Ida Holm",
    "und 2 weitere: /quote speaker: Ida Holm",
    "Du hast das mit `/follow` bestellt.",
  ],
  ["fa", "## تازه از Ida Holm", "و ۲ مورد دیگر: /quote speaker: Ida Holm", "این را با `/follow` خواسته‌اید."],
  ["tr", "## Yeni söz: Ida Holm", "ve 2 tane daha", "Bunu `/follow` ile istediniz."],
  ["sv-SE", "## New from Ida Holm", "and 2 more", "You asked for this"],
  ["no language", "## New from Ida Holm", "and 2 more", "You asked for this"],
])("an alert in %s", (language, heading, more, asked) => {
  const text = textOf(alert(holm, [quoted("a", "We open the harbour today.")]), language);
  expect(text).toContain(heading);
  expect(text).toContain(`-# ${more}`);
  expect(text).toContain(`-# ${asked}`);
});

it.each(EDITION_LANGUAGES)("its buttons and menus are in the same language: %s", (language) => {
  const items = [
    { headline: headline("a", "One"), quotation: null },
    { headline: headline("b", "Two"), quotation: null },
  ];
  const shown = JSON.stringify(alertMessage(alert({ kind: "topic", name: "Ports" }, items), language).blocks);
  const isEnglish = language === "en";
  for (const words of ["Something wrong?", "Read a summary", "Stop following", "New on"])
    expect(shown.includes(words)).toBe(isEnglish);
  expect(shown).toContain("Ports");
});

it.each([
  ["en", "— attributed to **Ida Holm**, mayor (quoted in part)", "— *speaker not named*"],
  ["ar", "— يُنسب إلى **Ida Holm**, mayor (اقتباس جزئي)", "— *لم يُذكر القائل*"],
  ["fa", "— منسوب به **Ida Holm**, mayor (بخشی از گفته)", "— *گوینده نام برده نشده*"],
  ["tr", "— söylediği sanılan: **Ida Holm**, mayor (sözün bir bölümü)", "— *konuşanın adı verilmiyor*"],
  ["de", "— zugeschrieben: **Ida Holm**, mayor (in Teilen zitiert)", "— *ohne Namen*"],
  ["fr", "— attribué à **Ida Holm**, mayor (citation partielle)", "— *auteur non nommé*"],
  ["es", "— atribuido a **Ida Holm**, mayor (cita parcial)", "— *sin nombre*"],
  ["sv", "— attributed to **Ida Holm**, mayor (quoted in part)", "— *speaker not named*"],
])("how sure a quotation is, and what was corrected, is said in %s", (language, likely, unnamed) => {
  const { quotation } = quoted("a", "We open.");
  if (quotation === null) throw new Error("no quotation");
  const part = { ...quotation, kind: "mixed", confidence: 0.7 } as const;
  const corrected = [
    { kind: "quotation", quotation: part, corrected: { at, what: ["speaker"], was: part.text } },
    {
      kind: "quotation",
      quotation: { ...quotation, speaker: null },
      corrected: { at, what: ["restored"], was: part.text },
    },
    { kind: "quotation", quotation: null, corrected: { at, what: ["taken out"], was: part.text } },
    { kind: "quotation", quotation: null, corrected: { at, what: ["withdrawn"], was: part.text } },
    { kind: "struck", struck: { position: 0, title: null, source: null, withdrawn: null } },
    { kind: "struck", struck: { position: 0, title: null, source: null, withdrawn: { at, note: "" } } },
  ] as const;
  const text = textOf(alert(holm, [], { corrected }), language);
  expect(text).toContain(likely);
  expect(text).toContain(unnamed);
  const isEnglish = language === "en" || language === "sv";
  for (const words of [/\*\*Corrected /u, /\*\*Withdrawn /u, /stood here/u, /speaker$/mu, /restored$/mu])
    expect(words.test(text), String(words)).toBe(isEnglish);
});

describe("at its longest", () => {
  const marks = "*_~`|<@1> @everyone [x](https://evil.example) ";
  const long = `“${marks.repeat(40)}`;

  it.each(EDITION_LANGUAGES)("Discord takes it in %s", (language) => {
    const quotations = Array.from({ length: 8 }, (_, index) => quoted(`q${index}`, `${index} ${long}`));
    const articles = quotations.map(({ headline: own }) => ({
      headline: { ...own, title: long.slice(0, 250) },
      quotation: null,
    }));
    const corrected = quotations.map(({ quotation }) => ({
      kind: "quotation" as const,
      ...{ quotation, corrected: { at, what: ["speaker", "words"] as const, was: `${long} then` } },
    }));
    for (const one of [
      alert(holm, quotations),
      alert({ kind: "words", text: marks.slice(0, 60) }, articles),
      alert(holm, [], { corrected }),
    ]) {
      const { components, allowedMentions } = render(alertMessage(one, language));
      const body = { components, allowed_mentions: allowedMentions, flags: MessageFlags.IsComponentsV2 };
      expect(() => checkMessage(null, body, null)).not.toThrow();
    }
  });
});
