import { z } from "zod";
import { fold } from "../../language/words/fold.ts";
import { findStory } from "../../stories/story.ts";
import type { Voice } from "../../stories/timeline.ts";
import { article, articleItem, quotation, speaker, story } from "../answers.ts";
import { inputs, type Question, question } from "../question.ts";
import { articleWith, newestArticles, searchArticles } from "../questions/articles.ts";
import { check } from "../questions/check.ts";
import { quotationsBy, quotationsWith, speakerOf } from "../questions/quotations.ts";
import { storyOf } from "../questions/stories.ts";
import { RequestFault } from "../request-fault.ts";
import { articleItemOf } from "../shapes.ts";

/*
 * A language model is given names and titles, not keys: its questions are answered by whoever or whatever they can mean, and never
 * by one of several.
 */

const limit = inputs.limit.default(10);
const next = z.string().nullable();

const searchTool = question({
  name: "search_articles",
  summary: "Search the articles, or list the newest",
  description:
    "Articles that have some words, the best first; without words the newest ones, of a topic or source where one is named.",
  input: z.strictObject({
    words: inputs.text.nullable().default(null),
    topic: inputs.topic,
    source: inputs.source,
    limit,
    cursor: inputs.cursor,
  }),
  output: z.object({
    items: z.array(articleItem.extend({ extract: z.string().nullable() })),
    corrected: z.string().nullable().describe("What was searched for instead of the words."),
    next,
  }),
  ask({ words, topic, source, ...page }, from) {
    if (words === null) {
      const { items, next: cursor } = newestArticles.answer({ topic, source, ...page }, from);
      return { items: items.map((item) => ({ ...item, extract: null })), corrected: null, next: cursor };
    }
    if (topic !== null || source !== null) {
      throw new RequestFault(400, "Name either words, or a topic or source.");
    }
    const { items, corrected, next: cursor } = searchArticles.answer({ words, ...page }, from);
    const text = (runs: readonly { text: string }[]) => runs.map((run) => run.text).join("");
    return {
      items: items.map(({ extract, ...item }) => ({ ...item, extract: text(extract) })),
      corrected,
      next: cursor,
    };
  },
});

const articleTool = question({
  name: "get_article",
  summary: "One article with its summary and quotations",
  description:
    "By its id, its title, or words of it. Where several are meant, they are listed and none is chosen.",
  input: z.strictObject({
    article: inputs.text,
    text: z.boolean().default(false).describe("Whether its whole text is wanted, too."),
  }),
  output: z.object({
    article: article.nullable(),
    others: z.array(articleItem).describe("Those that may be meant, or are near."),
  }),
  ask({ article: asked, text }, { library }) {
    const found = library.resolveArticle(asked);
    switch (found.kind) {
      case "one":
        return { article: articleWith(found.item.id, text, library), others: [] };
      case "several":
        return { article: null, others: found.items.map(articleItemOf) };
      case "none":
        return { article: null, others: found.nearest.map(articleItemOf) };
    }
  },
});

const quotationsTool = question({
  name: "find_quotations",
  summary: "What someone said, or who spoke about something",
  description:
    "By a speaker’s name, by words, or by both. Where several people may be meant, they are listed and none is chosen.",
  input: z.strictObject({
    speaker: inputs.text.nullable().default(null).describe("Any part of the name, or a key."),
    words: inputs.text.nullable().default(null),
    limit,
    cursor: inputs.cursor,
  }),
  output: z.object({
    speaker: speaker.nullable(),
    others: z.array(speaker).describe("Those who may be meant, or whose names are near."),
    quotations: z.array(quotation),
    next,
  }),
  ask({ speaker: asked, words, ...page }, from) {
    const { library } = from;
    if (asked === null) {
      if (words === null) throw new RequestFault(400, "Name a speaker, or words, or both.");
      const { items, next: cursor } = quotationsWith.answer({ words, ...page }, from);
      return { speaker: null, others: [], quotations: items, next: cursor };
    }
    const found = library.resolveSpeaker(asked);
    if (found.kind !== "one") {
      const others = found.kind === "several" ? found.items : found.nearest;
      return { speaker: null, others: others.map(speakerOf), quotations: [], next: null };
    }
    const { items, next: cursor } = quotationsBy(found.item.key, words, page, library);
    return { speaker: speakerOf(found.item), others: [], quotations: items, next: cursor };
  },
});

const storyTool = question({
  name: "get_story",
  summary: "How a story went on over days, and who said what when",
  description:
    "By one of its articles: an id, a title, or words of it. Where several stories are meant, articles of them are listed and none is chosen. With a speaker, also all that they said in it over time.",
  input: z.strictObject({
    article: inputs.text,
    speaker: inputs.text.nullable().default(null).describe("Any part of the name, or a key."),
  }),
  output: z.object({
    story: story.nullable(),
    others: z.array(articleItem).describe("Those that may be meant, or are near."),
  }),
  ask({ article: asked, speaker: said }, { library }) {
    const found = library.resolveArticle(asked);
    if (found.kind === "none") return { story: null, others: found.nearest.map(articleItemOf) };
    const items = found.kind === "one" ? [found.item] : found.items;
    const parts = items.slice(0, 1).flatMap((one) => findStory(one, library));
    const isOne = items.every(({ id }) => parts.some(({ headline }) => headline.id === id));
    if (parts.length === 0 || !isOne) return { story: null, others: items.map(articleItemOf) };
    const fits = ({ key, name }: Voice) => key === said || fold(name).includes(fold(said ?? ""));
    return { story: storyOf(parts, fits, said !== null, library), others: [] };
  },
});

const whoSaidTool: Question = {
  ...check,
  name: "who_said",
  summary: "Whether some words were said, and by whom",
};

export const TOOLS: readonly Question[] = [searchTool, articleTool, storyTool, quotationsTool, whoSaidTool];
