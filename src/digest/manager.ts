import { randomBytes } from "node:crypto";
import { UserError } from "../errors.ts";
import type { KeyedMutex } from "./delivery/keyed-mutex.ts";
import { isUnderWay } from "./delivery/ledger.ts";
import { missedEditions, WHY_MISSED, withMissed } from "./delivery/missed.ts";
import { isPaused, progressOf } from "./delivery/progress.ts";
import { statusOf } from "./digest-status.ts";
import type { DigestSet, DigestStatus, Digests } from "./digests.ts";
import { daysOf } from "./schedule/days-of.ts";
import type { DigestChoice, DigestSettings } from "./settings/settings.ts";
import { type DigestStore, emptyServer, MOST_DIGESTS, NOTHING_DELIVERED, type Server } from "./store.ts";

const MOST_DRAFTS = 5;

export type ManagerParts = {
  readonly store: DigestStore;
  /** Whoever reads and then writes what is kept of a server waits for its turn. */
  readonly mutex: KeyedMutex;
  now(): Date;
};

/** What servers set, and that they come and go; see `Digests`. Rejects with a StateError when the state fails. */
export class DigestManager
  implements
    Pick<
      Digests,
      "list" | "set" | "draft" | "accept" | "pause" | "resume" | "remove" | "left" | "joined" | "reconcile"
    >
{
  readonly #parts: ManagerParts;

  constructor(parts: ManagerParts) {
    this.#parts = parts;
  }

  async list(guildId: string): Promise<readonly DigestStatus[]> {
    const { store, now } = this.#parts;
    const digests = (await store.server(guildId))?.digests ?? [];
    return Promise.all(
      digests.map(async (one) => statusOf(one, await store.delivery(guildId, one.name), now())),
    );
  }

  set(choice: DigestChoice): Promise<DigestSet> {
    const { store, mutex } = this.#parts;
    return mutex(choice.guildId, async () =>
      this.#replace((await store.server(choice.guildId)) ?? emptyServer(choice.guildId), choice),
    );
  }

  draft(offers: readonly [DigestChoice, ...DigestChoice[]]): Promise<string> {
    const { store, mutex } = this.#parts;
    const [{ guildId }] = offers;
    const id = randomBytes(6).toString("base64url");
    return mutex(guildId, async () => {
      const server = (await store.server(guildId)) ?? emptyServer(guildId);
      const drafts = [...server.drafts, { id, offers: [...offers] }].slice(-MOST_DRAFTS);
      await store.saveServer({ ...server, drafts });
      return id;
    });
  }

  accept(guildId: string, draft: string, offer: number): Promise<DigestSet | null> {
    const { store, mutex } = this.#parts;
    return mutex(guildId, async () => {
      const server = await store.server(guildId);
      const choice = server?.drafts.find(({ id }) => id === draft)?.offers[offer];
      return server && choice ? this.#replace(server, choice) : null;
    });
  }

  async pause(guildId: string, name: string, until: Date | null): Promise<DigestStatus | null> {
    const { store, now } = this.#parts;
    return this.#change(guildId, name, async (server, settings) => {
      const paused: DigestSettings = { ...settings, pause: { until, why: "asked" } };
      await store.saveServer(withDigest(server, paused));
      return statusOf(paused, await store.delivery(guildId, name), now());
    });
  }

  async resume(guildId: string, name: string): Promise<DigestStatus | null> {
    const { store, now } = this.#parts;
    return this.#change(guildId, name, async (server, settings) => {
      if (!isPaused(settings, now())) return statusOf(settings, await store.delivery(guildId, name), now());
      // Like a new digest, so that an hour that passed during the pause is not made up.
      return this.#save(server, { ...settings, pause: null, createdAt: now() });
    });
  }

  async remove(guildId: string, name: string): Promise<boolean> {
    const { store } = this.#parts;
    const removed = await this.#change(guildId, name, async (server) => {
      await store.removeDelivery(guildId, name);
      const digests = server.digests.filter((one) => one.name !== name);
      if (digests.length === 0) await store.removeServer(guildId);
      else await store.saveServer({ ...server, digests, drafts: draftsOfOthers(server, name) });
      return true;
    });
    return removed ?? false;
  }

  left(guildId: string): Promise<void> {
    return this.#parts.mutex(guildId, () => this.#markLeft(guildId, this.#parts.now()));
  }

  joined(guildId: string): Promise<void> {
    return this.#parts.mutex(guildId, () => this.#markLeft(guildId, null));
  }

  async reconcile(isMember: (guildId: string) => boolean | null): Promise<void> {
    const servers: Server[] = [];
    for await (const entry of this.#parts.store.allServers()) if ("value" in entry) servers.push(entry.value);
    for (const { guildId, leftAt } of servers) {
      const isThere = isMember(guildId);
      if (isThere === null || isThere === (leftAt === null)) continue;
      await (isThere ? this.joined(guildId) : this.left(guildId));
    }
  }

  /** Deletes everything of a server. Gives the names of its digests. */
  forgetServer(guildId: string): Promise<readonly string[]> {
    const { store, mutex } = this.#parts;
    return mutex(guildId, async () => {
      const server = await store.server(guildId);
      const names = server?.digests.map(({ name }) => name) ?? [];
      for (const name of names) await store.removeDelivery(guildId, name);
      await store.removeServer(guildId);
      return names;
    });
  }

  #change<Result>(
    guildId: string,
    name: string,
    work: (server: Server, settings: DigestSettings) => Promise<Result>,
  ): Promise<Result | null> {
    return this.#parts.mutex(guildId, async () => {
      const server = await this.#parts.store.server(guildId);
      const settings = server?.digests.find((one) => one.name === name);
      return server && settings ? work(server, settings) : null;
    });
  }

  async #replace(server: Server, choice: DigestChoice): Promise<DigestSet> {
    const before = server.digests.find(({ name }) => name === choice.name);
    if (before === undefined && server.digests.length >= MOST_DIGESTS) {
      throw new UserError(
        `This server has ${MOST_DIGESTS} digests, which is the most. Remove one with /digest remove.`,
      );
    }
    const at = this.#parts.now();
    const pause = before && isPaused(before, at) ? before.pause : null;
    const isSameHour = before && pause === null && hourOf(before) === hourOf(choice);
    const createdAt = isSameHour ? progressOf(before, NOTHING_DELIVERED).notBefore : at;
    const status = await this.#save(server, { ...choice, pause, createdAt });
    return { status, replaced: before ?? null };
  }

  /** An edition of which nothing is in the channel is dropped, and chosen again by these settings. */
  async #save(server: Server, settings: DigestSettings): Promise<DigestStatus> {
    const { store, now } = this.#parts;
    const { guildId, name } = settings;
    const before = await store.delivery(guildId, name);
    const attempt = before.attempt !== null && isUnderWay(before.attempt) ? before.attempt : null;
    const delivery = { ...before, attempt, failedDays: 0, reportedProblem: null };
    await store.saveDelivery(guildId, name, delivery);
    await store.saveServer({ ...withDigest(server, settings), drafts: draftsOfOthers(server, name) });
    return statusOf(settings, delivery, now());
  }

  async #markLeft(guildId: string, leftAt: Date | null): Promise<void> {
    const { store } = this.#parts;
    const server = await store.server(guildId);
    if (server === null || (server.leftAt === null) === (leftAt === null)) return;
    if (leftAt === null) for (const settings of server.digests) await this.#forgive(settings);
    await store.saveServer({ ...server, leftAt });
  }

  /** What was missed while Lede was out of the server is nobody's fault: it is written down, and the managers hear nothing. */
  async #forgive(settings: DigestSettings): Promise<void> {
    const { store, now } = this.#parts;
    const at = now();
    if (isPaused(settings, at)) return;
    const { guildId, name } = settings;
    const delivery = await store.delivery(guildId, name);
    const progress = progressOf(settings, delivery);
    const missed = missedEditions(settings, delivery, progress, at, () => WHY_MISSED.away);
    if (missed.length > 0) await store.saveDelivery(guildId, name, withMissed(delivery, missed, at));
  }
}

function hourOf({ schedule }: Pick<DigestSettings, "schedule">): string {
  const { time, timezone, every } = schedule;
  return `${time} ${timezone} ${every} ${[...daysOf(schedule)].sort().join("")}`;
}

/** The server with this digest in the place of the one of its name. */
function withDigest(server: Server, settings: DigestSettings): Server {
  const isKnown = server.digests.some(({ name }) => name === settings.name);
  const digests = isKnown
    ? server.digests.map((one) => (one.name === settings.name ? settings : one))
    : [...server.digests, settings];
  return { ...server, digests };
}

/** The drafts that are not of this digest. */
function draftsOfOthers({ drafts }: Server, digest: string): Server["drafts"] {
  return drafts.filter(({ offers }) => offers.every(({ name }) => name !== digest));
}
