import { openBot } from "./bot.ts";
import { closingOnFault } from "./ending.ts";
import { healthOf } from "./health.ts";
import {
  metricsFor,
  type Run,
  sayInvitation,
  sayJoining,
  serveOtherPrograms,
  showHealth,
} from "./surroundings.ts";

/** Runs the bot in this process alone. @throws UserError for what the operator can fix. */
export async function runBot({ config, token, log, closing, now }: Run): Promise<void> {
  sayJoining(config);
  await closingOnFault(log, closing, async () => {
    const metrics = await metricsFor(config);
    const bot = await openBot({ ...config, token, log, now, metrics }, closing);
    metrics?.watch(() => bot.health());
    const source = healthOf(bot, now, metrics);
    await showHealth(source, { config, log, closing, now });
    await serveOtherPrograms(bot, { config, log, closing, now, metrics });
    const joined = await bot.join();
    if (joined !== null) sayInvitation(joined.applicationId);
  });
}
