import { type APIApplicationCommandBooleanOption, ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Choice, CommandRequest } from "./command.ts";
import { limits } from "./limits.ts";

/**
 * Reads a request's options by a schema. They come as Discord checked them, or out of a custom_id as text, so the
 * schema must take a number as text too. Throws a UserError that names the option and says what it takes: a wrong one
 * before a missing one.
 */
export function readOptions<Schema extends z.ZodType>(
  request: CommandRequest,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(request.options);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const isGiven = ({ path: [option] }: z.core.$ZodIssue) => request.options[String(option)] !== undefined;
  const issue = issues.find(isGiven) ?? issues[0];
  const name = String(issue?.path[0] ?? "");
  if (issue === undefined || name === "")
    throw new UserError("These options can’t be read. Run the command again.");
  const takes = request.options[name] === undefined ? "is missing. Fill it in." : whatItTakes(issue);
  throw new UserError(`The option “${name}” ${takes}`);
}

const TYPES: Readonly<Record<string, string>> = {
  string: "takes text.",
  boolean: "takes yes or no.",
  number: "takes a number.",
  int: "takes a whole number.",
};

/** What an option takes, as the end of a sentence. Zod's own messages are for programmers, and never shown. */
function whatItTakes(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `takes ${oneOf.format(issue.values.map(String))}.`;
    case "invalid_type":
      return TYPES[issue.expected] ?? UNREADABLE;
    case "too_small":
      return issue.origin === "string"
        ? "is empty. Fill it in."
        : `takes a number of ${issue.minimum} or more.`;
    case "too_big":
      return issue.origin === "string"
        ? `takes at most ${issue.maximum} characters.`
        : `takes a number of ${issue.maximum} or less.`;
    default:
      return UNREADABLE;
  }
}

const UNREADABLE = "can’t be read. Choose it from what Discord offers as you type.";
const oneOf = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** An option that may be left out: null then, and for an empty text. */
export const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || null);

/** The option by which someone keeps a command's answer to themselves; the dispatcher does what it says. */
export const privateOption: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: "private",
  description: "Only you see the answer",
};

/** Whether a request asks for an answer that only the asker sees. */
export function asksForPrivacy({ private: wanted }: CommandRequest["options"]): boolean {
  return wanted !== undefined && wanted !== false;
}

/** Names as autocomplete choices; one too long to be a value is left out. */
export function textChoices(names: readonly string[]): Choice[] {
  return names.filter((name) => name.length <= limits.choiceText).map((name) => ({ name, value: name }));
}
