import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type FakeDiscord, startFakeDiscord } from "@lede/fake-discord";
import type { PastEdition } from "../src/digest/digests.ts";
import { Candidates } from "../src/digest/edition/candidates.ts";
import { chooseEdition } from "../src/digest/edition/edition.ts";
import type { Filters } from "../src/digest/settings/settings.ts";
import { choiceSchema } from "../src/digest/settings/settings.ts";
import { createDigestStore, NOTHING_DELIVERED } from "../src/digest/store.ts";
import { openLibrary } from "../src/library/store.ts";
import { openState } from "../src/state/open-state.ts";
import { dailyArticles, RARE } from "./daily-articles.ts";
import { milliseconds } from "./measure.ts";

const { BENCH_SERVERS = "10000", BENCH_ARTICLES = "10000" } = process.env;
const SERVERS = Number(BENCH_SERVERS);
const ARTICLES = Number(BENCH_ARTICLES);
const ARTICLES_PER_DAY = 1000;
const DAY_MS = 86_400_000;
/** Requests a second. */
const DISCORDS_LIMIT = 50;
const SLASH_EVERY_MS = 200;

/**
 * All servers' daily digests due in one minute, at the fake Discord with its rate limits on; people ask for headlines
 * meanwhile. Then first editions with a filter that one old article passes.
 */
