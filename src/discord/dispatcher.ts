import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  DiscordAPIError,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from "discord.js";
import { UserError } from "../errors.ts";
import { type Answerable, type AnsweringContext, answer, type Turn, turnComes } from "./answering.ts";
import type { Answer, Command, CommandRequest, SentFile } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { decodeState } from "./custom-id.ts";
import { limits } from "./limits.ts";
import { messageText } from "./message-text.ts";
import { asksForPrivacy } from "./options.ts";
import { shortenUnits } from "./render/markdown.ts";
import { showToAll } from "./show-to-all.ts";

/** Takes what Discord sends and finds the command for it; the only way from Discord to a command and back. */
export type Dispatcher = (interaction: Interaction) => Promise<void>;

/**
 * Never rejects: whatever goes wrong is said to the person, or logged when even that fails.
 *
 * @param contextNow makes the context of one request, as of now.
 * @param turnOf says whose turn it is to answer in a server, where several processes hear what is asked there.
 */
export function createDispatcher(
  commands: readonly Command[],
  contextNow: () => CommandContext,
  turnOf: (guildId: string | null) => Turn = () => "alone",
): Dispatcher {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  return async (interaction) => {
    const context = { ...withRequestLog(contextNow(), interaction), turn: turnOf(interaction.guildId) };
    try {
      await turnComes(context.turn);
      if (interaction.isAutocomplete()) await autocomplete(byName, context, interaction);
      else if (interaction.isChatInputCommand()) await slashCommand(byName, context, interaction);
      else if (interaction.isMessageContextMenuCommand()) await menuCommand(commands, context, interaction);
      else if (interaction.isMessageComponent() || interaction.isModalSubmit())
        await continued(byName, context, interaction);
    } catch (error) {
      if (isTaken(error))
        context.log.info("no answer was given: another process was first, or it came too late");
      else context.log.warn({ err: error }, "an answer could not be delivered");
    }
  };
}

/** All that is logged of one request holds its id. */
function withRequestLog(context: CommandContext, { id }: Interaction): CommandContext {
  return { ...context, log: context.log.child({ interaction: id }) };
}

/** Another process with the same token answered, or Discord no longer waits for an answer. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
      error.code === RESTJSONErrorCodes.UnknownInteraction)
  );
}

async function slashCommand(
  commands: ReadonlyMap<string, Command>,
  context: AnsweringContext,
  interaction: ChatInputCommandInteraction,
): Promise<void> {
  const command = commands.get(interaction.commandName);
  const options = optionValues(interaction.options.data);
  const manner = command?.private || asksForPrivacy(options) ? "private" : "public";
  await answer(context, interaction, manner, () => {
    if (command === undefined) throw new UserError("This command is no longer part of Lede. Reload Discord.");
    const subcommand = interaction.options.getSubcommand(false);
    return runChecked(command, requestOf(interaction, subcommand, options, 0), context);
  });
}

/** A command in the menu of a message. Its answers are for the asker: whoever wrote the message did not ask. */
async function menuCommand(
  commands: readonly Command[],
  context: AnsweringContext,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const command = commands.find(({ messageMenu }) => messageMenu?.name === interaction.commandName);
  await answer(context, interaction, "private", () => {
    if (command === undefined) throw new UserError("This command is no longer part of Lede. Reload Discord.");
    const options = { text: messageText(interaction.targetMessage) };
    return runChecked(command, requestOf(interaction, null, options, 0), context);
  });
}

/** A button, a menu or a form: the request that its custom_id holds. */
async function continued(
  commands: ReadonlyMap<string, Command>,
  context: AnsweringContext,
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
): Promise<void> {
  const state = decodeState(interaction.customId);
  if (state?.effect === "share" && interaction.isMessageComponent()) return showToAll(interaction);
  const command = state === null ? undefined : commands.get(state.command);
  const manner = state?.effect === "update" && isTheirs(interaction) ? "update" : "private";
  await answer(context, interaction, manner, () => {
    if (state === null || command === undefined) {
      const what = interaction.isModalSubmit() ? "form" : "button";
      throw new UserError(`This ${what} is from another version of Lede. Run the command again.`);
    }
    const options: Record<string, string | number | boolean> = { ...state.options };
    if (interaction.isModalSubmit()) Object.assign(options, valuesIn(interaction));
    else if (interaction.isStringSelectMenu() && state.choice !== undefined) {
      options[state.choice] = interaction.values[0] ?? "";
    }
    const request = requestOf(interaction, state.subcommand ?? null, options, state.page);
    const files = interaction.isModalSubmit() ? filesIn(interaction) : [];
    return runChecked(command, { ...request, files }, context);
  });
}

