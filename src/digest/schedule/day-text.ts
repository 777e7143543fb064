import { Temporal } from "temporal-polyfill";

/** "2031-05-20" as "Tuesday 20 May". */
export function dayText(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return day.toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long" }).replace(",", "");
}
