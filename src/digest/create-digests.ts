import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import { UserError } from "../errors.ts";
import type { Lease } from "../state/lease.ts";
import type { State } from "../state/state.ts";
import { createCandidates, type EditionLibrary } from "./candidates.ts";
import { createDelivery, isPaused, pastOf, progressOf } from "./delivery.ts";
import { statusOf } from "./digest-status.ts";
import type { Courier, DigestHealth, DigestSettings, DigestStatus, Digests, Edition } from "./digests.ts";
import { createDueFinder, type Due } from "./due.ts";
import { chooseEdition } from "./edition.ts";
import { begin, isUnderWay } from "./ledger.ts";
import { createTroubles, missedEditions, WHY_MISSED, withMissed } from "./missed.ts";
import { dateAt, isDue } from "./schedule.ts";
import { sendTest } from "./sending.ts";
import { createDigestStore, NOTHING_DELIVERED, type Server } from "./store.ts";
import { createTurns } from "./turns.ts";

/** So many answers of Discord are awaited at once. How many requests a second go out is the courier's matter. */
const SENDS_AT_ONCE = 30;
const MOST_DIGESTS = 10;

export type DigestParts = {
  readonly state: State;
  readonly library: EditionLibrary;
  readonly courier: Courier;
  /** Held by the one process that delivers, of those that share the state. */
  readonly lease: Pick<Lease, "hold">;
  readonly log: Logger;
  /** The clock. */
  now(): Date;
};