/** What was written into a form's text fields, and chosen in its menus, by their names. */
function valuesIn({ fields }: ModalSubmitInteraction): Record<string, string> {
  return Object.fromEntries(
    [...fields.fields.values()].flatMap((field) => {
      if (field.type === ComponentType.TextInput) return [[field.customId, field.value] as const];
      const isChoice = field.type === ComponentType.StringSelect && field.values[0] !== undefined;
      return isChoice ? [[field.customId, field.values[0] ?? ""] as const] : [];
    }),
  );
}

/** The files that were sent with a form. */
function filesIn({ fields }: ModalSubmitInteraction): SentFile[] {
  return [...fields.fields.values()].flatMap((field) =>
    field.type === ComponentType.FileUpload
      ? [...(fields.getUploadedFiles(field.customId)?.values() ?? [])].map(({ name, url, size }) => ({
          name,
          url,
          size,
        }))
      : [],
  );
}

/**
 * Whether the message that was pressed, or whose button opened the form, is the presser's own: nobody else sees it, or they
 * asked for it. In anyone else's, a press leaves the message alone, and its answer is a copy for the presser.
 */
function isTheirs({ message, user }: MessageComponentInteraction | ModalSubmitInteraction): boolean {
  if (message === null) return false;
  return message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id;
}

async function autocomplete(
  commands: ReadonlyMap<string, Command>,
  context: CommandContext,
  interaction: AutocompleteInteraction,
): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const subcommand = interaction.options.getSubcommand(false);
  const request = requestOf(interaction, subcommand, optionValues(interaction.options.data), 0);
  const command = commands.get(interaction.commandName);
  let choices: { name: string; value: string }[] = [];
  try {
    choices = (await command?.autocomplete?.(focused.name, focused.value, request, context)) ?? [];
  } catch (error) {
    context.log.error({ err: error, command: interaction.commandName }, "autocomplete failed");
  }
  const usable = choices.filter((choice) => choice.name !== "" && choice.value.length <= limits.choiceText);
  await interaction.respond(
    usable
      .slice(0, limits.choices)
      .map(({ name, value }) => ({ name: shortenUnits(name, limits.choiceText), value })),
  );
}

/** Discord hides a command from those who may not use it, but a server can override that, and a button outlives it. */
function runChecked(
  command: Command,
  request: CommandRequest,
  context: CommandContext,
): Answer | Promise<Answer> {
  if (command.data.default_member_permissions != null) {
    if (request.guild === null) throw new UserError(`/${command.data.name} works only in a server.`);
    if (!request.guild.canManage) {
      throw new UserError(`Only members with the Manage Server permission can use /${command.data.name}.`);
    }
  }
  return command.run(request, context);
}

function requestOf(
  interaction: Answerable | AutocompleteInteraction,
  subcommand: string | null,
  options: CommandRequest["options"],
  page: number,
): CommandRequest {
  return {
    subcommand,
    options,
    page,
    files: [],
    user: { id: interaction.user.id, locale: interaction.locale },
    guild:
      interaction.guildId === null
        ? null
        : {
            id: interaction.guildId,
            channelId: interaction.channelId ?? "",
            canManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
            hasLede: interaction.client.guilds.cache.has(interaction.guildId),
            locale: interaction.guildLocale,
          },
  };
}

function optionValues(data: readonly CommandInteractionOption[]): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {};
  for (const option of data) {
    if (option.options !== undefined) Object.assign(values, optionValues(option.options));
    else if (option.value !== undefined) values[option.name] = option.value;
  }
  return values;
}
