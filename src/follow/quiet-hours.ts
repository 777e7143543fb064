import { Temporal } from "temporal-polyfill";
import type { QuietHours } from "./store.ts";

/** Whether a person is to hear nothing at an instant. Hours that end before they begin go on past midnight; equal ones are all day. */
export function isQuiet({ from, until, timezone }: QuietHours, now: Date): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return from < until ? time >= from && time < until : time >= from || time < until;
}
