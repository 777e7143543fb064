/** The long crash test: `npm run test:crash`. Takes the number of kills (200), of servers (50), and a seed. */
import { runCrashes } from "./crash-run.ts";

const [kills = 200, servers = 50, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const started = performance.now();
const report = await runCrashes({ kills, servers, seed, say: (line) => process.stdout.write(`${line}\n`) });
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
const isGood = report.wrong.length === 0 && report.refusals.length === 0;
process.stdout.write(
  isGood
    ? "Every page was seen exactly once, but for those given up.\n"
    : "NOT every page was seen exactly once.\n",
);
process.exitCode = isGood ? 0 : 1;
