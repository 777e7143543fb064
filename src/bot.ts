import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "discord.js";
import { commandsFor } from "../commands/index.ts";
import manifest from "../package.json" with { type: "json" };
import { Closing } from "./closing.ts";
import type { EditorDesk } from "./desk/editor-desk.ts";
import { startTicking } from "./digest/delivery/ticker.ts";
import { type DigestHealth, NOTHING_DELIVERED } from "./digest/digests.ts";
import type { Command } from "./discord/command.ts";
import { Connection, type ConnectionHealth } from "./discord/connection.ts";
import { joinDiscord } from "./discord/join.ts";
import { registerUntilDone } from "./discord/register-again.ts";
import { registerCommands } from "./discord/registration.ts";
import { requestBudget } from "./discord/request-budget.ts";
import { isInServer, partOf, type Shards } from "./discord/shards.ts";
import type { Library } from "./library/library.ts";
import type { Metrics } from "./metrics.ts";
import { type ArticlesHealth, type OpenedArticles, openArticles } from "./open-articles.ts";
import { openDesk } from "./open-desk.ts";
import { type OpenedFeeds, openFeeds } from "./open-feeds.ts";
import { openStores, type Stores, type StoresOptions } from "./open-stores.ts";
import { SavedStore } from "./saved/saved-store.ts";
import { openSession, type Session } from "./session.ts";
import { startTidying } from "./tidying.ts";
import { WebReader } from "./web/web-reader.ts";

export type BotOptions = Omit<StoresOptions, "onStateUse"> & {
  readonly token: string;
  /** Another server than Discord to talk to, such as "http://127.0.0.1:3500/api". */
  readonly apiUrl: string | null;
  /** Whether that server keeps Discord's limits for all who use it; false when left out. */
  readonly apiIsPaced?: boolean;
  /** Which connections to Discord this process opens; all that Discord recommends when left out. */
  readonly shards?: Shards;
  /** Hears when Discord demands more shards than there are; when left out, a person has to start Lede again. */
  readonly onTooFewShards?: () => void;
  /** Hears once, when the bot is in Discord: commands are answered from then on. */
  readonly onConnected?: (applicationId: string) => void;
  /** Register the commands in this server only. */
  readonly guildId: string | null;
  readonly contentDirectory: string;
  /** The user ids of those who may add articles in Discord; nobody when left out. */
  readonly editors?: readonly string[];
  /** Addresses of feeds to read, beside those of the content folder. */
  readonly feeds?: readonly string[];
  /** Whether feeds in private networks may be read; false when left out. */
  readonly feedsAllowPrivate?: boolean;
  /** Where what happens is counted; null or left out for nowhere. */
  readonly metrics?: Metrics | null;
};

export type BotHealth = DigestHealth &
  ConnectionHealth &
  ArticlesHealth & {
    /** How many articles are served at present; null when the library cannot be read. */
    readonly articles: number | null;
    /** Addresses of feeds that could not be read for a day. */
    readonly failingFeeds: readonly string[];
  };

export type Bot = {
  /** What the articles say. */
  readonly library: Library;
  /**
   * Joins Discord, however long that takes, and resolves when all articles are read: then digests go out. Commands are
   * answered from the moment it is in. null when it was closed meanwhile.
   *
   * @throws UserError for what the operator can fix: a refused token, a missing content folder.
   */
  join(): Promise<{ readonly applicationId: string } | null>;
  /** When this server's next digest is due; null when none is set, or it is paused. */
  nextDigest(guildId: string): Promise<Date | null>;
  /** Sends the digests that are due now. The bot does so by itself once a minute. */
  deliverDigests(): Promise<void>;
  /** Deletes what is over, and posts reports that could not be posted. The bot does so by itself once an hour. */
  tidy(): Promise<void>;
  /** What goes wrong at present. */
  health(): BotHealth;
  /** Answers no more, finishes what it was writing, if that takes only seconds, and closes all files. Never rejects. */
  close(): Promise<void>;
};

/** Opens the bot and joins Discord with it. Throws what `openBot` and `join` throw. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const bot = await openBot(options);
  try {
    await bot.join();
    return bot;
  } catch (error) {
    await bot.close();
    throw error;
  }
}

/**
 * Opens what the bot keeps and begins to read the articles, without Discord. What it opens goes on top of `closing`; when it
 * fails, all of that is closed.
 *
 * @throws UserError for what the operator can fix: a state that cannot be used, a missing content folder.
 */
