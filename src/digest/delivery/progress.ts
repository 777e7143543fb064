import type { Progress } from "../schedule/schedule.ts";
import type { DigestSettings } from "../settings/settings.ts";
import type { Delivery } from "../store.ts";

/** What decides when a digest is due. */
export function progressOf(settings: DigestSettings, delivery: Pick<Delivery, "lastDate">): Progress {
  const { createdAt, pause } = settings;
  const notBefore = new Date(Math.max(createdAt.getTime(), pause?.until?.getTime() ?? 0));
  return { lastDate: delivery.lastDate, notBefore };
}

export function isPaused({ pause }: Pick<DigestSettings, "pause">, at: Date): boolean {
  return pause !== null && (pause.until === null || pause.until > at);
}
