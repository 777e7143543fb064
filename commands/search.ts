import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import type { Command } from "../src/discord/command.ts";
import { compactSearch } from "../src/discord/custom-id.ts";
import type { Block } from "../src/discord/message.ts";
import { nothingFound } from "../src/discord/nothing-found.ts";
import { privateOption, readOptions } from "../src/discord/options.ts";
import {
  countText,
  headlineBlock,
  pagingBlocks,
  quotationBlocks,
  rangeText,
  summaryMenu,
} from "../src/discord/render/cards.ts";
import { join, type Markdown, markdown, running } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import type { LibraryQuotation, Page, SearchHit } from "../src/library/library.ts";

const PAGE_SIZE = 5;
const TOP_QUOTATIONS = 2;

const schema = z.object({ text: z.string().trim().min(1) });

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
      privateOption,
    ],
  },

  run(request, context) {
    const { text } = readOptions(request, schema);
    const articles = context.library.search(text, {
      offset: request.page * PAGE_SIZE,
      limit: PAGE_SIZE,
    });
    // Every other part of the answer is for the words that were found.
    const { corrected } = articles;
    const searched = corrected ?? text;
    const quotations =
      request.page === 0
        ? context.library.searchQuotations(searched, { offset: 0, limit: TOP_QUOTATIONS })
        : { items: [], total: 0, isLeast: false };
    if (articles.items.length === 0 && quotations.items.length === 0) {
      if (request.page > 0) throw new UserError("There are fewer results now. Run /search again.");
      throw nothingFound(
        context,
        `Nothing here has the words “${text}”. Try fewer words, or just the beginning of one.`,
      );
    }
    const found: Block[] =
      articles.items.length === 0
        ? []
        : [{ kind: "text", text: rangeText(request.page, PAGE_SIZE, articles) }];
    return {
      blocks: [
        { kind: "text", text: heading(text, corrected) },
        ...articles.items.map((hit) => headlineBlock(hit, extract(hit))),
        ...found,
        ...inQuotations(quotations, searched),
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

/** The first quotations with these words, and the way to the others. */
function inQuotations(found: Page<LibraryQuotation>, text: string): Block[] {
  const { items, total } = found;
  if (items.length === 0) return [];
  const blocks: Block[] = [
    { kind: "separator" },
    { kind: "text", text: markdown`### In quotations` },
    ...quotationBlocks(items, { speaker: true, article: true, buttons: true }),
  ];
  if (total === items.length) return blocks;
  const state = {
    effect: "open",
    command: "quote",
    options: { about: compactSearch(text) },
    page: 0,
  } as const;
  return [
    ...blocks,
    { kind: "buttons", buttons: [{ label: `All quotations (${countText(found)})`, state }] },
  ];
}

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
