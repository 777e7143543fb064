import { randomBytes } from "node:crypto";
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  DiscordAPIError,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from "discord.js";
import { Outage, UserError } from "../errors.ts";
import type { Command, CommandRequest } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { decodeState } from "./custom-id.ts";
import { limits } from "./limits.ts";
import type { Message } from "./message.ts";
import { asksForPrivacy } from "./options.ts";
import { markdown, shortenUnits } from "./render/markdown.ts";
import { render, renderEmbed } from "./render/render.ts";

/** Takes what Discord sends and finds the command for it; the only way from Discord to a command and back. */
export type Dispatcher = (interaction: Interaction) => Promise<void>;

/** Milliseconds after which Lede asks Discord for more time; Discord itself gives up after 3,000. */
const DEFER_AFTER_MS = 2000;

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction;

/** How an answer is given: in a message of its own, seen by all or by the asker only, or in place of the message pressed. */
type Manner = "public" | "private" | "update";

/**
 * Never rejects: whatever goes wrong is said to the person, or logged when even that fails.
 *
 * @param contextNow makes the context of one request, as of now.
 */
export function createDispatcher(commands: readonly Command[], contextNow: () => CommandContext): Dispatcher {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  return async (interaction) => {
    const context = contextNow();
    try {
      if (interaction.isAutocomplete()) await autocomplete(byName, context, interaction);
      else if (interaction.isChatInputCommand()) await slashCommand(byName, context, interaction);
      else if (interaction.isMessageComponent()) await component(byName, context, interaction);
    } catch (error) {
      const fields = { interaction: interaction.id };
      if (isTaken(error))
        context.log.info(fields, "no answer was given: another process was first, or it came too late");
      else context.log.warn({ ...fields, err: error }, "an answer could not be delivered");
    }
  };
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
  context: CommandContext,
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

async function component(
  commands: ReadonlyMap<string, Command>,
  context: CommandContext,
  interaction: MessageComponentInteraction,
): Promise<void> {
  const state = decodeState(interaction.customId);
  const command = state === null ? undefined : commands.get(state.command);
  const manner = state?.effect === "update" && isTheirs(interaction) ? "update" : "private";
  await answer(context, interaction, manner, () => {
    if (state === null || command === undefined) {
      throw new UserError("This button is from another version of Lede. Run the command again.");
    }
    const options: Record<string, string | number | boolean> = { ...state.options };
    if (interaction.isStringSelectMenu() && state.choice !== undefined) {
      options[state.choice] = interaction.values[0] ?? "";
    }
    return runChecked(
      command,
      requestOf(interaction, state.subcommand ?? null, options, state.page),
      context,
    );
  });
}

/**
 * Whether the message that was pressed is the presser's own: nobody else sees it, or they asked for it. In anyone else's,
 * a press leaves the message alone, and its answer is a copy for the presser.
 */
function isTheirs({ message, user }: MessageComponentInteraction): boolean {
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
): Message | Promise<Message> {
  if (command.data.default_member_permissions != null) {
    if (request.guild === null) throw new UserError(`/${command.data.name} works only in a server.`);
    if (!request.guild.canManage) {
      throw new UserError(`Only members with the Manage Server permission can use /${command.data.name}.`);
    }
  }
  return command.run(request, context);
}

async function answer(
  context: CommandContext,
  interaction: Answerable,
  manner: Manner,
  run: () => Message | Promise<Message>,
): Promise<void> {
  const answering = (async () => run())();
  // A rejection must not count as unhandled while the wait for Discord's extra time is still going on.
  answering.catch(() => {});
  await deferIfSlow(interaction, manner, answering);
  let shown: Shown;
  let failed = false;
  try {
    // A message that Discord would not take is a failed answer, too.
    shown = shownAs(await answering);
  } catch (error) {
    shown = shownAs(errorMessage(error, context, interaction));
    failed = true;
  }
  await deliver(interaction, failed && manner === "public" ? "private" : manner, shown, failed);
}

async function deferIfSlow(
  interaction: Answerable,
  manner: Manner,
  answering: Promise<Message>,
): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<"late">();
  const timer = setTimeout(() => resolve("late"), DEFER_AFTER_MS);
  const first = await Promise.race([answering.catch(() => null), late]);
  clearTimeout(timer);
  if (first !== "late") return;
  if (manner === "update" && interaction.isMessageComponent()) await interaction.deferUpdate();
  else await interaction.deferReply(manner === "public" ? {} : { flags: MessageFlags.Ephemeral });
}

type Shown = ReturnType<typeof shownAs>;

/** A message as everyone sees it, and as its reader alone does. */
function shownAs(message: Message) {
  const shown = message.plain
    ? renderEmbed(message)
    : ({ ...render(message), flags: MessageFlags.IsComponentsV2 } as const);
  const hidden = message.plain
    ? ({ ...shown, flags: MessageFlags.Ephemeral } as const)
    : ({ ...shown, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral } as const);
  return { shown, hidden };
}

async function deliver(
  interaction: Answerable,
  manner: Manner,
  { shown, hidden }: Shown,
  failed: boolean,
): Promise<void> {
  if (manner === "update" && failed) {
    // The message that was pressed stays as it is; what went wrong is said beside it.
    if (interaction.deferred) await interaction.followUp(hidden);
    else await interaction.reply(hidden);
  } else if (interaction.deferred) await interaction.editReply(shown);
  else if (manner === "update" && interaction.isMessageComponent()) await interaction.update(shown);
  else await interaction.reply(manner === "public" ? shown : hidden);
}

function errorMessage(error: unknown, context: CommandContext, interaction: Answerable): Message {
  if (error instanceof UserError) {
    return { tone: "error", blocks: [{ kind: "text", text: markdown`${error.message}` }] };
  }
  const id = randomBytes(4).toString("hex");
  const asked = interaction.isChatInputCommand() ? `/${interaction.commandName}` : interaction.customId;
  context.log.error({ err: error, id, asked }, "a command failed");
  const wrong = error instanceof Outage ? error.shown : "Something went wrong in Lede itself.";
  const text = markdown`${wrong} Try again in a minute. If it happens again, give whoever runs this bot the number **${id}**.`;
  return { tone: "error", blocks: [{ kind: "text", text }] };
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
    user: { id: interaction.user.id },
    guild:
      interaction.guildId === null
        ? null
        : {
            id: interaction.guildId,
            channelId: interaction.channelId ?? "",
            canManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
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
