import { z } from "zod";
import { instant, list, snowflake } from "../../state/values.ts";

/** What can be wrong with a quotation, and with a summary. */
export const QUOTATION_FAULTS = ["speaker", "no quotation", "cut", "other"] as const;
export const SUMMARY_FAULTS = ["misleading", "article", "other"] as const;
const FAULTS = ["speaker", "no quotation", "cut", "misleading", "article", "other"] as const;
export type ReportFault = (typeof FAULTS)[number];

/** In words, as the beginning of a list entry. */
export const FAULT_WORDS: Readonly<Record<ReportFault, string>> = {
  speaker: "Wrong speaker",
  "no quotation": "Not a quotation",
  cut: "Cut wrongly",
  misleading: "It misleads",
  article: "The article is wrong, or was taken back",
  other: "Something else",
};

/** Longest text of what is right, in characters. */
export const LONGEST_RIGHT = 500;
/** So many complaints keep their text; of older ones only the number is kept. */
const MOST_COMPLAINTS = 20;
/** How long a report is kept after an editor answered it, or after the last complaint where nobody did. */
const KEPT_MS = 365 * 24 * 60 * 60_000;

export const placeSchema = z.object({ channelId: snowflake, messageId: snowflake });

const complaint = z.object({
  member: snowflake,
  fault: z.enum(FAULTS),
  /** What is right, in their words. */
  right: z.string().nullable(),
  at: instant,
});
export type Complaint = Readonly<z.output<typeof complaint>>;

const seenSchema = z.object({
  passage: z.object({ article: z.string(), words: z.string().nullable() }),
  title: z.string(),
  /** The quotation as it was shown; null for a summary. */
  text: z.string().nullable(),
  /** Who was shown as its speaker, in words; null for a summary. */
  attribution: z.string().nullable(),
});
/** A passage as a member saw it when they reported it. */
export type Seen = Readonly<z.output<typeof seenSchema>>;

export const reportSchema = z.object({
  /** The passage's key: one report a passage. */
  id: z.string(),
  /** As it was shown at the last complaint. */
  seen: seenSchema,
  /** How many members complained, those that are forgotten included. */
  count: z.int().min(1),
  /** The newest last. */
  complaints: list(complaint),
  lastAt: instant,
  /** The message in the editors' channel; null where none could be posted yet. */
  notice: placeSchema.nullable(),
  closed: z.object({ at: instant, editor: snowflake.nullable(), outcome: z.string() }).nullable(),
});
/** What members say is wrong with one passage, as it is kept. */
export type Report = Readonly<z.output<typeof reportSchema>>;

/** The report with one complaint more; an answered one is open again. */
export function withComplaint(
  report: Report | null,
  id: string,
  seen: Seen,
  { member, fault, right, at }: Complaint,
): Report {
  return {
    id,
    seen,
    count: (report?.count ?? 0) + 1,
    complaints: [...(report?.complaints ?? []), { member, fault, right, at }].slice(-MOST_COMPLAINTS),
    lastAt: at,
    notice: report?.closed === null ? report.notice : null,
    closed: null,
  };
}

/** The report without what is kept of one member; the number of complaints stays. */
export function withoutMember(report: Report, member: string): Report {
  const { closed } = report;
  return {
    ...report,
    complaints: report.complaints.filter((one) => one.member !== member),
    closed: closed?.editor === member ? { ...closed, editor: null } : closed,
  };
}

export function hasEnded({ closed, lastAt }: Report, now: Date): boolean {
  return now.getTime() - (closed?.at ?? lastAt).getTime() > KEPT_MS;
}

/** How often each fault was named, as far as it is kept: "Wrong speaker (2), Cut wrongly". */
export function faultsInWords({ complaints }: Report): string {
  return [...Map.groupBy(complaints, ({ fault }) => fault)]
    .map(([fault, { length }]) => (length === 1 ? FAULT_WORDS[fault] : `${FAULT_WORDS[fault]} (${length})`))
    .join(", ");
}
