import { isDeepStrictEqual } from "node:util";
import { ApplicationCommandType, DiscordAPIError, HTTPError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Command } from "./command.ts";

/** Where commands are held: a server's id, or null for everywhere. */
export type Scope = string | null;

export type Registration = {
  readonly outcome: "unchanged" | "updated";
  readonly commands: number;
  /** Where else they were held and were removed, so that nobody sees them twice. */
  readonly cleared: readonly Scope[];
};

const storedCommands = z.array(z.looseObject({ name: z.string() }));
const guildPage = z.array(z.looseObject({ id: z.string() }));

/**
 * Makes Discord hold exactly these commands: everywhere, or only in the server named, and nowhere else. They are sent only
 * when they differ from what Discord holds, because sending them is rate-limited and makes every client load them again.
 *
 * The commands of each server are looked through only when the scope held none before, for only then may they have moved
 * here from a server; with `thorough`, always. It takes a request a server. Throws what the REST client throws.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  scope: Scope,
  { thorough = false }: { thorough?: boolean } = {},
): Promise<Registration> {
  const wanted = commands.flatMap(({ data, messageMenu, unlisted = false }) => [
    ...(unlisted ? [] : [data]),
    ...(messageMenu ? [messageMenu] : []),
  ]);
  const stored = await storedAt(rest, applicationId, scope);
  const isNew = stored !== null && stored.length === 0;
  // Before this scope is filled: after a crash in between it is still empty, and the next start looks again.
  const cleared = isNew || thorough ? await clearGuilds(rest, applicationId, scope) : [];
  const isSame = stored !== null && isDeepStrictEqual(byName(stored, scope), byName(wanted, scope));
  if (!isSame) await rest.put(routeOf(applicationId, scope), { body: wanted });
  // Last, so that a server which is to have them has them all the time.
  if (scope !== null && (await clear(rest, applicationId, null))) cleared.push(null);
  return { outcome: isSame ? "unchanged" : "updated", commands: wanted.length, cleared };
}

/**
 * Makes Discord hold no commands in a server, or with null none anywhere. Returns where there were some. Throws what the
 * REST client throws.
 */
export async function unregisterCommands(rest: REST, applicationId: string, scope: Scope): Promise<Scope[]> {
  const cleared = (await clear(rest, applicationId, scope)) ? [scope] : [];
  return scope === null ? [...cleared, ...(await clearGuilds(rest, applicationId, null))] : cleared;
}

/** Removes the commands of every server that the bot is in, but of one. Returns those that held some. */
async function clearGuilds(rest: REST, applicationId: string, except: Scope): Promise<Scope[]> {
  const cleared: Scope[] = [];
  for (const guildId of await guildsOf(rest)) {
    if (guildId === except) continue;
    try {
      if (await clear(rest, applicationId, guildId)) cleared.push(guildId);
    } catch (error) {
      // A bot that was added without the right to make commands has none there.
      if (!(error instanceof DiscordAPIError && error.status === 403)) throw error;
    }
  }
  return cleared;
}

/** False when there was nothing to remove. */
async function clear(rest: REST, applicationId: string, scope: Scope): Promise<boolean> {
  const stored = await storedAt(rest, applicationId, scope);
  if (stored === null || stored.length === 0) return false;
  await rest.put(routeOf(applicationId, scope), { body: [] });
  return true;
}

/** The ids of all servers that the bot is in. */
async function guildsOf(rest: REST): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let after = "0"; ; ) {
    const query = new URLSearchParams({ limit: String(GUILDS_A_PAGE), after });
    const page = await offered(async () => guildPage.parse(await rest.get(Routes.userGuilds(), { query })));
    const known = ids.size;
    for (const { id } of page ?? []) ids.add(id);
    after = page?.at(-1)?.id ?? after;
    if (ids.size - known < GUILDS_A_PAGE) return ids;
  }
}

const GUILDS_A_PAGE = 200;

function routeOf(applicationId: string, scope: Scope): `/${string}` {
  return scope === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, scope);
}

/** null when the server cannot say; not every server that speaks Discord's protocol lists its commands. */
async function storedAt(
  rest: REST,
  applicationId: string,
  scope: Scope,
): Promise<z.output<typeof storedCommands> | null> {
  const query = new URLSearchParams({ with_localizations: "true" });
  const answer = await offered(() => rest.get(routeOf(applicationId, scope), { query }));
  return storedCommands.safeParse(answer).data ?? null;
}

/** null when the server does not offer this. */
async function offered<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if ((error instanceof DiscordAPIError || error instanceof HTTPError) && NOT_OFFERED.has(error.status))
      return null;
    throw error;
  }
}

const NOT_OFFERED = new Set([404, 405, 501]);

function byName(commands: readonly { readonly name: string }[], scope: Scope): unknown[] {
  const compared = scope === null ? COMPARED : COMPARED_IN_GUILD;
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
  // A command in a message's menu comes back with an empty description.
  if (value === null || value === undefined || value === false || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
