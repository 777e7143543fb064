import { isDeepStrictEqual } from "node:util";
import { count } from "../../count.ts";
import type { Choice, DigestSettings, Filters } from "../../digest/digests.ts";
import { describeDays } from "../../digest/schedule/schedule-text.ts";
import { timezoneText } from "../../digest/schedule/timezone-offsets.ts";
import { channelMention, join, type Markdown, markdown, roleMention } from "../render/markdown.ts";

type Setting = {
  readonly value: unknown;
  /** As a part of "It was …". */
  readonly text: Markdown;
  /** As it stands under the heading; null where it is what a digest does anyway, or is said in the first line. */
  readonly line: Markdown | null;
};

/** What is set, a line each: where and when first, and then only what differs from an ordinary digest. */
export function settingsLines(settings: DigestSettings): Markdown[] {
  const first = markdown`In ${channelMention(settings.channelId)}, ${when(settings)}, ${limitText(settings)}.`;
  return [first, ...settingsOf(settings).flatMap(({ line }) => line ?? [])];
}

/** "It was in #news; at most 5 articles." of what is different now. */
export function changesLine(before: DigestSettings, after: DigestSettings): Markdown {
  const now = settingsOf(after);
  const changed = settingsOf(before).filter(({ value }, at) => !isDeepStrictEqual(value, now[at]?.value));
  if (changed.length === 0) return markdown`-# It was set like this before.`;
  const was = join(
    changed.map(({ text }) => text),
    "; ",
  );
  return markdown`-# It was ${was}.`;
}

/** "every day at **09:00** (Asia/Baghdad)" */
export function when({ schedule }: Pick<DigestSettings, "schedule">): Markdown {
  return markdown`${onDays(schedule)} at **${schedule.time}** (${timezoneText(schedule.timezone)})`;
}

/** All settings, always in the same order. */
function settingsOf(settings: DigestSettings): Setting[] {
  const { filters, roleId, language } = settings;
  return [
    { value: settings.schedule, text: when(settings), line: null },
    { value: settings.channelId, text: markdown`in ${channelMention(settings.channelId)}`, line: null },
    { value: settings.limit, text: markdown`${limitText(settings)}`, line: null },
    ...(["topics", "sources", "speakers", "words"] as const).map((kind) => filterSetting(kind, filters)),
    {
      value: roleId,
      text:
        roleId === null ? markdown`without a role to ping` : markdown`with a ping for ${roleMention(roleId)}`,
      line: roleId === null ? null : markdown`Pings: ${roleMention(roleId)}`,
    },
    extra(settings.whenEmpty, "say", "Says so when nothing is new", "Posts nothing when nothing is new"),
    extra(settings.quote, false, "No quote of the day", "With a quote of the day"),
    extra(settings.thread, true, "Opens a thread", "Opens no thread"),
    extra(settings.publish, true, "Published to the servers that follow the channel", "Not published"),
    extra(
      settings.tooLong,
      "spill",
      "Goes on in a second message when it is too long",
      "Texts shortened when it is too long",
    ),
    {
      value: language,
      text: language === null ? markdown`in the server’s language` : markdown`in ${languageName(language)}`,
      line: language === null ? null : markdown`Language: ${languageName(language)}`,
    },
  ];
}

/** A setting of two values: `special` has a line of its own, the other one is what a digest does anyway. */
function extra<Value>(value: Value, special: Value, whenSpecial: string, otherwise: string): Setting {
  const text = value === special ? whenSpecial : otherwise;
  const small = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return { value, text: markdown`${small}`, line: value === special ? markdown`${text}` : null };
}

const FILTERS = {
  topics: { label: "Topics", none: "about any topic" },
  sources: { label: "Sources", none: "from any source" },
  speakers: { label: "Speakers", none: "quoting anyone" },
  words: { label: "Words", none: "with any words" },
} as const;

function filterSetting(kind: keyof Filters, filters: Filters): Setting {
  const value = filters[kind];
  const { label, none } = FILTERS[kind];
  const chosen = choiceText(value);
  if (chosen === null) return { value, text: markdown`${none}`, line: null };
  return { value, text: markdown`${label.toLowerCase()}: ${chosen}`, line: markdown`${label}: ${chosen}` };
}

/** "Ports, Labour; without Sport"; null when nothing is chosen. */
function choiceText({ include, exclude }: Choice): string | null {
  const without = exclude.length === 0 ? [] : [`without ${exclude.join(", ")}`];
  const parts = include.length === 0 ? without : [include.join(", "), ...without];
  return parts.length === 0 ? null : parts.join("; ");
}

function limitText({ limit }: DigestSettings): string {
  return `at most ${count(limit, "article")}`;
}

function languageName(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}

/** "every day", "on weekdays", "on Monday and Thursday". */
function onDays({ days }: DigestSettings["schedule"]): string {
  const text = describeDays(days);
  return text.startsWith("every") ? text : `on ${text}`;
}
