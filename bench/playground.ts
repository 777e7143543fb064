import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeDiscord } from "@lede/fake-discord";
import { Client, Events, GatewayIntentBits } from "discord.js";
import { pino } from "pino";
import { openPlayground } from "../src/open-playground.ts";
import { findChromium, launchChromium } from "../tests/browser/chromium.ts";

const ROUNDS = 200;

/** What the fake Discord adds to the bot's own time, and how long the page takes to show. */
export async function playgroundBench(): Promise<void> {
  await answers();
  await firstPaint();
}

async function answers(): Promise<void> {
  const discord = await startFakeDiscord();
  const client = new Client({ rest: { api: discord.apiUrl }, intents: GatewayIntentBits.Guilds });
  let own = 0;
  client.on(Events.InteractionCreate, (interaction) => {
    const start = performance.now();
    if (!interaction.isChatInputCommand()) return;
    const content = "An answer ".repeat(100);
    own = performance.now() - start;
    void interaction.reply({ content });
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await (await ready).application.commands.set([{ name: "answer", description: "Answer" }]);
  const { ownerId, channels } = discord.newsroom;
  const person = discord.user(ownerId, { channelId: channels.general });
  const beyond: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await person.command("answer");
    beyond.push(performance.now() - start - own);
  }
  await client.destroy();
  await discord.close();
  print("an answer, beyond the bot’s own time", beyond);
}

async function firstPaint(): Promise<void> {
  const executable = findChromium();
  if (executable === null) {
    process.stdout.write("  first paint: not measured, for there is no Chromium (set CHROME_PATH)\n");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "lede-bench-"));
  const playground = await openPlayground({
    port: 0,
    contentDirectory: "content",
    dataDirectory: folder,
    log: pino({ level: "silent" }),
  });
  const browser = await launchChromium(executable);
  const paints: number[] = [];
  const ready: number[] = [];
  let weight = 0;
  for (let round = 0; round < 7; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(playground.pageUrl);
    await page.locator("#welcome h2").waitFor();
    const [paint, shown, bytes] = await page.evaluate(() => {
      const size = performance
        .getEntriesByType("resource")
        .reduce((sum, entry) => sum + ("transferSize" in entry ? Number(entry.transferSize) : 0), 0);
      return [
        performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
        performance.now(),
        size,
      ];
    });
    paints.push(paint);
    ready.push(shown);
    weight = bytes;
    await context.close();
  }
  await browser.close();
  await playground.close();
  rmSync(folder, { recursive: true, force: true });
  print("the page’s first contentful paint", paints);
  print("the page with its channel, at the latest", ready);
  process.stdout.write(`  the page’s weight, compressed: ${(weight / 1000).toFixed(0)} kB\n`);
}

function print(name: string, milliseconds: readonly number[]): void {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  process.stdout.write(`  ${name}: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, at most ${at(1)} ms\n`);
}
