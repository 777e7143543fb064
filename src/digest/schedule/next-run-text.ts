import { Temporal } from "temporal-polyfill";
import type { Schedule } from "../settings/settings.ts";
import { timezoneText } from "./timezone-offsets.ts";

/** When the next edition comes, as people say it: "tomorrow, Monday 23 November, at 09:00 (Asia/Baghdad)". */
export function nextRunText(nextRun: Date, now: Date, { timezone }: Schedule): string {
  if (nextRun.getTime() <= now.getTime()) return "within a minute";
  const wall = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  const then = wall(nextRun);
  const days = wall(now).toPlainDate().until(then.toPlainDate()).days;
  const date = then.toPlainDate().toLocaleString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(days > 300 && { year: "numeric" }),
  });
  const near = days === 0 ? "today, " : days === 1 ? "tomorrow, " : "";
  const time = then.toPlainTime().toString({ smallestUnit: "minute" });
  return `${near}${date.replace(",", "")}, at ${time} (${timezoneText(timezone)})`;
}
