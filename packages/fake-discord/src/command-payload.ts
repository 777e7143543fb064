import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  APIApplicationCommandSubcommandOption,
  LocalizationMap,
} from "discord-api-types/v10";
import type { CommandBody, CommandOption } from "./checks/commands.ts";
import type { RegisteredCommand } from "./command-registry.ts";
import { OptionType } from "./protocol.ts";
import type { World } from "./world/world.ts";

/** How Discord gives a command back: defaults filled in, `false` left out, translations only when asked for. */
export function commandPayload(
  world: World,
  command: RegisteredCommand,
  localizations: boolean,
): APIApplicationCommand {
  return {
    id: command.id,
    application_id: world.applicationId,
    version: command.version,
    default_member_permissions:
      command.default_member_permissions === null || command.default_member_permissions === undefined
        ? null
        : String(command.default_member_permissions),
    type: command.type,
    name: command.name,
    description: command.description ?? "",
    ...translations(command, localizations),
    nsfw: command.nsfw ?? false,
    ...(command.options?.length && {
      options: command.options.map((one) => optionPayload(one, localizations)),
    }),
    ...(command.guildId === null
      ? {
          dm_permission: command.dm_permission ?? true,
          contexts: command.contexts ? command.contexts.toSorted() : null,
          integration_types: command.integration_types?.toSorted() ?? [0],
        }
      : { guild_id: command.guildId }),
  };
}

function optionPayload(option: CommandOption, localizations: boolean): APIApplicationCommandOption {
  if (option.type === OptionType.subcommand) return subcommandPayload(option, localizations);
  if (option.type !== OptionType.subcommandGroup) return basicOptionPayload(option, localizations);
  return {
    ...common(option, localizations),
    type: OptionType.subcommandGroup,
    ...(option.options?.length && {
      options: option.options.map((one) => subcommandPayload(one, localizations)),
    }),
  };
}

function subcommandPayload(
  option: CommandOption,
  localizations: boolean,
): APIApplicationCommandSubcommandOption {
  return {
    ...common(option, localizations),
    type: OptionType.subcommand,
    ...(option.options?.length && {
      options: option.options.map((one) => basicOptionPayload(one, localizations)),
    }),
  };
}

function basicOptionPayload(option: CommandOption, localizations: boolean): APIApplicationCommandBasicOption {
  const { type, min_length, max_length, channel_types } = option;
  const shared = { ...common(option, localizations), ...(option.required && { required: true }) };
  switch (type) {
    case OptionType.string:
      return {
        ...shared,
        type,
        ...(typeof min_length === "number" && { min_length }),
        ...(typeof max_length === "number" && { max_length }),
        ...offered(option, choicePayloads(option, String, localizations)),
      };
    case OptionType.integer:
      return { ...shared, type, ...numberPayload(option, localizations) };
    case OptionType.number:
      return { ...shared, type, ...numberPayload(option, localizations) };
    case OptionType.channel:
      return { ...shared, type, ...(channel_types?.length && { channel_types: [...channel_types] }) };
    default:
      return { ...shared, type };
  }
}

function numberPayload(option: CommandOption, localizations: boolean) {
  const { min_value, max_value } = option;
  return {
    ...(typeof min_value === "number" && { min_value }),
    ...(typeof max_value === "number" && { max_value }),
    ...offered(option, choicePayloads(option, Number, localizations)),
  };
}

function common(option: CommandOption, localizations: boolean) {
  return {
    name: option.name,
    description: option.description,
    ...translations(option, localizations),
  };
}

/** An option has suggestions or choices, not both. */
function offered<Choice>({ autocomplete }: CommandOption, choices: Choice[]) {
  if (autocomplete) return { autocomplete };
  return choices.length > 0 ? { choices } : {};
}

function choicePayloads<Value>(
  { choices }: CommandOption,
  toValue: (given: string | number) => Value,
  localizations: boolean,
) {
  return (choices ?? []).map(({ name, value, name_localizations }) => ({
    name,
    value: toValue(value),
    ...(localizations && { name_localizations: name_localizations ?? null }),
  }));
}

type Translations = {
  name_localizations?: LocalizationMap | null;
  description_localizations?: LocalizationMap | null;
};

function translations(one: CommandBody | CommandOption, wanted: boolean): Translations {
  if (!wanted) return {};
  return {
    name_localizations: one.name_localizations ?? null,
    description_localizations: one.description_localizations ?? null,
  };
}
