import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Choice, CommandRequest } from "./command.ts";
import { limits } from "./limits.ts";

/**
 * Reads a request's options by a schema. They come as Discord checked them, or out of a custom_id as text, so the
 * schema must take a number as text too. Throws a UserError that names the option.
 */
export function readOptions<Schema extends z.ZodType>(
  request: CommandRequest,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(request.options);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UserError(`The option ${issue?.path.join(".")} is not usable: ${issue?.message}.`);
}

/** An option that may be left out: null then, and for an empty text. */
export const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || null);

/** Names as autocomplete choices; one too long to be a value is left out. */
export function textChoices(names: readonly string[]): Choice[] {
  return names.filter((name) => name.length <= limits.choiceText).map((name) => ({ name, value: name }));
}
