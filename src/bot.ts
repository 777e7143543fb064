import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "discord.js";
import type { Logger } from "pino";
import { commandsFor } from "../commands/index.ts";
import manifest from "../package.json" with { type: "json" };
import { Closing } from "./closing.ts";
import { type EditorDesk, openEditorDesk } from "./desk/editor-desk.ts";
import { createDigests } from "./digest/create-digests.ts";
import { startTicking } from "./digest/delivery/ticker.ts";
import type { DigestHealth, Digests } from "./digest/digests.ts";
import { channelProblem, isForum, settingsWarnings } from "./discord/channels.ts";
import { createClient } from "./discord/client.ts";
import type { Command } from "./discord/command.ts";
import type { CommandContext } from "./discord/command-context.ts";
import { Connection, type ConnectionHealth } from "./discord/connection.ts";
import { createDispatcher } from "./discord/dispatcher.ts";
import { connectEvents } from "./discord/events.ts";
import { joinDiscord } from "./discord/join.ts";
import { digestLanguage, pageMessage } from "./discord/page-message.ts";
import { DiscordPublisher } from "./discord/publisher.ts";
import { registerUntilDone } from "./discord/register-again.ts";
import { registerCommands } from "./discord/registration.ts";
import { FeedPoller } from "./feeds/feed-poller.ts";
import { FeedRecords } from "./feeds/feed-record.ts";
import { startPolling } from "./feeds/start-polling.ts";
import { type FolderHealth, FolderWatch } from "./library/folder-watch.ts";
import { IndexingThread } from "./library/indexing-thread.ts";
import { progressInWords } from "./library/reading-progress.ts";
import type { ServedLibrary } from "./library/served-library.ts";
import type { Metrics } from "./metrics.ts";
import { openStores, type Stores, type StoresOptions } from "./open-stores.ts";
import { WebReader } from "./web/web-reader.ts";

