import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type MessageComponentInteraction,
  MessageFlags,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { type StandIn, type StandInOptions, startStandIn } from "../../src/playground/stand-in.ts";

/** How a bot of a test behaves: its commands, and what it does when they are used. */
export type TinyBot = {
  readonly commands?: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];
  command?(interaction: ChatInputCommandInteraction): Promise<unknown>;
  autocomplete?(interaction: AutocompleteInteraction): Promise<unknown>;
  component?(interaction: MessageComponentInteraction): Promise<unknown>;
};

export type Stage = AsyncDisposable & { readonly standIn: StandIn; readonly client: Client<true> };

/** Logs a real discord.js client in at a new stand-in, and registers its commands. */
export async function stage(bot: TinyBot = {}, options: StandInOptions = {}): Promise<Stage> {
  const standIn = await startStandIn(options);
  const client = await logIn(standIn);
  client.on(Events.InteractionCreate, (interaction) => {
    // An answer may be refused or cut on purpose: the test looks at it from the other side.
    const ignore = () => {};
    if (interaction.isChatInputCommand()) bot.command?.(interaction).catch(ignore);
    if (interaction.isAutocomplete()) bot.autocomplete?.(interaction).catch(ignore);
    if (interaction.isMessageComponent()) bot.component?.(interaction).catch(ignore);
  });
  if (bot.commands !== undefined) await client.application.commands.set([...bot.commands]);
  return {
    standIn,
    client,
    [Symbol.asyncDispose]: async () => {
      await client.destroy();
      await standIn.close();
    },
  };
}

export async function logIn(
  standIn: StandIn,
  intents: number = GatewayIntentBits.Guilds,
): Promise<Client<true>> {
  const client = new Client({ rest: { api: standIn.apiUrl }, intents });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  return ready;
}

/** A Components V2 message of one text. */
export function card(content: string) {
  return { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content }] } as const;
}
