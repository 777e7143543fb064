import { count } from "../../count.ts";
import type { DigestStatus, Edition, TestSent } from "../../digest/digests.ts";
import { leftOutText } from "../../digest/edition/left-out.ts";
import type { CommandContext } from "../command-context.ts";
import type { Message } from "../message.ts";
import { pageSizes } from "../render/edition.ts";
import { channelMention, join, type Markdown, markdown } from "../render/markdown.ts";
import { nextRunLine } from "./status.ts";

/**
 * The very message that is posted, with the next run and what is left out beside it; one that goes on in a second message
 * has a button for that. `page` is 0 or 1.
 */
export function previewMessage(
  found: DigestStatus,
  edition: Edition,
  page: number,
  context: Pick<CommandContext, "digestLanguage" | "pageMessage" | "now">,
): Message {
  const { settings } = found;
  const sizes = pageSizes(edition, context.digestLanguage(settings));
  const number = Math.min(page, sizes.length - 1);
  const start = sizes.slice(0, number).reduce((sum, size) => sum + size, 0);
  const items = edition.items.slice(start, start + (sizes[number] ?? 0));
  const posted = context.pageMessage({ edition, number, count: sizes.length, items });
  const isNothing = edition.items.length === 0 && settings.whenEmpty === "skip";
  const nothing = isNothing ? [markdown`Now nothing would be posted, because nothing is new.`] : [];
  const next = join([...nothing, nextRunLine(found, context.now)], " ");
  const leftOut = leftOutText(edition.leftOut, settings);
  const message = { ...posted, aside: smallLines([next, ...leftOut.map((text) => markdown`${text}`)]) };
  if (number === sizes.length - 1) return message;
  const state = {
    effect: "open",
    command: "digest",
    subcommand: "preview",
    options: { name: settings.name },
    page: number + 1,
  } as const;
  const buttons = [{ label: "Second message", state }];
  return { ...message, blocks: [...message.blocks, { kind: "buttons", buttons }] };
}

/** What a manager reads after a test edition was posted. */
export function testMessage(found: DigestStatus, { edition, leftOut }: TestSent, now: Date): Message {
  const { settings } = found;
  const isRecap = edition.recap !== null;
  const articles = isRecap
    ? count(edition.items.length, "story", "stories")
    : count(edition.items.length, "article");
  const isRepeat = edition.occasion.kind === "test" && !edition.occasion.hasNews;
  const instead =
    settings.whenEmpty === "skip" ? "an edition now would not be posted" : "an edition now would only say so";
  const lines = [
    markdown`A test edition with ${articles} is in ${channelMention(settings.channelId)}.`,
    ...(isRepeat ? [markdown`Nothing is new, so it shows the newest articles again; ${instead}.`] : []),
    nextRunLine(found, now),
  ];
  const small = leftOutText(leftOut, settings).map((text) => markdown`-# ${text}`);
  return { blocks: [{ kind: "text", text: join([...lines, ...small], "\n") }] };
}

function smallLines(lines: readonly Markdown[]): Markdown {
  return join(
    lines.map((line) => markdown`-# ${line}`),
    "\n",
  );
}
