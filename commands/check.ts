import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { z } from "zod";
import type { Command } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import type { Block, Message } from "../src/discord/message.ts";
import { readOptions } from "../src/discord/options.ts";
import { markdown } from "../src/discord/render/markdown.ts";
import { type JudgedPassage, verdictBlocks } from "../src/discord/render/verdict-blocks.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import type { LibraryQuotation } from "../src/library/library.ts";
import { type AskedPassage, askedPassages, MOST_PASSAGES } from "../src/provenance/asked-passages.ts";
import { sentenceAround } from "../src/provenance/sentence-around.ts";
import { verdictOn } from "../src/provenance/verdict.ts";

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
    const passages = askedPassages(text);
    if (passages.length === 0) {
      throw new UserError("These are too few words to look for. Ask about at least three in a row.");
    }
    const judged = passages.slice(0, MOST_PASSAGES).map((passage) => judge(passage, library));
    return answer(judged, passages.length);
  },
} satisfies Command;

type Library = CommandContext["library"];

function judge(passage: AskedPassage, library: Library): JudgedPassage {
  const verdict = verdictOn(passage, library.passagesLike(passage.text), (name, quotation) =>
    canBe(name, quotation, library),
  );
  const quotation = "quotation" in verdict ? verdict.quotation : null;
  const body = quotation === null ? undefined : library.article(quotation.article.id)?.article.body;
  const around = quotation === null || body === undefined ? null : sentenceAround(body, quotation.text);
  return { text: passage.text, verdict, around };
}

/** Whether a name that a message gives can be the quotation's speaker; a description ("the minister") can be anyone. */
function canBe(name: string, { speaker }: LibraryQuotation, library: Library): boolean {
  if (speaker === null || !/^\p{Lu}/u.test(name)) return true;
  const found = library.resolveSpeaker(name);
  switch (found.kind) {
    case "one":
      return found.item.key === speaker.key;
    case "several":
      return found.items.some(({ key }) => key === speaker.key);
    case "none":
      return false;
  }
}

function answer(judged: readonly JudgedPassage[], passages: number): Message {
  const blocks = judged.flatMap((one, index): Block[] => [
    ...(index > 0 ? [{ kind: "separator" } as const] : []),
    ...verdictBlocks(one, passages === 1),
  ]);
  const left = passages - judged.length;
  const more: Block[] =
    left > 0
      ? [{ kind: "text", text: markdown`-# ${left} more passages of this message were not looked up.` }]
      : [];
  const isKnown = judged.some(({ verdict }) => verdict.kind !== "unknown");
  const share: Block = {
    kind: "buttons",
    buttons: [
      {
        label: "Show in the channel",
        state: { effect: "share", command: "check", options: {}, page: 0 },
      },
    ],
  };
  return { blocks: [...blocks, ...more, ...(isKnown ? [share] : [])] };
}
