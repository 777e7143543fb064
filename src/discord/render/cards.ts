import { SURE_ENOUGH } from "../../language/quotations/confidence.ts";
import type { Headline, LibraryQuotation } from "../../library/library.ts";
import type { ComponentState } from "../custom-id.ts";
import type { Block } from "../message.ts";
import { blockQuote, join, link, type Markdown, markdown, timestamp } from "./markdown.ts";

/** The pieces that several commands show in the same way. */

/** Source and date, in small type; null when the article has neither. */
export function provenance(article: Pick<Headline, "source" | "published">): Markdown | null {
  const parts: Markdown[] = [];
  if (article.source !== null) parts.push(markdown`${article.source}`);
  if (article.published !== null) parts.push(timestamp(article.published));
  return parts.length === 0 ? null : join(parts, " · ");
}

/** An article in a list: linked title, source and date, one line of what it says. */
export function headlineBlock(headline: Headline, lede: Markdown = markdown`${headline.lede}`): Block {
  const from = provenance(headline);
  const lines = [markdown`**${link(headline.title, headline.url)}**`];
  if (from !== null) lines.push(markdown`-# ${from}`);
  if (lede.parts.length > 0) lines.push(lede);
  return { kind: "text", text: join(lines, "\n") };
}

/** A quotation as a block quote, and what the reader does not know from the place it is shown at: its speaker, its article. */
export function quotationBlock(
  quotation: LibraryQuotation,
  show: { readonly speaker: boolean; readonly article: boolean },
): Extract<Block, { kind: "text" }> {
  // The comma before “, she said” belongs to the article's sentence, not to what was said.
  const lines = [blockQuote(`“${quotation.text.replace(/[,،]$/, "")}”`)];
  if (show.speaker) lines.push(saidBy(quotation));
  if (show.article) {
    const from = provenance(quotation.article);
    const title = link(quotation.article.title, quotation.article.url);
    lines.push(from === null ? markdown`-# ${title}` : markdown`-# ${title} · ${from}`);
  }
  return { kind: "text", text: join(lines, "\n") };
}

function saidBy(quotation: LibraryQuotation): Markdown {
  if (quotation.speaker === null) return markdown`— *speaker not named*`;
  const { name, role } = quotation.speaker;
  const person = role === null ? markdown`**${name}**` : markdown`**${name}**, ${role}`;
  const who =
    quotation.confidence < SURE_ENOUGH ? markdown`— attributed to ${person}` : markdown`— ${person}`;
  return quotation.kind === "mixed" ? markdown`${who} (quoted in part)` : who;
}

/** Previous and Next, for a list shown `size` to a page; none for a list of one page. */
export function pagingBlocks(
  state: Omit<ComponentState, "page" | "effect">,
  page: number,
  size: number,
  total: number,
): Block[] {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  if (last === 0) return [];
  const to = (target: number, slot: string): ComponentState => ({
    ...state,
    effect: "update",
    page: Math.max(0, target),
    slot,
  });
  return [
    {
      kind: "buttons",
      buttons: [
        { label: "Previous", state: to(page - 1, "p"), disabled: page === 0 },
        { label: "Next", state: to(page + 1, "n"), disabled: page >= last },
      ],
    },
  ];
}

/** A menu whose entries open an article's summary, for the asker only. */
export function summaryMenu(headlines: readonly Headline[], placeholder = "Read a summary"): Block {
  return {
    kind: "menu",
    placeholder,
    state: { effect: "open", command: "summary", options: {}, page: 0, choice: "article" },
    options: headlines.map((headline) => ({
      label: headline.title,
      description: headline.source ?? undefined,
      value: headline.id,
    })),
  };
}

/** "1–5 of 23", in small type. */
export function rangeText(page: number, size: number, shown: number, total: number): Markdown {
  const first = page * size + 1;
  return shown === 1
    ? markdown`-# ${first} of ${total}`
    : markdown`-# ${first}–${first + shown - 1} of ${total}`;
}
