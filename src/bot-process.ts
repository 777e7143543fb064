/** One bot of several that a manager runs on one data folder: its settings are the manager's, its order is the one argument. */
import { z } from "zod";
import { type Bot, type BotHealth, openBot } from "./bot.ts";
import { Closing } from "./closing.ts";
import { readConfig, secretsOf } from "./config.ts";
import { closingOnFault, sayingFaults } from "./ending.ts";
import { UserError } from "./errors.ts";
import { createLog } from "./log.ts";
import {
  CHANGED_PROGRAM,
  type FromProcess,
  type ProcessReport,
  TOO_FEW_SHARDS,
  type ToProcess,
} from "./processes/messages.ts";
import { rangeInWords } from "./processes/plan.ts";
import { PROGRAM_VERSION } from "./program-version.ts";
import { problemsOf } from "./readiness.ts";
import { metricsFor, serveOtherPrograms } from "./surroundings.ts";
import { keepYoungGenerationSmall } from "./young-generation.ts";

const orderSchema = z.object({
  /** From 0: the first reads the articles for all. */
  number: z.int().min(0),
  shards: z.object({ ids: z.array(z.int()).readonly(), count: z.int() }),
  /** Of the manager. */
  version: z.string(),
});

export type ProcessOrder = Readonly<z.output<typeof orderSchema>>;

const now = () => new Date();

await sayingFaults(async () => {
  keepYoungGenerationSmall();
  const { number, shards, version } = orderSchema.parse(JSON.parse(process.argv[2] ?? ""));
  // Two versions on one library and one state could harm both.
  if (version !== PROGRAM_VERSION) process.exit(CHANGED_PROGRAM);
  const config = readConfig(process.env);
  const { token } = config;
  if (token === null) throw new UserError("DISCORD_TOKEN is not set.");
  const log = createLog(config.logLevel ?? "info", secretsOf(config)).child({ shards: rangeInWords(shards) });
  const closing = new Closing(log);
  endWithManager(closing);
  const metrics = await metricsFor(config, String(number));
  let opened: Bot | null = null;
  // Until there is something to say, too: a process that answers does not hang.
  answer(async (): Promise<ProcessReport<BotHealth>> => {
    if (opened === null) return { problems: ["It is only starting."], health: null, metrics: null };
    const health = opened.health();
    return { problems: problemsOf(health, now()), health, metrics: (await metrics?.text()) ?? null };
  });
  await closingOnFault(log, closing, async () => {
    const position = number === 0 ? "first" : "further";
    const onConnected = (applicationId: string) => say({ kind: "connected", applicationId });
    const onTooFewShards = () => void closing.close().then(() => process.exit(TOO_FEW_SHARDS));
    const bot = await openBot(
      { ...config, token, shards, position, onConnected, onTooFewShards, log, now, metrics },
      closing,
    );
    metrics?.watch(() => bot.health());
    opened = bot;
    if (position === "first") await serveOtherPrograms(bot, { config, log, closing, now, metrics });
    await bot.join();
  });
});

/** Ends when the manager asks, or is gone. A signal that comes to all processes of a terminal or a service at once is the same. */
function endWithManager(closing: Closing): void {
  const end = () => void closing.close().then(() => process.exit(0));
  for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.on(event, end);
}

function answer(report: () => Promise<ProcessReport<BotHealth>>): void {
  process.on("message", async ({ question }: ToProcess) => {
    say({ kind: "report", question, report: await report() });
  });
  // What is to do here keeps the process running, and not that it could be asked.
  process.channel?.unref();
}

function say(message: FromProcess<BotHealth>): void {
  // A manager that is gone needs no answer.
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}
