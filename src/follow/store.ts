import { z } from "zod";
import type { State, StateEntry } from "../state/state.ts";
import { instant, list, snowflake } from "../state/values.ts";

const SETTINGS = "follow-settings:";
const LEDGER = "follow-ledger:";
const STAMP = "follow-stamp";
const MARK = "follow-mark";
const DAY_MS = 86_400_000;

/** Alerts are remembered for so long, and of one follow so many. */
const REMEMBERED_MS = 30 * DAY_MS;
const MOST_REMEMBERED = 100;

const subjectSchema = z.discriminatedUnion("kind", [
  /** `key` is the library's for the person, `name` what they were called when the follow was set. */
  z.object({ kind: z.literal("speaker"), key: z.string(), name: z.string() }),
  z.object({ kind: z.literal("topic"), name: z.string() }),
  /** As `/search` reads them. */
  z.object({ kind: z.literal("words"), text: z.string() }),
]);

const followSchema = z.object({
  id: z.string().max(16),
  subject: subjectSchema,
  /** Where its alerts go; null for direct messages. */
  channelId: snowflake.nullable(),
  createdBy: snowflake,
  createdAt: instant,
  /** Why it is stopped, in words; null while it is on. */
  stopped: z.string().nullable(),
});

const quietSchema = z.object({ from: z.string(), until: z.string(), timezone: z.string() });

const followerSchema = z.object({
  kind: z.enum(["server", "person"]),
  id: snowflake,
  /** When the bot was removed from the server; null while it is there, and for a person. */
  leftAt: instant.nullable(),
  follows: list(followSchema),
  /** When a person hears nothing; null where that was not set. */
  quiet: quietSchema.nullable(),
  /** In which they used Discord when they last set a follow, a BCP 47 tag. Older states don't say. */
  language: z.string().nullable().default(null),
});

const itemSchema = z.object({
  article: z.string(),
  /** What was said; null for an article as a whole. */
  quotation: z.object({ text: z.string(), name: z.string(), role: z.string().nullable() }).nullable(),
  foundAt: instant,
});

const place = z.object({ channelId: snowflake, messageId: snowflake });

const ledgerSchema = z.object({
  /** How many messages were begun, by which each has a nonce of its own. */
  begun: z.int().min(0),
  /** Found and not posted yet, the newest last; `further` counts those for which there is no room. */
  waiting: list(itemSchema),
  further: z.int().min(0),
  /** A message that was begun and is not known to be there. */
  attempt: z
    .object({
      nonce: z.string().max(25),
      /** null while it is not known: a direct message goes into a channel that Discord names. */
      channelId: snowflake.nullable(),
      items: list(itemSchema),
      further: z.int().min(0),
      /** Since when it may be in the channel without our knowing; null when it surely is not. */
      openSince: instant.nullable(),
      failures: z.int().min(0),
      /** null when it may be tried at once. */
      retryAt: instant.nullable(),
    })
    .nullable(),
  /** The newest last. `posted` is null where it cannot be known whether the message is there. */
  alerts: list(
    z.object({
      at: instant,
      posted: place.nullable(),
      items: list(itemSchema),
      /** How many more there were. Older states don't say. */
      further: z.int().min(0).default(0),
    }),
  ),
});

const markSchema = z.object({ change: z.int(), at: instant });

export type Subject = Readonly<z.output<typeof subjectSchema>>;
export type Follow = Readonly<z.output<typeof followSchema>>;
export type QuietHours = Readonly<z.output<typeof quietSchema>>;
/** A server or a person with all that they follow: one value, so that it changes as a whole. */
export type Follower = Readonly<z.output<typeof followerSchema>>;
export type FollowerId = Pick<Follower, "kind" | "id">;
/** Whom an alert is for, and in which language. */
export type Addressee = Pick<Follower, "kind" | "id" | "language">;
export type FoundItem = Readonly<z.output<typeof itemSchema>>;
/** What was found and posted of one follow. */
export type FollowLedger = Readonly<z.output<typeof ledgerSchema>>;
export type AlertAttempt = NonNullable<FollowLedger["attempt"]>;
export type Mark = Readonly<z.output<typeof markSchema>>;

