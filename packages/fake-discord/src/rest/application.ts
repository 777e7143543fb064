import type {
  APIApplication,
  RESTGetAPICurrentUserGuildsResult,
  RESTGetAPICurrentUserResult,
  RESTGetAPIGatewayBotResult,
  RESTGetAPIGatewayResult,
  RESTGetAPIOAuth2CurrentApplicationResult,
  RESTGetAPIUserResult,
  RESTGetCurrentApplicationResult,
} from "discord-api-types/v10";
import type { Core } from "../core.ts";
import { recommendedShards } from "../gateway/shards.ts";
import { NO_FLAGS } from "../protocol.ts";
import { guildPermissions } from "../world/permissions.ts";
import { ApiError } from "./api-error.ts";
import { ok, parameter, type Route } from "./route.ts";

/** The Gateway's address, the application, its user, and people. */
export function applicationRoutes(core: Core): Route[] {
  const { world } = core;
  const application = (): APIApplication => ({
    id: world.applicationId,
    name: world.bot.global_name ?? world.bot.username,
    icon: null,
    description: "",
    summary: "",
    bot_public: true,
    bot_require_code_grant: false,
    bot: world.bot,
    verify_key: "0".repeat(64),
    team: null,
    flags: NO_FLAGS,
    flags_new: "0",
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: world.userInstalls.size,
    integration_types_config: { "0": {}, "1": {} },
  });
  return [
    {
      method: "GET",
      path: "/gateway",
      public: true,
      handle: () => ok<RESTGetAPIGatewayResult>({ url: core.gatewayUrl }),
    },
    {
      method: "GET",
      path: "/gateway/bot",
      handle: () =>
        ok<RESTGetAPIGatewayBotResult>({
          url: core.gatewayUrl,
          shards: core.sharding.recommended ?? recommendedShards(world),
          session_start_limit: {
            total: 1000,
            remaining: Math.max(0, 1000 - core.identifies),
            reset_after: 14_400_000,
            max_concurrency: core.sharding.maxConcurrency,
          },
        }),
    },
    {
      method: "GET",
      path: "/applications/@me",
      handle: () => ok<RESTGetCurrentApplicationResult>(application()),
    },
    {
      method: "GET",
      path: "/oauth2/applications/@me",
      handle: () => ok<RESTGetAPIOAuth2CurrentApplicationResult>(application()),
    },
    { method: "GET", path: "/users/@me", handle: () => ok<RESTGetAPICurrentUserResult>(world.bot) },
    {
      method: "GET",
      path: "/users/@me/guilds",
      handle: () =>
        ok<RESTGetAPICurrentUserGuildsResult>(
          world.guilds
            .values()
            .filter(({ id }) => world.botIsIn(id))
            .map((guild) => ({
              id: guild.id,
              name: guild.name,
              icon: null,
              banner: null,
              owner: false,
              permissions: guildPermissions(guild, world.bot.id).toString(),
              features: [],
            }))
            .toArray(),
        ),
    },
    {
      method: "GET",
      path: "/users/:user",
      handle: (request) => {
        const user = world.users.get(parameter(request, "user"));
        if (user === undefined) throw ApiError.unknownUser();
        return ok<RESTGetAPIUserResult>(user);
      },
    },
  ];
}
