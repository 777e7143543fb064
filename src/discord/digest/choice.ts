import { z } from "zod";
import { SETTINGS, without, withValues } from "../../digest/settings/derived.ts";
import {
  choiceSchema,
  type DigestChoice,
  type DigestSettings,
  type Filters,
} from "../../digest/settings/settings.ts";
import { UserError } from "../../errors.ts";
import type { CommandRequest } from "../command.ts";
import { readOptions } from "../options.ts";
import { MAIN_DIGEST } from "../render/edition.ts";
import { CLEARABLE } from "./options.ts";

type Guild = NonNullable<CommandRequest["guild"]>;

const optional = Object.fromEntries(SETTINGS.map(({ option, read }) => [option.name, read.optional()]));
const needed = Object.fromEntries(
  SETTINGS.flatMap(({ option, read }) => (option.required ? [[option.name, read]] : [])),
);
const setOptions = z.object({ ...optional, ...needed, name: z.string().optional() });
const editOptions = z.object({
  ...optional,
  clear: z.enum(CLEARABLE.map(({ option }) => option.name)).optional(),
});

/** What `/digest set` asks for. UserError where an option cannot be read. */
export function choiceForNew(request: CommandRequest, guild: Guild): DigestChoice {
  const { name = MAIN_DIGEST, ...values } = readOptions(request, setOptions);
  const { id: guildId, channelId } = guild;
  const choice = withValues(
    { guildId, name: parseName(name), channelId, createdBy: request.user.id },
    values,
  );
  return withFittingDays(choice, request);
}

/** Whether `/digest edit` names anything to change. */
export function changesAnything(request: CommandRequest): boolean {
  return Object.keys(request.options).some((option) => option !== "name");
}

/** The filters that a command names: the others stay as they were, or are empty. */
export function namedFilters(request: CommandRequest, choice: DigestChoice): Filters {
  const unnamed = SETTINGS.filter(({ option }) => request.options[option.name] === undefined);
  return without(
    choice,
    unnamed.filter(({ path: [group] }) => group === "filters"),
  ).filters;
}

/** The settings with what `/digest edit` changes in them. UserError where an option cannot be read. */
export function choiceForChanged(request: CommandRequest, settings: DigestSettings): DigestChoice {
  const { clear, ...values } = readOptions(request, editOptions);
  const cleared = without(
    settings,
    CLEARABLE.filter(({ option }) => option.name === clear),
  );
  return withFittingDays(withValues({ ...cleared, createdBy: request.user.id }, values), request);
}

/** UserError where the request names days that its digest does not go by. */
function withFittingDays(choice: DigestChoice, { options }: CommandRequest): DigestChoice {
  const { days, weekday } = options;
  const isWeekly = choice.schedule.every === "week";
  if (isWeekly && days !== undefined) {
    throw new UserError(
      "A weekly recap comes on one day: name it with weekday instead of days. Or choose every: day.",
    );
  }
  if (!isWeekly && weekday !== undefined) {
    throw new UserError("weekday is for a weekly recap: add every: week. For a daily digest, use days.");
  }
  return choice;
}

/** A digest's name as it is kept. UserError when it is none. */
export function parseName(text: string): string {
  const name = text.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
  if (choiceSchema.shape.name.safeParse(name).success) return name;
  throw new UserError("A digest’s name is at most 32 letters, digits, blanks and hyphens, such as morning.");
}
