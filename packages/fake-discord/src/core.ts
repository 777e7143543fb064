import type { CommandRegistry } from "./command-registry.ts";
import type { Interactions } from "./interactions.ts";
import type { World } from "./world/world.ts";

/** What the parts of the fake Discord share. */
export type Core = {
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly interactions: Interactions;
  /** The only token that is let in. */
  readonly token: string;
  /** Privileged intents that the application may ask for, as bits. */
  readonly privilegedIntents: number;
  /** How shards are to be opened. */
  readonly sharding: {
    /** How many are recommended; null for as many as the number of servers asks for. */
    readonly recommended: number | null;
    /** How many sessions may begin at once. */
    readonly maxConcurrency: number;
    /** How many servers a shard may have. */
    readonly mostGuilds: number;
    /** Whether sessions that begin too fast are refused. */
    readonly isPaced: boolean;
  };
  /** "ws://127.0.0.1:PORT", known once the server listens. */
  gatewayUrl: string;
  /** "http://127.0.0.1:PORT", known once the server listens. */
  siteUrl: string;
  /** How often a Gateway session was begun; a real bot has 1000 a day. */
  identifies: number;
};
