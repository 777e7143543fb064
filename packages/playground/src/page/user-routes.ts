import { type Channel, ClientError, type FakeDiscord, FormOpened, type UserClient } from "@lede/fake-discord";
import type { APIMessage } from "discord-api-types/v10";
import type { Hono } from "hono";
import * as z from "zod/mini";
import { readJson } from "./json.ts";
import type { InteractionOutcome, PageCommand, PageForm } from "./messages.ts";
import { maySee } from "./snapshot.ts";

/** What the person's client asks for: messages, commands, and what they do. */

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

export function userRoutes(app: Hono, discord: FakeDiscord): void {
  app.get("/page/api/channels/:channel/messages", (context) => {
    const channel = seenChannel(discord, context.req.param("channel"), context.req.query("user") ?? "");
    return context.json(discord.world.messages.list(channel.id));
  });
  app.get("/page/api/channels/:channel/commands", (context) => {
    const userId = context.req.query("user") ?? "";
    const channel = seenChannel(discord, context.req.param("channel"), userId);
    const commands: readonly PageCommand[] = discord
      .user(userId, { channelId: channel.id })
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
    const channel = seenChannel(discord, context.req.param("channel"), userId);
    discord.user(userId, { channelId: channel.id }).say(content);
    return context.body(null, 204);
  });
  app.post("/page/api/interactions", async (context) => {
    const { who, doing } = await readJson(context, Interaction);
    return context.json(await carryOut(discord, who, doing));
  });
}

function seenChannel({ world }: FakeDiscord, channelId: string, userId: string): Channel {
  const channel = world.channels.get(channelId);
  if (channel === undefined || !maySee(world, channel, userId)) {
    throw new ClientError("This channel is not there, or you may not see it.");
  }
  return channel;
}

async function carryOut(
  discord: FakeDiscord,
  who: z.infer<typeof Who>,
  doing: z.infer<typeof Doing>,
): Promise<InteractionOutcome> {
  try {
    const channel = seenChannel(discord, who.channelId, who.userId);
    const person = discord.user(who.userId, { channelId: channel.id, locale: who.locale });
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
  person: UserClient,
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
function messageOf(person: UserClient, id: string): APIMessage {
  return { id, channel_id: person.channel.id } as APIMessage;
}

function pageForm({ interactionId, form }: FormOpened): PageForm {
  return { id: interactionId, title: form.title, components: form.components as PageForm["components"] };
}
