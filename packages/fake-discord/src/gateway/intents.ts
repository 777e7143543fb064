import { Intent } from "../protocol.ts";
import type { World } from "../world/world.ts";
import type { WorldEvent } from "../world/world-types.ts";

/** Intents that a bot gets only when its owner switched them on for the application. */
export const PRIVILEGED_INTENTS = Intent.guildMembers | Intent.guildPresences | Intent.messageContent;

/** The event as a session with these intents gets it, or null when it gets nothing. */
export function eventFor(world: World, event: WorldEvent, intents: number): object | null {
  if (event.visibleTo) return null;
  if (event.guildId !== null && event.name !== "GUILD_DELETE" && !world.botIsIn(event.guildId)) return null;
  const needed = neededIntent(event);
  if (needed !== 0 && !(intents & needed)) return null;
  const { message } = event;
  if (message === undefined || event.name === "MESSAGE_DELETE") return event.data;
  const readable =
    intents & Intent.messageContent ||
    event.guildId === null ||
    message.author.id === world.bot.id ||
    message.mentions.some(({ id }) => id === world.bot.id);
  return readable ? event.data : { ...event.data, content: "", embeds: [], attachments: [], components: [] };
}

function neededIntent({ name, guildId }: WorldEvent): number {
  if (name.startsWith("MESSAGE_")) return guildId === null ? Intent.directMessages : Intent.guildMessages;
  return /^(?:GUILD|CHANNEL|THREAD)_/u.test(name) ? Intent.guilds : 0;
}
