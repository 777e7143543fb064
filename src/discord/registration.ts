import { isDeepStrictEqual } from "node:util";
import { ApplicationCommandType, DiscordAPIError, HTTPError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Command } from "./command.ts";

export type Registration = { readonly outcome: "unchanged" | "updated"; readonly commands: number };

const storedCommands = z.array(z.looseObject({ name: z.string() }));

/**
 * Makes Discord hold exactly these commands: for all servers, or only for the one named. They are sent only when they
 * differ from what Discord holds, because sending them is rate-limited and makes every client load them anew.
 * Throws what the REST client throws.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId: string | null,
): Promise<Registration> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = commands.map((command) => command.data);
  const stored = await storedAt(rest, route);
  if (stored !== null && isDeepStrictEqual(byName(stored, guildId), byName(wanted, guildId))) {
    return { outcome: "unchanged", commands: wanted.length };
  }
  await rest.put(route, { body: wanted });
  return { outcome: "updated", commands: wanted.length };
}

/** null when the server cannot tell; not every server that speaks Discord's protocol lists its commands. */
async function storedAt(rest: REST, route: `/${string}`): Promise<z.infer<typeof storedCommands> | null> {
  try {
    const query = new URLSearchParams({ with_localizations: "true" });
    return storedCommands.safeParse(await rest.get(route, { query })).data ?? null;
  } catch (error) {
    if ((error instanceof DiscordAPIError || error instanceof HTTPError) && NOT_OFFERED.has(error.status))
      return null;
    throw error;
  }
}

const NOT_OFFERED = new Set([404, 405, 501]);

function byName(commands: readonly { readonly name: string }[], guildId: string | null): unknown[] {
  const compared = guildId === null ? COMPARED : COMPARED_IN_GUILD;
  return commands
    .map((command) => canonical({ type: ApplicationCommandType.ChatInput, ...command }, compared))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

// What makes up a command. Discord sends more with it (ids, a version), which says nothing about whether it is ours.
const COMPARED = new Set([
  ...["type", "name", "name_localizations", "description", "description_localizations", "options", "nsfw"],
  ...["default_member_permissions", "required", "choices", "value", "autocomplete", "channel_types"],
  ...["min_value", "max_value", "min_length", "max_length", "contexts", "integration_types"],
]);
// Where a command may be used is kept only for commands of all servers.
const COMPARED_IN_GUILD = COMPARED.difference(new Set(["contexts", "integration_types"]));

/** A command as it is compared: its keys in one order, without values that mean the same as none. */
function canonical(value: unknown, compared: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, compared));
    return items.every((item) => typeof item === "object") ? items : items.sort();
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => compared.has(key))
    .map(([key, entry]): [string, unknown] => [key, canonical(entry, compared)])
    .filter(([, entry]) => !isNothing(entry))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
