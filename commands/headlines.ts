import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import { articleFilter, suggestedNames } from "../src/discord/article-filters.ts";
import type { Command } from "../src/discord/command.ts";
import { nothingFound } from "../src/discord/nothing-found.ts";
import { optionalText, privateOption, readOptions, textChoices } from "../src/discord/options.ts";
import { PERIODS } from "../src/discord/periods.ts";
import { headlineBlock, pagingBlocks, rangeText, summaryMenu } from "../src/discord/render/cards.ts";
import { join, markdown } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";

const PAGE_SIZE = 5;

const schema = z.object({
  topic: optionalText,
  source: optionalText,
  since: z.enum(["today", "week", "month", "all"]).default("all"),
});

export default {
  data: {
    name: "headlines",
    description: "The newest articles",
    ...everywhere,
    options: [
      articleFilter("topic"),
      articleFilter("source"),
      {
        type: ApplicationCommandOptionType.String,
        name: "since",
        description: "How far back to go (all time if you leave it out)",
        choices: Object.entries(PERIODS).map(([value, { name }]) => ({ name, value })),
      },
      privateOption,
    ],
  },

  autocomplete(option, text, _request, context) {
    return textChoices(suggestedNames(option === "topic" ? "topic" : "source", text, context));
  },

  run(request, context) {
    const asked = readOptions(request, schema);
    const { since } = asked;
    const topic = asked.topic === null ? null : context.library.topic(asked.topic);
    const source = asked.source === null ? null : context.library.source(asked.source);
    const { milliseconds } = PERIODS[since];
    const found = context.library.headlines({
      topic: topic?.reference ?? null,
      source: source?.reference ?? null,
      since: milliseconds === null ? null : new Date(context.now.getTime() - milliseconds),
      offset: request.page * PAGE_SIZE,
      limit: PAGE_SIZE,
    });
    const { items } = found;
    const filters = [
      ...(topic === null ? [] : [markdown`topic: ${topic.name}`]),
      ...(source === null ? [] : [markdown`source: ${source.name}`]),
      ...(since === "all" ? [] : [markdown`${PERIODS[since].name}`]),
    ];
    if (items.length === 0) {
      if (request.page > 0) throw new UserError("There are fewer headlines now. Run /headlines again.");
      throw nothingFound(
        context,
        "No article fits that. Leave out an option, or choose a topic or source from the list as you type.",
      );
    }
    const heading = filters.length === 0 ? [] : [markdown`-# ${join(filters, " · ")}`];
    return {
      blocks: [
        { kind: "text", text: join([markdown`## Headlines`, ...heading], "\n") },
        ...items.map((headline) => headlineBlock(headline)),
        { kind: "text", text: rangeText(request.page, PAGE_SIZE, found) },
        summaryMenu(items),
        ...pagingBlocks(
          {
            command: "headlines",
            options: {
              ...(topic && { topic: topic.reference }),
              ...(source && { source: source.reference }),
              since,
            },
          },
          request.page,
          PAGE_SIZE,
          found.total,
        ),
      ],
    };
  },
} satisfies Command;
