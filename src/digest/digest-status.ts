import { progressOf } from "./delivery/progress.ts";
import type { DigestStatus } from "./digests.ts";
import { isDue, nextRun } from "./schedule/schedule.ts";
import type { DigestSettings } from "./settings/settings.ts";
import { type Delivery, historyOf } from "./store.ts";

/** How a digest stands at an instant. */
export function statusOf(settings: DigestSettings, delivery: Delivery, at: Date): DigestStatus {
  const isStopped = settings.pause !== null && settings.pause.until === null;
  return {
    settings,
    history: historyOf(delivery),
    nextRun: isStopped ? null : nextRunOf(settings, delivery, at),
  };
}

/** A due edition that failed goes out when its pause is over. */
function nextRunOf(settings: DigestSettings, delivery: Delivery, at: Date): Date {
  const progress = progressOf(settings, delivery);
  const from = progress.notBefore > at ? progress.notBefore : at;
  const { attempt } = delivery;
  const isWaiting =
    attempt?.retryAt && attempt.retryAt > from && isDue(from, settings.schedule, progress) === attempt.date;
  return nextRun(isWaiting && attempt.retryAt ? attempt.retryAt : from, settings.schedule, progress);
}
