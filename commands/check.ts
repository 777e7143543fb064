import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { z } from "zod";
import { count } from "../src/count.ts";
import type { Command } from "../src/discord/command.ts";
import type { Block, Button, Message } from "../src/discord/message.ts";
import { readOptions } from "../src/discord/options.ts";
import { quotationButtons, reportableQuotation, reportBlocks } from "../src/discord/passage-buttons.ts";
import { markdown } from "../src/discord/render/markdown.ts";
import { quotationsOf, verdictBlocks } from "../src/discord/render/verdict-blocks.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import { checkMessage, type JudgedPassage } from "../src/provenance/check-message.ts";

const schema = z.object({ text: z.string() });

export default {
  data: {
    name: "check",
    description: "Whether these words were said, and by whom",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "text",
        description: "The words, or a message that quotes them",
        required: true,
        max_length: 2000,
      },
    ],
  },
  messageMenu: { type: ApplicationCommandType.Message, name: "Who said this?", ...everywhere },
  private: true,

  run(request, { library }) {
    const { text } = readOptions(request, schema);
    if (text.trim() === "")
      throw new UserError("There is no text in this message. Pictures and files aren’t read.");
    const { judged, left } = checkMessage(text, library);
    if (judged.length === 0) {
      throw new UserError("These are too few words to look for. Ask about at least three in a row.");
    }
    return answer(judged, left);
  },
} satisfies Command;

function answer(judged: readonly JudgedPassage[], left: number): Message {
  const blocks = judged.flatMap((one, index): Block[] => [
    ...(index > 0 ? [{ kind: "separator" } as const] : []),
    ...verdictBlocks(one, judged.length === 1),
  ]);
  const more: Block[] =
    left > 0
      ? [
          {
            kind: "text",
            text: markdown`-# ${count(left, "more passage")} of this message ${left === 1 ? "was" : "were"} not looked up.`,
          },
        ]
      : [];
  const isKnown = judged.some(({ verdict }) => verdict.kind !== "unknown");
  const shown = judged.flatMap(({ verdict }) => quotationsOf(verdict));
  const [only, ...others] = shown;
  const buttons: Button[] = [
    ...(isKnown ? [SHARE] : []),
    ...(only !== undefined && others.length === 0 ? quotationButtons(only, "0") : []),
  ];
  return {
    blocks: [
      ...blocks,
      ...more,
      ...(buttons.length > 0 ? [{ kind: "buttons", buttons } as const] : []),
      ...(others.length > 0
        ? reportBlocks(shown.map(reportableQuotation), "Something wrong? Choose the quotation")
        : []),
    ],
  };
}

const SHARE: Button = {
  label: "Show in the channel",
  state: { effect: "share", command: "check", options: {}, page: 0 },
};
