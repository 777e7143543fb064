import type { APIApplicationCommandInteractionDataBasicOption, InteractionType } from "discord-api-types/v10";
import type { CommandOption } from "../checks/commands.ts";
import { ClientError } from "../interactions.ts";
import { OptionType } from "../protocol.ts";
import type { World } from "../world/world.ts";

export type OptionValue = string | number | boolean;

export type CommandOptionData =
  APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand>;
export type AutocompleteOptionData =
  APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommandAutocomplete>;

/**
 * The options of a command as the client sends them. Throws a ClientError for what a Discord client would not let
 * the person send: a missing or unknown option, a value of the wrong kind or out of range, not among the choices.
 */
export function fillOptions(
  world: World,
  guildId: string | null,
  declared: readonly CommandOption[],
  given: Readonly<Record<string, OptionValue>>,
): CommandOptionData[] {
  for (const name of Object.keys(given)) findOption(declared, name);
  const missing = declared.find((option) => option.required && given[option.name] === undefined);
  if (missing !== undefined) throw new ClientError(`${missing.name}: This option is required.`);
  return Object.entries(given).map(([name, value]) => {
    const option = findOption(declared, name);
    const fault = faultOf(world, guildId, option, value);
    if (fault !== null) throw new ClientError(`${name}: ${fault}`);
    return optionData(option, value);
  });
}

/** An option of a command that is being sent, with a value of the option's kind. */
function optionData({ type, name }: CommandOption, value: OptionValue): CommandOptionData {
  switch (type) {
    case OptionType.integer:
    case OptionType.number:
      return { type, name, value: Number(value) };
    case OptionType.boolean:
      return { type, name, value: value === true };
    default:
      return { type, name, value: String(value) };
  }
}

/** An option of a command that is still being written: numbers are sent as the text that stands there. */
export function autocompleteOption(
  { type, name }: CommandOption,
  value: OptionValue,
  focused: boolean,
): AutocompleteOptionData {
  return type === OptionType.boolean
    ? { type, name, value: value === true }
    : { type, name, value: String(value), ...(focused && { focused }) };
}

export function findOption(declared: readonly CommandOption[], name: string): CommandOption {
  const option = declared.find((one) => one.name === name);
  if (option === undefined) {
    throw new ClientError(
      `There is no option "${name}". There are: ${declared.map((one) => one.name).join(", ") || "none"}.`,
    );
  }
  return option;
}

function faultOf(
  world: World,
  guildId: string | null,
  option: CommandOption,
  value: OptionValue,
): string | null {
  switch (option.type) {
    case OptionType.string:
      return typeof value === "string" ? faultOfText(option, value) : "Text is wanted.";
    case OptionType.integer:
    case OptionType.number:
      return typeof value === "number" ? faultOfNumber(option, value) : "A number is wanted.";
    case OptionType.boolean:
      return typeof value === "boolean" ? null : "True or false is wanted.";
    default:
      return faultOfReference(world, guildId, option, String(value));
  }
}

function faultOfText({ choices, min_length, max_length }: CommandOption, text: string): string | null {
  if (choices?.length) return faultOfChoice(choices, text);
  if (text.length < (min_length ?? 1)) return `At least ${min_length ?? 1} characters are wanted.`;
  if (text.length > (max_length ?? 6000)) return `At most ${max_length ?? 6000} characters are allowed.`;
  return null;
}

function faultOfNumber({ type, choices, min_value, max_value }: CommandOption, value: number): string | null {
  if (choices?.length) return faultOfChoice(choices, value);
  if (type === OptionType.integer && !Number.isSafeInteger(value)) return "A whole number is wanted.";
  if (typeof min_value === "number" && value < min_value) return `The least is ${min_value}.`;
  if (typeof max_value === "number" && value > max_value) return `The most is ${max_value}.`;
  return null;
}

function faultOfChoice(
  choices: readonly { readonly name: string; readonly value: string | number }[],
  value: string | number,
) {
  if (choices.some((choice) => choice.value === value)) return null;
  return `The choices are: ${choices.map(({ name }) => name).join(", ")}.`;
}

function faultOfReference(
  world: World,
  guildId: string | null,
  option: CommandOption,
  id: string,
): string | null {
  const roles = guildId === null ? undefined : world.guild(guildId).roles;
  const channel = world.channels.get(id);
  switch (option.type) {
    case OptionType.channel:
      if (channel === undefined || channel.guildId !== guildId) return "There is no such channel here.";
      return option.channel_types?.length && !option.channel_types.includes(channel.type)
        ? "A channel of this kind cannot be chosen."
        : null;
    case OptionType.role:
      return roles?.has(id) ? null : "There is no such role here.";
    case OptionType.user:
      return world.users.has(id) ? null : "There is no such person.";
    case OptionType.mentionable:
      return world.users.has(id) || roles?.has(id) ? null : "There is no such person or role.";
    default:
      return "This kind of option is not supported here.";
  }
}
