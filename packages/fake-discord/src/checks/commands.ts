import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from "discord-api-spec/zod";
import { CommandType, OptionType } from "../protocol.ts";
import { ApiError } from "../rest/api-error.ts";
import { badLength, type Path, type Problem, problem } from "./problem.ts";
import { schemaProblems } from "./schema.ts";

type Localizations = Readonly<Record<string, string>> | null;

type CommandChoice = {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string | number;
};

export type CommandOption = {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly CommandChoice[] | null;
  readonly options?: readonly CommandOption[] | null;
  readonly channel_types?: readonly number[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
};

/** A command as an application sends it. */
export type CommandBody = {
  readonly type?: number | null;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description?: string | null;
  readonly description_localizations?: Localizations;
  readonly options?: readonly CommandOption[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly dm_permission?: boolean | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
};

const SCHEMAS = {
  create: ApplicationCommandCreateRequestSchema,
  replace: ApplicationCommandUpdateRequestSchema,
  change: ApplicationCommandPatchRequestPartialSchema,
};

/** The body as a command; throws the ApiError of the first check that refuses it. A change may leave fields out. */
export function checkCommand(kind: keyof typeof SCHEMAS, body: unknown, path: Path = []): CommandBody {
  const wrong = schemaProblems(SCHEMAS[kind], withNumericPermissions(body), path);
  if (wrong.length > 0) throw ApiError.invalidForm(wrong);
  const command = body as CommandBody;
  const found = [
    ...(command.name === undefined ? [] : checkCommandName(command, command.name, [...path, "name"])),
    ...(kind === "change" && command.description === undefined ? [] : checkDescription(command, path)),
    ...checkLocalizedNames(command, path, (name, at) => checkCommandName(command, name, at)),
    ...checkOptions(command.options ?? [], [...path, "options"]),
  ];
  if (countCharacters(command) > MAXIMUM_CHARACTERS) {
    found.push(
      problem(path, "APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${MAXIMUM_CHARACTERS})`),
    );
  }
  if (found.length > 0) throw ApiError.invalidForm(found);
  return command;
}

/** The whole list of a bulk registration. */
export function checkCommandList(body: unknown): CommandBody[] {
  if (!Array.isArray(body)) {
    throw ApiError.invalidForm([
      problem([], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),
    ]);
  }
  if (body.length > MAXIMUM_COMMANDS) {
    throw ApiError.invalidForm([
      problem([], "BASE_TYPE_BAD_LENGTH", `Must be between 0 and ${MAXIMUM_COMMANDS} in length.`),
    ]);
  }
  const commands = body.map((one, index) => checkCommand("replace", one, [index]));
  for (const [index, command] of commands.entries()) {
    const first = commands.findIndex(
      (other) => other.name === command.name && (other.type ?? 1) === (command.type ?? 1),
    );
    if (first < index) {
      throw ApiError.invalidForm([
        problem(
          [index, "name"],
          "APPLICATION_COMMANDS_DUPLICATE_NAME",
          "Application command names must be unique",
        ),
      ]);
    }
  }
  return commands;
}

const MAXIMUM_CHARACTERS = 8000;
const MAXIMUM_COMMANDS = 100;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const WITH_CHOICES: readonly number[] = [OptionType.string, OptionType.integer, OptionType.number];

/** Discord takes the permissions as text of digits too, and says so in its documentation but not in its schema. */
function withNumericPermissions(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("default_member_permissions" in body)) return body;
  const given = body.default_member_permissions;
  return typeof given === "string" && /^\d{1,16}$/u.test(given)
    ? { ...body, default_member_permissions: Number(given) }
    : body;
}

/** Commands in the menu of a message or a person may have blanks and capitals. */
function checkCommandName({ type }: CommandBody, name: string, path: Path): Problem[] {
  return (type ?? CommandType.chatInput) === CommandType.chatInput ? checkName(name, path) : [];
}

function checkName(name: string, path: Path): Problem[] {
  if (NAME.test(name) && name === name.toLowerCase()) return [];
  return [problem(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")];
}

function checkDescription({ type, description }: CommandBody, path: Path): Problem[] {
  const isChatInput = (type ?? CommandType.chatInput) === CommandType.chatInput;
  const length = description?.length ?? 0;
  if (isChatInput === length > 0) return [];
  return [
    isChatInput
      ? badLength([...path, "description"], 1, 100)
      : problem(
          [...path, "description"],
          "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
          "Only slash commands have descriptions",
        ),
  ];
}

function checkLocalizedNames(
  one: { readonly name_localizations?: Localizations },
  path: Path,
  check = checkName,
): Problem[] {
  return Object.entries(one.name_localizations ?? {}).flatMap(([locale, name]) =>
    check(name, [...path, "name_localizations", locale]),
  );
}

function checkOptions(options: readonly CommandOption[], path: Path): Problem[] {
  const problems: Problem[] = [];
  const names = new Set<string>();
  let optionalSeen = false;
  const nested = options.filter(({ type }) => type <= OptionType.subcommandGroup).length;
  if (nested > 0 && nested < options.length) {
    problems.push(
      problem(
        path,
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        "Sub-command and sub-command group option types are mutually exclusive to all other types",
      ),
    );
  }
  for (const [index, option] of options.entries()) {
    const here = [...path, index];
    problems.push(...checkName(option.name, [...here, "name"]), ...checkLocalizedNames(option, here));
    if (names.has(option.name)) {
      problems.push(
        problem(
          [...here, "name"],
          "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
          "Option name already exists",
        ),
      );
    }
    names.add(option.name);
    if (option.required && optionalSeen) {
      problems.push(
        problem(
          [...here, "required"],
          "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
          "Required options must be placed before non-required options",
        ),
      );
    }
    optionalSeen ||= !option.required;
    problems.push(...checkOption(option, here));
    problems.push(...checkOptions(option.options ?? [], [...here, "options"]));
  }
  return problems;
}

function checkOption(option: CommandOption, path: Path): Problem[] {
  const problems: Problem[] = [];
  const choices = option.choices ?? [];
  if (option.autocomplete && choices.length > 0) {
    problems.push(
      problem(
        [...path, "autocomplete"],
        "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
        "An option has choices or autocomplete, not both",
      ),
    );
  }
  if ((option.autocomplete || choices.length > 0) && !WITH_CHOICES.includes(option.type)) {
    problems.push(
      problem(
        path,
        "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
        "Only text and numbers have choices or autocomplete",
      ),
    );
  }
  for (const field of ["name", "value"] as const) {
    if (new Set(choices.map((choice) => choice[field])).size < choices.length) {
      problems.push(
        problem(
          [...path, "choices"],
          "APPLICATION_COMMAND_OPTIONS_CHOICES_DUPLICATE",
          `Two choices have the same ${field}`,
        ),
      );
    }
  }
  for (const [least, most] of [
    [option.min_value, option.max_value],
    [option.min_length, option.max_length],
  ]) {
    if (typeof least === "number" && typeof most === "number" && least > most) {
      problems.push(
        problem(path, "APPLICATION_COMMAND_OPTIONS_RANGE_INVALID", "The minimum is above the maximum"),
      );
    }
  }
  return problems;
}

/** Names, descriptions and values of a command and all in it; of localized texts the longest counts. */
function countCharacters(one: CommandBody | CommandOption): number {
  let count =
    longest(one.name, one.name_localizations) + longest(one.description ?? "", one.description_localizations);
  for (const option of one.options ?? []) count += countCharacters(option);
  for (const choice of ("choices" in one ? one.choices : null) ?? []) {
    count += longest(choice.name, choice.name_localizations) + String(choice.value).length;
  }
  return count;
}

function longest(text: string | undefined, localizations: Localizations | undefined): number {
  return Math.max(text?.length ?? 0, ...Object.values(localizations ?? {}).map(({ length }) => length));
}
