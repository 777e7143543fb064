import {
  GatewayCloseCodes,
  GatewayOpcodes,
  type ManagerShardEventsMap,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from "discord.js";
import type { Logger } from "pino";

/** How often each shard is asked for a sign of life: 15 of the 120 messages a minute that Discord takes. */
const PROBE_EVERY_MS = 4_000;
/** So many heartbeats in a row without an answer mean that nothing comes through. */
const MOST_UNANSWERED = 2;
const GATEWAY_FAILS = "Discord answers, but its gateway closes the connection";

/** The codes after which discord.js does not connect again, and what they mean. */
const FOR_GOOD: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: "Discord no longer accepts the token",
  [GatewayCloseCodes.InvalidShard]: "Discord refused the shard",
  [GatewayCloseCodes.ShardingRequired]: "Lede is in more servers than one connection may serve",
  [GatewayCloseCodes.InvalidAPIVersion]: "Discord no longer speaks this version of its protocol",
  [GatewayCloseCodes.InvalidIntents]: "Discord refused the intents",
  [GatewayCloseCodes.DisallowedIntents]: "Discord refused the intents",
};

/** The part of discord.js that holds the connections. Its type has no name of its own there. */
type Gateway = Parameters<NonNullable<WebSocketOptions["buildStrategy"]>>[0];

type Shard = {
  /** Why it is closed, in words; null while it is open. */
  closed: string | null;
  /** How many of our heartbeats in a row had no answer. */
  unanswered: number;
  /** Since when it is lost, which was logged; null while it is well. */
  lostSince: Date | null;
};

type ConnectionOptions = {
  /** In milliseconds. */
  readonly probeEvery?: number;
  readonly onTooFewShards?: (() => void) | undefined;
};

/** One connection of those that this process has. */
export type ShardHealth = {
  /** From 0. */
  readonly id: number;
  /** Why it is not connected, in words; null when it is. */
  readonly problem: string | null;
};

export type ConnectionHealth = {
  readonly isConnected: boolean;
  /** Since when it is so. */
  readonly connectionSince: Date;
  /** Why it is not connected, in words; null when it is. */
  readonly connectionProblem: string | null;
  /** How often the connection was lost since Lede joined. */
  readonly connectionLosses: number;
  /** The shards of this process, as far as they were opened, by their numbers. */
  readonly shards: readonly ShardHealth[];
  /** How many shards there are in all, in this process and others. */
  readonly shardCount: number;
};

/**
 * Knows whether Lede is connected to Discord, and logs each loss and each return in one line. `client.isReady()` cannot
 * tell: it stays true while discord.js connects again. A connection that went silent is found by heartbeats of our own
 * within 15 seconds, for which discord.js alone needs up to 82.
 */
export class Connection {
  readonly #log: Logger;
  readonly #now: () => Date;
  readonly #probing: NodeJS.Timeout;
  readonly #onTooFewShards: (() => void) | null;
  #gateway: Gateway | null = null;
  #shards = new Map<number, Shard>();
  #shardCount = 1;
  #stage: "joining" | "joined" | "left" = "joining";
  #since: Date;
  #problem: string | null = "Lede is joining Discord";
  #losses = 0;

  /** `onTooFewShards` hears when Discord demands more shards than there are. */
  constructor(
    log: Logger,
    now: () => Date,
    { probeEvery = PROBE_EVERY_MS, onTooFewShards }: ConnectionOptions = {},
  ) {
    this.#log = log;
    this.#now = now;
    this.#onTooFewShards = onTooFewShards ?? null;
    this.#since = now();
    this.#probing = setInterval(() => this.#probe(), probeEvery).unref();
  }

