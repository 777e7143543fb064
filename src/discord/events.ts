import { type Client, Events, type Guild } from "discord.js";
import type { Logger } from "pino";
import type { Digests } from "../digest/digests.ts";
import type { Follows } from "../follow/follows.ts";
import type { Dispatcher } from "./dispatcher.ts";

/** What Lede does about what Discord says. Whether it is connected is watched by `Connection`. */
export function connectEvents(
  client: Client,
  parts: {
    readonly dispatch: Dispatcher;
    readonly digests: Digests;
    readonly follows: Follows;
    readonly log: Logger;
  },
): void {
  const { dispatch, digests, follows, log } = parts;
  const moved = async ({ id, name }: Guild, what: "left" | "joined") => {
    try {
      await digests[what](id);
      await follows[what](id);
      log.info({ guildId: id, name }, what === "left" ? "Lede left a server" : "Lede joined a server");
    } catch (error) {
      log.error(
        { err: error, guildId: id },
        `that Lede ${what} a server could not be saved; the next start does it`,
      );
    }
  };
  client.on(Events.InteractionCreate, (interaction) => void dispatch(interaction));
  client.on(Events.GuildCreate, (guild) => void moved(guild, "joined"));
  client.on(Events.GuildDelete, (guild) => void moved(guild, "left"));
  client.on(Events.Error, (error) => log.error({ err: error }, "discord.js failed"));
  client.on(Events.Warn, (warning) => log.warn(warning));
  // While the gateway is away, this comes with each of discord.js's tries.
  client.on(Events.ShardError, (error) => log.debug({ err: error }, "a connection to the gateway failed"));
}
