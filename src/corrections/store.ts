import { z } from "zod";
import { CORRECTIONS } from "../digest/edition/corrected.ts";
import type { State } from "../state/state.ts";
import { instant, list, snowflake } from "../state/values.ts";

const RECORD = "correction:";
const MARK = "correction-mark";

const changeSchema = z.object({
  at: instant,
  article: z.string(),
  /** The quotation as it was posted; null for the article as a whole. */
  text: z.string().nullable(),
  what: list(z.enum(CORRECTIONS)),
  /** The quotation from then on; null where it is shown no more, and for an article. */
  now: z.object({ text: z.string(), name: z.string().nullable(), role: z.string().nullable() }).nullable(),
});

const recordSchema = z.object({
  owner: z.object({ kind: z.enum(["server", "person"]), id: snowflake }),
  /** Where what was posted is written down. */
  source: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("digest"), name: z.string(), date: z.string(), page: z.int().min(0) }),
    z.object({ kind: z.literal("follow"), id: z.string() }),
  ]),
  place: z.object({ channelId: snowflake, messageId: snowflake }),
  /** When the message was posted. */
  postedAt: instant,
  /** All so far, the newest last. */
  changes: list(changeSchema),
  /** "open": the message does not show all of them yet. "given up": it cannot, see `note`. */
  state: z.enum(["open", "done", "given up"]),
  note: z.string().nullable(),
  failures: z.int().min(0),
  retryAt: instant.nullable(),
});

const markSchema = z.object({ change: z.int(), at: instant, again: list(z.string()) });

export type Change = Readonly<z.output<typeof changeSchema>>;
/** The corrections of one message. */
export type CorrectionRecord = Readonly<z.output<typeof recordSchema>>;
export type CorrectionSource = CorrectionRecord["source"];
export type Owner = CorrectionRecord["owner"];
/** Up to where the library was looked through; `again`: articles to be looked at again, because they are being posted. */
export type CorrectionMark = Readonly<z.output<typeof markSchema>>;

export type CorrectionStore = {
  record(owner: Owner, messageId: string): Promise<CorrectionRecord | null>;
  saveRecord(record: CorrectionRecord): Promise<void>;
  removeRecord(record: CorrectionRecord): Promise<void>;
  /** Those of one owner, or of all; those that cannot be read are left out. */
  allRecords(owner?: Owner): AsyncGenerator<CorrectionRecord, void>;
  mark(): Promise<CorrectionMark | null>;
  saveMark(mark: CorrectionMark): Promise<void>;
};

export function createCorrectionStore(state: State): CorrectionStore {
  const key = ({ kind, id }: Owner, messageId: string) => `${RECORD}${kind}:${id}:${messageId}`;
  return {
    record: (owner, messageId) => state.get<CorrectionRecord>(key(owner, messageId), recordSchema),
    saveRecord: (record) =>
      state.set<CorrectionRecord>(key(record.owner, record.place.messageId), recordSchema, record),
    async removeRecord({ owner, place }) {
      await state.delete(key(owner, place.messageId));
    },
    async *allRecords(owner) {
      const prefix = owner === undefined ? RECORD : `${RECORD}${owner.kind}:${owner.id}:`;
      for await (const entry of state.entries<CorrectionRecord>(prefix, recordSchema)) {
        if ("value" in entry) yield entry.value;
      }
    },
    mark: () => state.get<CorrectionMark>(MARK, markSchema),
    saveMark: (mark) => state.set<CorrectionMark>(MARK, markSchema, mark),
  };
}
