import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import type { Library } from "../library/library.ts";
import type { State } from "../state/state.ts";
import { createDelivery, progressOf } from "./delivery.ts";
import type { Courier, DigestSettings, DigestStatus, Digests } from "./digests.ts";
import { chooseEdition } from "./edition.ts";
import { dateAt, isDue, nextRun } from "./schedule.ts";
import { createDigestStore, type Delivery, historyOf } from "./store.ts";
import { createTurns } from "./turns.ts";

const SENDS_AT_ONCE = 5;

export type DigestParts = {
  readonly state: State;
  readonly library: Pick<Library, "headlines">;
  readonly courier: Courier;
  readonly log: Logger;
  /** The clock. */
  now(): Date;
};

/** See `Digests`. Every method rejects with a StateError when the state fails. */
export function createDigests({ state, library, courier, log, now }: DigestParts): Digests {
  const store = createDigestStore(state);
  // Whoever reads and then writes what is kept of a server waits for its turn; sending happens outside of it.
  const turns = createTurns();
  const deliver = createDelivery({ store, library, courier, log, turns });
  const complained = new Set<string>();
  let ticking: Promise<void> | null = null;

  return {
    async get(guildId) {
      const settings = await store.settings(guildId);
      return settings && statusOf(settings, await store.delivery(guildId), now());
    },

    set(chosen) {
      return turns(chosen.guildId, () => saveFresh({ ...chosen, paused: false, createdAt: now() }));
    },

    pause(guildId) {
      return turns(guildId, async () => {
        const settings = await store.settings(guildId);
        if (settings === null) return null;
        const paused = { ...settings, paused: true };
        await store.saveSettings(paused);
        return statusOf(paused, await store.delivery(guildId), now());
      });
    },

    resume(guildId) {
      return turns(guildId, async () => {
        const settings = await store.settings(guildId);
        if (settings === null) return null;
        if (!settings.paused) return statusOf(settings, await store.delivery(guildId), now());
        // Like a new digest, so that an hour that passed during the pause is not made up.
        return saveFresh({ ...settings, paused: false, createdAt: now() });
      });
    },

    remove(guildId) {
      return turns(guildId, () => store.remove(guildId));
    },

    async preview(guildId) {
      const settings = await store.settings(guildId);
      return settings && editionNow(settings, await store.delivery(guildId), now());
    },

    async sendNow(guildId) {
      const settings = await store.settings(guildId);
      if (settings === null) return null;
      const delivery = await store.delivery(guildId);
      let edition = editionNow(settings, delivery, now());
      // A test that shows nothing tests nothing: without news, it shows the newest there is.
      if (edition.items.length === 0)
        edition = editionNow(settings, { ...delivery, until: null, editions: [] }, now());
      if (edition.items.length === 0) {
        throw new UserError(
          "There is no article to send. Choose another topic or source with /digest set, or wait for the first article.",
        );
      }
      const { messageId } = await courier.send(edition, randomBytes(18).toString("base64url"));
      return { edition, messageId };
    },

    tick(at) {
      ticking ??= deliverAll(at).finally(() => {
        ticking = null;
      });
      return ticking;
    },
  };

  /** An edition that failed with other settings is let go: its window and its pause are not the new one's. */
  async function saveFresh(settings: DigestSettings): Promise<DigestStatus> {
    const delivery = { ...(await store.delivery(settings.guildId)), attempt: null };
    await store.saveDelivery(settings.guildId, delivery);
    await store.saveSettings(settings);
    return statusOf(settings, delivery, now());
  }

  function editionNow(settings: DigestSettings, delivery: Delivery, at: Date) {
    const date =
      isDue(at, settings.schedule, progressOf(settings, delivery)) ?? dateAt(at, settings.schedule);
    return chooseEdition({ library, settings, history: historyOf(delivery), date, now: at });
  }

  async function deliverAll(at: Date): Promise<void> {
    const due = await findDue(at);
    const next = due.values();
    await Promise.all(
      Array.from({ length: SENDS_AT_ONCE }, async () => {
        for (const guildId of next) {
          await deliver(guildId, at).catch((error: unknown) => {
            log.error({ err: error, guildId }, "a digest waits until its state can be read and written");
          });
          // SQLite answers at once: without this, a long list would keep every command waiting.
          await nextTurn();
        }
      }),
    );
  }

  /** By the schedule alone, which spares reading the deliveries of all others. A set, because entries may come twice. */
  async function findDue(at: Date): Promise<Set<string>> {
    const due = new Set<string>();
    for await (const entry of store.allSettings()) {
      if ("error" in entry) {
        if (!complained.has(entry.key)) log.error({ err: entry.error }, "a digest's settings cannot be read");
        complained.add(entry.key);
        continue;
      }
      const { guildId, schedule, createdAt } = entry.value;
      if (isDue(at, schedule, { lastDate: null, notBefore: createdAt }) !== null) due.add(guildId);
    }
    return due;
  }
}

function statusOf(settings: DigestSettings, delivery: Delivery, at: Date): DigestStatus {
  return {
    settings,
    history: historyOf(delivery),
    nextRun: settings.paused ? null : nextRunOf(settings, delivery, at),
  };
}

/** A due edition that failed goes out when its pause is over. */
function nextRunOf(settings: DigestSettings, delivery: Delivery, at: Date): Date {
  const progress = progressOf(settings, delivery);
  const { attempt } = delivery;
  const isWaiting =
    attempt?.retryAt && attempt.retryAt > at && isDue(at, settings.schedule, progress) === attempt.date;
  return nextRun(isWaiting && attempt.retryAt ? attempt.retryAt : at, settings.schedule, progress);
}
