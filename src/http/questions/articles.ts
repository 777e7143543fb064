import { z } from "zod";
import type { LibraryView } from "../../library/library.ts";
import { archive, article, articlePage, nameList, searchPage } from "../answers.ts";
import { cursorAfter, cursorBehind, headlinesFrom, offsetOf } from "../cursors.ts";
import { inputs, question } from "../question.ts";
import { RequestFault } from "../request-fault.ts";
import { articleItemOf, articleOf } from "../shapes.ts";

export const whatThereIs = question({
  name: "whatThereIs",
  summary: "What there is in all",
  input: z.strictObject({}),
  output: archive,
  ask(_, { library, version }) {
    const { newest, ...counts } = library.statistics();
    return { version, ...counts, newest: newest === null ? null : articleItemOf(newest) };
  },
});

export const newestArticles = question({
  name: "newestArticles",
  summary: "The newest articles, of one topic or source or of all",
  input: z.strictObject({
    topic: inputs.topic,
    source: inputs.source,
    limit: inputs.limit,
    cursor: inputs.cursor,
  }),
  output: articlePage,
  ask({ topic, source, limit, cursor }, { library }) {
    const { before, offset } = headlinesFrom(cursor);
    // One more shows whether there is another page.
    const { items } = library.headlines({ topic, source, before, offset, limit: limit + 1 });
    return { items: items.slice(0, limit).map(articleItemOf), next: cursorBehind(items, limit, cursor) };
  },
});

export const oneArticle = question({
  name: "oneArticle",
  summary: "One article with its summaries and quotations",
  input: z.strictObject({
    id: inputs.id,
    text: z
      .union([z.boolean(), z.stringbool()])
      .default(false)
      .describe("Whether its whole text is to be answered, too."),
  }),
  output: article,
  ask: ({ id, text }, { library }) => articleWith(id, text, library),
});

export const searchArticles = question({
  name: "searchArticles",
  summary: "Articles that have some words, the best first",
  input: z.strictObject({ words: inputs.text, limit: inputs.limit, cursor: inputs.cursor }),
  output: searchPage,
  cost: 2,
  ask({ words, limit, cursor }, { library }) {
    const offset = offsetOf(cursor);
    const { items, corrected, ...count } = library.search(words, { offset, limit });
    return {
      items: items.map((hit) => ({
        ...articleItemOf(hit),
        extract: hit.extract.map(({ text, marked }) => ({ text, marked })),
      })),
      corrected,
      total: count.total,
      totalIsLeast: count.isLeast,
      next: cursorAfter(offset, items.length, count),
    };
  },
});

export const topicNames = question({
  name: "topicNames",
  summary: "Topics that hold a text, the most used first",
  ...namesIn("topics"),
});

export const sourceNames = question({
  name: "sourceNames",
  summary: "Sources whose names hold a text, the most used first",
  ...namesIn("sources"),
});

function namesIn(kind: "topics" | "sources") {
  const input = z.strictObject({ text: z.string().max(200).default(""), limit: inputs.limit });
  return {
    input,
    output: nameList,
    ask: ({ text, limit }: z.output<typeof input>, { library }: { readonly library: LibraryView }) => ({
      items: [...library[kind](text, limit)],
    }),
  };
}

/** @throws RequestFault when it is not here. */
export function articleWith(id: string, withText: boolean, library: LibraryView): z.output<typeof article> {
  const [found, headline] = [library.article(id), library.headline(id)];
  if (found === null || headline === null) throw new RequestFault(404, "No article here has this id.");
  return articleOf(found, headline, withText);
}
