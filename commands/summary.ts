import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import type { Command, Lede } from "../src/discord/command.ts";
import type { Block, Button, Message } from "../src/discord/message.ts";
import { isKeyLike, nothingFound } from "../src/discord/nothing-found.ts";
import { optionalText, privateOption, readOptions } from "../src/discord/options.ts";
import { pagingBlocks, provenance, quotationBlocks, rangeText } from "../src/discord/render/cards.ts";
import { join, link, markdown, safeAddress } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import { strongestQuotations } from "../src/language/summary/strongest-quotations.ts";
import type { Headline, ReadArticle, SummaryLength } from "../src/library/library.ts";

const TOP_QUOTATIONS = 3;
const QUOTATIONS_PAGE = 5;
const lengths: readonly SummaryLength[] = ["short", "medium", "long"];

const schema = z.object({
  article: optionalText,
  length: z.enum(["short", "medium", "long"]).default("medium"),
  /** Set by the button "All quotations" only. */
  view: z.enum(["summary", "quotations"]).default("summary"),
});

export default {
  data: {
    name: "summary",
    description: "What one article says, in its own sentences",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "article",
        description: "Its title, or words from it (the newest article if you leave it out)",
        autocomplete: true,
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "length",
        description: "How long (medium if you leave it out)",
        choices: lengths.map((value) => ({ name: value, value })),
      },
      privateOption,
    ],
  },

  autocomplete(_option, text, _request, lede) {
    return lede.library.titles(text, lede.now(), 25).map(({ title, id }) => ({ name: title, value: id }));
  },

  run(request, lede) {
    const { article, length, view } = readOptions(request, schema);
    const found = findArticle(article, lede);
    return view === "summary" ? summary(found, length) : allQuotations(found, request.page);
  },
} satisfies Command;

/** By id (from autocomplete and menus), then by title, then by any words in it; the newest when nothing is asked for. */
function findArticle(asked: string | null, lede: Lede): ReadArticle {
  const now = lede.now();
  const byId = asked === null ? null : lede.library.article(asked, now);
  if (byId !== null) return byId;
  const first: Headline | undefined =
    asked === null
      ? lede.library.headlines({ now, offset: 0, limit: 1 }).items[0]
      : (lede.library.titles(asked, now, 1)[0] ??
        lede.library.search(asked, { now, offset: 0, limit: 1 }).items[0]);
  const found = first === undefined ? null : lede.library.article(first.id, now);
  if (found !== null) return found;
  throw nothingFound(
    lede,
    asked === null || isKeyLike(asked)
      ? "That article isn’t here. Choose one from the list as you type, or try /search."
      : `No article matches “${asked}”. Choose one from the list as you type, or try /search.`,
  );
}

function summary({ article, summaries, quotations }: ReadArticle, length: SummaryLength): Message {
  const from = provenance(article);
  const title = markdown`## ${link(article.title, article.url)}`;
  const sentences = summaries[length];
  const top = strongestQuotations(quotations, sentences, article.title, TOP_QUOTATIONS);
  const state = (options: Record<string, string>, slot: string) => ({
    effect: "update" as const,
    command: "summary",
    options: { article: article.id, ...options },
    page: 0,
    slot,
  });
  const buttons: Button[] = lengths.map((other) => ({
    label: other === "short" ? "Short" : other === "medium" ? "Medium" : "Long",
    state: state({ length: other }, other),
    disabled: other === length,
  }));
  if (quotations.length > 0) {
    buttons.push({
      label: `All quotations (${quotations.length})`,
      state: state({ view: "quotations" }, "q"),
    });
  }
  const address = article.url === null ? null : safeAddress(article.url);
  if (address !== null) buttons.push({ label: "Read the full article", url: address });
  return {
    blocks: [
      { kind: "text", text: from === null ? title : join([title, markdown`-# ${from}`], "\n") },
      ...imageBlock(article.image),
      ...(sentences.length === 0
        ? [textBlock("This article has no text to sum up.")]
        : sentences.map((sentence): Block => textBlock(sentence))),
      ...(top.length === 0 ? [] : [{ kind: "separator" } as const]),
      ...quotationBlocks(top, { speaker: true, article: false }),
      { kind: "buttons", buttons },
    ],
  };
}

function allQuotations({ article, quotations }: ReadArticle, page: number): Message {
  const shown = quotations.slice(page * QUOTATIONS_PAGE, (page + 1) * QUOTATIONS_PAGE);
  if (shown.length === 0) throw new UserError("There are fewer quotations now. Run /summary again.");
  return {
    blocks: [
      { kind: "text", text: markdown`## ${link(article.title, article.url)}` },
      ...quotationBlocks(shown, { speaker: true, article: false }),
      { kind: "text", text: rangeText(page, QUOTATIONS_PAGE, shown.length, quotations.length) },
      ...pagingBlocks(
        { command: "summary", options: { article: article.id, view: "quotations" } },
        page,
        QUOTATIONS_PAGE,
        quotations.length,
      ),
      {
        kind: "buttons",
        buttons: [
          {
            label: "Back to the summary",
            state: { effect: "update", command: "summary", options: { article: article.id }, page: 0 },
          },
        ],
      },
    ],
  };
}

function imageBlock(image: ReadArticle["article"]["image"]): Block[] {
  const address = image?.url ? safeAddress(image.url) : null;
  if (image === null || address === null) return [];
  const caption = [image.caption, image.credit && `(${image.credit})`].filter(Boolean).join(" ");
  return [{ kind: "image", url: address, description: caption || null }];
}

function textBlock(text: string): Block {
  return { kind: "text", text: markdown`${text}` };
}
