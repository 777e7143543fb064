import type { CorrectionRecord } from "../../corrections/corrections.ts";
import { count } from "../../count.ts";
import { missedText } from "../../digest/delivery/missed.ts";
import type { DigestResult, DigestStatus, PastEdition } from "../../digest/digests.ts";
import { leftOutText } from "../../digest/edition/left-out.ts";
import { nextRunText } from "../../digest/schedule/next-run-text.ts";
import type { DigestSettings } from "../../digest/settings/settings.ts";
import type { Block, Message } from "../message.ts";
import { longDate } from "../render/edition-words.ts";
import { channelMention, instant, join, link, type Markdown, markdown } from "../render/markdown.ts";
import { settingsLines, when } from "./settings-text.ts";

const RECENT = 5;

/** What to say of a digest besides how it stands. */
export type StatusNotes = {
  /** Below what is set. */
  readonly notes?: readonly Markdown[];
  /** What will not work as it is set. */
  readonly warnings?: readonly string[];
  /** Corrections of its editions, the newest first. */
  readonly corrections?: readonly CorrectionRecord[];
};

/** What is set, what comes next and how it went. */
export function statusMessage(
  heading: Markdown,
  status: DigestStatus,
  now: Date,
  { notes = [], warnings = [], corrections = [] }: StatusNotes = {},
): Message {
  const { settings } = status;
  const recent = recentLines(status);
  const next = [
    nextRunLine(status, now),
    ...lastRunLines(status),
    ...warnings.map((warning) => markdown`⚠️ ${warning}`),
  ];
  const blocks: Block[] = [
    { kind: "text", text: join([heading, ...settingsLines(settings), ...notes], "\n") },
    { kind: "text", text: join(next, "\n") },
  ];
  if (recent.length > 0) {
    blocks.push({ kind: "text", text: join([markdown`Recent editions:`, ...recent], "\n") });
  }
  if (corrections.length > 0) {
    const lines = corrections.slice(0, RECENT).map((record) => correctionLine(record, settings.guildId));
    blocks.push({ kind: "text", text: join([markdown`Corrections:`, ...lines], "\n") });
  }
  return { blocks };
}

/** "- Tuesday 20 May: speaker, 14:05" */
function correctionLine(
  { source, place, changes, state, note }: CorrectionRecord,
  guildId: string,
): Markdown {
  const day = source.kind === "digest" ? longDate(source.date, "en-GB") : "";
  const address = `https://discord.com/channels/${guildId}/${place.channelId}/${place.messageId}`;
  const what = [...new Set(changes.flatMap((change) => change.what))].join(", ");
  const at = changes.at(-1)?.at;
  const when = at === undefined ? markdown`` : markdown`, ${instant(at)}`;
  const notShown =
    state === "done"
      ? markdown``
      : state === "open"
        ? markdown` (to be shown in a moment)`
        : markdown` ⚠️ The message could not be edited. ${note ?? ""}`;
  return markdown`- ${link(day, address)}: ${what}${when}${notShown}`;
}

/** A server's digests in short, one below the other. */
export function listMessage(statuses: readonly DigestStatus[], now: Date): Message {
  return {
    blocks: [
      { kind: "text", text: markdown`## The digests of this server` },
      ...statuses.map((status) => ({
        kind: "text" as const,
        text: join(
          [
            markdown`**${status.settings.name}** in ${channelMention(status.settings.channelId)}, ${when(status.settings)}`,
            nextRunLine(status, now),
            ...lastRunLines(status),
          ],
          "\n",
        ),
      })),
      { kind: "text", text: markdown`-# \`/digest show\` with a name shows one in full.` },
    ],
  };
}

/** When the next edition comes, in words and as a timestamp. */
export function nextRunLine({ settings, nextRun }: DigestStatus, now: Date): Markdown {
  const { pause, schedule } = settings;
  if (nextRun === null) {
    const why =
      pause?.why === "failures"
        ? `none: Lede paused it, because it could not be posted for seven ${schedule.every === "week" ? "weeks" : "days"}`
        : "none while it is paused";
    return markdown`Next run: ${why}. \`/digest resume\` starts it again.`;
  }
  const words = nextRunText(nextRun, now, schedule);
  const until = pause?.until ?? null;
  return until !== null && until > now
    ? markdown`Paused until ${instant(until)}. Next run: ${words}, ${instant(nextRun)}`
    : markdown`Next run: ${words}, ${instant(nextRun)}`;
}

/** The last editions and what was missed between them, the newest first. */
function recentLines(status: DigestStatus): Markdown[] {
  const { editions, missed } = status.history;
  return [
    ...editions.map((past) => ({ date: past.date, line: editionLine(past, status) })),
    ...missed.map((one) => ({ date: one.last, line: markdown`- ${missedText(one)}` })),
  ]
    .sort((one, other) => (one.date < other.date ? 1 : -1))
    .slice(0, RECENT)
    .map(({ line }) => line);
}

function editionLine({ date, articles, messages, shown }: PastEdition, { settings }: DigestStatus): Markdown {
  const day = longDate(date, "en-GB");
  const [first] = messages;
  const address =
    first && `https://discord.com/channels/${settings.guildId}/${first.channelId}/${first.messageId}`;
  const stories = shown?.pages.reduce((sum, page) => sum + page.articles.length, 0) ?? 0;
  const isRecap = shown !== null && shown.recap !== null;
  const size = isRecap ? `a recap of ${storyCount(stories)}` : count(articles.length, "article");
  return markdown`- ${link(day, address ?? null)}: ${size}`;
}

function lastRunLines({ settings, history: { lastResult } }: DigestStatus): Markdown[] {
  if (lastResult === null) return [];
  const leftOut = "leftOut" in lastResult ? leftOutText(lastResult.leftOut, settings) : [];
  return [
    markdown`Last run: ${resultText(lastResult, settings)}`,
    ...leftOut.map((sentence) => markdown`-# ${sentence}`),
  ];
}

function resultText(result: DigestResult, { schedule }: DigestSettings): Markdown {
  switch (result.outcome) {
    case "sent": {
      const { articles } = result;
      const size = schedule.every === "week" ? storyCount(articles) : count(articles, "article");
      return noted(markdown`posted ${size}, ${instant(result.at)}`, result);
    }
    case "nothing new":
      return result.said
        ? noted(markdown`nothing new, and said so, ${instant(result.at)}`, result)
        : markdown`nothing new, so nothing was posted, ${instant(result.at)}`;
    case "missed":
      return markdown`missed, ${instant(result.at)}: ${result.missed.map(missedText).join(" ")}`;
    case "failed":
      return markdown`failed, ${instant(result.at)}: ${result.reason}`;
    case "in part":
      return markdown`uncertain, ${instant(result.at)}: ${result.reason}`;
  }
}

const storyCount = (stories: number) => count(stories, "story", "stories");

/** With what did not work beside it, a line each. */
function noted(done: Markdown, { notes }: { readonly notes: readonly string[] }): Markdown {
  return join([done, ...notes.map((note) => markdown`⚠️ ${note}`)], "\n");
}
