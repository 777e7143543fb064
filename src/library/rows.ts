import { z } from "zod";
import type { Moment } from "../content/article.ts";
import { articleOfQuotation } from "./article-number.ts";
import type { Headline, LibraryQuotation } from "./library.ts";

/** The order of articles `a` in lists. */
export const NEWEST = "a.sort_at DESC, a.arrived DESC, a.id";

export const HEADLINE_COLUMNS =
  "a.id, a.title, a.source, a.url, a.published, a.date_only, a.arrived, a.topics, a.lede";

/** What is said of an article beside what is shown of it. */
const articleColumns = {
  id: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  published: z.number().nullable(),
  date_only: z.number(),
};

export const headlineRow = z.object({
  ...articleColumns,
  arrived: z.number(),
  topics: z.string(),
  lede: z.string(),
});

/** A headline with the time it is sorted by, in milliseconds since 1970. */
export type Listed = { readonly headline: Headline; readonly sortAt: number };

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

export const QUOTATION_COLUMNS = `q.text, q.kind, ifnull(q.shown_confidence, q.confidence) AS confidence, n.name AS speaker_name, n.role AS speaker_role,
  p.key AS person_key, p.name AS person_name, p.editor_role, a.id, a.title, a.source, a.url, a.published, a.date_only`;

/** What {@link QUOTATION_COLUMNS} are taken from. */
export const QUOTATION_JOINS = `JOIN articles a ON a.number = ${articleOfQuotation("q.number")} LEFT JOIN names n ON n.number = q.shown
  LEFT JOIN persons p ON p.number = n.person AND p.quotations > 0`;

export const quotationRow = z.object({
  text: z.string(),
  kind: z.enum(["direct", "mixed"]),
  confidence: z.number(),
  speaker_name: z.string().nullable(),
  speaker_role: z.string().nullable(),
  person_key: z.string().nullable(),
  person_name: z.string().nullable(),
  editor_role: z.string().nullable(),
  ...articleColumns,
});

export function quotationOf(row: z.output<typeof quotationRow>): LibraryQuotation {
  return {
    text: row.text,
    kind: row.kind,
    confidence: row.confidence,
    factuality: "said",
    speaker: speakerOf(row),
    article: {
      id: row.id,
      title: row.title,
      source: row.source,
      url: row.url,
      published: momentOf(row),
    },
  };
}

function speakerOf(row: z.output<typeof quotationRow>): LibraryQuotation["speaker"] {
  if (row.speaker_name === null) return null;
  if (row.person_key === null || row.person_name === null) {
    return { key: null, name: row.speaker_name, role: row.speaker_role };
  }
  // The role is that of the day, not the latest.
  return { key: row.person_key, name: row.person_name, role: row.speaker_role ?? row.editor_role };
}

function momentOf(row: { published: number | null; date_only: number }): Moment | null {
  return row.published === null ? null : { at: new Date(row.published), dateOnly: row.date_only === 1 };
}
