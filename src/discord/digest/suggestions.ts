import type { DigestSettings } from "../../digest/digests.ts";
import { describeChoice } from "../../digest/edition/filters.ts";
import { describeDays } from "../../digest/schedule/schedule-text.ts";
import { searchTimezones } from "../../digest/schedule/timezones.ts";
import { suggestedNames } from "../article-filters.ts";
import type { Choice } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { textChoices } from "../options.ts";

const DAYS = ["every day", "weekdays", "weekends", "monday", "monday, thursday"];
const MOST_SUGGESTED = 25;

/**
 * What may be meant by what was typed so far of an option. `current` is the digest that `/digest edit` is about to change:
 * before anything is typed, what is set in it comes first.
 */
export function suggestions(
  option: string,
  text: string,
  current: DigestSettings | null,
  context: Pick<CommandContext, "library" | "now">,
): Choice[] {
  const typed = text.trim();
  const set = current === null || typed !== "" ? null : setValue(option, current);
  const first = set === null ? [] : [{ name: `${set} (as it is set)`, value: set }];
  return [...first, ...matching(option, text, context).filter(({ value }) => value !== set)];
}

function matching(
  option: string,
  text: string,
  { library, now }: Pick<CommandContext, "library" | "now">,
): Choice[] {
  const typed = text.trim();
  switch (option) {
    case "timezone":
      return searchTimezones(text, now, MOST_SUGGESTED).map(({ label, zone }) => ({
        name: label,
        value: zone,
      }));
    case "topic":
    case "source":
      return listChoices(text, (last) => suggestedNames(option, last, { library }));
    case "speaker":
      return listChoices(text, (last) => library.speakers(last, MOST_SUGGESTED).map(({ name }) => name));
    default:
      return textChoices(typed === "" ? DAYS : [...new Set([typed, ...DAYS])]);
  }
}

/** What is set, as it may be typed; null where nothing is. */
function setValue(option: string, { schedule, filters }: DigestSettings): string | null {
  switch (option) {
    case "timezone":
      return schedule.timezone;
    case "days":
      return describeDays(schedule.days);
    case "topic":
      return describeChoice(filters.topics);
    case "source":
      return describeChoice(filters.sources);
    case "speaker":
      return describeChoice(filters.speakers);
    default:
      return null;
  }
}

/** For a list parted by commas: what was typed before its last entry, with names that complete that. */
function listChoices(text: string, search: (last: string) => readonly string[]): Choice[] {
  const at = Math.max(text.lastIndexOf(","), text.lastIndexOf("،"), text.lastIndexOf(";")) + 1;
  const before = text.slice(0, at).trimEnd();
  const typed = text.slice(at).trim();
  const minus = typed.startsWith("-") ? "-" : "";
  const names = search(typed.slice(minus.length).trim());
  // A name with a comma in it would be read as two.
  const usable = names.filter((name) => !/[,،;]/u.test(name));
  return textChoices(usable.map((name) => `${before}${before === "" ? "" : " "}${minus}${name}`));
}