/** See `Digests`. Every method rejects with a StateError when the state fails. */
export function createDigests({ state, library, courier, lease, log, now }: DigestParts): Digests {
  const store = createDigestStore(state);
  // Whoever reads and then writes what is kept of a server waits for its turn; sending happens outside of it.
  const turns = createTurns();
  const candidates = createCandidates(library);
  const troubles = createTroubles();
  const deliver = createDelivery({ store, library, candidates, courier, log, turns, troubles, now });
  const findDue = createDueFinder(store, log);
  /** By digest, what was done last: spares reading its delivery each minute. */
  const finished = new Map<string, Due>();
  const delivering = new Map<string, Promise<boolean>>();
  let health: DigestHealth = { lastTick: null, stateError: null, waiting: 0, standby: false };

  return {
    async list(guildId) {
      const server = await store.server(guildId);
      const found = server?.digests ?? [];
      return Promise.all(
        found.map(async (one) => statusOf(one, await store.delivery(guildId, one.name), now())),
      );
    },

    async get(guildId, name) {
      const settings = await find(guildId, name);
      return settings && statusOf(settings, await store.delivery(guildId, name), now());
    },

    set(choice, staysPaused = false) {
      return turns(choice.guildId, async () => {
        const server = (await store.server(choice.guildId)) ?? emptyServer(choice.guildId);
        const before = server.digests.find(({ name }) => name === choice.name);
        if (before === undefined && server.digests.length >= MOST_DIGESTS) {
          throw new UserError(
            `This server has ${MOST_DIGESTS} digests, which is the most. Remove one with /digest remove.`,
          );
        }
        const pause = staysPaused && before && isPaused(before, now()) ? before.pause : null;
        const isSameHour = before && !isPaused(before, now()) && hourOf(before) === hourOf(choice);
        const createdAt = isSameHour ? progressOf(before, NOTHING_DELIVERED).notBefore : now();
        return saveFresh(server, { ...choice, pause, createdAt });
      });
    },

    pause(guildId, name, until) {
      return turns(guildId, async () => {
        const server = await store.server(guildId);
        const settings = server?.digests.find((one) => one.name === name);
        if (!server || !settings) return null;
        const paused: DigestSettings = { ...settings, pause: { until, why: "asked" } };
        await store.saveServer(withDigest(server, paused));
        return statusOf(paused, await store.delivery(guildId, name), now());
      });
    },

    resume(guildId, name) {
      return turns(guildId, async () => {
        const server = await store.server(guildId);
        const settings = server?.digests.find((one) => one.name === name);
        if (!server || !settings) return null;
        if (!isPaused(settings, now())) return statusOf(settings, await store.delivery(guildId, name), now());
        // Like a new digest, so that an hour that passed during the pause is not made up.
        return saveFresh(server, { ...settings, pause: null, createdAt: now() });
      });
    },

    remove(guildId, name) {
      return turns(guildId, async () => {
        const server = await store.server(guildId);
        if (!server?.digests.some((one) => one.name === name)) return false;
        await store.removeDelivery(guildId, name);
        const digests = server.digests.filter((one) => one.name !== name);
        if (digests.length === 0) await store.removeServer(guildId);
        else await store.saveServer({ ...server, digests });
        finished.delete(`${guildId} ${name}`);
        return true;
      });
    },

    async preview(guildId, name) {
      const settings = await find(guildId, name);
      return settings && editionNow(settings, "new");
    },

    async sendNow(guildId, name) {
      const settings = await find(guildId, name);
      if (settings === null) return null;
      let edition = await editionNow(settings, "new");
      // A test that shows nothing tests nothing: without news, it shows the newest there is.
      if (edition.items.length === 0) edition = await editionNow(settings, "all");
      if (edition.items.length === 0) {
        throw new UserError(
          "There is no article to send. Ask for less with /digest edit, or wait for the first article.",
        );
      }
      const test = begin(edition, courier.pages(edition), now());
      await sendTest(courier, settings, edition, test, () => randomBytes(18).toString("base64url"));
      return { edition };
    },

    tick: (at, sleepUntil = async () => {}) => deliverAll(at, sleepUntil),

    left: (guildId) => turns(guildId, () => markLeft(guildId, now())),

    joined: (guildId) => turns(guildId, () => markLeft(guildId, null)),

    async reconcile(isMember) {
      const servers: Server[] = [];
      for await (const entry of store.allServers()) if ("value" in entry) servers.push(entry.value);
      for (const { guildId, leftAt } of servers) {
        if (isMember(guildId) !== (leftAt === null)) {
          await turns(guildId, () => markLeft(guildId, isMember(guildId) ? null : now()));
        }
      }
    },

    health: () => health,
  };

  async function find(guildId: string, name: string): Promise<DigestSettings | null> {
    return (await store.server(guildId))?.digests.find((one) => one.name === name) ?? null;
  }

  /** An edition of which nothing is in the channel is let go, and chosen anew by these settings. */
  async function saveFresh(server: Server, settings: DigestSettings): Promise<DigestStatus> {
    const { guildId, name } = settings;
    const before = await store.delivery(guildId, name);
    const attempt = before.attempt !== null && isUnderWay(before.attempt) ? before.attempt : null;
    const delivery = { ...before, attempt, failedDays: 0, told: null };
    await store.saveDelivery(guildId, name, delivery);
    await store.saveServer(withDigest(server, settings));
    return statusOf(settings, delivery, now());
  }

  async function markLeft(guildId: string, leftAt: Date | null): Promise<void> {
    const server = await store.server(guildId);
    if (server === null || (server.leftAt === null) === (leftAt === null)) return;
    if (leftAt === null) for (const settings of server.digests) await forgive(settings);
    await store.saveServer({ ...server, leftAt });
  }

  /** What was missed while Lede was out of the server is nobody's fault: it is written down, and nobody is told. */
  async function forgive(settings: DigestSettings): Promise<void> {
    const at = now();
    if (isPaused(settings, at)) return;
    const { guildId, name } = settings;
    const delivery = await store.delivery(guildId, name);
    const progress = progressOf(settings, delivery);
    const missed = missedEditions(settings, delivery, progress, at, () => WHY_MISSED.away);
    if (missed.length > 0) await store.saveDelivery(guildId, name, withMissed(delivery, missed, at));
  }

  async function editionNow(settings: DigestSettings, which: "new" | "all"): Promise<Edition> {
    const server = (await store.server(settings.guildId)) ?? emptyServer(settings.guildId);
    const delivery = await store.delivery(settings.guildId, settings.name);
    const until = now();
    const date =
      isDue(until, settings.schedule, progressOf(settings, delivery)) ?? dateAt(until, settings.schedule);
    const window =
      which === "new"
        ? { since: delivery.until, past: await pastOf(store, server, { name: settings.name, delivery }) }
        : { since: null, past: [] };
    return chooseEdition({ library, candidates, settings, ...window, date, until });
  }

  /** Ticks may overlap; a digest that is being delivered is not begun a second time. */
  function deliverOnce(guildId: string, name: string, at: Date): Promise<boolean> {
    const key = `${guildId} ${name}`;
    const current = delivering.get(key) ?? deliver(guildId, name, at).finally(() => delivering.delete(key));
    delivering.set(key, current);
    return current;
  }

  async function deliverAll(at: Date, sleepUntil: (at: Date) => Promise<void>): Promise<void> {
    health = { ...health, lastTick: at };
    let stateError: string | null = null;
    let waiting = 0;
    try {
      if (!(await mayDeliver())) return;
      const { due, expired, unreadable } = await findDue(at);
      if (unreadable > 0) troubles.note(at);
      for (const guildId of expired) await turns(guildId, () => removeAll(guildId));
      const next = due.filter((one) => !isFinished(one)).values();
      await Promise.all(
        Array.from({ length: SENDS_AT_ONCE }, async () => {
          for (const one of next) {
            if (one.at > at) await sleepUntil(one.at);
            if (!(await mayDeliver())) return;
            await deliverOne(one, at);
            // SQLite answers at once: without this, a long list would keep every command waiting.
            await nextTurn();
          }
        }),
      );
    } catch (error) {
      stateError = String(error);
      troubles.note(at);
      throw error;
    } finally {
      health = { ...health, lastTick: at, stateError, waiting };
    }

    async function deliverOne(one: Due, tickAt: Date): Promise<void> {
      const { guildId, name } = one;
      try {
        const isDone = await deliverOnce(guildId, name, one.at > tickAt ? one.at : tickAt);
        if (isDone) finished.set(keyOf(one), one);
        else waiting += 1;
      } catch (error) {
        waiting += 1;
        troubles.note(tickAt);
        stateError = String(error);
        log.error(
          { err: error, guildId, digest: name },
          "a digest waits until its state can be read and written",
        );
      }
    }
  }

  async function mayDeliver(): Promise<boolean> {
    const standby = !(await lease.hold());
    if (standby && !health.standby) {
      log.warn("another Lede with the same state delivers the digests; this one stands by");
    }
    health = { ...health, standby };
    return !standby;
  }

  function isFinished(one: Due): boolean {
    const last = finished.get(keyOf(one));
    return last?.createdAt.getTime() === one.createdAt.getTime() && last.date >= one.date;
  }

  async function removeAll(guildId: string): Promise<void> {
    const server = await store.server(guildId);
    for (const { name } of server?.digests ?? []) await store.removeDelivery(guildId, name);
    await store.removeServer(guildId);
  }
}

function keyOf({ guildId, name }: Due): string {
  return `${guildId} ${name}`;
}

function hourOf({ schedule }: Pick<DigestSettings, "schedule">): string {
  return `${schedule.time} ${schedule.timezone} ${[...schedule.days].sort().join("")}`;
}

function emptyServer(guildId: string): Server {
  return { guildId, leftAt: null, digests: [] };
}

/** The server with this digest in the place of the one of its name. */
function withDigest(server: Server, settings: DigestSettings): Server {
  const isKnown = server.digests.some(({ name }) => name === settings.name);
  const digests = isKnown
    ? server.digests.map((one) => (one.name === settings.name ? settings : one))
    : [...server.digests, settings];
  return { ...server, digests };
}
