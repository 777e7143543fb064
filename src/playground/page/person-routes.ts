import type { APIMessage } from "discord.js";
import type { Hono } from "hono";
import * as z from "zod/mini";
import type { Core } from "../core.ts";
import { ClientError, FormOpened } from "../interactions.ts";
import { postMessage } from "../messages.ts";
import { channelPermissions, speakPermission } from "../permissions.ts";
import type { Person, PersonOptions } from "../person/person.ts";
import { ChannelType } from "../protocol.ts";
import type { Channel } from "../world-types.ts";
import { readJson } from "./json.ts";
import type { InteractionOutcome, PageCommand, PageForm } from "./messages.ts";
import { maySee } from "./snapshot.ts";

/** What the person's client asks for: messages, commands, and what they do. */

export type PersonParts = {
  readonly core: Core;
  person(userId: string, options: PersonOptions): Person;
};

const options = z.record(z.string(), z.union([z.string().check(z.maxLength(6000)), z.number(), z.boolean()]));
const called = {
  name: z.string(),
  group: z.exactOptional(z.string()),
  subcommand: z.exactOptional(z.string()),
  options,
};

const Who = z.object({
  userId: z.string(),
  channelId: z.string(),
  locale: z.string().check(z.regex(/^[A-Za-z-]{2,20}$/u)),
});

const Doing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("command"), ...called }),
  z.object({ kind: z.literal("autocomplete"), ...called, option: z.string(), partial: z.string() }),
  z.object({ kind: z.literal("press"), messageId: z.string(), customId: z.string() }),
  z.object({
    kind: z.literal("select"),
    messageId: z.string(),
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("submit"),
    formId: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
]);

const Interaction = z.object({ who: Who, doing: Doing });
const NewMessage = z.object({ userId: z.string(), content: z.string() });

const LONGEST_MESSAGE = 2000;

export function personRoutes(app: Hono, parts: PersonParts): void {
  const { core } = parts;
  app.get("/page/api/channels/:channel/messages", (context) => {
    const channel = seenChannel(core, context.req.param("channel"), context.req.query("user") ?? "");
    return context.json(core.world.messages.list(channel.id));
  });
  app.get("/page/api/channels/:channel/commands", (context) => {
    const userId = context.req.query("user") ?? "";
    const channel = seenChannel(core, context.req.param("channel"), userId);
    const commands: readonly PageCommand[] = parts
      .person(userId, { channelId: channel.id })
      .commands()
      .map(({ id, name, description, options: declared }) => ({
        id,
        name,
        description: description ?? "",
        options: (declared ?? []) as NonNullable<PageCommand["options"]>,
      }));
    return context.json(commands);
  });
  app.post("/page/api/channels/:channel/messages", async (context) => {
    const { userId, content } = await readJson(context, NewMessage);
    say(core, seenChannel(core, context.req.param("channel"), userId), userId, content.trim());
    return context.body(null, 204);
  });
  app.post("/page/api/interactions", async (context) => {
    const { who, doing } = await readJson(context, Interaction);
    return context.json(await carryOut(parts, who, doing));
  });
}

function seenChannel(core: Core, channelId: string, userId: string): Channel {
  const channel = core.world.channels.get(channelId);
  if (channel === undefined || !maySee(core, channel, userId)) {
    throw new ClientError("This channel is not there, or you may not see it.");
  }
  return channel;
}

function say({ world }: Core, channel: Channel, userId: string, content: string): void {
  const author = world.users.get(userId);
  const mayWrite = channelPermissions(world, channel, userId) & speakPermission(channel);
  if (author === undefined || !mayWrite || channel.type === ChannelType.forum) {
    throw new ClientError("You do not have permission to send messages in this channel.");
  }
  if (content === "") throw new ClientError("An empty message cannot be sent.");
  if (content.length > LONGEST_MESSAGE) {
    throw new ClientError(`Your message is too long: at most ${LONGEST_MESSAGE} characters are allowed.`);
  }
  postMessage(world, channel, author, { content });
}

async function carryOut(
  parts: PersonParts,
  who: z.infer<typeof Who>,
  doing: z.infer<typeof Doing>,
): Promise<InteractionOutcome> {
  try {
    const channel = seenChannel(parts.core, who.channelId, who.userId);
    const person = parts.person(who.userId, { channelId: channel.id, locale: who.locale });
    if (doing.kind === "autocomplete") {
      const choices = await person.autocomplete(doing.name, doing.option, doing.partial, doing);
      return { kind: "choices", choices: choices.map(({ name, value }) => ({ name, value })) };
    }
    await act(person, doing);
    return { kind: "answered" };
  } catch (error) {
    if (error instanceof FormOpened) return { kind: "form", form: pageForm(error) };
    if (error instanceof ClientError) return { kind: "failed", reason: error.message };
    throw error;
  }
}

async function act(
  person: Person,
  doing: Exclude<z.infer<typeof Doing>, { kind: "autocomplete" }>,
): Promise<unknown> {
  switch (doing.kind) {
    case "command":
      return person.command(doing.name, doing);
    case "press":
      return person.press(messageOf(person, doing.messageId), doing.customId);
    case "select":
      return person.select(messageOf(person, doing.messageId), doing.customId, doing.values);
    case "submit":
      return person.submit(doing.formId, doing.values);
  }
}

/** Enough of a message for the person to find it by. */
function messageOf(person: Person, id: string): APIMessage {
  return { id, channel_id: person.channel.id } as APIMessage;
}

function pageForm({ interactionId, form }: FormOpened): PageForm {
  return { id: interactionId, title: form.title, components: form.components as PageForm["components"] };
}
