import { isDeepStrictEqual } from "node:util";
import { count } from "../../count.ts";
import { sayingsOf } from "../../digest/settings/derived.ts";
import type { Phrase } from "../../digest/settings/phrase.ts";
import type { DigestSettings } from "../../digest/settings/settings.ts";
import { channelMention, join, type Markdown, markdown, roleMention } from "../render/markdown.ts";

/** What the first line says; named first too where it was different before. */
const FIRST = ["schedule", "channelId", "limit"];

/** What is set, a line each: where and when first, and then only what differs from an ordinary digest. */
export function settingsLines(settings: DigestSettings): Markdown[] {
  const most =
    settings.schedule.every === "week"
      ? markdown`at most ${count(settings.limit, "story", "stories")}`
      : wordsOf(settings, "limit");
  const first = markdown`In ${channelMention(settings.channelId)}, ${when(settings)}, ${most}.`;
  return [first, ...sayingsOf(settings).flatMap(({ line }) => (line === null ? [] : markdownOf(line)))];
}

/** "It was in #news; at most 5 articles." of what is different now. */
export function changesLine(before: DigestSettings, after: DigestSettings): Markdown {
  const now = sayingsOf(after);
  const changed = sayingsOf(before).filter(({ value }, at) => !isDeepStrictEqual(value, now[at]?.value));
  if (changed.length === 0) return markdown`-# It was set like this before.`;
  const first = FIRST.flatMap((key) => changed.filter((one) => one.key === key));
  const others = changed.filter(({ key }) => !FIRST.includes(key));
  const was = join(
    [...first, ...others].map((one) => markdownOf(one.was)),
    "; ",
  );
  return markdown`-# It was ${was}.`;
}

/** "every day at **09:00** (Asia/Baghdad)" */
export function when(settings: DigestSettings): Markdown {
  return wordsOf(settings, "schedule");
}

function wordsOf(settings: DigestSettings, key: string): Markdown {
  return join(
    sayingsOf(settings).flatMap((one) => (one.key === key ? [markdownOf(one.was)] : [])),
    "",
  );
}

function markdownOf(phrase: Phrase): Markdown {
  return join(phrase.map(pieceOf), "");
}

function pieceOf(piece: Phrase[number]): Markdown {
  switch (piece.kind) {
    case "ours":
      return { parts: [piece] };
    case "outside":
      return markdown`${piece.text}`;
    case "channel":
      return channelMention(piece.id);
    case "role":
      return roleMention(piece.id);
  }
}
