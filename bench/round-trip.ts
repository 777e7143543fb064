import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type FakeDiscord, startFakeDiscord } from "@lede/fake-discord";
import { z } from "zod";
import type { BareAnswers } from "./bare-answers.ts";
import { dailyArticles, EVERYDAY } from "./daily-articles.ts";

const ARTICLES = 10_000;
const ARTICLES_PER_DAY = 1000;
/** Commands a second. */
const RATES = [1, 50, 200];
const ROUNDS = 4;
const ROUND_MS = 4000;
const ROUND_AT_ONE_A_SECOND_MS = 10_000;

type Asked = {
  readonly command: string;
  /** `turn` counts how often it was asked for. */
  options(turn: number): Readonly<Record<string, string>>;
};

const everyday = (at: number) => EVERYDAY[at % EVERYDAY.length] ?? "";

/** What people ask for, by the name it is reported under. `dailyArticles` makes the words and names. */
const ASKED: Readonly<Record<string, Asked>> = {
  headlines: { command: "headlines", options: () => ({}) },
  search: { command: "search", options: () => ({ text: "the two" }) },
  // Lede keeps what it answered last: here it has to look each time.
  "search, other words": {
    command: "search",
    options: (turn) => ({
      text: `${everyday(turn)} ${everyday(turn + 1 + Math.floor(turn / EVERYDAY.length))}`,
    }),
  },
  quote: { command: "quote", options: () => ({ speaker: "Mira" }) },
  about: { command: "about", options: () => ({}) },
};

const callbackSchema = z.object({ data: z.record(z.string(), z.unknown()) });

type Side = {
  readonly name: string;
  readonly discord: FakeDiscord;
  readonly child: ChildProcess;
  /** Milliseconds from sending a command to its answer, by what was asked and rate. */
  readonly waits: Map<string, number[]>;
  turn: number;
};

/**
 * From a command to its answer: Lede beside a bare discord.js bot that sends the very messages that Lede answers with, and beside
 * one that answers "ok". All three run at once, each at a fake Discord of its own, and are asked in turns, so that the machine's
 * other work meets them alike.
 */
export async function roundTripBench(
  _files: readonly string[],
  options: { articles: number | null },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const sides: Side[] = [];
  try {
    writeContent(folder, options.articles ?? ARTICLES);
    const lede = await open("Lede", "round-trip-bot.ts", folder);
    sides.push(lede);
    const same = await answersOf(lede.discord);
    const constant = Object.fromEntries(
      Object.entries(same).map(([command, { options }]) => [
        command,
        { options, message: { content: "ok" } },
      ]),
    );
    sides.push(await openBare("the same messages", folder, same));
    sides.push(await openBare("“ok”", folder, constant));
    for (const side of sides) await ask(side, 50, ROUND_MS);
    for (const side of sides) side.waits.clear();
    for (const rate of RATES) {
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const side of sides) await ask(side, rate, rate === 1 ? ROUND_AT_ONE_A_SECOND_MS : ROUND_MS);
      }
    }
    report(sides);
  } finally {
    for (const { child, discord } of sides) {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      await discord.close();
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeContent(folder: string, articles: number): void {
  mkdirSync(join(folder, "content"));
  mkdirSync(join(folder, "data"));
  for (const [file, text, published] of dailyArticles(articles, ARTICLES_PER_DAY, new Date())) {
    const path = join(folder, "content", file);
    writeFileSync(path, text);
    utimesSync(path, published, published);
  }
}

async function openBare(name: string, folder: string, answers: BareAnswers): Promise<Side> {
  const file = join(folder, `answers-${name === "“ok”" ? "constant" : "same"}.json`);
  writeFileSync(file, JSON.stringify(answers));
  return open(name, "bare-bot.ts", file);
}

async function open(name: string, program: string, argument: string): Promise<Side> {
  const discord = await startFakeDiscord({ messagesPerChannel: 5 });
  const file = join(import.meta.dirname, program);
  const child = spawn(process.execPath, [file, discord.apiUrl, discord.token, argument], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${program} ended before it was ready.`);
  });
  await Promise.race([once(child.stdout, "data"), ended]);
  ended.catch(() => {});
  return { name, discord, child, waits: new Map(), turn: 0 };
}

/** What Lede answers with, as it sends it. */
async function answersOf(discord: FakeDiscord): Promise<BareAnswers> {
  const answers: BareAnswers = {};
  for (const { command, options: optionsOf } of Object.values(ASKED)) {
    if (command in answers) continue;
    const options = optionsOf(0);
    await personOf(discord).command(command, { options });
    const sent = discord.requests.findLast(({ route }) => route.startsWith("POST /interactions/"));
    const { data } = callbackSchema.parse(sent?.body);
    answers[command] = { options: Object.keys(options), message: data };
  }
  return answers;
}

function personOf(discord: FakeDiscord) {
  const { ownerId, channels } = discord.newsroom;
  return discord.user(ownerId, { channelId: channels.general });
}

/** Sends commands at the rate, whether or not the answers keep up, and waits for the last one. */
async function ask(side: Side, rate: number, milliseconds: number): Promise<void> {
  const { discord, waits } = side;
  const person = personOf(discord);
  const all = Object.entries(ASKED);
  const pending: Promise<void>[] = [];
  const start = performance.now();
  const total = Math.round((milliseconds / 1000) * rate);
  for (let index = 0; index < total; index += 1) {
    const [name, { command, options }] = all[index % all.length] as (typeof all)[number];
    const asked = performance.now();
    side.turn += 1;
    pending.push(
      person.command(command, { options: options(side.turn) }).then(() => {
        const key = `${name} ${rate}`;
        const known = waits.get(key);
        const wait = performance.now() - asked;
        if (known === undefined) waits.set(key, [wait]);
        else known.push(wait);
      }),
    );
    const next = start + ((index + 1) * 1000) / rate;
    await sleep(Math.max(0, next - performance.now()));
  }
  await Promise.all(pending);
}

function report(sides: readonly Side[]): void {
  const [lede, ...references] = sides;
  const line = (text: string) => process.stdout.write(`  ${text}\n`);
  for (const rate of RATES) {
    line(`${rate} a second`);
    for (const name of Object.keys(ASKED)) {
      const at = (side: Side | undefined, share: number) => {
        const sorted = (side?.waits.get(`${name} ${rate}`) ?? []).toSorted((one, other) => one - other);
        return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
      };
      const [p50, p99] = [at(lede, 0.5), at(lede, 0.99)];
      const ratios = references.map(
        (one) =>
          `${(p50 / at(one, 0.5)).toFixed(2)} and ${(p99 / at(one, 0.99)).toFixed(2)} × a bare bot that sends ${one.name}`,
      );
      line(`  /${name.padEnd(20)} p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms: ${ratios.join("; ")}`);
    }
  }
}