export const NOTHING_FOUND: FollowLedger = { begun: 0, waiting: [], further: 0, attempt: null, alerts: [] };

export function emptyFollower({ kind, id }: FollowerId): Follower {
  return { kind, id, leftAt: null, follows: [], quiet: null, language: null };
}

export function followerKey({ kind, id }: FollowerId): string {
  return `${kind}:${id}`;
}

/** What is followed, and what was posted of it, as the state holds it. Apart: they are changed by different hands. */
export type FollowStore = {
  follower(id: FollowerId): Promise<Follower | null>;
  saveFollower(follower: Follower): Promise<void>;
  removeFollower(id: FollowerId): Promise<void>;
  allFollowers(): AsyncGenerator<StateEntry<Follower>, void>;
  /** Changes with every change of what is followed. */
  stamp(): Promise<string | null>;
  saveStamp(stamp: string): Promise<void>;
  ledger(id: FollowerId, follow: string): Promise<FollowLedger>;
  saveLedger(id: FollowerId, follow: string, ledger: FollowLedger, now: Date): Promise<void>;
  removeLedger(id: FollowerId, follow: string): Promise<void>;
  /** May give a ledger twice. Those that cannot be read are left out. */
  allLedgers(): AsyncGenerator<{ follower: FollowerId; follow: string; ledger: FollowLedger }, void>;
  /** Those who have something waiting, by `followerKey`. */
  whoWaits(): Promise<ReadonlySet<string>>;
  /** Up to where the library was looked through; null before the first look. */
  mark(): Promise<Mark | null>;
  saveMark(mark: Mark): Promise<void>;
};

export function createFollowStore(state: State): FollowStore {
  const settingsKey = (id: FollowerId) => SETTINGS + followerKey(id);
  const ledgerKey = (id: FollowerId, follow: string) => `${LEDGER}${followerKey(id)}:${follow}`;
  async function* allLedgers() {
    for await (const entry of state.entries<FollowLedger>(LEDGER, ledgerSchema)) {
      if (!("value" in entry)) continue;
      const [kind, id = "", follow = ""] = entry.key.slice(LEDGER.length).split(":");
      const follower: FollowerId = { kind: kind === "person" ? "person" : "server", id };
      yield { follower, follow, ledger: entry.value };
    }
  }

  return {
    follower: (id) => state.get<Follower>(settingsKey(id), followerSchema),
    saveFollower(follower) {
      return state.set<Follower>(settingsKey(follower), followerSchema, follower);
    },
    async removeFollower(id) {
      await state.delete(settingsKey(id));
    },
    allFollowers: () => state.entries<Follower>(SETTINGS, followerSchema),
    stamp: () => state.get(STAMP, z.string()),
    saveStamp: (stamp) => state.set(STAMP, z.string(), stamp),
    async ledger(id, follow) {
      return (await state.get(ledgerKey(id, follow), ledgerSchema)) ?? NOTHING_FOUND;
    },
    saveLedger(id, follow, ledger, now) {
      const oldest = now.getTime() - REMEMBERED_MS;
      const alerts = ledger.alerts.filter(({ at }) => at.getTime() > oldest).slice(-MOST_REMEMBERED);
      return state.set<FollowLedger>(ledgerKey(id, follow), ledgerSchema, { ...ledger, alerts });
    },
    async removeLedger(id, follow) {
      await state.delete(ledgerKey(id, follow));
    },
    allLedgers,
    async whoWaits() {
      const waiting = new Set<string>();
      for await (const { follower, ledger } of allLedgers()) {
        if (ledger.waiting.length > 0 || ledger.attempt !== null) waiting.add(followerKey(follower));
      }
      return waiting;
    },
    mark: () => state.get<Mark>(MARK, markSchema),
    saveMark: (mark) => state.set<Mark>(MARK, markSchema, mark),
  };
}
