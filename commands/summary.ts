import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import type { Command } from "../src/discord/command.ts";
import type { CommandContext } from "../src/discord/command-context.ts";
import type { Block, Button, Message } from "../src/discord/message.ts";
import { isKeyLike, nothingFound } from "../src/discord/nothing-found.ts";
import { optionalText, privateOption, readOptions } from "../src/discord/options.ts";
import { fullProvenance, pagingBlocks, quotationBlocks, rangeText } from "../src/discord/render/cards.ts";
import { join, link, markdown, safeAddress } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import { strongestQuotations } from "../src/language/summary/strongest-quotations.ts";
import type { Headline, ReadArticle, SummaryLength } from "../src/library/library.ts";
import { referenceTo } from "../src/library/reference.ts";
import type { Resolution } from "../src/library/resolution.ts";

const TOP_QUOTATIONS = 3;
const QUOTATIONS_PAGE = 5;
const LENGTHS = ["short", "medium", "long"];

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
        choices: LENGTHS.map((value) => ({ name: value, value })),
      },
      privateOption,
    ],
  },

  autocomplete(_option, text, _request, context) {
    return context.library.titles(text, 25).map(({ title, id }) => ({ name: title, value: id }));
  },

  run(request, context) {
    const { article, length, view } = readOptions(request, schema);
    const found = article === null ? newest(context) : context.library.resolveArticle(article);
    if (found.kind === "several") return articleMenu(found.items, article ?? "", length);
    const read = found.kind === "one" ? context.library.article(found.item.id) : null;
    if (read === null) throw nothingMeant(article, found.kind === "none" ? found.nearest : [], context);
    return view === "summary" ? summary(read, length) : allQuotations(read, request.page);
  },
} satisfies Command;

function newest(context: CommandContext): Resolution<Headline> {
  const [headline] = context.library.headlines({ offset: 0, limit: 1 }).items;
  return headline === undefined ? { kind: "none", nearest: [] } : { kind: "one", item: headline };
}

function articleMenu(headlines: readonly Headline[], asked: string, length: SummaryLength): Message {
  return {
    blocks: [
      { kind: "text", text: markdown`Several articles match “${asked}”. Which one do you mean?` },
      {
        kind: "menu",
        placeholder: "Choose an article",
        state: { effect: "update", command: "summary", options: { length }, page: 0, choice: "article" },
        options: headlines.map(({ id, title, source }) => ({
          label: title,
          description: source,
          value: id,
        })),
      },
    ],
  };
}

function nothingMeant(
  asked: string | null,
  nearest: readonly Headline[],
  context: CommandContext,
): UserError {
  if (asked === null || isKeyLike(asked)) {
    return nothingFound(
      context,
      "That article isn’t here. Choose one from the list as you type, or try /search.",
    );
  }
  const near =
    nearest.length === 0 ? "" : ` Did you mean ${nearest.map(({ title }) => `“${title}”`).join(" or ")}?`;
  return nothingFound(
    context,
    `No article matches “${asked}”.${near} Choose one from the list as you type, or try /search.`,
  );
}

const NO_TEXT = "This article has no text to sum up.";
const NOT_ENGLISH = "Lede reads English only, so it doesn’t sum this article up.";

function summary({ article, summaries, quotations }: ReadArticle, length: SummaryLength): Message {
  const from = fullProvenance(article);
  const title = markdown`## ${link(article.title, article.url)}`;
  const sentences = summaries[length];
  const top = strongestQuotations(quotations, sentences, article.title, TOP_QUOTATIONS);
  const state = (options: Record<string, string>, slot: string) => ({
    effect: "update" as const,
    command: "summary",
    options: { article: referenceTo(article.id), ...options },
    page: 0,
    slot,
  });
  const buttons: Button[] = LENGTHS.map((other) => ({
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
        ? [textBlock(article.body.trim() === "" ? NO_TEXT : NOT_ENGLISH)]
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
      {
        kind: "text",
        text: rangeText(page, QUOTATIONS_PAGE, { items: shown, total: quotations.length, isLeast: false }),
      },
      ...pagingBlocks(
        { command: "summary", options: { article: referenceTo(article.id), view: "quotations" } },
        page,
        QUOTATIONS_PAGE,
        quotations.length,
      ),
      {
        kind: "buttons",
        buttons: [
          {
            label: "Back to the summary",
            state: {
              effect: "update",
              command: "summary",
              options: { article: referenceTo(article.id) },
              page: 0,
            },
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
