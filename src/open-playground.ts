import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Clock, type FakeDiscord, PortUnavailable, startFakeDiscord } from "@lede/fake-discord";
import { lastingKey, mountPage, PlaygroundError } from "@lede/playground";
import type { Logger } from "pino";
import manifest from "../package.json" with { type: "json" };
import { readArticles, saveArticles } from "./article-desk.ts";
import { openPasted } from "./article-source.ts";
import { type Bot, type BotOptions, startBot } from "./bot.ts";
import { UserError } from "./errors.ts";
import { openDataDirectory } from "./state/data-directory.ts";

export { runPrompt } from "@lede/playground";

export type PlaygroundOptions = Pick<
  BotOptions,
  "contentDirectory" | "dataDirectory" | "feeds" | "feedsAllowPrivate"
> & {
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Logger;
  readonly clock?: Clock;
};

export type Playground = {
  readonly discord: FakeDiscord;
  /** The address of the page, with the key in it. The key stays the same for a data folder. */
  readonly pageUrl: string;
  close(): Promise<void>;
};

/**
 * The same bot against a Discord of our own, with a page to use it by. That world is gone when it ends, and with it what the
 * bot kept of it.
 *
 * @throws UserError when the port is taken, or for what the bot cannot start with.
 */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { contentDirectory, log, clock = new Clock() } = options;
  const dataDirectory = openDataDirectory(options.dataDirectory);
  let running: Bot | null = null;
  const stop = async () => {
    const bot = running;
    running = null;
    await bot?.close();
  };
  const key = await lastingKey(join(dataDirectory, "playground.key"));
  const discord = await openDiscord(options.port, clock);
  const pageUrl = mountPage({
    discord,
    key,
    host: {
      clock,
      nextDigest: async (guildId) => (await running?.nextDigest(guildId))?.getTime() ?? null,
      deliverDigests: async () => running?.deliverDigests(),
      bot: { isRunning: () => running !== null, start: () => start().catch(rethrowForPage), stop },
      openPasted: (pasted) =>
        openPasted(pasted, {
          version: manifest.version,
          feedsAllowPrivate: options.feedsAllowPrivate ?? false,
        }).catch(rethrowForPage),
      readArticles,
      saveArticles: (text, details) => saveArticles(contentDirectory, text, details),
    },
  });
  const stateFile = `playground-${discord.port}.sqlite`;
  const close = async () => {
    await stop();
    await discord.close();
    await removeState(join(dataDirectory, stateFile));
  };
  try {
    await removeState(join(dataDirectory, stateFile));
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return { discord, pageUrl, close };

  async function start(): Promise<void> {
    running ??= await startBot({
      contentDirectory,
      dataDirectory,
      feeds: options.feeds ?? [],
      feedsAllowPrivate: options.feedsAllowPrivate ?? false,
      editors: [discord.newsroom.ownerId],
      token: discord.token,
      apiUrl: discord.apiUrl,
      guildId: null,
      stateUrl: null,
      stateFile,
      log,
      now: () => new Date(clock.now()),
    });
  }
}

async function openDiscord(port: number, clock: Clock): Promise<FakeDiscord> {
  try {
    return await startFakeDiscord({ port, now: clock.now });
  } catch (error) {
    if (!(error instanceof PortUnavailable)) throw error;
    throw new UserError(`${error.message} Set PLAYGROUND_PORT to another, or to 0 for any that is free.`);
  }
}

/** The page shows the words of a PlaygroundError; it knows nothing of ours. */
function rethrowForPage(error: unknown): never {
  throw error instanceof UserError ? new PlaygroundError(error.message) : error;
}

/** SQLite keeps up to two more files beside its own. */
async function removeState(file: string): Promise<void> {
  for (const name of [file, `${file}-wal`, `${file}-shm`]) await rm(name, { force: true });
}
