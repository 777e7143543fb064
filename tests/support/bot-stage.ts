import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  FormOpened,
  startFakeDiscord,
  type UserClient,
} from "@lede/fake-discord";
import type { APIMessage } from "discord.js";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { type Bot, startBot } from "../../src/bot.ts";
import { articles } from "./articles.ts";

export type Stage = {
  readonly discord: FakeDiscord;
  readonly contentDirectory: string;
  readonly dataDirectory: string;
  readonly bot: Bot;
  /** Lines that the bot logged, as objects. */
  readonly logged: Record<string, unknown>[];
  /** The owner, in #general. */
  readonly owner: UserClient;
  /** Moves the bot's clock. */
  setTime(time: string): void;
  /** Moves the clock, and lets the bot send what is due then. */
  tick(time: string): Promise<void>;
  /** Ends the bot and starts it again on the same files. */
  restart(): Promise<void>;
};

const NOW = "2031-05-20T12:00:00Z";

/** The real bot, over sockets, at a fake Discord; all is gone after the test. */
export async function stage(
  options: {
    readonly articles?: Record<string, string>;
    readonly discord?: FakeDiscordOptions;
    readonly feeds?: readonly string[];
    /** Whether the owner is an editor, or the owner and the reader. */
    readonly editor?: boolean | "both";
    readonly logLevel?: "debug" | "info";
  } = {},
): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "lede-e2e-"));
  const contentDirectory = join(folder, "content");
  mkdirSync(contentDirectory);
  for (const [file, text] of Object.entries(options.articles ?? articles)) {
    writeFileSync(join(contentDirectory, file), text);
  }
  const dataDirectory = join(folder, "data");
  const discord = await startFakeDiscord(options.discord);
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: options.logLevel ?? "info" },
    { write: (line: string) => void logged.push(JSON.parse(line)) },
  );
  let time = new Date(NOW);
  const start = () =>
    startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      guildId: null,
      contentDirectory,
      dataDirectory,
      stateUrl: null,
      feeds: options.feeds ?? [],
      editors: editorsOf(options.editor ?? false, discord),
      feedsAllowPrivate: true,
      log,
      now: () => time,
    });
  let bot = await start();
  onTestFinished(async () => {
    await bot.close();
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { ownerId, channels } = discord.newsroom;
  return {
    discord,
    contentDirectory,
    dataDirectory,
    get bot() {
      return bot;
    },
    logged,
    owner: discord.user(ownerId, { channelId: channels.general }),
    setTime: (text) => {
      time = new Date(text);
    },
    tick: async (text) => {
      time = new Date(text);
      await bot.deliverDigests();
    },
    restart: async () => {
      await bot.close();
      bot = await start();
    },
  };
}

function editorsOf(editor: boolean | "both", { newsroom: { ownerId, readerId } }: FakeDiscord): string[] {
  if (editor === "both") return [ownerId, readerId];
  return editor ? [ownerId] : [];
}

/** The form that the bot answered with. */
export async function formOf(asked: Promise<unknown>): Promise<FormOpened> {
  const failure = await asked.catch((error: unknown) => error);
  if (failure instanceof FormOpened) return failure;
  throw new Error("The bot opened no form.", { cause: failure });
}

/** All the text of a message, as Discord got it. */
export function textOf(message: APIMessage): string {
  const found: string[] = [message.content];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) {
      if ("content" in value && typeof value.content === "string") found.push(value.content);
      Object.values(value).forEach(visit);
    }
  };
  visit(message.components);
  return found.filter(Boolean).join("\n");
}

/** The values of the one menu in a message. */
export function menuOf(message: APIMessage): { customId: string; values: string[] } {
  for (const top of message.components ?? []) {
    for (const row of "components" in top ? top.components : []) {
      for (const part of "components" in row ? row.components : []) {
        if ("options" in part)
          return { customId: part.custom_id, values: part.options.map(({ value }) => value) };
      }
    }
  }
  throw new Error("The message has no menu.");
}
