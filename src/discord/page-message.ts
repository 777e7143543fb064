import type { Client } from "discord.js";
import type { EditionPage } from "../digest/digests.ts";
import type { DigestSettings } from "../digest/settings/settings.ts";
import type { Message } from "./message.ts";
import { editionMessage } from "./render/edition.ts";

/** An edition's page as it is posted: in a forum's posts `plain`, elsewhere as a card. */
export function pageMessage(client: Client, page: EditionPage, plain: boolean): Message {
  const { settings } = page.edition;
  return editionMessage(page, digestLanguage(client, settings), { roleId: roleOf(client, settings), plain });
}

/** The server's language, unless another was chosen. */
export function digestLanguage(client: Client, { language, guildId }: DigestSettings): string {
  return language ?? client.guilds.cache.get(guildId)?.preferredLocale ?? "en-GB";
}

/** null when the role is known to be gone. */
function roleOf(client: Client, { guildId, roleId }: DigestSettings): string | null {
  const roles = client.guilds.cache.get(guildId)?.roles.cache;
  const isGone = roleId !== null && roles !== undefined && roles.size > 0 && !roles.has(roleId);
  return isGone ? null : roleId;
}
