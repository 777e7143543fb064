import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import type { Command, CommandRequest } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import { compactSearch } from "../src/discord/custom-id.ts";
import type { Message } from "../src/discord/message.ts";
import { nothingFound } from "../src/discord/nothing-found.ts";
import { optionalText, privateOption, readOptions } from "../src/discord/options.ts";
import { pagingBlocks, quotationBlocks, rangeText } from "../src/discord/render/cards.ts";
import { type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { nameAndRole, nobodyFound, speakerMenu } from "../src/discord/speaker-choice.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import type { LibraryQuotation, Page, SpeakerMatch } from "../src/library/library.ts";
import { referenceTo } from "../src/library/reference.ts";

const PAGE_SIZE = 4;

const schema = z.object({ speaker: optionalText, about: optionalText });

export default {
  data: {
    name: "quote",
    description: "What someone said, word for word",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "speaker",
        description: "Who: any part of the name",
        autocomplete: true,
        max_length: 60,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "about",
        description: "Only quotations with these words",
        // Together with a speaker it must fit into a button.
        max_length: 48,
      },
      privateOption,
    ],
  },

  autocomplete(_option, text, _request, context) {
    return context.library.speakers(text, 25).map((speaker) => ({
      name: nameAndRole(speaker),
      value: speaker.key,
    }));
  },

  run(request, context) {
    const { speaker, about } = readOptions(request, schema);
    if (speaker === null) return about === null ? chooseSpeaker(context) : byAnyone(about, request, context);
    const found = context.library.resolveSpeaker(speaker);
    switch (found.kind) {
      case "none":
        throw nobodyFound(speaker, found.nearest, context);
      case "several":
        return speakerMenu(
          markdown`Several people match “${speaker}”. Whom do you mean?`,
          found.items,
          choiceState(about),
        );
      case "one":
        return bySpeaker(found.item, about, request, context);
    }
  },
} satisfies Command;

function bySpeaker(
  speaker: SpeakerMatch,
  about: string | null,
  request: CommandRequest,
  context: CommandContext,
): Message {
  const found = context.library.quotations({
    speaker: speaker.key,
    about,
    offset: request.page * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  if (found.total === 0) {
    throw new UserError(
      about === null
        ? `${speaker.name} is no longer quoted here.`
        : `No quotation from ${speaker.name} has the words “${about}”. Leave out “about” to see them all.`,
    );
  }
  const heading =
    speaker.role === null ? markdown`## ${speaker.name}` : markdown`## ${speaker.name}\n-# ${speaker.role}`;
  return quotationList(
    heading,
    found,
    { speaker: referenceTo(speaker.key), ...(about !== null && { about: compactSearch(about) }) },
    request.page,
  );
}

function byAnyone(about: string, request: CommandRequest, context: CommandContext): Message {
  const found = context.library.searchQuotations(about, {
    offset: request.page * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  if (found.total === 0) {
    throw nothingFound(context, `Nobody is quoted with the words “${about}”. Try fewer words.`);
  }
  return quotationList(
    markdown`## Quotations with “${about}”`,
    found,
    { about: compactSearch(about) },
    request.page,
  );
}

function quotationList(
  heading: Markdown,
  found: Page<LibraryQuotation>,
  options: { readonly speaker?: string; readonly about?: string },
  page: number,
): Message {
  if (found.items.length === 0) throw new UserError("There are fewer quotations now. Run /quote again.");
  return {
    blocks: [
      { kind: "text", text: heading },
      ...quotationBlocks(found.items, {
        speaker: options.speaker === undefined,
        article: true,
        buttons: true,
      }),
      { kind: "text", text: rangeText(page, PAGE_SIZE, found) },
      ...pagingBlocks({ command: "quote", options }, page, PAGE_SIZE, found.total),
    ],
  };
}

function chooseSpeaker(context: CommandContext): Message {
  const speakers = context.library.speakers("", 25);
  if (speakers.length === 0) throw nothingFound(context, "No article here quotes anyone by name.");
  return speakerMenu(
    markdown`Who do you want to hear from? These are quoted most often.`,
    speakers,
    choiceState(null),
  );
}

function choiceState(about: string | null) {
  const options = about === null ? {} : { about: compactSearch(about) };
  return { effect: "update", command: "quote", options, page: 0, choice: "speaker" } as const;
}
