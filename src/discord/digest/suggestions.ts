import { searchTimezones } from "../../digest/schedule/timezones.ts";
import { settingNamed, valueIn } from "../../digest/settings/derived.ts";
import type { Suggested } from "../../digest/settings/setting.ts";
import type { DigestSettings } from "../../digest/settings/settings.ts";
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
  const setting = settingNamed(option);
  if (setting?.option.takes !== "text") return [];
  const { suggest } = setting.option;
  const isTyped = text.trim() !== "";
  const set = current === null || isTyped ? null : setting.typed(valueIn(setting, current));
  const first = set === null ? [] : [{ name: `${set} (as it is set)`, value: set }];
  const others = suggest === undefined ? [] : matching(suggest, text, context);
  return [...first, ...others.filter(({ value }) => value !== set)];
}

function matching(
  suggest: Suggested,
  text: string,
  { library, now }: Pick<CommandContext, "library" | "now">,
): Choice[] {
  const typed = text.trim();
  switch (suggest) {
    case "timezones":
      return searchTimezones(text, now, MOST_SUGGESTED).map(({ label, zone }) => ({
        name: label,
        value: zone,
      }));
    case "topics":
      return listChoices(text, (last) => suggestedNames("topic", last, { library }));
    case "sources":
      return listChoices(text, (last) => suggestedNames("source", last, { library }));
    case "speakers":
      return listChoices(text, (last) => library.speakers(last, MOST_SUGGESTED).map(({ name }) => name));
    case "days":
      return textChoices(typed === "" ? DAYS : [...new Set([typed, ...DAYS])]);
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
