import type { APIInteractionDataResolved } from "discord-api-types/v10";
import { memberWithoutUser } from "../world/api-shapes.ts";
import { partialChannel } from "../world/channel-shapes.ts";
import { guildPermissions } from "../world/permissions.ts";
import type { World } from "../world/world.ts";

/** The `resolved` part of an interaction: what the chosen ids stand for. A kind of which there is none is left out. */
export function resolve(
  world: World,
  guildId: string | null,
  userId: string,
  ids: readonly string[],
): APIInteractionDataResolved {
  const guild = guildId === null ? undefined : world.guild(guildId);
  const resolved: APIInteractionDataResolved = {};
  for (const id of ids) {
    const user = world.users.get(id);
    const channel = world.channels.get(id);
    const role = guild?.roles.get(id);
    // The id of @everyone is the guild's.
    if (role !== undefined) resolved.roles = { ...resolved.roles, [id]: role };
    if (channel !== undefined) {
      resolved.channels = { ...resolved.channels, [id]: partialChannel(world, channel, userId) };
    }
    if (user !== undefined) resolved.users = { ...resolved.users, [id]: user };
    if (user !== undefined && guild?.members.has(id)) {
      const { deaf: _, mute: __, ...member } = memberWithoutUser(world, guild, id);
      const permissions = guildPermissions(guild, id).toString();
      resolved.members = { ...resolved.members, [id]: { ...member, permissions } };
    }
  }
  return resolved;
}
