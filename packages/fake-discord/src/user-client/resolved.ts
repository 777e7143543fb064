import { memberPayload, partialChannel } from "../world/api-shapes.ts";
import { guildPermissions } from "../world/permissions.ts";
import type { World } from "../world/world.ts";

/** The `resolved` part of an interaction: what the chosen ids stand for. Undefined when none stands for anything. */
export function resolve(
  world: World,
  guildId: string | null,
  userId: string,
  ids: readonly string[],
): Record<string, Record<string, object>> | undefined {
  const guild = guildId === null ? undefined : world.guild(guildId);
  const resolved: Record<string, Record<string, object>> = {};
  const put = (kind: string, id: string, value: object) => {
    resolved[kind] = { ...resolved[kind], [id]: value };
  };
  for (const id of ids) {
    const user = world.users.get(id);
    const channel = world.channels.get(id);
    const role = guild?.roles.get(id);
    // The id of @everyone is the guild's.
    if (role !== undefined) put("roles", id, role);
    if (channel !== undefined) put("channels", id, partialChannel(world, channel, userId));
    if (user !== undefined) put("users", id, user);
    if (user !== undefined && guild?.members.has(id)) {
      const { user: _, ...member } = memberPayload(world, guild, id) as Record<string, unknown>;
      put("members", id, { ...member, permissions: guildPermissions(guild, id).toString() });
    }
  }
  return Object.keys(resolved).length > 0 ? resolved : undefined;
}
