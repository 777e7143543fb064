import cron from "node-cron";
import type { Logger } from "pino";

/** Runs `work` at the start of each minute, also where one was missed; gives the function that ends this. */
export function eachMinute(work: () => void | Promise<void>, log: Logger): () => Promise<void> {
  const task = cron.schedule("* * * * *", work, {
    timezone: "UTC",
    suppressMissedWarning: true,
    logger: {
      info: (message) => log.debug(message),
      debug: (message) => log.debug(String(message)),
      warn: (message) => log.debug(message),
      error: (message) => log.error(String(message)),
    },
  });
  return async () => {
    await task.destroy();
  };
}
