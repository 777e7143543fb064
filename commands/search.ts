import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import type { Command } from "../src/discord/command.ts";
import { compactSearch } from "../src/discord/custom-id.ts";
import type { Block } from "../src/discord/message.ts";
import { readOptions } from "../src/discord/options.ts";
import {
  headlineBlock,
  pagingBlocks,
  quotationBlock,
  rangeText,
  summaryMenu,
} from "../src/discord/render/cards.ts";
import { join, type Markdown, markdown, running } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import type { SearchHit } from "../src/library/library.ts";

const PAGE_SIZE = 5;
const TOP_QUOTATIONS = 2;

const schema = z.object({ text: z.string().trim().min(1, "it is empty") });

export default {
  data: {
    name: "search",
    description: "Articles and quotations with certain words",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "text",
        description: "The words to look for",
        required: true,
        max_length: 70,
      },
    ],
  },

  run(request, lede) {
    const { text } = readOptions(request, schema);
    const now = lede.now();
    const articles = lede.library.search(text, { now, offset: request.page * PAGE_SIZE, limit: PAGE_SIZE });
    // Every other part of the answer is for the words that were found.
    const { corrected } = articles;
    const searched = corrected ?? text;
    const quotations =
      request.page === 0
        ? lede.library.searchQuotations(searched, { now, offset: 0, limit: TOP_QUOTATIONS }).items
        : [];
    if (articles.items.length === 0 && quotations.length === 0) {
      throw new UserError(
        request.page > 0
          ? "There are fewer results now. Run /search again."
          : `Nothing has the words “${text}”. Try fewer words, or only the beginning of one.`,
      );
    }
    const said: Block[] =
      quotations.length === 0
        ? []
        : [
            { kind: "separator" },
            { kind: "text", text: markdown`### In quotations` },
            ...quotations.map((quotation) => quotationBlock(quotation, { speaker: true, article: true })),
          ];
    const found: Block[] =
      articles.items.length === 0
        ? []
        : [{ kind: "text", text: rangeText(request.page, PAGE_SIZE, articles.items.length, articles.total) }];
    return {
      blocks: [
        { kind: "text", text: heading(text, corrected) },
        ...articles.items.map((hit) => headlineBlock(hit, extract(hit))),
        ...found,
        ...said,
        ...(articles.items.length === 0 ? [] : [summaryMenu(articles.items)]),
        ...pagingBlocks(
          { command: "search", options: { text: compactSearch(searched) } },
          request.page,
          PAGE_SIZE,
          articles.total,
        ),
      ],
    };
  },
} satisfies Command;

function heading(text: string, corrected: string | null): Markdown {
  if (corrected === null) return markdown`## Search: ${text}`;
  return markdown`## Search: ${corrected}\n-# Nothing says “${text}”; this is for “${corrected}”.`;
}

/** The passage around the matching words, these in bold. */
function extract(hit: SearchHit): Markdown {
  return join(
    hit.extract.map(({ text, marked }) => (marked ? markdown`**${text}**` : running(text))),
    "",
  );
}
