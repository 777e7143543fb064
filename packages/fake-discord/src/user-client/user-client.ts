import type {
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandInteractionDataOption,
  APIMessage,
  APIMessageButtonInteractionData,
  InteractionType as DiscordInteractionType,
} from "discord-api-types/v10";
import type { SuggestedChoice } from "../checks/autocomplete.ts";
import type { CommandOption } from "../checks/commands.ts";
import type { RegisteredCommand } from "../command-registry.ts";
import type { Core } from "../core.ts";
import type { Gateway } from "../gateway/gateway.ts";
import { ClientError, type Interaction, type Reply } from "../interactions.ts";
import { ChannelType, CommandType, ComponentType, InteractionType, OptionType } from "../protocol.ts";
import { postMessage } from "../world/messages.ts";
import { channelPermissions, speakPermission } from "../world/permissions.ts";
import type { Channel } from "../world/world-types.ts";
import { availableCommands, type Place } from "./availability.ts";
import { findButton, findMenu, selectData } from "./components.ts";
import { type FormValues, filledForm } from "./form.ts";
import { autocompleteOption, fillOptions, findOption, type OptionValue } from "./options.ts";
import { type InteractionContent, interactionPayload } from "./payload.ts";
import { resolve } from "./resolved.ts";

export type UserClientOptions = {
  /** Where the person is. Left out, it is their conversation with the bot. */
  readonly channelId?: string;
  /** The client's language; en-US when left out. */
  readonly locale?: string;
  /** What they may do there, instead of what the world says. */
  readonly permissions?: bigint;
};

/** What is given to a command. Channels, roles and people are given by id. */
export type CommandInput = {
  readonly group?: string | undefined;
  readonly subcommand?: string | undefined;
  readonly options?: Readonly<Record<string, OptionValue>>;
};

/**
 * Someone at a Discord client. Every call resolves with what they then see, and rejects with a ClientError when the client does
 * not allow it or the bot does not answer.
 */
export class UserClient {
  readonly userId: string;
  readonly locale: string;
  readonly channel: Channel;
  readonly #core: Core;
  readonly #gateway: Gateway;
  readonly #permissions: bigint | undefined;

  constructor(core: Core, gateway: Gateway, userId: string, options: UserClientOptions) {
    this.#core = core;
    this.#gateway = gateway;
    this.userId = userId;
    this.locale = options.locale ?? "en-US";
    this.#permissions = options.permissions;
    const channel =
      options.channelId === undefined
        ? core.world.directChannel(userId)
        : core.world.channels.get(options.channelId);
    if (channel === undefined) throw new Error(`There is no channel ${options.channelId} in this world.`);
    this.channel = channel;
  }

  /**
   * Writes an ordinary message.
   *
   * @throws ClientError when it is empty or too long, or when the user may not write here.
   */
  say(content: string): APIMessage {
    const { world } = this.#core;
    const author = world.users.get(this.userId);
    const mayWrite = this.#place(this.channel).permissions & speakPermission(this.channel);
    if (author === undefined || !mayWrite || this.channel.type === ChannelType.forum) {
      throw new ClientError("You do not have permission to send messages in this channel.");
    }
    const text = content.trim();
    if (text === "") throw new ClientError("An empty message cannot be sent.");
    if (text.length > LONGEST_MESSAGE) {
      throw new ClientError(`Your message is too long: at most ${LONGEST_MESSAGE} characters are allowed.`);
    }
    return postMessage(world, this.channel, author, { content: text });
  }

