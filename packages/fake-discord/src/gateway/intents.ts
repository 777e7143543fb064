import { Intent } from "../protocol.ts";
import type { Announcement, WorldEvent } from "../world/events.ts";
import type { World } from "../world/world.ts";

/** Intents that a bot gets only when its owner switched them on for the application. */
export const PRIVILEGED_INTENTS = Intent.guildMembers | Intent.guildPresences | Intent.messageContent;

/** The event as a session with these intents gets it, or null when it gets nothing. */
export function eventFor(world: World, event: WorldEvent, intents: number): Announcement | null {
  if (event.visibleTo) return null;
  if (event.guildId !== null && event.name !== "GUILD_DELETE" && !world.botIsIn(event.guildId)) return null;
  const needed = neededIntent(event);
  if (needed !== 0 && !(intents & needed)) return null;
  if (event.name !== "MESSAGE_CREATE" && event.name !== "MESSAGE_UPDATE") return event;
  const { name, data } = event;
  const readable =
    intents & Intent.messageContent ||
    event.guildId === null ||
    data.author.id === world.bot.id ||
    data.mentions.some(({ id }) => id === world.bot.id);
  return readable
    ? event
    : { name, data: { ...data, content: "", embeds: [], attachments: [], components: [] } };
}

function neededIntent({ name, guildId }: WorldEvent): number {
  if (name.startsWith("MESSAGE_")) return guildId === null ? Intent.directMessages : Intent.guildMessages;
  return /^(?:GUILD|CHANNEL|THREAD)_/u.test(name) ? Intent.guilds : 0;
}
