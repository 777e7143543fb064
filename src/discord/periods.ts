const DAY_MS = 24 * 60 * 60 * 1000;

/** How far back /headlines may go. `milliseconds` is null where there is no limit. */
export const PERIODS = {
  today: { name: "the last 24 hours", milliseconds: DAY_MS },
  week: { name: "the last 7 days", milliseconds: 7 * DAY_MS },
  month: { name: "the last 30 days", milliseconds: 30 * DAY_MS },
  all: { name: "all time", milliseconds: null },
} as const;

export type Period = keyof typeof PERIODS;

/** The shortest period that still reaches back to an instant for someone who asks a day after `now`. */
export function periodSince(at: Date, now: Date): Period {
  const needed = now.getTime() - at.getTime() + DAY_MS;
  const reaches = (period: Period) => (PERIODS[period].milliseconds ?? Number.POSITIVE_INFINITY) >= needed;
  return (["today", "week", "month"] as const).find(reaches) ?? "all";
}
