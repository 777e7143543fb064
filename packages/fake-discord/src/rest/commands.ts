import type {
  APIApplicationCommand,
  RESTGetAPIApplicationCommandResult,
  RESTGetAPIApplicationCommandsResult,
  RESTPatchAPIApplicationCommandResult,
  RESTPostAPIApplicationCommandsResult,
  RESTPutAPIApplicationCommandsResult,
} from "discord-api-types/v10";
import { checkCommand, checkCommandList } from "../checks/commands.ts";
import { commandPayload } from "../command-payload.ts";
import type { RegisteredCommand } from "../command-registry.ts";
import type { Core } from "../core.ts";
import { ApiError } from "./api-error.ts";
import { type ApiRequest, created, NO_CONTENT, ok, parameter, type Route } from "./route.ts";

/** The registration of commands, global and of one guild. */
export function commandRoutes(core: Core): Route[] {
  return [
    ...scopedRoutes(core, "/applications/:application/commands"),
    ...scopedRoutes(core, "/applications/:application/guilds/:guild/commands"),
  ];
}

function scopedRoutes({ world, commands }: Core, path: string): Route[] {
  const scope = (request: ApiRequest): string | null => {
    if (parameter(request, "application") !== world.applicationId) throw ApiError.unknownApplication();
    const { guild: guildId = null } = request.params;
    if (guildId !== null && !world.botIsIn(guildId)) throw ApiError.missingAccess();
    return guildId;
  };
  const find = (request: ApiRequest): RegisteredCommand => {
    const command = commands.get(scope(request), parameter(request, "command"));
    if (command === undefined) throw ApiError.unknownCommand();
    return command;
  };
  const show = (command: RegisteredCommand): APIApplicationCommand => commandPayload(world, command, true);
  return [
    {
      method: "GET",
      path,
      handle: (request) => {
        const localizations = request.query.get("with_localizations") === "true";
        const listed = commands.list(scope(request));
        return ok<RESTGetAPIApplicationCommandsResult>(
          listed.map((one) => commandPayload(world, one, localizations)),
        );
      },
    },
    {
      method: "POST",
      path,
      handle: (request) => {
        const guildId = scope(request);
        const { command, isNew } = commands.put(guildId, checkCommand("create", request.body));
        return isNew
          ? created<RESTPostAPIApplicationCommandsResult>(show(command))
          : ok<RESTPostAPIApplicationCommandsResult>(show(command));
      },
    },
    {
      method: "PUT",
      path,
      quota: { limit: 2, window: 20_000 },
      handle: (request) => {
        const guildId = scope(request);
        const replaced = commands.replaceAll(guildId, checkCommandList(request.body));
        return ok<RESTPutAPIApplicationCommandsResult>(replaced.map(show));
      },
    },
    {
      method: "GET",
      path: `${path}/:command`,
      handle: (request) => ok<RESTGetAPIApplicationCommandResult>(show(find(request))),
    },
    {
      method: "PATCH",
      path: `${path}/:command`,
      handle: (request) => {
        const command = find(request);
        const changed = commands.change(command, checkCommand("change", request.body));
        return ok<RESTPatchAPIApplicationCommandResult>(show(changed));
      },
    },
    {
      method: "DELETE",
      path: `${path}/:command`,
      handle: (request) => {
        commands.delete(find(request).id);
        return NO_CONTENT;
      },
    },
  ];
}
