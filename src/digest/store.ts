import { z } from "zod";
import type { State, StateEntry } from "../state/state.ts";
import type { DigestHistory, DigestSettings } from "./digests.ts";
import { isTimezone } from "./timezones.ts";

const SETTINGS = "digest-settings:";
const DELIVERY = "digest-delivery:";
const EDITIONS_KEPT = 30;

const snowflake = z.string().regex(/^\d{1,20}$/);
const localDate = z.iso.date();
const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

const settingsSchema = z.object({
  guildId: snowflake,
  channelId: snowflake,
  schedule: z.object({
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    timezone: z.string().refine(isTimezone, "no such time zone"),
    days: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).min(1),
  }),
  topic: z.string().nullable(),
  source: z.string().nullable(),
  limit: z.int().min(1).max(20),
  roleId: snowflake.nullable(),
  paused: z.boolean(),
  createdBy: snowflake,
  createdAt: instant,
});

const deliverySchema = z.object({
  lastDate: localDate.nullable(),
  until: instant.nullable(),
  /** The last editions, the newest last. */
  editions: z.array(z.object({ date: localDate, articles: z.array(z.string()) })),
  lastResult: z
    .discriminatedUnion("outcome", [
      z.object({ outcome: z.literal("sent"), at: instant, articles: z.int(), messageId: z.string() }),
      z.object({ outcome: z.literal("nothing new"), at: instant }),
      z.object({ outcome: z.literal("failed"), at: instant, reason: z.string() }),
    ])
    .nullable(),
  /** An edition that was begun and isn't done: written before it is sent, so that a second try is the same edition. */
  attempt: z
    .object({
      date: localDate,
      nonce: z.string().max(25),
      /** The end of its window. */
      until: instant,
      failures: z.int(),
      /** null when it may be tried at once. */
      retryAt: instant.nullable(),
    })
    .nullable(),
});

/** What is kept of a digest's deliveries. */
export type Delivery = Readonly<z.output<typeof deliverySchema>>;
export type Attempt = NonNullable<Delivery["attempt"]>;

const NOTHING_DELIVERED: Delivery = {
  lastDate: null,
  until: null,
  editions: [],
  lastResult: null,
  attempt: null,
};

/** The digests of all servers as the state holds them. Settings and deliveries apart: they are changed by different hands. */
export type DigestStore = {
  settings(guildId: string): Promise<DigestSettings | null>;
  saveSettings(settings: DigestSettings): Promise<void>;
  /** May give a server twice. */
  allSettings(): AsyncGenerator<StateEntry<DigestSettings>, void>;
  delivery(guildId: string): Promise<Delivery>;
  saveDelivery(guildId: string, delivery: Delivery): Promise<void>;
  /** Deletes both. False when there were no settings. */
  remove(guildId: string): Promise<boolean>;
};

export function createDigestStore(state: State): DigestStore {
  return {
    settings: (guildId) => state.get<DigestSettings>(SETTINGS + guildId, settingsSchema),
    saveSettings: (settings) => state.set(SETTINGS + settings.guildId, settingsSchema, settings),
    allSettings: () => state.entries<DigestSettings>(SETTINGS, settingsSchema),
    async delivery(guildId) {
      return (await state.get(DELIVERY + guildId, deliverySchema)) ?? NOTHING_DELIVERED;
    },
    saveDelivery(guildId, delivery) {
      const editions = delivery.editions.slice(-EDITIONS_KEPT);
      return state.set(DELIVERY + guildId, deliverySchema, { ...delivery, editions });
    },
    async remove(guildId) {
      await state.delete(DELIVERY + guildId);
      return state.delete(SETTINGS + guildId);
    },
  };
}

export function historyOf({ lastDate, until, editions, lastResult }: Delivery): DigestHistory {
  return { lastDate, until, delivered: editions.flatMap(({ articles }) => articles), lastResult };
}
