import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import { count } from "../src/count.ts";
import { articleMenu, meantArticle, nothingMeant } from "../src/discord/article-choice.ts";
import type { Command, CommandRequest } from "../src/discord/command.ts";
import type { Block, Message } from "../src/discord/message.ts";
import { optionalText, privateOption, readOptions } from "../src/discord/options.ts";
import { headlineBlock, pagingBlocks, quotationBlock, rangeText } from "../src/discord/render/cards.ts";
import { join, type Markdown, markdown } from "../src/discord/render/markdown.ts";
import { everywhere } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";
import { referenceTo } from "../src/library/reference.ts";
import { findStory, type StoryPart } from "../src/stories/story.ts";
import { articlesOf, type TimelineEntry, timelineOf, type Voice, voicesOf } from "../src/stories/timeline.ts";

const REPORTS_PAGE = 3;
const STATEMENTS_PAGE = 4;
/** A menu takes so many. */
const MOST_VOICES = 25;
const MOST_SOURCES = 3;

const schema = z.object({
  article: optionalText,
  /** Set by the menu and its pages only: a speaker's key, or the reference to it. */
  speaker: optionalText,
});

export default {
  data: {
    name: "story",
    description: "How a story went on: its articles over days, and who said what when",
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "article",
        description: "One of its articles: the title, or words from it (the newest if you leave it out)",
        autocomplete: true,
        max_length: 100,
      },
      privateOption,
    ],
  },

  autocomplete(_option, text, _request, context) {
    return context.library.titles(text, 25).map(({ title, id }) => ({ name: title, value: id }));
  },

  run(request, context) {
    const { article, speaker } = readOptions(request, schema);
    const found = meantArticle(article, context);
    if (found.kind === "none") throw nothingMeant(article, found.nearest, context);
    const [first] = found.kind === "one" ? [found.item] : found.items;
    const story = first === undefined ? [] : findStory(first, context.library);
    if (first === undefined || story.length === 0) throw nothingMeant(article, [], context);
    const others = found.kind === "one" ? [] : found.items;
    if (!others.every(({ id }) => story.some(({ headline }) => headline.id === id))) {
      return articleMenu(others, article ?? "", { command: "story", options: {} });
    }
    const reference = referenceTo(first.id);
    return speaker === null
      ? timeline(story, reference, request)
      : statements(story, reference, speaker, request);
  },
} satisfies Command;

function timeline(story: readonly StoryPart[], article: string, { page }: CommandRequest): Message {
  const entries = timelineOf(story);
  const shown = entries.slice(page * REPORTS_PAGE, (page + 1) * REPORTS_PAGE);
  if (shown.length === 0) throw new UserError("This story is shorter now. Run /story again.");
  const isAlone = entries.length === 1;
  const range = rangeText(page, REPORTS_PAGE, { items: shown, total: entries.length, isLeast: false });
  return {
    blocks: [
      { kind: "text", text: join([markdown`## How the story went on`, extent(story)], "\n") },
      ...shown.flatMap((entry, index): Block[] => [
        ...(index > 0 ? [{ kind: "separator" } as const] : []),
        ...reportBlocks(entry),
      ]),
      {
        kind: "text",
        text: isAlone ? markdown`-# No other article here goes on with this one.` : range,
      },
      ...voiceMenu(voicesOf(story), article),
      ...pagingBlocks({ command: "story", options: { article } }, page, REPORTS_PAGE, entries.length),
    ],
  };
}

/** "4 articles from 3 sources". */
function extent(story: readonly StoryPart[]): Markdown {
  const sources = new Set(story.flatMap(({ headline }) => headline.source ?? [])).size;
  const articles = count(story.length, "article");
  return sources === 0 ? markdown`-# ${articles}` : markdown`-# ${articles} from ${count(sources, "source")}`;
}

function reportBlocks({ headline, also, quotations }: TimelineEntry): Block[] {
  const sources = [...new Set(also.flatMap(({ source }) => source ?? []))].filter(
    (source) => source !== headline.source,
  );
  const more = sources.length - MOST_SOURCES;
  const named = sources.slice(0, MOST_SOURCES).join(", ");
  const copies = more > 0 ? markdown`-# Also in ${named} and ${more} more` : markdown`-# Also in ${named}`;
  const lede = markdown`${headline.lede}`;
  return [
    headlineBlock(headline, sources.length === 0 ? lede : join([lede, copies], "\n")),
    ...quotations.map((quotation) => quotationBlock(quotation, { speaker: true, article: false })),
  ];
}

/** Leads to what someone said over time; only those who spoke in several articles are offered. */
function voiceMenu(voices: readonly Voice[], article: string): Block[] {
  const several = voices.filter((voice) => articlesOf(voice) > 1).slice(0, MOST_VOICES);
  if (several.length === 0) return [];
  return [
    {
      kind: "menu",
      placeholder: "What someone said over time",
      state: { effect: "update", command: "story", options: { article }, page: 0, choice: "speaker" },
      options: several.map((voice) => ({
        label: voice.name,
        description: `${count(voice.statements.length, "statement")} in ${count(articlesOf(voice), "article")}`,
        value: voice.key,
      })),
    },
  ];
}

function statements(
  story: readonly StoryPart[],
  article: string,
  speaker: string,
  { page }: CommandRequest,
): Message {
  const voice = voicesOf(story).find(({ key }) => key === speaker || referenceTo(key) === speaker);
  const shown = voice?.statements.slice(page * STATEMENTS_PAGE, (page + 1) * STATEMENTS_PAGE) ?? [];
  if (voice === undefined || shown.length === 0) {
    throw new UserError("There are fewer statements in this story now. Run /story again.");
  }
  const { length: total } = voice.statements;
  return {
    blocks: [
      {
        kind: "text",
        text: markdown`## ${voice.name} in this story\n-# From the oldest statement to the newest`,
      },
      ...shown.map((quotation) => quotationBlock(quotation, { speaker: true, article: true })),
      { kind: "text", text: rangeText(page, STATEMENTS_PAGE, { items: shown, total, isLeast: false }) },
      ...pagingBlocks(
        { command: "story", options: { article, speaker: referenceTo(voice.key) } },
        page,
        STATEMENTS_PAGE,
        total,
      ),
      {
        kind: "buttons",
        buttons: [
          {
            label: "Back to the story",
            state: { effect: "update", command: "story", options: { article }, page: 0 },
          },
        ],
      },
    ],
  };
}
