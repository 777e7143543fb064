import { ApplicationCommandType } from "discord.js";
import { z } from "zod";
import { count } from "../src/count.ts";
import type { Answer, Command, CommandRequest } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import type { Message } from "../src/discord/message.ts";
import { optionalText, readOptions } from "../src/discord/options.ts";
import { passageOption, readPassage } from "../src/discord/passage-buttons.ts";
import { type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { type Savable, savableIn } from "../src/discord/saved/savable.ts";
import { savedAsMarkdown, savedMessage } from "../src/discord/saved/saved-message.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import type { Passage, PassageReference } from "../src/library/passage.ts";
import { passageWords } from "../src/library/passage.ts";
import { MOST_SAVED } from "../src/saved/saved-items.ts";

const schema = z.object({
  /** The text of a message in whose menu “Save” was chosen. */
  text: z.string().optional(),
  /** Set by buttons and menus only, like what follows. */
  passage: optionalText,
  do: z.enum(["keep", "drop", "export"]).optional(),
});

const NOTHING_SAVED =
  "You have saved nothing yet. Press “Save” below an article or a quotation, or choose Apps → Save in a message’s menu.";

export default {
  data: { name: "saved", description: "The articles and quotations that you saved", ...everywhere },
  messageMenu: { type: ApplicationCommandType.Message, name: "Save", ...everywhere },
  private: true,

  async run(request, context) {
    const options = readOptions(request, schema);
    if (options.text !== undefined) return keepFrom(options.text, request, context);
    const part = options.passage === null ? null : readPassage(options.passage).part;
    if (options.do === "keep" && part !== null) return keepSeen(part, request, context);
    if (options.do === "drop" && part !== null) await context.saved.drop(request.user.id, part);
    const items = await context.saved.list(request.user.id);
    if (items.length === 0) {
      if (options.do === "drop") return say(markdown`That was the last one. You have saved nothing now.`);
      throw new UserError(NOTHING_SAVED);
    }
    if (options.do !== "export") return savedMessage(items, request.page, context.library);
    return {
      ...say(
        markdown`${count(items.length, "item")}, the newest first. It is Markdown, which any text editor opens.`,
      ),
      file: { name: "saved.md", text: savedAsMarkdown(items, context.library) },
    };
  },
} satisfies Command;

/** Saves what a button stands for. */
async function keepSeen(
  part: PassageReference,
  request: CommandRequest,
  context: CommandContext,
): Promise<Answer> {
  const found = context.library.passage(part);
  switch (found.kind) {
    case "quotation": {
      const { article, text } = found.quotation;
      return keep({ article: article.id, words: passageWords(text) }, article.title, request, context);
    }
    case "summary": {
      const { id, title } = found.read.article;
      return keep({ article: id, words: null }, title, request, context);
    }
    case "withdrawn":
      throw new UserError("This article was withdrawn meanwhile, so it can’t be saved.");
    default:
      throw new UserError(
        "This is no longer here, so it can’t be saved: it was corrected, or the article is gone.",
      );
  }
}

/** Saves what a message holds; where it holds several, it is asked which. */
async function keepFrom(text: string, request: CommandRequest, context: CommandContext): Promise<Answer> {
  const [only, ...others] = savableIn(text, context.library);
  if (only === undefined) {
    throw new UserError(
      "Lede knows no article and no quotation in this message, so there is nothing to save.",
    );
  }
  if (others.length === 0) return keep(only.passage, only.title, request, context);
  return whichOf([only, ...others]);
}

function whichOf(found: readonly Savable[]): Message {
  return {
    blocks: [
      {
        kind: "text",
        text: markdown`This message holds ${count(found.length, "article or quotation", "articles and quotations")}. Which one do you want to save?`,
      },
      {
        kind: "menu",
        placeholder: "Choose what to save",
        state: { effect: "update", command: "saved", options: { do: "keep" }, page: 0, choice: "passage" },
        options: found.map(({ passage, label, title }) => ({
          label,
          description: passage.words === null ? "The article" : title,
          value: passageOption(passage),
        })),
      },
    ],
  };
}

async function keep(
  passage: Passage,
  title: string,
  { user }: CommandRequest,
  { saved }: CommandContext,
): Promise<Answer> {
  const what = passage.words === null ? markdown`“${title}”` : markdown`A quotation from “${title}”`;
  switch (await saved.keep(user.id, passage, title)) {
    case "saved":
      return say(markdown`Saved: ${what}. \`/saved\` lists all that you saved. Only you see it.`);
    case "known":
      return say(markdown`${what} is saved already. \`/saved\` lists all that you saved.`);
    case "full":
      throw new UserError(
        `You have saved ${MOST_SAVED} articles and quotations, which is the most. Remove some with /saved.`,
      );
  }
}

function say(text: Markdown): Message {
  return { blocks: [{ kind: "text", text }] };
}
