import { z } from "zod";
import type { Moment } from "../articles/article.ts";
import type { Headline, LibraryQuotation } from "./library.ts";

export const HEADLINE_COLUMNS =
  "a.id, a.title, a.source, a.url, a.published, a.date_only, a.arrived, a.topics, a.lede";

export const headlineRow = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  published: z.number().nullable(),
  date_only: z.number(),
  arrived: z.number(),
  topics: z.string(),
  lede: z.string(),
});

const topicNames = z.array(z.string());

export function headlineOf(row: z.output<typeof headlineRow>): Headline {
  return {
    id: row.id,
    title: row.title,
    source: row.source,
    url: row.url,
    published: momentOf(row),
    arrived: new Date(row.arrived),
    topics: topicNames.parse(JSON.parse(row.topics)),
    lede: row.lede,
  };
}

export const QUOTATION_COLUMNS =
  "q.text, q.kind, q.speaker_key, q.speaker_name, q.speaker_role, a.id, a.title, a.source, a.url, a.published, a.date_only";

export const quotationRow = z.object({
  text: z.string(),
  kind: z.enum(["direct", "mixed"]),
  speaker_key: z.string().nullable(),
  speaker_name: z.string().nullable(),
  speaker_role: z.string().nullable(),
  id: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  published: z.number().nullable(),
  date_only: z.number(),
});

export function quotationOf(row: z.output<typeof quotationRow>): LibraryQuotation {
  const speaker =
    row.speaker_key === null || row.speaker_name === null
      ? null
      : { key: row.speaker_key, name: row.speaker_name, role: row.speaker_role };
  return {
    text: row.text,
    kind: row.kind,
    speaker,
    article: {
      id: row.id,
      title: row.title,
      source: row.source,
      url: row.url,
      published: momentOf(row),
    },
  };
}

function momentOf(row: { published: number | null; date_only: number }): Moment | null {
  return row.published === null ? null : { at: new Date(row.published), dateOnly: row.date_only === 1 };
}
