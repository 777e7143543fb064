import type { APIAuthorizingIntegrationOwnersMap, InteractionContextType } from "discord-api-types/v10";
import type { RegisteredCommand } from "../command-registry.ts";
import type { Core } from "../core.ts";
import {
  ChannelType,
  type CommandType,
  IntegrationType,
  InteractionContext,
  Permission,
} from "../protocol.ts";
import type { Channel } from "../world/world-types.ts";

/** Where a person is, and what they may do there. */
export type Place = {
  readonly userId: string;
  readonly channel: Channel;
  readonly permissions: bigint;
};

/** The kind of place, as interactions name it: 0 a guild, 1 the conversation with the bot, 2 any other. */
export function contextOf(channel: Channel): InteractionContextType {
  if (channel.guildId !== null) return InteractionContext.guild;
  return isWithBot(channel) ? InteractionContext.botDm : InteractionContext.privateChannel;
}

/** A conversation with the bot has only the other person among its recipients. */
function isWithBot(channel: Channel): boolean {
  return channel.type === ChannelType.dm && channel.recipients.length === 1;
}

/** How the bot came to be here: in the guild, on the person's own account, or both. */
export function installations(
  { world }: Core,
  { channel, userId }: Place,
): APIAuthorizingIntegrationOwnersMap {
  const inGuild = channel.guildId !== null && world.botIsIn(channel.guildId);
  return {
    ...(inGuild && { [IntegrationType.guild]: channel.guildId ?? "" }),
    ...(isWithBot(channel) && { [IntegrationType.guild]: "0" }),
    ...(world.userInstalls.has(userId) && { [IntegrationType.user]: userId }),
  };
}

/** The commands of a type that a Discord client offers here to this person, the guild's own before the global ones. */
export function availableCommands(
  core: Core,
  place: Place,
  type: (typeof CommandType)[keyof typeof CommandType],
): RegisteredCommand[] {
  const { guildId } = place.channel;
  if (guildId !== null && !(place.permissions & Permission.useApplicationCommands)) return [];
  const ofGuild = guildId !== null && core.world.botIsIn(guildId) ? core.commands.list(guildId) : [];
  const global = core.commands.list(null).filter((command) => isOffered(core, command, place));
  return [...ofGuild, ...global].filter((command) => command.type === type && isPermitted(command, place));
}

function isOffered(core: Core, command: RegisteredCommand, place: Place): boolean {
  const context = contextOf(place.channel);
  const contexts = command.contexts ?? [InteractionContext.guild, InteractionContext.botDm];
  if (!contexts.includes(context)) return false;
  if (context === InteractionContext.botDm && command.dm_permission === false) return false;
  const here = installations(core, place);
  return (command.integration_types ?? [IntegrationType.guild]).some((type) => String(type) in here);
}

/** The command's default permissions, which only guilds know. "0" leaves it to administrators. */
function isPermitted(command: RegisteredCommand, { channel, permissions }: Place): boolean {
  const needed = command.default_member_permissions;
  if (channel.guildId === null || needed === null || needed === undefined) return true;
  if (permissions & Permission.administrator) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (permissions & bits) === bits;
}
