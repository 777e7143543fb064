import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from "../src/fake-discord.ts";

/** How a bot of a test behaves: its commands, and what it does when they are used. */
export type TinyBot = {
  readonly commands?: readonly RESTPostAPIApplicationCommandsJSONBody[];
  menuCommand?(interaction: MessageContextMenuCommandInteraction): Promise<unknown>;
  command?(interaction: ChatInputCommandInteraction): Promise<unknown>;
  autocomplete?(interaction: AutocompleteInteraction): Promise<unknown>;
  component?(interaction: MessageComponentInteraction): Promise<unknown>;
  form?(interaction: ModalSubmitInteraction): Promise<unknown>;
};

export type Stage = AsyncDisposable & { readonly discord: FakeDiscord; readonly client: Client<true> };

/** Logs a real discord.js client in at a new fake Discord, and registers its commands. */
export async function stage(bot: TinyBot = {}, options: FakeDiscordOptions = {}): Promise<Stage> {
  const discord = await startFakeDiscord(options);
  const client = await logIn(discord);
  client.on(Events.InteractionCreate, (interaction) => {
    // An answer may be refused or cut on purpose: the test looks at it from the other side.
    const ignore = () => {};
    if (interaction.isChatInputCommand()) bot.command?.(interaction).catch(ignore);
    if (interaction.isMessageContextMenuCommand()) bot.menuCommand?.(interaction).catch(ignore);
    if (interaction.isAutocomplete()) bot.autocomplete?.(interaction).catch(ignore);
    if (interaction.isMessageComponent()) bot.component?.(interaction).catch(ignore);
    if (interaction.isModalSubmit()) bot.form?.(interaction).catch(ignore);
  });
  if (bot.commands !== undefined) await client.application.commands.set([...bot.commands]);
  return {
    discord,
    client,
    [Symbol.asyncDispose]: async () => {
      await client.destroy();
      await discord.close();
    },
  };
}

export async function logIn(
  discord: FakeDiscord,
  intents: number = GatewayIntentBits.Guilds,
): Promise<Client<true>> {
  const client = new Client({ rest: { api: discord.apiUrl }, intents });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** A Components V2 message of one text. */
export function card(content: string) {
  return { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content }] } as const;
}
