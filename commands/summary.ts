import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import { articleMenu, meantArticle, nothingMeant } from "../src/discord/article-choice.ts";
import type { Command } from "../src/discord/command.ts";
import type { Block, Button, Message } from "../src/discord/message.ts";
import { optionalText, privateOption, readOptions } from "../src/discord/options.ts";
import { articleButtons } from "../src/discord/passage-buttons.ts";
import { fullProvenance, pagingBlocks, quotationBlocks, rangeText } from "../src/discord/render/cards.ts";
import { join, link, markdown, safeAddress, timestamp } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import { strongestQuotations } from "../src/language/summary/strongest-quotations.ts";
import type { ReadArticle, SummaryLength, WithdrawnArticle } from "../src/library/library.ts";
import { referenceTo } from "../src/library/reference.ts";

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
    const withdrawn = article === null ? null : context.library.withdrawn(article);
    if (withdrawn !== null) return withdrawnNotice(withdrawn);
    const found = meantArticle(article, context);
    if (found.kind === "several") {
      return articleMenu(found.items, article ?? "", { command: "summary", options: { length } });
    }
    const read = found.kind === "one" ? context.library.article(found.item.id) : null;
    if (read === null) throw nothingMeant(article, found.kind === "none" ? found.nearest : [], context);
    return view === "summary" ? summary(read, length) : allQuotations(read, request.page);
  },
} satisfies Command;

/** What stands in the place of a withdrawn article. */
function withdrawnNotice({ article, withdrawn }: WithdrawnArticle): Message {
  const from = fullProvenance(article);
  const heading = markdown`## ${article.title}`;
  return {
    blocks: [
      { kind: "text", text: from === null ? heading : join([heading, markdown`-# ${from}`], "\n") },
      {
        kind: "text",
        text: markdown`**This article was withdrawn** (${timestamp(withdrawn.at)}), so Lede no longer shows what it said.`,
      },
      { kind: "text", text: markdown`${withdrawn.note}` },
    ],
  };
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
      { kind: "buttons", buttons: articleButtons(article.id) },
    ],
  };
}

function allQuotations({ article, quotations }: ReadArticle, page: number): Message {
  const shown = quotations.slice(page * QUOTATIONS_PAGE, (page + 1) * QUOTATIONS_PAGE);
  if (shown.length === 0) throw new UserError("There are fewer quotations now. Run /summary again.");
  return {
    blocks: [
      { kind: "text", text: markdown`## ${link(article.title, article.url)}` },
      ...quotationBlocks(shown, { speaker: true, article: false, buttons: true }),
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
