import type { CommandBody } from "./checks/commands.ts";
import { CommandType } from "./protocol.ts";
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
    const type = body.type ?? CommandType.chatInput;
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
