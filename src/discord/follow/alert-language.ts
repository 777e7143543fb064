import type { Client } from "discord.js";
import type { Addressee } from "../../follow/follows.ts";

/** The language of a follower’s alerts: the server’s, or the one in which the person uses Discord, as far as they are known. */
export function alertLanguage(client: Client, { kind, id, language }: Addressee): string {
  const server = kind === "server" ? client.guilds.cache.get(id) : undefined;
  return server?.preferredLocale ?? language ?? "en-GB";
}
