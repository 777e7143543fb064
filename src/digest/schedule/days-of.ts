import type { Weekday } from "../settings/values.ts";

type Days = {
  readonly every: "day" | "week";
  readonly days: readonly Weekday[];
  readonly weekday: Weekday;
};

/** The weekdays on which an edition comes: those that were chosen, or the one of a weekly recap. */
export function daysOf({ every, days, weekday }: Days): readonly Weekday[] {
  return every === "week" ? [weekday] : days;
}
