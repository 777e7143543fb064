import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createDueFinder, type Due } from "../../../src/digest/delivery/due.ts";
import type { DigestSettings } from "../../../src/digest/settings/settings.ts";
import { createDigestStore, emptyServer } from "../../../src/digest/store.ts";
import { requestBudget } from "../../../src/discord/request-budget.ts";
import { openState } from "../../../src/state/open-state.ts";
import { SharedLease } from "../../../src/state/shared-lease.ts";
import { type Part, SLOTS } from "../../../src/state/slots.ts";
import { DEFAULT_CHOICE, EVERY_DAY } from "../../support/digest-settings.ts";
import { letTimePass } from "../../support/engines.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { postgresUrl, redisUrl } from "../../support/stores.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SERVERS = 40_000;
const SHARDS = 16;
const NINE = new Date("2031-05-20T09:00:00Z");
const SECOND = 1_000;
/** The clock of a server's engine cannot be set; it is moved on this often. */
const ENGINE_STEP = 10;
const DISCORDS_LIMIT = 50;
const ENGINES = [
  { name: "SQLite", missing: false },
  { name: "Redis", missing: redisUrl === "" },
  { name: "PostgreSQL", missing: postgresUrl === "" },
] as const;

/** Four processes have four of sixteen shards each. */
const PARTS = [0, 4, 8, 12].map((first) => ({
  ids: [first, first + 1, first + 2, first + 3],
  count: SHARDS,
}));

/** Servers one after the other in every shard and slot. */
const serverAt = (index: number) => String((BigInt(index) + 64n * 3_000_000_000n) << 22n);

/** What is due at nine: a digest in each server, found among their settings as the state keeps them. */
let due: readonly Due[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-many-"));
  const file = join(folder, "state.sqlite");
  const first = await openState(file);
  await createDigestStore(first).saveServer({
    ...emptyServer(serverAt(0)),
    digests: [digestOf(serverAt(0))],
  });
  await first.close();
  copyServer(file, serverAt(0));
  const state = await openState(file);
  due = (await createDueFinder(createDigestStore(state), pino({ level: "silent" }))(NINE)).due;
  await state.close();
  rmSync(folder, { recursive: true });
});

function digestOf(guildId: string): DigestSettings {
  return {
    ...DEFAULT_CHOICE,
    ...{ guildId, name: "main", channelId: "200", createdBy: "300", pause: null },
    schedule: { ...EVERY_DAY, time: "09:00", timezone: "UTC" },
    createdAt: new Date("2031-05-19T12:00:00Z"),
  };
}

/** Writes the others as the first one is written; saved one by one, each would wait for the disk. */
function copyServer(file: string, guildId: string): void {
  const database = new DatabaseSync(file);
  const { key, value } =
    database.prepare("SELECT key, value FROM keyv WHERE key LIKE ?").get(`%${guildId}`) ?? {};
  const insert = database.prepare("INSERT INTO keyv (key, value) VALUES (?, ?)");
  database.exec("BEGIN");
  for (let index = 1; index < SERVERS; index += 1) {
    const forThis = (text: unknown) => String(text).replaceAll(guildId, serverAt(index));
    insert.run(forThis(key), forThis(value));
  }
  database.exec("COMMIT");
  database.close();
}

/** A process that delivers what is due and its own, as fast as its share of Discord's limit lets it. */
class Process {
  readonly lease: SharedLease;
  readonly #left: Iterator<Due>;
  #next: Due | null = null;
  /** Requests a second that it allows itself now. */
  budget = 0;

  constructor(lease: SharedLease, part: Part) {
    this.lease = lease;
    const isOurs = ({ guildId }: Due) => part?.ids.includes(Number((BigInt(guildId) >> 22n) % 16n));
    this.#left = due.filter(isOurs).values();
  }

  /** One second of work; gives what it delivered. `isDone` is what the ledger says of an edition. */
  async work(isDone: (one: Due) => boolean): Promise<string[]> {
    await this.lease.renew();
    this.budget = requestBudget(await this.lease.sharing());
    const delivered: string[] = [];
    while (delivered.length < this.budget) {
      const one = this.#takeNext(isDone);
      if (one === null) break;
      const { guildId } = one;
      const isOurs = await this.lease.during(guildId, async () => delivered.push(guildId));
      if (isOurs === null) break;
      this.#next = null;
    }
    return delivered;
  }

