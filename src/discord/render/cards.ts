import type { Article } from "../../content/article.ts";
import { inQuotationMarks } from "../../language/quotations/quoted-text.ts";
import { standingNotes, standingOf } from "../../language/quotations/standing.ts";
import type { Headline, LibraryQuotation, Page } from "../../library/library.ts";
import type { ComponentState } from "../custom-id.ts";
import type { Block } from "../message.ts";
import { quotationButtons } from "../passage-buttons.ts";
import { blockQuote, clockTime, join, link, type Markdown, markdown, timestamp } from "./markdown.ts";
import { quotationWords } from "./quotation-words.ts";

/** The pieces that several commands show in the same way. */

/** Commands answer in English. */
const COMMANDS_LANGUAGE = "en";

/** Source and date; null when the article has neither. */
function provenance({ source, published }: Pick<Headline, "source" | "published">): Markdown | null {
  return inOneLine([source && markdown`${source}`, published && timestamp(published)]);
}

/** All that an article says of where and when it appeared; null when it says nothing. The language is said unless it is English. */
export function fullProvenance(article: Article): Markdown | null {
  const { source, section, language, published } = article;
  const isForeign = language !== null && new Intl.Locale(language).language !== "en";
  return inOneLine([
    source && markdown`${source}`,
    section && markdown`${section}`,
    isForeign && markdown`in ${LANGUAGE_NAMES.of(language) ?? language}`,
    published && timestamp(published),
    updateOf(article),
    alsoIn(article),
  ]);
}

/** An update within so long of the publication is known by its hour. */
const SAME_DAY_MS = 12 * 60 * 60_000;

/** "updated 14:05", and of which kind the last update was: "(headline, number)". */
function updateOf({ published, updated, changes }: Article): Markdown | null {
  if (updated === null) return null;
  const isSameDay =
    published !== null &&
    !published.dateOnly &&
    !updated.dateOnly &&
    Math.abs(updated.at.getTime() - published.at.getTime()) < SAME_DAY_MS;
  const when = isSameDay ? clockTime(updated.at) : timestamp(updated);
  const last = changes.filter(({ at }) => at.at.getTime() === updated.at.getTime());
  const kinds = [...new Set(last.map(({ what }) => what))].filter((what) => what !== "text");
  return kinds.length === 0 ? markdown`updated ${when}` : markdown`updated ${when} (${kinds.join(", ")})`;
}

/** How many other sources of the same report are named. */
const MOST_SOURCES = 3;

function alsoIn({ alsoIn: copies }: Article): Markdown | null {
  const sources = [...new Set(copies.flatMap(({ source }) => source ?? []))];
  if (sources.length === 0) return null;
  const more = sources.length - MOST_SOURCES;
  const named = sources.slice(0, MOST_SOURCES).join(", ");
  return more > 0 ? markdown`also in ${named} and ${more} more` : markdown`also in ${named}`;
}

const LANGUAGE_NAMES = new Intl.DisplayNames("en", { type: "language" });

function inOneLine(parts: readonly (Markdown | "" | false | null)[]): Markdown | null {
  const said = parts.filter((part) => typeof part === "object" && part !== null);
  return said.length === 0 ? null : join(said, " · ");
}

/** An article in a list: linked title, source and date, one line of what it says. */
export function headlineBlock(headline: Headline, lede: Markdown = markdown`${headline.lede}`): Block {
  const from = provenance(headline);
  const lines = [markdown`**${link(headline.title, headline.url)}**`];
  if (from !== null) lines.push(markdown`-# ${from}`);
  if (lede.parts.length > 0) lines.push(lede);
  return { kind: "text", text: join(lines, "\n") };
}

type TextBlock = Extract<Block, { kind: "text" }>;

/**
 * What is said beside a quotation. False where the place it stands at already says it, such as a heading above it. `language`: a
 * BCP 47 tag, English where none is given.
 */
type Show = { readonly speaker: boolean; readonly article: boolean; readonly language?: string };

/**
 * Quotations of a list: whole ones first, then under a heading of their own those that are quoted in part. With `buttons`, each has
 * what a reader can do about it below.
 */
