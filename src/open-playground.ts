import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { readArticles, saveArticles } from "./article-desk.ts";
import { type Bot, type BotOptions, startBot } from "./bot.ts";
import { Clock } from "./playground/clock.ts";
import { lastingKey } from "./playground/page/page-key.ts";
import { type StandIn, startStandIn } from "./playground/stand-in.ts";
import { openDataDirectory } from "./state/data-directory.ts";

export type PlaygroundOptions = Pick<BotOptions, "contentDirectory" | "dataDirectory"> & {
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Logger;
  readonly clock?: Clock;
};

export type Playground = {
  readonly standIn: StandIn;
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
  const standIn: StandIn = await startStandIn({
    port: options.port,
    now: clock.now,
    pageKey: await lastingKey(join(dataDirectory, "playground.key")),
    page: {
      clock,
      nextDigest: async (guildId) => (await running?.nextDigest(guildId))?.getTime() ?? null,
      deliverDigests: async () => running?.deliverDigests(),
      bot: { isRunning: () => running !== null, start, stop },
      readArticles,
      saveArticles: (text, details) => saveArticles(contentDirectory, text, details),
    },
  });
  const { pageUrl } = standIn;
  if (pageUrl === null) throw new Error("The playground has no page.");
  const stateFile = `playground-${standIn.port}.sqlite`;
  const close = async () => {
    await stop();
    await standIn.close();
    await removeState(join(dataDirectory, stateFile));
  };
  try {
    await removeState(join(dataDirectory, stateFile));
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return { standIn, pageUrl, close };

  async function start(): Promise<void> {
    running ??= await startBot({
      contentDirectory,
      dataDirectory,
      token: standIn.token,
      apiUrl: standIn.apiUrl,
      guildId: null,
      stateUrl: null,
      stateFile,
      log,
      now: () => new Date(clock.now()),
    });
  }
}

/** SQLite keeps up to two more files beside its own. */
async function removeState(file: string): Promise<void> {
  for (const name of [file, `${file}-wal`, `${file}-shm`]) await rm(name, { force: true });
}