  /** The slash commands that the client offers. */
  commands(): RegisteredCommand[] {
    return availableCommands(this.#core, this.#place(this.channel), CommandType.chatInput);
  }

  /** The commands that the client offers in the menu of a message (Apps). */
  messageCommands(): RegisteredCommand[] {
    return availableCommands(this.#core, this.#place(this.channel), CommandType.message);
  }

  /** Chooses a command in the menu of a message. */
  async messageCommand(message: APIMessage, name: string): Promise<Reply> {
    const commands = this.messageCommands();
    const command = commands.find((one) => one.name === name);
    if (command === undefined) {
      const names = commands.map((one) => `“${one.name}”`).join(", ");
      throw new ClientError(
        `There is no “${name}” in the menu of this message. There are: ${names || "none"}.`,
      );
    }
    const target = this.#current(message);
    const data = {
      ...calledCommand(command, CommandType.message),
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    };
    return this.#send({ type: InteractionType.command, data }, { menuCommand: true, commandName: name }).reply
      .promise;
  }

  /** Sends a slash command. */
  async command(name: string, input: CommandInput = {}): Promise<Reply> {
    const command = this.#find(name);
    const declared = declaredOptions(command, input);
    const { world } = this.#core;
    const filled = fillOptions(world, this.channel.guildId, declared, input.options ?? {});
    const ids = filled.filter(({ type }) => REFERENCES.includes(type)).map(({ value }) => String(value));
    const data = {
      ...calledCommand(command, CommandType.chatInput),
      options: nested(input, filled),
      ...(ids.length > 0 && { resolved: resolve(world, this.channel.guildId, this.userId, ids) }),
    };
    const extra = { commandName: calledName(name, input) };
    return this.#send({ type: InteractionType.command, data }, extra).reply.promise;
  }

  /** The choices that the bot offers for an option while `partial` stands in it, and `others` in the other options. */
  async autocomplete(
    name: string,
    optionName: string,
    partial: string,
    input: CommandInput = {},
  ): Promise<SuggestedChoice[]> {
    const command = this.#find(name);
    const declared = declaredOptions(command, input);
    const focused = findOption(declared, optionName);
    if (!focused.autocomplete) throw new ClientError(`The option "${optionName}" has no suggestions.`);
    const others = Object.entries(input.options ?? {}).filter(([other]) => other !== optionName);
    const options = [
      ...others.map(([other, value]) => autocompleteOption(findOption(declared, other), value, false)),
      autocompleteOption(focused, partial, true),
    ];
    const data = { ...calledCommand(command, CommandType.chatInput), options: nested(input, options) };
    const extra = { optionType: focused.type };
    return this.#send({ type: InteractionType.autocomplete, data }, extra).choices.promise;
  }

  /** Presses a button, found by its custom_id or its label. */
  async press(message: APIMessage, customIdOrLabel: string): Promise<Reply> {
    const source = this.#current(message);
    const { custom_id, id } = findButton(source, customIdOrLabel);
    const data: APIMessageButtonInteractionData & { id: number } = {
      custom_id,
      id,
      component_type: ComponentType.button,
    };
    return this.#send({ type: InteractionType.component, data, message: source }).reply.promise;
  }

  /** Chooses entries of a menu by their values, or ids in menus of people, roles and channels. */
  async select(message: APIMessage, customId: string, values: readonly string[]): Promise<Reply> {
    const source = this.#current(message);
    const menu = findMenu(source, customId, values);
    const resolved = resolve(this.#core.world, this.channel.guildId, this.userId, values);
    const data = selectData(menu, values, resolved);
    return this.#send({ type: InteractionType.component, data, message: source }).reply.promise;
  }

  /** Sends back a form that the bot opened, found by the interaction that opened it. */
  async submit(interactionId: string, values: FormValues): Promise<Reply> {
    const opened = this.#core.interactions.withForm(interactionId, this.userId);
    if (opened === null) throw new ClientError("The form is not open any more.");
    const { world, siteUrl } = this.#core;
    const { components, attachments } = filledForm(opened.form, values, (file) =>
      world.uploads.add(world.nextId(), file, siteUrl),
    );
    const content: InteractionContent = {
      type: InteractionType.formSubmit,
      data: {
        custom_id: opened.form.custom_id,
        components,
        ...(Object.keys(attachments).length > 0 && { resolved: { attachments } }),
      },
      ...(opened.source !== null && { message: opened.source }),
    };
    return this.#send(content, { opener: opened }).reply.promise;
  }

  #place(channel: Channel): Place {
    const { userId } = this;
    const permissions = this.#permissions ?? channelPermissions(this.#core.world, channel, userId);
    return { userId, channel, permissions };
  }

  #find(name: string): RegisteredCommand {
    const commands = this.commands();
    const command = commands.find((one) => one.name === name);
    if (command !== undefined) return command;
    const names = commands.map((one) => `/${one.name}`).join(", ");
    throw new ClientError(`There is no command /${name} here. There are: ${names || "none"}.`);
  }

  /** The message as it is now. */
  #current({ id, channel_id }: APIMessage): APIMessage {
    const stored = this.#core.world.messages.get(channel_id, id);
    const hidden = stored !== undefined && stored.visibleTo !== null && stored.visibleTo !== this.userId;
    if (stored === undefined || hidden) throw new ClientError("The message is not there any more.");
    return stored.message;
  }

