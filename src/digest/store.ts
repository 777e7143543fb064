import { z } from "zod";
import type { State, StateEntry } from "../state/state.ts";
import { instant, list, snowflake, storedUnder } from "../state/values.ts";
import type { DigestHistory } from "./digests.ts";
import { NOTHING_LEFT_OUT } from "./edition/left-out.ts";
import { coverage, writtenRecap } from "./recap/recap.ts";
import { choiceSchema, settingsSchema } from "./settings/settings.ts";
import { wordChoice } from "./settings/values.ts";

const SETTINGS = "digest-settings:";
const DELIVERY = "digest-delivery:";
const EDITIONS_KEPT = 30;
/** A server may have so many digests. */
export const MOST_DIGESTS = 10;

const localDate = z.iso.date();
const draftSchema = z.object({
  id: z.string().max(16),
  /** The settings to choose among, all for one digest. */
  offers: z.array(choiceSchema).min(1).readonly(),
});

const serverSchema = z.object({
  guildId: snowflake,
  /** When the bot was removed from the server; null while it is there. */
  leftAt: instant.nullable(),
  digests: list(settingsSchema),
  /** Settings that someone was asked to choose among, the newest last. Older states have none. */
  drafts: list(draftSchema).default([]),
});

const place = z.object({ channelId: snowflake, messageId: snowflake });

const count = z.int().min(0);
const more = z.object({ articles: count, isLeast: z.boolean(), oldest: instant.nullable() });
const leftOut = z
  .object({
    shown: list(
      z.object({
        date: localDate,
        digest: z.string(),
        reason: z.enum(["shown", "same story"]),
        articles: count,
      }),
    ),
    old: z.object({ articles: count, isLeast: z.boolean() }),
    more,
  })
  .readonly()
  // Older states don't say.
  .default(NOTHING_LEFT_OUT);

/** Messages of a digest that are or may be pinned, and are unpinned with its next edition. Older states have none. */
const pinned = list(place).default([]);

const filters = z.object({
  topics: wordChoice,
  sources: wordChoice,
  speakers: wordChoice,
  words: wordChoice,
});

const pageArticles = list(
  // Only the stories of a recap are counted; older states have none.
  z.object({ id: z.string(), also: list(z.string()), covered: coverage.nullable().default(null) }),
);

/** Only a weekly edition has one; older states have none. */
const recap = writtenRecap.nullable().default(null);

const quotation = z.object({
  article: z.string(),
  text: z.string(),
  /** Older states don't say. */
  name: z.string().nullable().default(null),
  role: z.string().nullable().default(null),
});

const shownSchema = z.object({
  at: instant,
  until: instant,
  lateMinutes: count,
  filters,
  forum: z.boolean(),
  more,
  pages: list(z.object({ articles: pageArticles, posted: place.nullable() })),
  quotation: quotation.nullable(),
  recap,
});

const attemptSchema = storedUnder(
  { problem: "mend" },
  z.object({
    date: localDate,
    /** The end of its window. */
    until: instant,
    channelId: snowflake,
    quotation: quotation.nullable(),
    recap,
    leftOut,
    /** What its heading says; older states don't say. */
    frame: z.object({ filters, lateMinutes: count }).nullable().default(null),
    /** Its messages, as they were chosen: after a crash the edition is rebuilt from them. */
    pages: list(
      z.object({
        nonce: z.string().max(25),
        articles: pageArticles,
        /** Opened as a forum post, which has no nonce. */
        forum: z.boolean(),
        /** Since when it may be in the channel without our knowing; null when it surely isn't, or when we know. */
        openSince: instant.nullable(),
        posted: place.nullable(),
        /** Whether it is there cannot be found out any more. */
        lost: z.boolean(),
      }),
    ),
    threadId: snowflake.nullable(),
    pinned,
    notes: list(z.string()),
    failures: z.int(),
    /** What the managers would have to fix, at the last failure. */
    problem: z.string().nullable(),
    /** null when it may be tried at once. */
    retryAt: instant.nullable(),
  }),
);

const missed = list(
  z.object({ first: localDate, last: localDate, editions: z.int().min(1), reason: z.string() }),
);

