import { z } from "zod";
import type { Article } from "../content/article.ts";

/** An article as text for the library's file. */
export function encodeArticle(article: Article): string {
  return JSON.stringify(article);
}

/** The article out of {@link encodeArticle}. */
export function decodeArticle(text: string): Article {
  return storedArticle.parse(JSON.parse(text));
}

const text = z.string().nullable();
const givenMoment = z.object({
  at: z.iso.datetime().transform((at) => new Date(at)),
  dateOnly: z.boolean(),
});
const moment = givenMoment.nullable();

const storedArticle = z.object({
  id: z.string(),
  title: z.string(),
  source: text,
  url: text,
  author: text,
  published: moment,
  updated: moment,
  section: text,
  topics: z.array(z.string()),
  language: text,
  summary: text,
  image: z.object({ url: text, caption: text, credit: text }).nullable(),
  quotes: z.array(
    z.object({
      text: z.string(),
      speaker: text.exactOptional(),
      role: text.exactOptional(),
      kind: z.enum(["direct", "mixed"]).exactOptional(),
      hide: z.boolean(),
    }),
  ),
  guid: text,
  captions: z.array(z.string()),
  changes: z.array(
    z.object({
      at: givenMoment,
      what: z.enum(["headline", "number", "quotation", "text"]),
      from: text,
      to: text,
    }),
  ),
  alsoIn: z.array(z.object({ source: text, url: text })),
  imported: text,
  body: z.string(),
});
