import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import { Outage, UserError } from "../errors.ts";
import { type Answer, isForm } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import type { Form } from "./form.ts";
import type { Message } from "./message.ts";
import { markdown } from "./render/markdown.ts";
import { render, renderEmbed } from "./render/render.ts";
import { renderForm } from "./render/render-form.ts";

/** What Lede answers with a message or a form. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Who answers what several processes hear: one alone, or one first, and another that stands in where the first does not. */
export type Turn = "alone" | "first" | "second";

/** What a request is answered with, and whose turn it is. */
export type AnsweringContext = CommandContext & { readonly turn: Turn };

/** How an answer is given: in a message of its own, seen by all or by the asker only, or in place of the message pressed. */
type Manner = "public" | "private" | "update";

/**
 * Milliseconds after which Lede asks Discord for more time; Discord itself gives up after 3,000. Where another process would
 * stand in, it must hear of the answer before its turn comes, because Discord lets one process answer.
 */
const DEFER_AFTER_MS = { alone: 2000, first: 700 } as const;
/** Milliseconds after which the second process takes it that the first will not answer. */
const SECOND_AFTER_MS = 1200;

/** When it is this process's turn. */
export async function turnComes(turn: Turn): Promise<void> {
  if (turn === "second") await sleep(SECOND_AFTER_MS);
}

/**
 * Runs a request and gives its answer; what goes wrong is said to the person. Rejects when Discord does not take the answer.
 */
export async function answer(
  context: AnsweringContext,
  interaction: Answerable,
  manner: Manner,
  run: () => Answer | Promise<Answer>,
): Promise<void> {
  const { turn } = context;
  // Nothing is done before it is certain that no other process does it.
  if (turn === "second") await defer(interaction, manner);
  const answering = (async () => run())();
  // A rejection must not count as unhandled while the wait for Discord's extra time is still going on.
  answering.catch(() => {});
  if (turn !== "second") await deferIfSlow(interaction, manner, answering, DEFER_AFTER_MS[turn]);
  let shown: Shown;
  let failed = false;
  try {
    const given = await answering;
    if (isForm(given)) return await openForm(interaction, given, turn);
    // A message that Discord would not take is a failed answer, too.
    shown = shownAs(given);
  } catch (error) {
    shown = shownAs(errorMessage(error, context, interaction));
    failed = true;
  }
  await deliver(interaction, failed && manner === "public" ? "private" : manner, shown, failed);
}

async function deferIfSlow(
  interaction: Answerable,
  manner: Manner,
  answering: Promise<Answer>,
  within: number,
): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<"late">();
  const timer = setTimeout(() => resolve("late"), within);
  const first = await Promise.race([answering.catch(() => null), late]);
  clearTimeout(timer);
  if (first === "late") await defer(interaction, manner);
}

async function defer(interaction: Answerable, manner: Manner): Promise<void> {
  if (manner === "update" && canUpdate(interaction)) await interaction.deferUpdate();
  else await interaction.deferReply(manner === "public" ? {} : { flags: MessageFlags.Ephemeral });
}

async function openForm(interaction: Answerable, form: Form, turn: Turn): Promise<void> {
  // Discord opens no form after it was asked for time.
  if (turn === "second") throw new UserError("Lede is just being restarted. Try again in a minute.");
  if (interaction.isModalSubmit() || interaction.deferred) {
    throw new Error(
      `A form was the answer to ${interaction.isModalSubmit() ? "a form" : "a deferred request"}.`,
    );
  }
  await interaction.showModal(renderForm(form));
}

/** Whether there is a message that it can change: a form that a command opened has none. */
function canUpdate(
  interaction: Answerable,
): interaction is MessageComponentInteraction | ModalMessageModalSubmitInteraction {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}

type Shown = ReturnType<typeof shownAs>;

/** A message as everyone sees it, and as its reader alone does. */
function shownAs(message: Message) {
  const shown = message.plain
    ? renderEmbed(message)
    : ({ ...render(message), ...filesOf(message), flags: MessageFlags.IsComponentsV2 } as const);
  const hidden = message.plain
    ? ({ ...shown, flags: MessageFlags.Ephemeral } as const)
    : ({ ...shown, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral } as const);
  return { shown, hidden };
}

function filesOf({ file }: Message) {
  return file === undefined ? {} : { files: [{ attachment: Buffer.from(file.text), name: file.name }] };
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
  else if (manner === "update" && canUpdate(interaction)) await interaction.update(shown);
  else await interaction.reply(manner === "public" ? shown : hidden);
}

function errorMessage(error: unknown, context: CommandContext, interaction: Answerable): Message {
  if (error instanceof UserError) {
    return { tone: "error", blocks: [{ kind: "text", text: markdown`${error.message}` }] };
  }
  const id = randomBytes(4).toString("hex");
  const asked = interaction.isCommand() ? interaction.commandName : interaction.customId;
  context.log.error({ err: error, id, asked }, "a command failed");
  const wrong = error instanceof Outage ? error.shown : "Something went wrong in Lede itself.";
  const text = markdown`${wrong} Try again in a minute. If it happens again, give whoever runs this bot the number **${id}**.`;
  return { tone: "error", blocks: [{ kind: "text", text }] };
}