export async function openBot(options: BotOptions, closing = new Closing(options.log)): Promise<Bot> {
  try {
    const { shards = "auto", metrics } = options;
    const stores = await openStores(
      {
        ...{ ...options, part: partOf(shards) },
        onStateUse: (engine, kind, milliseconds) => metrics?.stateUse(engine, kind, milliseconds),
      },
      closing,
    );
    const articles = await openArticles(options, stores.library, closing);
    return new OpenedBot(options, stores, articles, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

class OpenedBot implements Bot {
  readonly #options: BotOptions;
  readonly #stores: Stores;
  readonly #articles: OpenedArticles;
  readonly #closing: Closing;
  readonly #connection: Connection;
  readonly #feeds: OpenedFeeds;
  readonly #desk: EditorDesk | null;
  readonly #saved: SavedStore;
  readonly #commands: readonly Command[];
  #session: Session | null = null;

  constructor(options: BotOptions, stores: Stores, articles: OpenedArticles, closing: Closing) {
    this.#options = options;
    this.#stores = stores;
    this.#articles = articles;
    this.#closing = closing;
    this.#connection = new Connection(options.log, options.now, { onTooFewShards: options.onTooFewShards });
    const { feedsAllowPrivate = false, now } = options;
    const web = new WebReader({ version: manifest.version, allowPrivate: feedsAllowPrivate, now });
    closing.add("the connections to feeds", () => web.close());
    this.#feeds = openFeeds(options, stores, web, closing);
    this.#desk = openDesk(options, stores, web, closing);
    this.#saved = new SavedStore(stores.state, now);
    this.#commands = commandsFor({ editors: options.editors ?? [] });
    closing.add("the connection to Discord", async () => {
      this.#connection.close();
      await this.#session?.client.destroy();
    });
    closing.add("the reports that are being posted", () => this.#session?.reports.settled());
  }

  async join(): Promise<{ readonly applicationId: string } | null> {
    const { token, position, log, now, onConnected = () => {} } = this.#options;
    const { signal } = this.#closing;
    // Commands are answered before this process shares the work, and others may answer them, too.
    await this.#stores.lease.look().catch((error: unknown) => {
      log.warn({ err: error }, "who else delivers could not be found out; the first minute does it");
    });
    const joining = joinDiscord({
      token,
      connection: this.#connection,
      log,
      createClient: () => this.#begin().client,
      signal,
    });
    const client = await Promise.race([joining, failureOf(this.#articles.reading), endOf(signal)]);
    const session = this.#session;
    if (client === null || session === null) return null;
    log.info({ servers: client.guilds.cache.size }, `in Discord as ${client.user.username}`);
    onConnected(client.application.id);
    // Of several processes, the first does it for all.
    if (position !== "further") await this.#register(client);
    const isMember = (id: string) => isInServer(client, id);
    try {
      await session.digests.reconcile(isMember);
      await session.follows.reconcile(isMember);
    } catch (error) {
      log.error(
        { err: error },
        "servers that Lede joined or left meanwhile could not be saved; the next start does it",
      );
    }
    log.info(await this.#articles.reading, "the articles are read");
    if (signal.aborted) return null;
    this.#closing.add("the delivery of digests", startTicking({ digests: session, log, now }));
    this.#feeds.start();
    this.#closing.add(
      "the hourly tidying",
      startTidying(() => this.tidy(), log),
    );
    return { applicationId: client.application.id };
  }

  get library(): Library {
    return this.#stores.library;
  }

  async nextDigest(guildId: string): Promise<Date | null> {
    const found = (await this.#session?.digests.list(guildId)) ?? [];
    return earliest(found.map(({ nextRun }) => nextRun));
  }

  async deliverDigests(): Promise<void> {
    await this.#session?.tick(this.#options.now());
  }

  async tidy(): Promise<void> {
    await this.#session?.reports.tidy();
    await this.#saved.tidy();
  }

  health(): BotHealth {
    const digests = this.#session?.digests.health() ?? NOTHING_DELIVERED;
    const trouble = this.#stores.state.trouble();
    return {
      ...digests,
      stateError: trouble === null ? digests.stateError : trouble.problem,
      ...this.#connection.health(),
      failingFeeds: this.#feeds.failing(),
      ...this.#articles.health(),
      articles: this.#countArticles(),
    };
  }

  close(): Promise<void> {
    return this.#closing.close();
  }

  #countArticles(): number | null {
    try {
      return this.#stores.library.at(this.#options.now()).statistics().articles;
    } catch {
      // Whoever asks for an answer from it gets the error, and the log.
      return null;
    }
  }

  /** Makes a client with all that hangs on it. */
  #begin(): Session {
    this.#session = openSession({
      ...this.#options,
      stores: this.#stores,
      connection: this.#connection,
      desk: this.#desk,
      saved: this.#saved,
      commands: this.#commands,
      budget: () => this.#requestBudget(),
      failingFeeds: () => this.#feeds.failing(),
      libraryWritten: () => this.#articles.health().library?.written ?? null,
    });
    return this.#session;
  }

  async #requestBudget(): Promise<number> {
    if (this.#options.apiIsPaced) return Number.POSITIVE_INFINITY;
    return requestBudget(await this.#stores.lease.sharing());
  }

  #register(client: Client<true>): Promise<void> {
    const { guildId, log } = this.#options;
    const { signal } = this.#closing;
    return registerUntilDone({
      register: () => registerCommands(client.rest, client.application.id, this.#commands, guildId),
      wait: (milliseconds) => sleep(milliseconds, true, { signal, ref: false }).catch(() => false),
      log,
    });
  }
}

/** Never resolves; rejects when the work fails. */
async function failureOf(work: Promise<unknown>): Promise<never> {
  await work;
  return new Promise<never>(() => {});
}

async function endOf(signal: AbortSignal): Promise<null> {
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  return null;
}

function earliest(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce(
    (first, date) => (first === null || (date !== null && date < first) ? date : first),
    null,
  );
}