export function quotationBlocks(
  quotations: readonly LibraryQuotation[],
  show: Show & { readonly buttons?: boolean },
): TextBlock[] {
  const { whole = [], part = [] } = Object.groupBy(quotations, (one) => standingOf(one).wholeness);
  const block = (quotation: LibraryQuotation, shown: Parameters<typeof quotationBlock>[1]): TextBlock => {
    const written = quotationBlock(quotation, shown);
    if (!show.buttons) return written;
    return { ...written, buttons: quotationButtons(quotation, String(quotations.indexOf(quotation))) };
  };
  const blocks = whole.map((quotation) => block(quotation, show));
  if (part.length === 0) return blocks;
  return [
    ...blocks,
    { kind: "text", text: markdown`### ${quotationWords(show.language ?? COMMANDS_LANGUAGE).parts}` },
    ...part.map((quotation) => block(quotation, { ...show, wholeness: false })),
  ];
}

/** One quotation as a block quote, with what the reader has to know of it. `words`: the block quote, where it is not just the text. */
export function quotationBlock(
  quotation: LibraryQuotation,
  show: Show & { readonly wholeness?: boolean; readonly words?: Markdown },
): TextBlock {
  const { words = blockQuote(inQuotationMarks(quotation.text)) } = show;
  const lines = [words, ...standingLine(quotation, show)];
  if (show.article) {
    const from = provenance(quotation.article);
    const title = link(quotation.article.title, quotation.article.url);
    lines.push(from === null ? markdown`-# ${title}` : markdown`-# ${title} · ${from}`);
  }
  return { kind: "text", text: join(lines, "\n") };
}

/** Who said it, how sure that is, and whether it is only a part; nothing where all of it is known from the place. */
function standingLine(
  quotation: LibraryQuotation,
  { speaker: named, wholeness = true, language = COMMANDS_LANGUAGE }: Show & { readonly wholeness?: boolean },
): Markdown[] {
  const read = standingOf(quotation);
  const standing = wholeness ? read : ({ ...read, wholeness: "whole" } as const);
  const words = quotationWords(language);
  const { speaker } = quotation;
  if (!named) {
    const notes = standingNotes(standing);
    return notes.length === 0 ? [] : [markdown`— *${notes.join(", ")}*`];
  }
  const inPart = standing.wholeness === "part";
  if (speaker === null) {
    const notes = [words.unnamed, ...(inPart ? [words.inPart] : [])];
    return [markdown`— *${notes.join(", ")}*`];
  }
  const { name, role } = speaker;
  const person = role === null ? markdown`**${name}**` : markdown`**${name}**, ${role}`;
  const who = standing.certainty === "attributed" ? markdown`${words.attributed} ${person}` : person;
  return [inPart ? markdown`— ${who} (${words.inPart})` : markdown`— ${who}`];
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
export function summaryMenu(headlines: readonly Headline[]): Block {
  return articleListMenu(headlines, "summary", "Read a summary");
}

/** A menu whose entries run a command for an article, for the asker only. */
export function articleListMenu(
  headlines: readonly Headline[],
  command: "summary" | "story",
  placeholder: string,
): Block {
  return {
    kind: "menu",
    placeholder,
    state: { effect: "open", command, options: {}, page: 0, choice: "article" },
    options: headlines.map((headline) => ({
      label: headline.title,
      description: headline.source,
      value: headline.id,
    })),
  };
}

/** "1–5 of 23", or "of more than 1,000", in small type. */
export function rangeText(page: number, size: number, { items, ...all }: Page<unknown>): Markdown {
  const first = page * size + 1;
  const range = items.length === 1 ? `${first}` : `${first}–${first + items.length - 1}`;
  return markdown`-# ${range} of ${countText(all)}`;
}

/** "23", or "more than 1,000". */
export function countText({ total, isLeast }: Pick<Page<unknown>, "total" | "isLeast">): string {
  const number = total.toLocaleString("en");
  return isLeast ? `more than ${number}` : number;
}