const deliverySchema = storedUnder(
  { reportedProblem: "told", unreported: "untold" },
  z.object({
    lastDate: localDate.nullable(),
    until: instant.nullable(),
    /** The last editions, the newest last. */
    editions: list(
      z.object({
        date: localDate,
        /** Older states don't say where: then it is null. */
        channelId: snowflake.nullable().default(null),
        articles: list(z.string()),
        messages: list(place),
        /** What it showed; null for one of before that was kept. */
        shown: shownSchema.nullable().default(null),
      }),
    ),
    /** Editions that did not come, the newest last. Ledgers of before they were kept have none. */
    missed: missed.default([]),
    /** Those of them that are not reported to the managers yet, because Discord did not answer. */
    unreported: missed.default([]),
    pinned,
    lastResult: z
      .discriminatedUnion("outcome", [
        z.object({
          outcome: z.literal("sent"),
          at: instant,
          articles: z.int(),
          notes: list(z.string()),
          leftOut,
        }),
        z.object({
          outcome: z.literal("nothing new"),
          at: instant,
          said: z.boolean(),
          // Older states have none.
          notes: list(z.string()).default([]),
          leftOut,
        }),
        z.object({ outcome: z.literal("failed"), at: instant, reason: z.string() }),
        z.object({ outcome: z.literal("missed"), at: instant, missed }),
        z.object({ outcome: z.literal("in part"), at: instant, articles: z.int(), reason: z.string() }),
      ])
      .nullable(),
    failedDays: z.int(),
    /** The problem that was reported to the managers; null once it is fixed. */
    reportedProblem: z.string().nullable(),
    /** The ledger of an edition that was begun and isn't done. */
    attempt: attemptSchema.nullable(),
  }),
);

/** A server with all its digests: one value, so that it changes as a whole. */
export type Server = Readonly<z.output<typeof serverSchema>>;
/** What is kept of a digest's deliveries. */
export type Delivery = Readonly<z.output<typeof deliverySchema>>;
export type Attempt = NonNullable<Delivery["attempt"]>;
export type Page = Attempt["pages"][number];

export function emptyServer(guildId: string): Server {
  return { guildId, leftAt: null, digests: [], drafts: [] };
}

export const NOTHING_DELIVERED: Delivery = {
  lastDate: null,
  until: null,
  editions: [],
  missed: [],
  unreported: [],
  pinned: [],
  lastResult: null,
  failedDays: 0,
  reportedProblem: null,
  attempt: null,
};

/** The digests of all servers as the state holds them. Settings and deliveries apart: they are changed by different hands. */
export type DigestStore = {
  server(guildId: string): Promise<Server | null>;
  saveServer(server: Server): Promise<void>;
  /** May give a server twice. */
  allServers(): AsyncGenerator<StateEntry<Server>, void>;
  delivery(guildId: string, name: string): Promise<Delivery>;
  /** May give a delivery twice. Those that cannot be read are left out. */
  allDeliveries(): AsyncGenerator<{ guildId: string; name: string; delivery: Delivery }, void>;
  saveDelivery(guildId: string, name: string, delivery: Delivery): Promise<void>;
  removeDelivery(guildId: string, name: string): Promise<void>;
  removeServer(guildId: string): Promise<void>;
};

export function createDigestStore(state: State): DigestStore {
  const deliveryKey = (guildId: string, name: string) => `${DELIVERY}${guildId}:${name}`;
  return {
    server: (guildId) => state.get<Server>(SETTINGS + guildId, serverSchema),
    saveServer: (server) => state.set<Server>(SETTINGS + server.guildId, serverSchema, server),
    allServers: () => state.entries<Server>(SETTINGS, serverSchema),
    async delivery(guildId, name) {
      return (await state.get(deliveryKey(guildId, name), deliverySchema)) ?? NOTHING_DELIVERED;
    },
    async *allDeliveries() {
      for await (const entry of state.entries<Delivery>(DELIVERY, deliverySchema)) {
        if (!("value" in entry)) continue;
        const [guildId = "", name = ""] = entry.key.slice(DELIVERY.length).split(":");
        yield { guildId, name, delivery: entry.value };
      }
    },
    saveDelivery(guildId, name, delivery) {
      const kept = {
        ...delivery,
        editions: delivery.editions.slice(-EDITIONS_KEPT),
        missed: delivery.missed.slice(-EDITIONS_KEPT),
      };
      return state.set(deliveryKey(guildId, name), deliverySchema, kept);
    },
    async removeDelivery(guildId, name) {
      await state.delete(deliveryKey(guildId, name));
    },
    async removeServer(guildId) {
      await state.delete(SETTINGS + guildId);
    },
  };
}

/** The same, where what is written of a server is written by its own store. */
export function storeByServer(store: DigestStore, storeOf: (guildId: string) => DigestStore): DigestStore {
  return {
    server: (guildId) => store.server(guildId),
    allServers: () => store.allServers(),
    delivery: (guildId, name) => store.delivery(guildId, name),
    allDeliveries: () => store.allDeliveries(),
    saveServer: (server) => storeOf(server.guildId).saveServer(server),
    saveDelivery: (guildId, ...delivery) => storeOf(guildId).saveDelivery(guildId, ...delivery),
    removeDelivery: (guildId, name) => storeOf(guildId).removeDelivery(guildId, name),
    removeServer: (guildId) => storeOf(guildId).removeServer(guildId),
  };
}

export function historyOf(delivery: Delivery): DigestHistory {
  const { lastDate, until, editions, missed, lastResult, failedDays } = delivery;
  return { lastDate, until, editions, missed, lastResult, failedDays };
}
