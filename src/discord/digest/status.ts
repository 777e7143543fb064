import type { DigestResult, DigestSettings, DigestStatus, PastEdition } from "../../digest/digests.ts";
import { describeChoice } from "../../digest/filters.ts";
import { missedText } from "../../digest/missed.ts";
import { nextRunText } from "../../digest/next-run-text.ts";
import { describeDays } from "../../digest/schedule-text.ts";
import { timezoneText } from "../../digest/timezone-offsets.ts";
import type { Message } from "../message.ts";
import { longDate } from "../render/edition-words.ts";
import {
  channelMention,
  instant,
  join,
  link,
  type Markdown,
  markdown,
  roleMention,
} from "../render/markdown.ts";

const RECENT = 5;

/** What is set, what comes next and how it went. `warnings`: what will not work as it is set. */
export function statusMessage(
  heading: Markdown,
  status: DigestStatus,
  now: Date,
  warnings: readonly string[],
): Message {
  const { history } = status;
  const recent = recentLines(status);
  return {
    blocks: [
      { kind: "text", text: join([heading, ...settingsLines(status)], "\n") },
      {
        kind: "text",
        text: join(
          [
            nextRunLine(status, now),
            ...(history.lastResult === null ? [] : [markdown`Last run: ${resultText(history.lastResult)}`]),
            ...warnings.map((warning) => markdown`⚠️ ${warning}`),
          ],
          "\n",
        ),
      },
      ...(recent.length === 0
        ? []
        : [
            {
              kind: "text" as const,
              text: join([markdown`Recent editions:`, ...recent], "\n"),
            },
          ]),
    ],
  };
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
            markdown`**${status.settings.name}** in ${channelMention(status.settings.channelId)}, ${onDays(status.settings.schedule)} at ${status.settings.schedule.time} (${timezoneText(status.settings.schedule.timezone)})`,
            nextRunLine(status, now),
            ...(status.history.lastResult === null
              ? []
              : [markdown`Last run: ${resultText(status.history.lastResult)}`]),
          ],
          "\n",
        ),
      })),
      { kind: "text", text: markdown`-# \`/digest show\` with a name tells more of one.` },
    ],
  };
}

/** When the next edition comes, in words and as a timestamp. */
export function nextRunLine({ settings, nextRun }: DigestStatus, now: Date): Markdown {
  const { pause, schedule } = settings;
  if (nextRun === null) {
    const why =
      pause?.why === "failures"
        ? "none: Lede paused it, because it could not be posted for seven days"
        : "none while it is paused";
    return markdown`Next run: ${why}. \`/digest resume\` starts it again.`;
  }
  const words = nextRunText(nextRun, now, schedule);
  const isPaused = pause?.until != null && pause.until > now;
  return isPaused
    ? markdown`Paused until ${instant(pause.until)}. Next run: ${words}, ${instant(nextRun)}`
    : markdown`Next run: ${words}, ${instant(nextRun)}`;
}

function settingsLines({ settings }: DigestStatus): Markdown[] {
  const { schedule, filters, roleId, limit } = settings;
  const articles = limit === 1 ? "at most 1 article" : `at most ${limit} articles`;
  const filterLine = (label: string, choice: typeof filters.topics) => {
    const text = describeChoice(choice);
    return text === null ? [] : [markdown`${label}: ${text}`];
  };
  const extras = [
    settings.whenEmpty === "say" ? "says so when nothing is new" : null,
    settings.quote ? null : "no quote of the day",
    settings.thread ? "opens a thread" : null,
    settings.publish ? "is published" : null,
    settings.tooLong === "spill" ? "goes on in a second message when it is too long" : null,
    settings.language === null
      ? null
      : `in ${new Intl.DisplayNames("en", { type: "language" }).of(settings.language)}`,
  ].filter((text) => text !== null);
  return [
    markdown`In ${channelMention(settings.channelId)}, ${onDays(schedule)} at **${schedule.time}** (${timezoneText(schedule.timezone)}), ${articles}.`,
    ...filterLine("Topics", filters.topics),
    ...filterLine("Sources", filters.sources),
    ...filterLine("Speakers", filters.speakers),
    ...filterLine("Words", filters.words),
    ...(roleId === null ? [] : [markdown`Pings: ${roleMention(roleId)}`]),
    ...(extras.length === 0 ? [] : [markdown`Also: ${extras.join(", ")}`]),
  ];
}

/** "every day", "on weekdays", "on Monday and Thursday". */
function onDays({ days }: DigestSettings["schedule"]): string {
  const text = describeDays(days);
  return text.startsWith("every") ? text : `on ${text}`;
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

function editionLine({ date, articles, messages }: PastEdition, { settings }: DigestStatus): Markdown {
  const day = longDate(date, "en-GB");
  const [first] = messages;
  const address =
    first && `https://discord.com/channels/${settings.guildId}/${first.channelId}/${first.messageId}`;
  const count = articles.length === 1 ? "1 article" : `${articles.length} articles`;
  return markdown`- ${link(day, address ?? null)}: ${count}`;
}

function resultText(result: DigestResult): Markdown {
  switch (result.outcome) {
    case "sent": {
      const posted = markdown`posted ${result.articles} ${result.articles === 1 ? "article" : "articles"}, ${instant(result.at)}`;
      return join([posted, ...result.notes.map((note) => markdown`⚠️ ${note}`)], "\n");
    }
    case "nothing new":
      return result.said
        ? markdown`nothing new, and said so, ${instant(result.at)}`
        : markdown`nothing new, so nothing was posted, ${instant(result.at)}`;
    case "missed":
      return markdown`missed, ${instant(result.at)}: ${result.missed.map(missedText).join(" ")}`;
    case "failed":
      return markdown`failed, ${instant(result.at)}: ${result.reason}`;
    case "in part":
      return markdown`not certain, ${instant(result.at)}: ${result.reason}`;
  }
}
