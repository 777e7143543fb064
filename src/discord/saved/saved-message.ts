import { standingNotes, standingOf } from "../../language/quotations/standing.ts";
import type { FoundPassage, LibraryQuotation, LibraryView, ReadArticle } from "../../library/library.ts";
import { passageReference } from "../../library/passage.ts";
import type { SavedItem } from "../../saved/saved-items.ts";
import type { Block, Message } from "../message.ts";
import { passageOption } from "../passage-buttons.ts";
import { headlineBlock, pagingBlocks, quotationBlock, rangeText, summaryMenu } from "../render/cards.ts";
import { join, type Markdown, markdown, timestamp } from "../render/markdown.ts";

const PAGE_SIZE = 5;

/** One page of what a member has saved, with what can be done with it. */
export function savedMessage(items: readonly SavedItem[], page: number, library: LibraryView): Message {
  const last = Math.max(0, Math.ceil(items.length / PAGE_SIZE) - 1);
  const at = Math.min(page, last);
  const shown = items.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
  const articles = new Map(
    shown.flatMap(({ article }) => {
      const headline = library.headline(article);
      return headline === null ? [] : [[article, headline] as const];
    }),
  );
  return {
    blocks: [
      { kind: "text", text: markdown`## Saved` },
      ...shown.map((item) => itemBlock(item, at, library)),
      { kind: "text", text: rangeText(at, PAGE_SIZE, { items: shown, total: items.length, isLeast: false }) },
      ...(articles.size === 0 ? [] : [summaryMenu([...articles.values()])]),
      ...pagingBlocks({ command: "saved", options: {} }, at, PAGE_SIZE, items.length),
      {
        kind: "buttons",
        buttons: [
          {
            label: "Export as a file",
            state: { effect: "open", command: "saved", options: { do: "export" }, page: 0 },
          },
        ],
      },
    ],
  };
}

function itemBlock(item: SavedItem, page: number, library: LibraryView): Block {
  const found = library.passage(passageReference(item));
  const passage = passageOption(item);
  return {
    kind: "item",
    text: itemText(item, found, library),
    button: {
      label: "Remove",
      state: { effect: "update", command: "saved", options: { passage, do: "drop" }, page },
    },
  };
}

function itemText(item: SavedItem, found: FoundPassage, library: LibraryView): Markdown {
  switch (found.kind) {
    case "quotation":
      return quotationBlock(found.quotation, { speaker: true, article: true }).text;
    case "summary": {
      const headline = library.headline(item.article);
      return headline === null ? markdown`**${item.title}**` : headlineText(headline);
    }
    default:
      return join([markdown`**${item.title}**`, markdown`-# ${whyNot(item, found)}`], "\n");
  }
}

function headlineText(headline: Parameters<typeof headlineBlock>[0]): Markdown {
  const block = headlineBlock(headline);
  return "text" in block ? block.text : markdown`**${headline.title}**`;
}

/** Why a saved item is not shown any more. */
function whyNot({ words }: SavedItem, found: FoundPassage): Markdown {
  const what = words === null ? "This article" : "A quotation from this article";
  switch (found.kind) {
    case "withdrawn":
      return markdown`${what} was saved. The article was withdrawn (${timestamp(found.withdrawn.at)}): ${found.withdrawn.note}`;
    case "unquoted":
      return markdown`${what} was saved. It is no longer shown: it was corrected, or the article was changed.`;
    default:
      return markdown`${what} was saved. The article is no longer here.`;
  }
}

/** All that a member has saved as Markdown, for a file. */
export function savedAsMarkdown(items: readonly SavedItem[], library: LibraryView): string {
  const entries = items.map((item) => {
    const lines = entryLines(item, library.passage(passageReference(item)));
    return [...lines, "", `Saved on ${dayOf(item.at)}.`].join("\n");
  });
  return `# Saved with Lede\n\n${entries.join("\n\n---\n\n")}\n`;
}

function entryLines({ title }: SavedItem, found: FoundPassage): string[] {
  const heading = `## ${escaped(title)}`;
  switch (found.kind) {
    case "quotation":
      return [...quotationLines(found.quotation), "", articleLine(found.read.article)];
    case "summary": {
      const { article, summaries } = found.read;
      const sentences = summaries.medium.flatMap((sentence) => [escaped(sentence), ""]);
      return [`## ${escaped(article.title)}`, "", ...sentences, articleLine(article)];
    }
    case "withdrawn": {
      const { at, note } = found.withdrawn;
      return [heading, "", `The article was withdrawn on ${dayOf(at.at)}: ${escaped(note)}`];
    }
    case "unquoted":
      return [heading, "", "A quotation from this article is no longer shown."];
    case "gone":
      return [heading, "", "The article is no longer here."];
  }
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

function quotationLines({ text, speaker, ...quotation }: LibraryQuotation): string[] {
  const notes = standingNotes(standingOf({ ...quotation, speaker }));
  const who =
    speaker === null ? [] : [speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`];
  return [
    ...text.split(/\n+/u).map((line) => `> ${escaped(line)}`),
    "",
    `— ${escaped([...who, ...notes].join(", "))}`,
  ];
}

function articleLine({ title, source, url, published }: ReadArticle["article"]): string {
  const name =
    url === null ? escaped(title) : `[${escaped(title)}](<${url.replace(/[<>]/gu, encodeURIComponent)}>)`;
  const day = published === null ? [] : [dayOf(published.at)];
  return [name, ...(source === null ? [] : [escaped(source)]), ...day].join(", ");
}

/** Text in which Markdown reads no marks. */
function escaped(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_{}[\]<>()#+\-.!|~]/gu, "\\$&");
}
