import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, Events } from "discord.js";
import type { Logger } from "pino";
import { commands } from "../commands/index.ts";
import manifest from "../package.json" with { type: "json" };
import { watchContent } from "./articles/watch.ts";
import { createDigests } from "./digest/create-digests.ts";
import type { DigestHealth } from "./digest/digests.ts";
import { startTicking } from "./digest/ticker.ts";
import { channelProblem, isForum, settingsWarnings } from "./discord/channels.ts";
import { createClient } from "./discord/client.ts";
import type { Lede } from "./discord/command.ts";
import { createCourier } from "./discord/courier.ts";
import { createDispatcher } from "./discord/dispatcher.ts";
import { digestLanguage, pageMessage } from "./discord/page-message.ts";
import { registerCommands } from "./discord/registration.ts";
import { TOKEN_REFUSED } from "./discord/rest-fault.ts";
import { UserError } from "./errors.ts";
import { createIndexer } from "./library/indexer.ts";
import { openLibrary } from "./library/store.ts";
import { openDataDirectory } from "./state/data-directory.ts";
import { createLease, hasEnded, thisProcess } from "./state/lease.ts";
import { openState } from "./state/open-state.ts";
import { statePlace } from "./state/state-url.ts";

/** Longer than a process takes between reading a free lease and writing it. */
const LEASE_PAUSE_MS = 100;

export type BotOptions = {
  readonly token: string;
  /** Another server than Discord to talk to, such as "http://127.0.0.1:3500/api". */
  readonly apiUrl: string | null;
  /** Register the commands in this server only. */
  readonly guildId: string | null;
  readonly contentDirectory: string;
  readonly dataDirectory: string;
  /** Where settings are kept; null for a SQLite file in the data directory. */
  readonly stateUrl: string | null;
  /** That file's name; "state.sqlite" when left out. */
  readonly stateFile?: string;
  readonly log: Logger;
  now(): Date;
};

export type Bot = {
  readonly applicationId: string;
  /** When this server's next digest is due; null when none is set, or it is paused. */
  nextDigest(guildId: string): Promise<Date | null>;
  /** Sends the digests that are due now. The bot does so by itself once a minute. */
  deliverDigests(): Promise<void>;
  /** What goes wrong at present. */
  health(): DigestHealth & { readonly isConnected: boolean };
  /** Answers no more, finishes what it was writing and lets go of all files. */
  close(): Promise<void>;
};

/**
 * Starts the whole bot: resolves when it is in Discord and has read all articles. Commands are answered from the moment
 * it is in; digests go out only once the articles are read.
 * Throws a UserError for what the operator can mend (a refused token, a missing content folder).
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log, now } = options;
  const opened: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const dataDirectory = openDataDirectory(options.dataDirectory);
    const state = await openState(statePlace(options), {
      onError: (error) => log.error({ err: error }, "the state failed between two uses"),
      now,
    });
    opened.push(() => state.close());
    const lease = createLease({
      state,
      key: "digest-lease",
      holder: thisProcess(),
      isGone: hasEnded,
      pause: () => sleep(LEASE_PAUSE_MS),
      now,
    });
    opened.push(() =>
      lease.release().catch((error) => log.warn({ err: error }, "the digests' lease was not given back")),
    );
    const library = openLibrary(join(dataDirectory, "library.sqlite"));
    opened.push(() => library.close());

    const indexer = createIndexer({ directory: options.contentDirectory, library, log, now });
    const watcher = await watchContent(
      options.contentDirectory,
      (change) => void indexer.update(change),
      (error) => log.error({ err: error }, "the content folder can no longer be watched"),
    );
    opened.push(() => indexer.stop());
    opened.push(() => watcher.close());
    const reading = indexer.synchronise();
    reading.catch(() => {});

    const client = createClient(options.apiUrl);
    opened.push(() => client.destroy());
    const digests = createDigests({
      state,
      library,
      courier: createCourier(client, log, now),
      lease,
      log,
      now,
    });
    const lede: Lede = {
      library,
      digests,
      log,
      version: manifest.version,
      now,
      channelProblem: (channelId) => channelProblem(client, channelId, now()),
      digestWarnings: (settings) => settingsWarnings(client, settings),
      digestLanguage: (settings) => digestLanguage(client, settings),
      pageMessage: (page) => pageMessage(client, page, isForum(client, page.edition.settings.channelId)),
    };
    const dispatch = createDispatcher(commands, lede);
    client.on(Events.InteractionCreate, (interaction) => void dispatch(interaction));
    const membership = async (guildId: string, what: "left" | "joined") => {
      try {
        await digests[what](guildId);
        log.info({ guildId }, what === "left" ? "removed from a server" : "added to a server");
      } catch (error) {
        log.error(
          { err: error, guildId },
          "a server's coming or going is not written down; the next start does",
        );
      }
    };
    client.on(Events.GuildDelete, (guild) => void membership(guild.id, "left"));
    client.on(Events.GuildCreate, (guild) => void membership(guild.id, "joined"));
    client.on(Events.Error, (error) => log.error({ err: error }, "the connection to Discord failed"));
    client.on(Events.Warn, (warning) => log.warn(warning));
    client.on(Events.ShardDisconnect, (event) => log.warn({ code: event.code }, "disconnected from Discord"));
    client.on(Events.ShardResume, () => log.info("the connection to Discord is back"));

    const ready = await logIn(client, options.token);
    log.info({ servers: ready.guilds.cache.size }, `in Discord as ${ready.user.username}`);
    try {
      const registration = await registerCommands(
        ready.rest,
        ready.application.id,
        commands,
        options.guildId,
      );
      log.info(registration, "the slash commands are registered");
    } catch (error) {
      // Digests and the commands registered before go on without it.
      log.error({ err: error }, "the slash commands could not be registered; the next start tries again");
    }
    await digests.reconcile((id) => ready.guilds.cache.has(id));
    log.info(await reading, "the articles are read");
    opened.push(startTicking({ digests, log, now }));
    return {
      applicationId: ready.application.id,
      nextDigest: async (guildId) => earliest((await digests.list(guildId)).map(({ nextRun }) => nextRun)),
      deliverDigests: () => digests.tick(now()),
      health: () => ({ ...digests.health(), isConnected: client.isReady() }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "TokenInvalid") {
      throw new UserError(TOKEN_REFUSED);
    }
    throw error;
  }
  return ready;
}

function earliest(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce(
    (first, date) => (first === null || (date !== null && date < first) ? date : first),
    null,
  );
}