export type BotOptions = StoresOptions & {
  readonly token: string;
  /** Another server than Discord to talk to, such as "http://127.0.0.1:3500/api". */
  readonly apiUrl: string | null;
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
  ConnectionHealth & {
    readonly content: FolderHealth;
    /** How far the reading of the content folder has come; null when it is read. */
    readonly reading: string | null;
    /** Addresses of feeds that could not be read for a day. */
    readonly failingFeeds: readonly string[];
  };

export type Bot = {
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
    const stores = await openStores(options, closing);
    const articles = await readArticles(options, stores.library, closing);
    return new OpenedBot(options, stores, articles, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

type OpenedArticles = {
  readonly reading: Promise<unknown>;
  readonly indexer: IndexingThread;
  readonly folder: FolderWatch;
};

/** Begins to read all articles, which goes on meanwhile, and watches for changes. */
async function readArticles(
  options: BotOptions,
  library: ServedLibrary,
  closing: Closing,
): Promise<OpenedArticles> {
  const { contentDirectory: directory, log, now } = options;
  const { filling: file, rebuiltBecause } = library;
  const restore = () => library.restore();
  const indexer = new IndexingThread({ directory, file, rebuiltBecause, log, now, restore });
  closing.add("the reading of articles", () => indexer.stop());
  const folder = await FolderWatch.open({ directory, indexer, log, now });
  closing.add("the watch on the content folder", () => folder.close());
  const reading = readAll(library, indexer, folder, log);
  // Whoever joins hears of it; until then it must not count as unhandled.
  reading.catch(() => {});
  return { reading, indexer, folder };
}

/** Reads all articles; where that filled a new library, it then takes the place of the one that answered meanwhile. */
async function readAll(
  library: ServedLibrary,
  indexer: IndexingThread,
  folder: FolderWatch,
  log: Logger,
): ReturnType<FolderWatch["list"]> {
  const result = await folder.list();
  if (!library.isBeside || indexer.isStopped) return result;
  try {
    await indexer.moveTo(library.file, () => library.exchange());
    log.info("the new library answers from now on");
  } catch (error) {
    log.error(
      { err: error },
      "The new library could not take the place of the one before. The next start tries again.",
    );
  }
  return folder.list();
}

/** What belongs to one client. */
type Session = { readonly client: Client; readonly digests: Digests };

class OpenedBot implements Bot {
  readonly #options: BotOptions;
  readonly #stores: Stores;
  readonly #reading: Promise<unknown>;
  readonly #indexer: IndexingThread;
  readonly #folder: FolderWatch;
  readonly #closing: Closing;
  readonly #connection: Connection;
  readonly #web: WebReader;
  readonly #poller: FeedPoller;
  readonly #desk: EditorDesk | null;
  readonly #commands: readonly Command[];
  #session: Session | null = null;

  constructor(
    options: BotOptions,
    stores: Stores,
    { reading, indexer, folder }: OpenedArticles,
    closing: Closing,
  ) {
    this.#options = options;
    this.#stores = stores;
    this.#reading = reading;
    this.#indexer = indexer;
    this.#folder = folder;
    this.#closing = closing;
    this.#connection = new Connection(options.log, options.now);
    const { contentDirectory, feeds = [], feedsAllowPrivate = false, log, now } = options;
    this.#web = new WebReader({ version: manifest.version, allowPrivate: feedsAllowPrivate, now });
    closing.add("the connections to feeds", () => this.#web.close());
    const records = new FeedRecords(stores.state);
    this.#poller = new FeedPoller({ contentDirectory, addresses: feeds, records, web: this.#web, log, now });
    this.#desk = this.#openDesk();
    this.#commands = commandsFor({ editors: options.editors ?? [] });
    closing.add("the connection to Discord", async () => {
      this.#connection.close();
      await this.#session?.client.destroy();
    });
  }

  async join(): Promise<{ readonly applicationId: string } | null> {
    const { token, log, now } = this.#options;
    const { signal } = this.#closing;
    const joining = joinDiscord({
      token,
      connection: this.#connection,
      log,
      createClient: () => this.#begin().client,
      signal,
    });
    const client = await Promise.race([joining, failureOf(this.#reading), endOf(signal)]);
    const digests = this.#session?.digests;
    if (client === null || digests === undefined) return null;
    log.info({ servers: client.guilds.cache.size }, `in Discord as ${client.user.username}`);
    await this.#register(client);
    await digests
      .reconcile((id) => client.guilds.cache.has(id))
      .catch((error: unknown) => {
        log.error(
          { err: error },
          "servers that Lede joined or left meanwhile could not be saved; the next start does it",
        );
      });
    log.info(await this.#reading, "the articles are read");
    if (signal.aborted) return null;
    this.#closing.add("the delivery of digests", startTicking({ digests, log, now }));
    this.#startPolling();
    return { applicationId: client.application.id };
  }

  async nextDigest(guildId: string): Promise<Date | null> {
    const found = (await this.#session?.digests.list(guildId)) ?? [];
    return earliest(found.map(({ nextRun }) => nextRun));
  }

  async deliverDigests(): Promise<void> {
    await this.#session?.digests.tick(this.#options.now());
  }

  health(): BotHealth {
    const digests = this.#session?.digests.health() ?? NO_DIGESTS;
    const trouble = this.#stores.state.trouble();
    const progress = this.#indexer.progress();
    return {
      ...digests,
      stateError: trouble === null ? digests.stateError : trouble.problem,
      ...this.#connection.health(),
      failingFeeds: this.#poller.failing(),
      content: this.#folder.health(),
      reading: progress === null ? null : progressInWords(progress),
    };
  }

  close(): Promise<void> {
    return this.#closing.close();
  }

  #openDesk(): EditorDesk | null {
    const { apiUrl, contentDirectory, editors = [], now } = this.#options;
    const { state } = this.#stores;
    // Another server than Discord's keeps the files that editors send at its own address.
    const allowPrivate = apiUrl === null ? false : [new URL(apiUrl).hostname];
    const files = new WebReader({ version: manifest.version, allowPrivate, now });
    this.#closing.add("the connections for files", () => files.close());
    return openEditorDesk({ editors, contentDirectory, state, pages: this.#web, files, now });
  }

  #startPolling(): void {
    const { log } = this.#options;
    const stop = startPolling({ poller: this.#poller, lease: this.#stores.feedsLease, log });
    this.#closing.add("the reading of feeds", async () => {
      const stopped = stop();
      // A server that is slow to answer would hold up the end.
      await this.#web.close();
      await stopped;
    });
  }

  /** Makes a client with all that hangs on it. */
  #begin(): Session {
    const { apiUrl, log, now, metrics } = this.#options;
    const { state, lease, library } = this.#stores;
    const client = createClient(apiUrl, this.#connection, log, (method, status) =>
      metrics?.request(method, status),
    );
    const publisher = new DiscordPublisher({ client, log, now });
    const digests = createDigests({
      ...{ state, library, publisher, lease, log, now },
      onEdition: (outcome, count) => metrics?.edition(outcome, count),
    });
    const context: Omit<CommandContext, "now" | "library"> = {
      digests,
      desk: this.#desk,
      log,
      version: manifest.version,
      failingFeeds: () => this.#poller.failing(),
      channelProblem: (channelId) => channelProblem(client, channelId, now()),
      digestWarnings: (settings) => settingsWarnings(client, settings),
      digestLanguage: (settings) => digestLanguage(client, settings),
      pageMessage: (page) => pageMessage(client, page, isForum(client, page.edition.settings.channelId)),
    };
    const contextNow = (): CommandContext => {
      const at = now();
      return { ...context, now: at, library: library.at(at) };
    };
    connectEvents(client, {
      dispatch: createDispatcher(metrics?.measured(this.#commands) ?? this.#commands, contextNow),
      digests,
      log,
    });
    this.#session = { client, digests };
    return this.#session;
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

const NO_DIGESTS: DigestHealth = {
  lastTick: null,
  stateError: null,
  waiting: 0,
  standby: false,
  refusal: null,
};

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
