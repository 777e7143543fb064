import { z } from "zod";
import { inQuotationMarks } from "../../language/quotations/quoted-text.ts";
import { standingNotes, standingOf } from "../../language/quotations/standing.ts";
import { cutLine } from "../../language/summary/cut-line.ts";
import type { Headline, LibraryQuotation, LibraryView } from "../../library/library.ts";
import { inputs, parseInput } from "../question.ts";
import { RequestFault } from "../request-fault.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** So many entries has a feed. */
const ENTRIES = 50;
const LONGEST_TITLE = 120;

/** A list that can be had as a feed. Its path goes on with the format's ending. */
export type FeedList = {
  readonly name: string;
  readonly summary: string;
  readonly path: string;
  readonly input: z.ZodObject;
  /** @throws RequestFault for what is not there. */
  read(given: unknown, library: LibraryView): Feed;
};

export const FEEDS: readonly FeedList[] = [
  list({
    name: "articlesFeed",
    summary: "The newest articles, of one topic or source or of all, with their short summaries",
    path: "/feed",
    input: z.strictObject({ topic: inputs.topic, source: inputs.source }),
    read({ topic, source }, library) {
      const { items } = library.headlines({ topic, source, offset: 0, limit: ENTRIES });
      const names = [
        ...(topic === null ? [] : [library.topic(topic).name]),
        ...(source === null ? [] : [library.source(source).name]),
      ];
      return {
        of: `articles ${JSON.stringify([topic, source])}`,
        title: names.length === 0 ? "The newest articles" : `The newest articles: ${names.join(", ")}`,
        entries: items.map((item) => articleEntry(item, library)),
      };
    },
  }),
  list({
    name: "quotationsFeed",
    summary: "What someone said, each with how sure it is that they said it",
    path: "/speakers/{key}/feed",
    input: z.strictObject({ key: inputs.id }),
    read({ key }, library) {
      const speaker = library.speaker(key);
      if (speaker === null) throw new RequestFault(404, "Nobody who is quoted here has this key.");
      const { items } = library.quotations({ speaker: speaker.key, offset: 0, limit: ENTRIES });
      return {
        of: `quotations ${speaker.key}`,
        title: `Quotations: ${speaker.name}`,
        entries: items
          .map((item) => quotationEntry(item, library))
          .toSorted((one, other) => other.published.getTime() - one.published.getTime()),
      };
    },
  }),
];

function list<Input extends z.ZodObject>({
  input,
  read,
  ...others
}: Omit<FeedList, "input" | "read"> & {
  readonly input: Input;
  read(input: z.output<Input>, library: LibraryView): Feed;
}): FeedList {
  return {
    ...others,
    input,
    read: (given, library) => read(parseInput(input, given), library),
  };
}

function articleEntry(headline: Headline, library: LibraryView): FeedEntry {
  const { id, title, source, url, topics, lede } = headline;
  const read = library.article(id);
  const published = headline.published?.at ?? headline.arrived;
  const summary = read?.summaries.short.join(" ") ?? "";
  return {
    of: `article ${id}`,
    ...{ title, url, topics, published },
    updated: read?.article.updated?.at ?? published,
    text: summary === "" ? lede : summary,
    authors: source === null ? [] : [source],
  };
}

function quotationEntry(quotation: LibraryQuotation, library: LibraryView): FeedEntry {
  const { text, speaker, article } = quotation;
  const standing = standingOf(quotation);
  const said = inQuotationMarks(text);
  const who =
    speaker === null ? null : [speaker.name, speaker.role].filter((part) => part !== null).join(", ");
  const by = who === null ? [] : [standing.certainty === "attributed" ? `attributed to ${who}` : who];
  const notes = standingNotes(by.length === 0 ? standing : { ...standing, certainty: "named" });
  const published = article.published?.at ?? library.headline(article.id)?.arrived ?? new Date(0);
  return {
    of: `quotation ${article.id} ${text}`,
    title: cutLine(`${by.map((name) => `${name}: `).join("")}${said}`, LONGEST_TITLE),
    url: article.url,
    ...{ published, updated: published },
    text: `${[said, ...by.map((name) => `— ${name}`)].join(" ")}${notes.map((note) => ` (${note})`).join("")}\n${article.title}`,
    authors: article.source === null ? [] : [article.source],
    topics: [],
  };
}
