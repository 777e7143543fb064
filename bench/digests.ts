import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type FakeDiscord, startFakeDiscord } from "@lede/fake-discord";
import { choiceSchema } from "../src/digest/settings/settings.ts";
import { createDigestStore } from "../src/digest/store.ts";
import { openState } from "../src/state/open-state.ts";

const { BENCH_SERVERS = "10000" } = process.env;
const SERVERS = Number(BENCH_SERVERS);
const SLASH_EVERY_MS = 200;

/** All servers' digests due in one minute, at the fake Discord with its rate limits on; people ask for headlines meanwhile. */
export async function digestsBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const discord = await startFakeDiscord({ rateLimits: true, messagesPerChannel: 5 });
  const posted: number[] = [];
  discord.world.subscribe(({ name, guildId }) => {
    if (name === "MESSAGE_CREATE" && guildId !== discord.newsroom.guildId) posted.push(performance.now());
  });
  try {
    await settle(discord, folder);
    const memory: number[] = [];
    const waits: number[] = [];
    // The fake Discord's log holds its newest thousand requests: more than between two looks.
    const tooMany = new Set<object>();
    await runBot(discord, folder, {
      memory: (megabytes) => memory.push(megabytes),
      async meanwhile() {
        const { ownerId, channels } = discord.newsroom;
        const person = discord.user(ownerId, { channelId: channels.general });
        const asked = performance.now();
        await person.command("headlines");
        waits.push(performance.now() - asked);
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
      `${posted.length} editions for ${SERVERS} servers in ${seconds.toFixed(0)} s: ${(posted.length / seconds).toFixed(1)} a second, ${busiest} in the busiest (Discord allows 50); ${tooMany.size} answers of 429`,
    );
    line(
      `${sorted.length} slash commands meanwhile: median ${percentile(0.5)} ms, 95 % within ${percentile(0.95)} ms, slowest ${percentile(1)} ms`,
    );
    const quarter = Math.ceil(memory.length / 4);
    const average = (some: readonly number[]) =>
      Math.round(some.reduce((sum, one) => sum + one, 0) / some.length);
    line(
      `memory: ${average(memory.slice(quarter, 2 * quarter))} MB in the second quarter, ${average(memory.slice(-quarter))} MB in the last, ${Math.max(...memory)} MB at most`,
    );
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Servers, their digests due now, and a few articles. */
async function settle({ world }: FakeDiscord, folder: string): Promise<void> {
  mkdirSync(join(folder, "content"));
  mkdirSync(join(folder, "data"));
  for (let index = 0; index < 40; index += 1) {
    const published = new Date(Date.now() - (index + 1) * 600_000).toISOString();
    const text = `Harbour ${index} stayed shut. “We will open harbour ${index} when it is safe,” said Mira Sandoval, who runs it.`;
    writeFileSync(
      join(folder, "content", `harbour-${index}.md`),
      `---\ntitle: The harbour of town ${index} stays shut\nsource: The Harbour Times\npublished: ${published}\n---\n\n${text}\n`,
    );
  }
  const state = await openState(join(folder, "data", "state.sqlite"));
  const store = createDigestStore(state);
  const owner = world.addUser({ name: "Robin" });
  const due = new Date(Date.now() - 2 * 60_000);
  for (let index = 0; index < SERVERS; index += 1) {
    const guild = world.addGuild({ name: `Server ${index}`, ownerId: owner.id });
    const channel = world.addChannel(guild.id, { name: "news" });
    await store.saveServer({
      guildId: guild.id,
      leftAt: null,
      drafts: [],
      digests: [
        {
          ...choiceSchema.parse({
            guildId: guild.id,
            name: "main",
            channelId: channel.id,
            schedule: { time: due.toISOString().slice(11, 16), timezone: "UTC" },
            createdBy: owner.id,
          }),
          pause: null,
          createdAt: new Date(due.getTime() - 86_400_000),
        },
      ],
    });
  }
  await state.close();
}

async function runBot(
  discord: FakeDiscord,
  folder: string,
  watch: { memory(megabytes: number): void; meanwhile(): Promise<void> },
): Promise<void> {
  const file = join(import.meta.dirname, "digest-bot.ts");
  const child = spawn(process.execPath, [file, discord.apiUrl, discord.token, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let isStarted = false;
  let isOver = false;
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    for (const line of chunk.split("\n")) {
      if (line === "started") isStarted = true;
      else if (line.startsWith("delivered")) isOver = true;
      else if (isStarted && line.startsWith("memory")) watch.memory(Number(line.slice(7)));
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
}
