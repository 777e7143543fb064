import { z } from "zod";
import type { Moment } from "../content/article.ts";
import type { NameUse } from "../identity/person.ts";
import type { Headline, LibraryQuotation } from "./library.ts";
import type { Roster } from "./roster.ts";

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
  "q.number, q.text, q.kind, q.confidence, q.name AS name_number, n.name AS speaker_name, n.role AS speaker_role, a.id, a.title, a.source, a.url, a.published, a.date_only";

/** What {@link QUOTATION_COLUMNS} are taken from. */
export const QUOTATION_JOINS =
  "JOIN articles a ON a.number = q.article LEFT JOIN names n ON n.number = q.name";

export const quotationRow = z.object({
  number: z.number(),
  text: z.string(),
  kind: z.enum(["direct", "mixed"]),
  confidence: z.number(),
  name_number: z.number().nullable(),
  speaker_name: z.string().nullable(),
  speaker_role: z.string().nullable(),
  ...articleColumns,
});

export function quotationOf(row: z.output<typeof quotationRow>, roster: Roster): LibraryQuotation {
  const shown = roster.shown(row.number);
  return {
    text: row.text,
    kind: row.kind,
    confidence: shown?.confidence ?? row.confidence,
    factuality: "said",
    speaker: shown?.use === undefined ? speakerOf(row, roster) : speakerOf(asShown(shown.use), roster),
    article: {
      id: row.id,
      title: row.title,
      source: row.source,
      url: row.url,
      published: momentOf(row),
    },
  };
}

type WrittenSpeaker = Pick<z.output<typeof quotationRow>, "name_number" | "speaker_name" | "speaker_role">;

const asShown = ({ number, name, role }: NameUse): WrittenSpeaker => ({
  name_number: number,
  speaker_name: name,
  speaker_role: role,
});

function speakerOf(row: WrittenSpeaker, roster: Roster): LibraryQuotation["speaker"] {
  if (row.name_number === null || row.speaker_name === null) return null;
  const speaker = roster.ofName(row.name_number);
  if (speaker === undefined) return { key: null, name: row.speaker_name, role: row.speaker_role };
  // The role is that of the day, not the latest.
  return { key: speaker.key, name: speaker.name, role: row.speaker_role ?? speaker.editorRole };
}

function momentOf(row: { published: number | null; date_only: number }): Moment | null {
  return row.published === null ? null : { at: new Date(row.published), dateOnly: row.date_only === 1 };
}
