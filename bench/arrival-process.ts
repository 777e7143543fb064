import { mkdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { FolderWatch } from "../src/library/folder-watch.ts";
import { IndexingThread } from "../src/library/indexing-thread.ts";
import { openLibrary } from "../src/library/store.ts";
import { articleText } from "./arriving-articles.ts";

/*
 * A process of `npm run bench -- arrival`: a bot without Discord on a content folder and a library. Its arguments are what to measure,
 * the content folder, the library's file, whether questions about names are asked and, for "fill", a folder whose contents are moved into
 * the content folder, and how many files that are.
 * It prints what it measured as JSON. Times are in milliseconds, memory in MB.
 */

const [task = "", directory = "", file = "", withNames = "", staged = "", articles = "0"] =
  process.argv.slice(2);

/** Moves the folders in, one after another, as something else than the bot does. */
const MOVE = `
const { workerData } = require("node:worker_threads");
const { readdirSync, renameSync, mkdirSync } = require("node:fs");
for (const folder of readdirSync(workerData.from)) {
  mkdirSync(workerData.to + "/" + folder, { recursive: true });
  for (const file of readdirSync(workerData.from + "/" + folder))
    renameSync(workerData.from + "/" + folder + "/" + file, workerData.to + "/" + folder + "/" + file);
}`;

const log = { info: () => {}, warn: () => {}, error: (details: object) => console.error(details) };
const now = () => new Date();
const page = { offset: 0, limit: 5 };

const begun = performance.now();
const usage = process.cpuUsage();
mkdirSync(directory, { recursive: true });
const library = openLibrary(file);
const indexer = new IndexingThread({ directory, file, rebuiltBecause: library.rebuiltBecause, log, now });
const folder = await FolderWatch.open({ directory, indexer, log, now });
const questions = [
  () => library.at(now()).headlines(page),
  () => library.at(now()).search("ferry", page),
  () => library.at(now()).topics("h", 25),
  () => library.at(now()).titles("bridge", 25),
  // What names mean is worked out in the library, so that it shows what that costs.
  ...(withNames === "names" ? [() => library.at(now()).speakers("sandor", 5)] : []),
];

const loop = monitorEventLoopDelay({ resolution: 1 });
loop.enable();
const waits: number[] = [];
let isAsking = true;
const asking = (async () => {
  for (let round = 0; isAsking; round += 1) {
    const due = performance.now() + 50;
    await sleep(50);
    questions[round % questions.length]?.();
    waits.push(performance.now() - due);
  }
})();

const result = task === "fill" ? await fill(Number(articles)) : await start();
isAsking = false;
await asking;
loop.disable();
waits.sort((one, other) => one - other);
const memory = Math.round(process.memoryUsage.rss() / 1e6);
await folder.close();
await indexer.stop();
library.close();
process.stdout.write(
  JSON.stringify({
    ...result,
    processor: processorSince(usage),
    memory,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    loopMedian: loop.percentile(50) / 1e6,
    loopP99: loop.percentile(99) / 1e6,
    loopMost: loop.max / 1e6,
    commandMedian: waits[Math.floor(waits.length / 2)],
    commandP99: waits[Math.floor(waits.length * 0.99)],
    commandMost: waits.at(-1),
  }),
);
process.exit();

function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Files arrive, and in the middle of it an editor saves one. */
async function fill(count: number) {
  await folder.list();
  const start = performance.now();
  const mover = new Worker(MOVE, { eval: true, workerData: { from: staged, to: directory } });
  const moved = new Promise((resolve) => mover.once("exit", resolve));
  const total = () => library.at(now()).headlines({ ...page, limit: 1 }).total;
  let saved: number | null = null;
  while (total() < count) {
    await sleep(20);
    if (saved === null && total() > count / 2) saved = await untilServed();
  }
  await moved;
  return { time: performance.now() - start, saved };
}

/** How long it takes until what an editor saves is served. */
async function untilServed(): Promise<number> {
  const path = join(directory, "part-0", "article-7.md");
  const start = performance.now();
  writeFileSync(`${path}.tmp`, articleText(7, ", corrected"));
  utimesSync(`${path}.tmp`, now(), now());
  renameSync(`${path}.tmp`, path);
  while (!library.at(now()).headline("article-7")?.title.endsWith("corrected")) await sleep(10);
  return performance.now() - start;
}

/** Starts with nothing changed. */
async function start() {
  await folder.list();
  return { time: performance.now() - begun };
}
