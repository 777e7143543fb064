import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { z } from "zod";
import type { Article } from "../content/article.ts";
import { FACTUALITIES } from "../language/grammar/factuality.ts";
import type { Reading } from "./reading.ts";

/** What is stored of an article beside what lists show of it. */
type Content = Pick<Reading, "summaries" | "text"> & { readonly article: Article };

/**
 * The content as bytes. The text stands in the article's body and in the summaries again: compressed together, it takes no more room for that.
 */
export function packContent(content: Content): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(content));
  // Knowing the size, zstd prepares tables of that size only.
  return zstdCompressSync(bytes, { dictionary: DICTIONARY, pledgedSrcSize: bytes.length });
}

/** The content out of {@link packContent}. */
export function unpackContent(bytes: Uint8Array): Content {
  return content.parse(JSON.parse(zstdDecompressSync(bytes, { dictionary: DICTIONARY }).toString()));
}

/** Of {@link unpackContent}, what a search shows extracts of: the rest is neither parsed nor checked. */
export function unpackSearched(bytes: Uint8Array): z.output<typeof searched> {
  return searched.parse(JSON.parse(zstdDecompressSync(bytes, { dictionary: DICTIONARY }).toString()));
}

/**
 * What all contents have: the names of the fields, with what most articles have in them. It saves a tenth of the bytes. After
 * a change of it nothing can be unpacked that was packed before, so it asks for another `SCHEMA_VERSION`.
 */
const DICTIONARY = Buffer.from(
  '{"article":{"withdrawn":null,"guid":null,"captions":[],"changes":[],"alsoIn":[],"imported":null,"author":null,"updated":null,' +
    '"section":null,"summary":null,"image":null,"quotes":[],"language":"en","id":"","title":"","source":"","url":"https://www.",' +
    '"published":{"at":"2024-01-01T00:00:00.000Z","dateOnly":false},"topics":[""],"body":""},"text":"","summaries":{"short":[""],"medium":[""],"long":[""]}}',
);

/** What {@link packContent} gave, in a row. */
export const packed = z.instanceof(Uint8Array);

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
      factuality: z.enum(FACTUALITIES).exactOptional(),
      hide: z.boolean(),
    }),
  ),
  withdrawn: z.object({ at: givenMoment, note: z.string() }).nullable(),
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

const sentences = z.array(z.string());
const content = z.object({
  article: storedArticle,
  text: z.string(),
  summaries: z.object({ short: sentences, medium: sentences, long: sentences }),
});
const searched = z.object({ text: z.string(), article: z.object({ summary: text, author: text }) });
