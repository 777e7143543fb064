import type {
  RESTGetAPIGuildChannelsResult,
  RESTGetAPIGuildMemberResult,
  RESTGetAPIGuildResult,
  RESTGetAPIGuildRolesResult,
} from "discord-api-types/v10";
import type { Core } from "../core.ts";
import { isThread } from "../protocol.ts";
import { guildSummary, memberPayload } from "../world/api-shapes.ts";
import { guildChannelPayload } from "../world/channel-shapes.ts";
import type { Guild } from "../world/world-types.ts";
import { ApiError } from "./api-error.ts";
import { type ApiRequest, ok, parameter, type Route } from "./route.ts";

/** Guilds as the bot may read them; one that it is not in is out of its reach. */
export function guildRoutes({ world }: Core): Route[] {
  const guildOf = (request: ApiRequest): Guild => {
    const guild = world.guilds.get(parameter(request, "guild"));
    if (guild === undefined) throw ApiError.unknownGuild();
    if (!world.botIsIn(guild.id)) throw ApiError.missingAccess();
    return guild;
  };
  return [
    {
      method: "GET",
      path: "/guilds/:guild",
      handle: (request) => ok<RESTGetAPIGuildResult>(guildSummary(guildOf(request))),
    },
    {
      method: "GET",
      path: "/guilds/:guild/channels",
      handle: (request) => {
        const { id } = guildOf(request);
        const channels = [...world.channelsOf(id)].filter((one) => !isThread(one));
        return ok<RESTGetAPIGuildChannelsResult>(channels.map(guildChannelPayload));
      },
    },
    {
      method: "GET",
      path: "/guilds/:guild/roles",
      handle: (request) => ok<RESTGetAPIGuildRolesResult>(guildOf(request).roles.values().toArray()),
    },
    {
      method: "GET",
      path: "/guilds/:guild/members/:user",
      handle: (request) => {
        const guild = guildOf(request);
        const given = parameter(request, "user");
        const userId = given === "@me" ? world.bot.id : given;
        if (!guild.members.has(userId)) throw ApiError.unknownMember();
        return ok<RESTGetAPIGuildMemberResult>(memberPayload(world, guild, userId));
      },
    },
  ];
}
