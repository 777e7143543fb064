import type { Core } from "../core.ts";
import type { Interaction } from "../interactions.ts";
import { memberPayload, partialChannel } from "../world/api-shapes.ts";
import { channelPermissions } from "../world/permissions.ts";
import { contextOf, installations, type Place } from "./availability.ts";

/** The data of INTERACTION_CREATE. `locale` is the person's own. */
export function interactionPayload(
  core: Core,
  interaction: Interaction,
  place: Place,
  locale: string,
  data: object,
): object {
  const { world } = core;
  const { channel, userId } = place;
  const guild = channel.guildId === null ? undefined : world.guild(channel.guildId);
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: partialChannel(world, channel, userId),
    locale,
    app_permissions: channelPermissions(world, channel, world.bot.id).toString(),
    entitlements: [],
    authorizing_integration_owners: installations(core, place),
    context: contextOf(channel),
    attachment_size_limit: 10_485_760,
    ...(interaction.source !== null && { message: interaction.source }),
    ...(guild === undefined
      ? { user: world.users.get(userId) }
      : {
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          member: {
            ...memberPayload(world, guild, userId),
            permissions: place.permissions.toString(),
          },
        }),
  };
}
