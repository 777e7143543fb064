import type { DigestStatus } from "../../digest/digests.ts";
import { daysOf } from "../../digest/schedule/days-of.ts";
import { describeDays } from "../../digest/schedule/schedule-text.ts";
import { timezoneText } from "../../digest/schedule/timezone-offsets.ts";
import type { DigestSettings } from "../../digest/settings/settings.ts";
import type { Message } from "../message.ts";
import { channelMention, markdown } from "../render/markdown.ts";

const state = { effect: "update", command: "digest", subcommand: "remove", page: 0 } as const;

/** What a press on one of the buttons of `confirmRemoval` says. */
export const REMOVE = "remove";
export const KEEP = "keep";

/** Asks which digest to remove. */
export function chooseRemoval(digests: readonly DigestStatus[]): Message {
  return {
    blocks: [
      { kind: "text", text: markdown`Which digest do you want to remove?` },
      {
        kind: "menu",
        placeholder: "Choose a digest",
        state: { ...state, options: {}, choice: "name" },
        options: digests.map(({ settings: { name, schedule } }) => ({
          label: name,
          description: `${describeDays(daysOf(schedule))} at ${schedule.time} (${timezoneText(schedule.timezone)})`,
          value: name,
        })),
      },
    ],
  };
}

/** Asks whether to remove it. */
export function confirmRemoval({ name, channelId }: DigestSettings): Message {
  const text = markdown`Remove the digest “${name}” from ${channelMention(channelId)}? Its settings and the record of its editions are deleted. Messages in the channel stay. To stop it only for a while, use \`/digest pause\`.`;
  return {
    blocks: [
      { kind: "text", text },
      {
        kind: "buttons",
        buttons: [
          { label: "Remove it", danger: true, state: { ...state, options: { name, answer: REMOVE } } },
          { label: "Keep it", state: { ...state, options: { name, answer: KEEP } } },
        ],
      },
    ],
  };
}
