import { ApiError } from "../api-error.ts";
import { checkCommand, checkCommandList } from "../checks/commands.ts";
import { commandPayload, type RegisteredCommand } from "../commands.ts";
import type { Core } from "../core.ts";
import { type ApiRequest, NO_CONTENT, ok, parameter, type Route } from "./route.ts";

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
  const show = (command: RegisteredCommand) => commandPayload(world, command, true);
  return [
    {
      method: "GET",
      path,
      handle: (request) => {
        const localizations = request.query.get("with_localizations") === "true";
        return ok(commands.list(scope(request)).map((one) => commandPayload(world, one, localizations)));
      },
    },
    {
      method: "POST",
      path,
      handle: (request) => {
        const guildId = scope(request);
        const { command, isNew } = commands.put(guildId, checkCommand("create", request.body));
        return { status: isNew ? 201 : 200, body: show(command) };
      },
    },
    {
      method: "PUT",
      path,
      quota: { limit: 2, window: 20_000 },
      handle: (request) => {
        const guildId = scope(request);
        return ok(commands.replaceAll(guildId, checkCommandList(request.body)).map(show));
      },
    },
    { method: "GET", path: `${path}/:command`, handle: (request) => ok(show(find(request))) },
    {
      method: "PATCH",
      path: `${path}/:command`,
      handle: (request) => {
        const command = find(request);
        return ok(show(commands.change(command, checkCommand("change", request.body))));
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
