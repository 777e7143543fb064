import {
  type Channel,
  ClientError,
  type FakeDiscord,
  FormOpened,
  type FormValues,
  type UserClient,
} from "@lede/fake-discord";
import type { APIMessage } from "discord-api-types/v10";
import type { Hono } from "hono";
import type { InteractionOutcome, PageCommand, PageForm } from "./messages.ts";
import { readBody } from "./request-body.ts";
import type { Doing, FilledField, Who } from "./requests.ts";
import { maySee } from "./snapshot.ts";

/** What the person's client asks for: messages, commands, and what they do. */

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
  app.get("/page/api/channels/:channel/message-commands", (context) => {
    const userId = context.req.query("user") ?? "";
    const channel = seenChannel(discord, context.req.param("channel"), userId);
    const commands = discord.user(userId, { channelId: channel.id }).messageCommands();
    return context.json(commands.map(({ name }) => name));
  });
  app.post("/page/api/messages", async (context) => {
    const { userId, channelId, content } = await readBody(context, "/messages");
    discord.user(userId, { channelId: seenChannel(discord, channelId, userId).id }).say(content);
    return context.body(null, 204);
  });
  app.post("/page/api/interactions", async (context) => {
    const { who, doing } = await readBody(context, "/interactions");
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

async function carryOut(discord: FakeDiscord, who: Who, doing: Doing): Promise<InteractionOutcome> {
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

async function act(person: UserClient, doing: Exclude<Doing, { kind: "autocomplete" }>): Promise<unknown> {
  switch (doing.kind) {
    case "command":
      return person.command(doing.name, doing);
    case "message command":
      return person.messageCommand(messageOf(person, doing.messageId), doing.name);
    case "press":
      return person.press(messageOf(person, doing.messageId), doing.customId);
    case "select":
      return person.select(messageOf(person, doing.messageId), doing.customId, doing.values);
    case "submit":
      return person.submit(doing.formId, formValues(doing.values));
  }
}

function formValues(values: Readonly<Record<string, FilledField>>): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string"
        ? value
        : value.map((one) =>
            typeof one === "string"
              ? one
              : {
                  name: one.name,
                  contentType: one.contentType,
                  bytes: new Uint8Array(Buffer.from(one.base64, "base64")),
                },
          ),
    ]),
  ) as FormValues;
}

/** Enough of a message for the person to find it by. */
function messageOf(person: UserClient, id: string): APIMessage {
  return { id, channel_id: person.channel.id } as APIMessage;
}

function pageForm({ interactionId, form }: FormOpened): PageForm {
  return { id: interactionId, title: form.title, components: form.components as PageForm["components"] };
}