  #send(
    content: InteractionContent,
    extra: Partial<Pick<Interaction, "opener" | "optionType" | "commandName" | "menuCommand">> = {},
  ): Interaction {
    const source = ("message" in content ? content.message : undefined) ?? null;
    const interaction = this.#core.interactions.begin({
      type: content.type,
      userId: this.userId,
      channelId: source?.channel_id ?? this.channel.id,
      source,
      opener: extra.opener ?? null,
      optionType: extra.optionType ?? 0,
      commandName: extra.commandName ?? null,
      menuCommand: extra.menuCommand ?? false,
    });
    const channel = this.#core.world.channels.get(interaction.channelId) ?? this.channel;
    const place = this.#place(channel);
    const payload = interactionPayload(this.#core, interaction, place, this.locale, content);
    this.#gateway.interact(channel.guildId, payload);
    return interaction;
  }
}

/** In UTF-16 units, for members without Nitro. */
const LONGEST_MESSAGE = 2000;

const REFERENCES: readonly number[] = [
  OptionType.user,
  OptionType.channel,
  OptionType.role,
  OptionType.mentionable,
];

/** The options of a command, or of the subcommand that the input names. */
function declaredOptions(
  command: { readonly name: string; readonly options?: readonly CommandOption[] | null },
  { group, subcommand }: CommandInput,
): readonly CommandOption[] {
  let options = command.options ?? [];
  for (const [name, type] of [
    [group, OptionType.subcommandGroup],
    [subcommand, OptionType.subcommand],
  ] as const) {
    if (name === undefined) continue;
    const inner = options.find((one) => one.name === name && one.type === type);
    if (inner === undefined) throw new ClientError(`/${command.name} has no subcommand "${name}".`);
    options = inner.options ?? [];
  }
  const nested = options.filter(
    ({ type }) => type === OptionType.subcommand || type === OptionType.subcommandGroup,
  );
  if (nested.length > 0) {
    throw new ClientError(
      `/${command.name} needs a subcommand: ${nested.map(({ name }) => name).join(", ")}.`,
    );
  }
  return options;
}

/** As it stands above the answer: "digest set". */
function calledName(name: string, { group, subcommand }: CommandInput): string {
  return [name, group, subcommand].filter((part) => part !== undefined).join(" ");
}

function calledCommand<Type extends number>({ id, name, guildId }: RegisteredCommand, type: Type) {
  return { id, name, type, ...(guildId !== null && { guild_id: guildId }) };
}

/** The options where the client puts them: inside of the subcommand, and that inside of its group. */
function nested<Type extends DiscordInteractionType>(
  { group, subcommand }: CommandInput,
  options: APIApplicationCommandInteractionDataBasicOption<Type>[],
): APIApplicationCommandInteractionDataOption<Type>[] {
  if (subcommand === undefined) return options;
  const called = { type: OptionType.subcommand, name: subcommand, options };
  return group === undefined
    ? [called]
    : [{ type: OptionType.subcommandGroup, name: group, options: [called] }];
}
