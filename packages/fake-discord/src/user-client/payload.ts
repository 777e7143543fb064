import type {
  APIAutocompleteApplicationCommandInteractionData,
  APIChatInputApplicationCommandInteractionData,
  APIInteraction,
  APIMessage,
  APIMessageApplicationCommandInteractionData,
  APIMessageComponentInteractionData,
  APIModalSubmission,
} from "discord-api-types/v10";
import type { Core } from "../core.ts";
import type { Interaction } from "../interactions.ts";
import type { InteractionType } from "../protocol.ts";
import { localeOf, memberPayload } from "../world/api-shapes.ts";
import { partialChannel } from "../world/channel-shapes.ts";
import { channelPermissions } from "../world/permissions.ts";
import { contextOf, installations, type Place } from "./availability.ts";

/** What each kind of interaction says. `message` is where the button, the menu or the form came from. */
export type InteractionContent =
  | {
      readonly type: typeof InteractionType.command;
      readonly data:
        | APIChatInputApplicationCommandInteractionData
        | APIMessageApplicationCommandInteractionData;
    }
  | {
      readonly type: typeof InteractionType.autocomplete;
      readonly data: APIAutocompleteApplicationCommandInteractionData &
        Required<Pick<APIAutocompleteApplicationCommandInteractionData, "options">>;
    }
  | {
      readonly type: typeof InteractionType.component;
      readonly data: APIMessageComponentInteractionData;
      readonly message: APIMessage;
    }
  | {
      readonly type: typeof InteractionType.formSubmit;
      readonly data: APIModalSubmission;
      readonly message?: APIMessage;
    };

/** The data of INTERACTION_CREATE. `language` is the person's own. */
export function interactionPayload(
  core: Core,
  { id, token }: Interaction,
  place: Place,
  language: string,
  content: InteractionContent,
): APIInteraction {
  const { world } = core;
  const { channel, userId } = place;
  const guild = channel.guildId === null ? undefined : world.guild(channel.guildId);
  return {
    ...content,
    id,
    application_id: world.applicationId,
    token,
    version: 1,
    channel_id: channel.id,
    channel: partialChannel(world, channel, userId),
    locale: localeOf(language),
    app_permissions: channelPermissions(world, channel, world.bot.id).toString(),
    entitlements: [],
    authorizing_integration_owners: installations(core, place),
    context: contextOf(channel),
    attachment_size_limit: 10_485_760,
    ...(guild === undefined
      ? { user: world.user(userId) }
      : {
          guild_id: guild.id,
          guild_locale: localeOf(guild.locale),
          guild: { id: guild.id, locale: localeOf(guild.locale), features: [] },
          member: {
            ...memberPayload(world, guild, userId),
            permissions: place.permissions.toString(),
          },
        }),
  };
}
