import { ApplicationCommandAutocompleteCallbackRequestSchema } from "discord-api-spec/zod";
import { OptionType } from "../protocol.ts";
import { ApiError } from "../rest/api-error.ts";
import { badLength, type Problem, problem } from "./problem.ts";
import { schemaProblems } from "./schema.ts";

export type SuggestedChoice = { readonly name: string; readonly value: string | number };

/** The choices of an autocomplete answer for an option of this type. Throws the ApiError of a refused one. */
export function checkAutocomplete(body: unknown, optionType: number): SuggestedChoice[] {
  const choices = readChoices(body);
  const problems = choices.flatMap((choice, index) =>
    checkChoice(choice, ["data", "choices", index], optionType),
  );
  if (choices.length > 25) problems.push(badLength(["data", "choices"], 0, 25));
  if (problems.length === 0)
    problems.push(...schemaProblems(ApplicationCommandAutocompleteCallbackRequestSchema, body));
  if (problems.length > 0) throw ApiError.invalidForm(problems);
  return choices as SuggestedChoice[];
}

function readChoices(body: unknown): unknown[] {
  const choices = (body as { data?: { choices?: unknown } } | null)?.data?.choices;
  if (Array.isArray(choices)) return choices;
  throw ApiError.invalidForm([problem(["data", "choices"], "BASE_TYPE_REQUIRED", "This field is required")]);
}

function checkChoice(choice: unknown, path: (string | number)[], optionType: number): Problem[] {
  const { name, value } = (choice ?? {}) as { name?: unknown; value?: unknown };
  const problems: Problem[] = [];
  if (typeof name !== "string" || name.length < 1 || name.length > 100)
    problems.push(badLength([...path, "name"], 1, 100));
  if (optionType === OptionType.string) {
    if (typeof value !== "string" || value.length > 100) problems.push(badLength([...path, "value"], 0, 100));
  } else if (typeof value !== "number") {
    problems.push(problem([...path, "value"], "NUMBER_TYPE_COERCE", `Value "${value}" is not a number.`));
  }
  return problems;
}