  #takeNext(isDone: (one: Due) => boolean): Due | null {
    while (this.#next === null || isDone(this.#next)) {
      const { value, done } = this.#left.next();
      if (done) return null;
      this.#next = value;
    }
    return this.#next;
  }
}

test("what is due is found for 40,000 servers, in the order of its seconds", () => {
  expect(due).toHaveLength(SERVERS);
  expect(new Set(due.map(({ guildId }) => guildId)).size).toBe(SERVERS);
  expect(due.map(({ at }) => at.getTime())).toEqual(
    due.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
  );
});

/** Processes on one state of an engine, whose time passes second by second. */
class Fleet {
  readonly living: Process[] = [];
  readonly twice: string[] = [];
  readonly delivered = new Set<string>();
  /** How many requests were made in the busiest second. */
  busiest = 0;
  readonly #place: string;
  readonly #isSqlite: boolean;
  readonly #clock = { at: NINE.getTime(), monotonic: 0 };
  readonly #clocks = { monotonic: () => this.#clock.monotonic, now: () => new Date(this.#clock.at) };

  constructor(place: string, isSqlite: boolean) {
    this.#place = place;
    this.#isSqlite = isSqlite;
  }

  async start(id: string, part: Part): Promise<void> {
    const state = await openState(this.#place, this.#clocks);
    onTestFinished(() => state.close());
    const holder = { id, host: id, process: 1 };
    const parts = { state, holder, part, known: null, actWithin: 60_000, isGone: () => false };
    this.living.push(new Process(new SharedLease({ ...parts, ...this.#clocks }), part));
  }

  async second(): Promise<void> {
    let requests = 0;
    for (const process of this.living) {
      const sent = await process.work(({ guildId }) => this.delivered.has(guildId));
      for (const guildId of sent) {
        if (this.delivered.has(guildId)) this.twice.push(guildId);
        this.delivered.add(guildId);
      }
      requests += sent.length;
    }
    this.busiest = Math.max(this.busiest, requests);
    this.#clock.at += SECOND;
    this.#clock.monotonic += SECOND;
    const isWhole = this.#clock.monotonic % (ENGINE_STEP * SECOND) === 0;
    if (isWhole && !this.#isSqlite) await letTimePass(this.#place, "digest-", ENGINE_STEP * SECOND);
  }

  /** What all of them together allow themselves now, in requests a second. */
  budget(): number {
    return this.living.reduce((sum, { budget }) => sum + budget, 0);
  }

  /** The slots in which more than one process would begin something. */
  disputed(): number[] {
    return [...Array(SLOTS).keys()].filter(
      (slot) => this.living.filter(({ lease }) => lease.isOurs(serverAt(slot))).length > 1,
    );
  }
}

describe.each(ENGINES)("40,000 servers in sixteen shards, with claims in $name", ({ name, missing }) => {
  test.skipIf(missing)(
    "each edition once and in time within Discord’s limit, though a process dies and another takes its shards",
    async () => {
      const isSqlite = name === "SQLite";
      const fleet = new Fleet(
        isSqlite ? `${temporaryFolder()}/state.sqlite` : await ownDatabase(name, "many-servers"),
        isSqlite,
      );
      for (const [index, part] of PARTS.entries()) await fleet.start(`process-${index}`, part);
      let seconds = 0;
      for (; fleet.delivered.size < SERVERS && seconds < 1_200; seconds += 1) {
        // It dies without a word while it delivers, and its successor starts a minute later.
        if (seconds === 100) fleet.living.pop();
        if (seconds === 160) await fleet.start("successor", PARTS[3] ?? null);
        await fleet.second();
        expect(fleet.budget()).toBeLessThan(DISCORDS_LIMIT);
        expect(fleet.disputed()).toEqual([]);
      }
      expect(fleet.twice).toEqual([]);
      expect(fleet.delivered.size).toBe(SERVERS);
      expect(fleet.busiest).toBeLessThanOrEqual(DISCORDS_LIMIT);
      // Discord's limit alone takes 800 seconds; the dead process's servers waited for two minutes more.
      expect(seconds).toBeLessThan(1_000);
    },
  );
});
