import { ClientError, type CommandOption, type OptionValue, type World } from "@lede/fake-discord";
import { OptionType } from "@lede/fake-discord/protocol";

/** A name that a person types, and the value that is sent for it. */
export type NamedValue = { readonly name: string; readonly value: OptionValue };

/** What a typed text means for an option. Throws a ClientError when it means nothing. Ranges are checked later. */
export function readValue(
  world: World,
  guildId: string | null,
  option: CommandOption,
  text: string,
): OptionValue {
  const known = knownValues(world, guildId, option);
  const named =
    known.find(({ name }) => plain(name) === plain(text)) ?? known.find(({ value }) => value === text);
  if (named !== undefined) return named.value;
  switch (option.type) {
    case OptionType.string:
      return text;
    case OptionType.integer:
    case OptionType.number: {
      const number = Number(text);
      if (text !== "" && Number.isFinite(number)) return number;
      throw new ClientError(`${option.name}: “${text}” is not a number.`);
    }
    default: {
      const names = known.map(({ name }) => name).join(", ");
      const there = names ? `You can choose ${names}` : "There is nothing to choose";
      throw new ClientError(`${option.name}: there is no “${text}”. ${there}.`);
    }
  }
}

/** The names that an option is known to take, without asking the bot. */
export function knownValues(world: World, guildId: string | null, option: CommandOption): NamedValue[] {
  switch (option.type) {
    case OptionType.boolean:
      return [
        { name: "true", value: true },
        { name: "false", value: false },
      ];
    case OptionType.channel:
      return [...(guildId === null ? [] : world.channelsOf(guildId))]
        .filter(({ type }) => !option.channel_types?.length || option.channel_types.includes(type))
        .map(({ id, name }) => ({ name: `#${name}`, value: id }));
    case OptionType.role:
      return roles(world, guildId);
    case OptionType.user:
      return people(world, guildId);
    case OptionType.mentionable:
      return [...people(world, guildId), ...roles(world, guildId)];
    default:
      return [...(option.choices ?? [])];
  }
}

function roles(world: World, guildId: string | null): NamedValue[] {
  const all = guildId === null ? [] : world.guild(guildId).roles.values();
  return [...all].map(({ id, name }) => ({ name: name.startsWith("@") ? name : `@${name}`, value: id }));
}

function people(world: World, guildId: string | null): NamedValue[] {
  const ids = guildId === null ? world.users.keys() : world.guild(guildId).members.keys();
  return [...ids].map((id) => ({ name: `@${world.users.get(id)?.global_name ?? id}`, value: id }));
}

/** "#News" is the same as "news". */
function plain(name: string): string {
  return name.replace(/^[#@]/u, "").toLowerCase();
}