  /** For the options of a client, which is the one that is watched from now on. */
  readonly buildStrategy = (gateway: Gateway): SimpleShardingStrategy => {
    this.#gateway = gateway;
    this.#shards = new Map();
    const opened = ({ shardId }: { shardId: number }) => this.#set(shardId, { closed: null, unanswered: 0 });
    const heard = ({ shardId }: { shardId: number }) => this.#set(shardId, { unanswered: 0 });
    gateway.on(eventOf("ready"), (event) => {
      this.#shardCount = event.data.shard?.[1] ?? 1;
      opened(event);
    });
    gateway.on(eventOf("resumed"), opened);
    gateway.on(eventOf("dispatch"), heard);
    gateway.on(eventOf("heartbeat"), heard);
    gateway.on(eventOf("closed"), ({ shardId, code }) => this.#closed(shardId, code));
    return new SimpleShardingStrategy(gateway);
  };

  /** Lede is in Discord for the first time since it started: what comes from now on are losses and returns. */
  joined(): void {
    this.#stage = "joined";
    this.#since = this.#now();
    this.#problem = null;
    this.#refresh();
  }

  /** A try to join failed, or Discord is not to be reached; `why` is in words. */
  failed(why: string): void {
    this.#problem = why;
  }

  health(): ConnectionHealth {
    return {
      isConnected: this.#problem === null,
      connectionSince: this.#since,
      connectionProblem: this.#problem,
      connectionLosses: this.#losses,
      shards: this.#shardsInOrder().map(([id, shard]) => ({ id, problem: problemOf(shard) })),
      shardCount: this.#shardCount,
    };
  }

  /** Lede leaves by itself, which is no loss. */
  close(): void {
    clearInterval(this.#probing);
    this.#stage = "left";
  }

  #set(id: number, change: Partial<Shard>): void {
    const shard = this.#shards.get(id) ?? { closed: "not open yet", unanswered: 0, lostSince: null };
    this.#shards.set(id, Object.assign(shard, change));
    this.#refresh();
  }

  #closed(id: number, code: number): void {
    const forGood = FOR_GOOD[code];
    const closed = forGood ?? `the connection was closed (code ${code})`;
    this.#set(id, { closed });
    if (code === GatewayCloseCodes.ShardingRequired && this.#onTooFewShards !== null) {
      this.#onTooFewShards();
      return;
    }
    if (this.#stage === "joined" && forGood !== undefined) {
      this.#log.error(`${forGood} (code ${code}). discord.js does not connect again by itself: restart Lede`);
    }
    // Of other failures to join, discord.js says something by itself.
    if (this.#stage === "joining" && forGood === undefined && this.#problem !== GATEWAY_FAILS) {
      this.#problem = GATEWAY_FAILS;
      this.#log.warn(`${GATEWAY_FAILS} (code ${code}); Lede keeps trying`);
    }
  }

  #probe(): void {
    this.#refresh();
    for (const [id, shard] of this.#shards) {
      if (shard.closed !== null) continue;
      shard.unanswered += 1;
      void this.#beat(id);
    }
  }

  async #beat(id: number): Promise<void> {
    try {
      const session = await this.#gateway?.options.retrieveSessionInfo(id);
      await this.#gateway?.send(id, { op: GatewayOpcodes.Heartbeat, d: session?.sequence ?? null });
    } catch {
      // The connection is being closed, of which we hear.
    }
  }

  #refresh(): void {
    if (this.#stage !== "joined") return;
    const at = this.#now();
    for (const [id, shard] of this.#shards) this.#logChange(id, shard, at);
    const problem = this.#problemInWords();
    if ((problem === null) !== (this.#problem === null)) this.#since = at;
    if (this.#problem === null && problem !== null) this.#losses += 1;
    this.#problem = problem;
  }

  #logChange(id: number, shard: Shard, at: Date): void {
    const problem = problemOf(shard);
    if ((problem === null) === (shard.lostSince === null)) return;
    const name = this.#shardCount === 1 ? "the connection to Discord" : `shard ${id} of ${this.#shardCount}`;
    if (shard.lostSince === null) {
      this.#log.warn(`${name} is lost: ${problem}`);
      shard.lostSince = at;
    } else {
      const lasted = durationInWords(at.getTime() - shard.lostSince.getTime());
      this.#log.info(`${name} is back after ${lasted}`);
      shard.lostSince = null;
    }
  }

  /** What is wrong with any of the shards; null when all are well. */
  #problemInWords(): string | null {
    const lost = this.#shardsInOrder().flatMap(([id, shard]) => {
      const problem = problemOf(shard);
      return problem === null ? [] : [{ id, problem }];
    });
    const [first] = lost;
    if (first === undefined || this.#shardCount === 1) return first?.problem ?? null;
    const which = lost.map(({ id, problem }) => `${id} (${problem})`).join(", ");
    return `${lost.length} of the ${this.#shards.size} shards of this process are lost: ${which}`;
  }

  #shardsInOrder(): [number, Shard][] {
    return [...this.#shards].sort(([one], [other]) => one - other);
  }
}

type EventOf<Name> = {
  [Event in keyof ManagerShardEventsMap]: `${Event}` extends Name ? Event : never;
}[keyof ManagerShardEventsMap];

/** discord.js hides the enum of these names behind another one that is called the same; the types still check each name. */
function eventOf<Name extends `${keyof ManagerShardEventsMap}`>(name: Name): EventOf<Name> {
  return name as unknown as EventOf<Name>;
}

function problemOf({ closed, unanswered }: Shard): string | null {
  if (closed !== null) return closed;
  return unanswered >= MOST_UNANSWERED ? "Discord does not answer any more" : null;
}

/** In the two greatest units: "8 s", "2 min 5 s", "3 h 20 min". */
function durationInWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
