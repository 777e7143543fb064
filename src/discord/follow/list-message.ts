import { timezoneText } from "../../digest/schedule/timezone-offsets.ts";
import type { FollowList, FollowStatus, QuietHours } from "../../follow/follows.ts";
import type { LibraryView } from "../../library/library.ts";
import type { Block, Button, Message } from "../message.ts";
import { pagingBlocks, rangeText } from "../render/cards.ts";
import { channelMention, instant, join, type Markdown, markdown } from "../render/markdown.ts";
import { subjectText } from "./alert-message.ts";

/** So many fit into one message with a button each. */
const PAGE_SIZE = 8;

/** What is followed, how it stands, and a button beside each that stops it or starts it again. */
export function listMessage(
  { follows, quiet }: FollowList,
  page: number,
  isPerson: boolean,
  library: Pick<LibraryView, "speaker">,
): Message {
  const title = isPerson ? markdown`## What you follow` : markdown`## What this server follows`;
  const quietLine = isPerson ? [markdown`-# ${quietText(quiet)}`] : [];
  if (follows.length === 0) {
    const how = markdown`Nothing yet. \`/follow speaker\`, \`/follow topic\` and \`/follow words\` begin it.`;
    return { blocks: [{ kind: "text", text: join([title, how, ...quietLine], "\n") }] };
  }
  const items = follows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const blocks: Block[] = [
    { kind: "text", text: join([title, ...quietLine], "\n") },
    ...items.map((status) => statusBlock(status, library)),
  ];
  if (follows.length > PAGE_SIZE) {
    const all = { items, total: follows.length, isLeast: false };
    blocks.push({ kind: "text", text: rangeText(page, PAGE_SIZE, all) });
    const state = { command: "follow", subcommand: "list", options: {} };
    blocks.push(...pagingBlocks(state, page, PAGE_SIZE, follows.length));
  }
  return { blocks };
}

function statusBlock(
  { follow, lastAlert, waiting }: FollowStatus,
  library: Pick<LibraryView, "speaker">,
): Block {
  const { id, subject, channelId, stopped } = follow;
  const named =
    subject.kind === "speaker"
      ? { ...subject, name: library.speaker(subject.key)?.name ?? subject.name }
      : subject;
  const where = channelId === null ? [] : [markdown`in ${channelMention(channelId)}`];
  const last = lastAlert === null ? markdown`no alert yet` : markdown`last alert ${instant(lastAlert)}`;
  const more = waiting === 0 ? [] : [markdown`${waiting} waiting`];
  const lines = [
    join([subjectText(named), ...where], " "),
    markdown`-# ${join([last, ...more], " · ")}`,
    ...(stopped === null ? [] : [markdown`⚠️ Stopped. ${stopped}`]),
  ];
  const state = { effect: "update", command: "follow", options: { which: id }, page: 0 } as const;
  const button: Button =
    stopped === null
      ? { label: "Stop", state: { ...state, subcommand: "remove" } }
      : { label: "Start again", state: { ...state, subcommand: "resume" } };
  return { kind: "item", text: join(lines, "\n"), button };
}

/** "Quiet from 22:00 until 07:00 (Europe/Berlin)." */
export function quietText(quiet: QuietHours | null): Markdown {
  if (quiet === null) return markdown`No quiet hours are set: \`/follow quiet\`.`;
  return markdown`Quiet from ${quiet.from} until ${quiet.until} (${timezoneText(quiet.timezone)}).`;
}