export async function digestsBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const discord = await startFakeDiscord({ rateLimits: true, messagesPerChannel: 5, maxConcurrency: 16 });
  const posted: number[] = [];
  discord.world.subscribe(({ name, guildId }) => {
    if (name === "MESSAGE_CREATE" && guildId !== discord.newsroom.guildId) posted.push(performance.now());
  });
  try {
    await settle(discord, folder);
    const memory: number[] = [];
    const waits: number[] = [];
    let unanswered = 0;
    // The fake Discord's log holds its newest thousand requests: more than between two looks.
    const tooMany = new Set<object>();
    const cpu = await runBot(discord, folder, {
      memory: (megabytes) => memory.push(megabytes),
      async meanwhile() {
        const { ownerId, channels } = discord.newsroom;
        const person = discord.user(ownerId, { channelId: channels.general });
        const asked = performance.now();
        await person.command("headlines").then(
          () => waits.push(performance.now() - asked),
          () => {
            unanswered += 1;
          },
        );
        for (const request of discord.requests) if (request.status === 429) tooMany.add(request);
      },
    });
    const seconds = ((posted.at(-1) ?? 0) - (posted[0] ?? 0)) / 1000;
    const busiest = Math.max(
      ...posted.map((at, index) => posted.findLastIndex((one) => one < at + 1000) - index + 1),
    );
    const sorted = waits.toSorted((one, other) => one - other);
    const percentile = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    const line = (text: string) => process.stdout.write(`  ${text}\n`);
    line(
      `${posted.length} editions for ${SERVERS} servers in ${seconds.toFixed(0)} s: ${(posted.length / seconds).toFixed(1)} a second, ${busiest} in the busiest (Discord allows ${DISCORDS_LIMIT}), ${((seconds * DISCORDS_LIMIT) / posted.length).toFixed(3)} × the time that its limit takes; ${tooMany.size} answers of 429`,
    );
    line(
      `${(cpu / posted.length).toFixed(1)} ms of the bot’s CPU time an edition, commands included; ${1000 / DISCORDS_LIMIT} ms is all there is for each`,
    );
    line(
      `${sorted.length} slash commands answered meanwhile and ${unanswered} not: median ${percentile(0.5)} ms, 95 % within ${percentile(0.95)} ms, slowest ${percentile(1)} ms`,
    );
    const quarter = Math.ceil(memory.length / 4);
    const average = (some: readonly number[]) =>
      Math.round(some.reduce((sum, one) => sum + one, 0) / some.length);
    line(
      `memory: ${average(memory.slice(quarter, 2 * quarter))} MB in the second quarter, ${average(memory.slice(-quarter))} MB in the last, ${Math.max(...memory)} MB at most`,
    );
    reportFirstEditions(folder, line);
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a first edition, or a preview, takes. Nothing is kept from one to the next. */
function reportFirstEditions(folder: string, line: (text: string) => void): void {
  const library = openLibrary(join(folder, "data", "library.sqlite"));
  const only = (name: string) => ({ include: [name], exclude: [] });
  const take = (filters: Partial<Filters>) => {
    const settings = { ...digestOf("1", "2", "3", new Date()), filters: { ...NO_FILTERS, ...filters } };
    const window = { settings, since: null, past: [], date: "2031-01-01" };
    const occasion = { kind: "due", lateMinutes: 0 } as const;
    let day = 0;
    return milliseconds(() => {
      // Each time as of another day, so that no list is known.
      day += 1;
      const at = library.at(new Date(Date.now() + day * DAY_MS));
      return chooseEdition({ library: at, candidates: new Candidates(), occasion, ...window });
    }, 5);
  };
  const all = take({});
  for (const [name, filters] of [
    ["topic", { topics: only(RARE.topic) }],
    ["speaker", { speakers: only(RARE.speaker) }],
    ["word", { words: only(RARE.word) }],
  ] as const) {
    const found = take(filters);
    line(
      `a first edition of the one article with a rare ${name}: ${found.toFixed(1)} ms, ${(found / all).toFixed(2)} × one without a filter`,
    );
  }
  library.close();
}

const NO_FILTERS: Filters = choiceSchema.shape.filters.parse({});

/** Servers, their digests due now, and articles. */
async function settle({ world }: FakeDiscord, folder: string): Promise<void> {
  mkdirSync(join(folder, "content"));
  mkdirSync(join(folder, "data"));
  for (const [file, text, published] of dailyArticles(ARTICLES, ARTICLES_PER_DAY, new Date())) {
    const path = join(folder, "content", file);
    writeFileSync(path, text);
    // An article arrives when its file is written.
    utimesSync(path, published, published);
  }
  const state = await openState(join(folder, "data", "state.sqlite"));
  const store = createDigestStore(state);
  const owner = world.addUser({ name: "Robin" });
  const due = new Date(Date.now() - 2 * 60_000);
  for (let index = 0; index < SERVERS; index += 1) {
    const guild = world.addGuild({ name: `Server ${index}`, ownerId: owner.id });
    const channel = world.addChannel(guild.id, { name: "news" });
    const digest = digestOf(guild.id, channel.id, owner.id, due);
    await store.saveServer({ guildId: guild.id, leftAt: null, drafts: [], digests: [digest] });
    // Yesterday's edition went out at another second in each server.
    const yesterday = new Date(due.getTime() - DAY_MS + (index / 49) * 1000);
    const editions = [3, 2, 1].map((days) => editionOf(new Date(yesterday.getTime() - (days - 1) * DAY_MS)));
    const lastDate = editions.at(-1)?.date ?? null;
    await store.saveDelivery(guild.id, "main", {
      ...NOTHING_DELIVERED,
      ...{ lastDate, until: yesterday, editions },
    });
  }
  await state.close();
}

function digestOf(guildId: string, channelId: string, createdBy: string, due: Date) {
  const schedule = { time: due.toISOString().slice(11, 16), timezone: "UTC" };
  const chosen = choiceSchema.parse({ guildId, name: "main", channelId, schedule, createdBy });
  return { ...chosen, pause: null, createdAt: new Date(due.getTime() - 30 * DAY_MS) };
}

/** An edition of five articles that were the newest then. */
function editionOf(at: Date): PastEdition {
  const newest = Math.max(0, Math.floor(((Date.now() - at.getTime()) / DAY_MS) * ARTICLES_PER_DAY));
  return {
    date: at.toISOString().slice(0, 10),
    channelId: null,
    articles: Array.from({ length: 5 }, (_, index) => `article-${newest + index}`),
    messages: [],
    shown: null,
  };
}

/** Gives the CPU time that delivering took, in milliseconds. */
async function runBot(
  discord: FakeDiscord,
  folder: string,
  watch: { memory(megabytes: number): void; meanwhile(): Promise<void> },
): Promise<number> {
  const file = join(import.meta.dirname, "digest-bot.ts");
  const child = spawn(process.execPath, [file, discord.apiUrl, discord.token, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let isStarted = false;
  let isOver = false;
  let cpu = Number.NaN;
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    for (const line of chunk.split("\n")) {
      if (line === "started") isStarted = true;
      else if (line.startsWith("delivered")) {
        isOver = true;
        cpu = Number(line.slice(10));
      } else if (isStarted && line.startsWith("memory")) watch.memory(Number(line.slice(7)));
    }
  });
  void closed.then(() => {
    isOver = true;
  });
  while (!isOver) {
    if (isStarted) await watch.meanwhile();
    await sleep(SLASH_EVERY_MS);
  }
  await closed;
  return cpu;
}
