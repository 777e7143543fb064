import type { CommandBody, CommandOption } from "./checks/commands.ts";
import type { World } from "./world/world.ts";

/** A command as it is registered: for everywhere when `guildId` is null. */
export type RegisteredCommand = CommandBody & {
  readonly id: string;
  readonly version: string;
  readonly type: number;
  readonly guildId: string | null;
};

/** The commands of the application, global ones and those of single guilds. */
export class CommandRegistry {
  readonly #world: World;
  readonly #commands = new Map<string, RegisteredCommand>();

  constructor(world: World) {
    this.#world = world;
  }

  list(guildId: string | null): RegisteredCommand[] {
    return this.#commands
      .values()
      .filter((command) => command.guildId === guildId)
      .toArray();
  }

  get(guildId: string | null, id: string): RegisteredCommand | undefined {
    const command = this.#commands.get(id);
    return command?.guildId === guildId ? command : undefined;
  }

  /** Adds a command; one of the same name and type is replaced and keeps its id. */
  put(
    guildId: string | null,
    body: CommandBody,
  ): { readonly command: RegisteredCommand; readonly isNew: boolean } {
    const type = body.type ?? 1;
    const before = this.list(guildId).find((one) => one.name === body.name && one.type === type);
    const command = {
      ...body,
      type,
      guildId,
      id: before?.id ?? this.#world.nextId(),
      version: this.#world.nextId(),
    };
    this.#commands.set(command.id, command);
    return { command, isNew: before === undefined };
  }

  change(command: RegisteredCommand, body: Partial<CommandBody>): RegisteredCommand {
    const { type, id, guildId } = command;
    const changed = { ...command, ...body, type, id, guildId, version: this.#world.nextId() };
    this.#commands.set(id, changed);
    return changed;
  }

  /** Exactly these commands from now on. */
  replaceAll(guildId: string | null, bodies: readonly CommandBody[]): RegisteredCommand[] {
    const after = bodies.map((body) => this.put(guildId, body).command);
    const kept = new Set(after.map(({ id }) => id));
    for (const { id } of this.list(guildId)) if (!kept.has(id)) this.#commands.delete(id);
    return after;
  }

  delete(id: string): void {
    this.#commands.delete(id);
  }
}

/** How Discord gives a command back: defaults filled in, `false` left out, translations only when asked for. */
export function commandPayload(world: World, command: RegisteredCommand, localizations: boolean): object {
  return {
    id: command.id,
    application_id: world.applicationId,
    version: command.version,
    default_member_permissions:
      command.default_member_permissions === null || command.default_member_permissions === undefined
        ? null
        : String(command.default_member_permissions),
    type: command.type,
    name: command.name,
    description: command.description ?? "",
    ...translations(command, localizations),
    nsfw: command.nsfw ?? false,
    ...(command.options?.length && {
      options: command.options.map((one) => optionPayload(one, localizations)),
    }),
    ...(command.guildId === null
      ? {
          dm_permission: command.dm_permission ?? true,
          contexts: command.contexts ? command.contexts.toSorted() : null,
          integration_types: command.integration_types?.toSorted() ?? [0],
        }
      : { guild_id: command.guildId }),
  };
}

function optionPayload(option: CommandOption, localizations: boolean): object {
  const { required, autocomplete, choices, options, name_localizations, description_localizations, ...rest } =
    option;
  return {
    ...rest,
    ...translations(option, localizations),
    ...(required && { required }),
    ...(autocomplete && { autocomplete }),
    ...(choices?.length && {
      choices: choices.map(({ name, value, ...choice }) => ({
        name,
        value,
        ...(localizations && { name_localizations: choice.name_localizations ?? null }),
      })),
    }),
    ...(options?.length && { options: options.map((one) => optionPayload(one, localizations)) }),
  };
}

function translations(one: CommandBody | CommandOption, wanted: boolean): object {
  if (!wanted) return {};
  return {
    name_localizations: one.name_localizations ?? null,
    description_localizations: one.description_localizations ?? null,
  };
}
