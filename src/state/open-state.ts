import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { KeyvStoreAdapter } from "keyv";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { createState, type State } from "./state.ts";

/**
 * Opens the state that a STATE_URL names: `sqlite:path` or a plain path (the file and its folder are made if need be),
 * `redis://`, `rediss://`, `postgres://` or `postgresql://`.
 *
 * It is read once before it is handed out; a UserError says what is wrong when that fails or when the URL is of another
 * kind. No message holds the URL itself, which may carry a password. `onError` hears what goes wrong between calls.
 */
export async function openState(url: string, onError: (error: Error) => void = () => {}): Promise<State> {
  let state: State | null = null;
  try {
    state = createState(await openAdapter(url), onError);
    await state.get("probe", z.unknown());
    return state;
  } catch (error) {
    await state?.close().catch(onError);
    if (error instanceof UserError) throw error;
    const reason = rootMessage(error);
    throw new UserError(`The state in ${placeOf(url)} cannot be used: ${reason}. Check STATE_URL.`, {
      cause: error,
    });
  }
}

/** The adapters are loaded when they are asked for: most bots use only the first. */
async function openAdapter(url: string): Promise<KeyvStoreAdapter> {
  switch (schemeOf(url)) {
    case null:
    case "sqlite": {
      const path = sqlitePath(url);
      if (path === "") {
        throw new UserError("STATE_URL names no file. Write sqlite:PATH, such as sqlite:data/state.sqlite.");
      }
      mkdirSync(dirname(path), { recursive: true });
      const { SqliteAdapter } = await import("./sqlite-adapter.ts");
      return new SqliteAdapter(path);
    }
    case "redis":
    case "rediss": {
      const { RedisAdapter } = await import("./redis-adapter.ts");
      return new RedisAdapter(url);
    }
    case "postgres":
    case "postgresql": {
      const { PostgresAdapter } = await import("./postgres-adapter.ts");
      return new PostgresAdapter(url);
    }
    default:
      throw new UserError(
        `STATE_URL begins with “${schemeOf(url)}:”, which Lede cannot use. Write sqlite:PATH, redis://… or postgres://….`,
      );
  }
}

/** null for a plain path. A single letter is a drive, not a scheme. */
function schemeOf(url: string): string | null {
  return /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

function sqlitePath(url: string): string {
  return url.replace(/^sqlite:(?:\/\/)?/i, "");
}

function placeOf(url: string): string {
  const scheme = schemeOf(url);
  if (scheme === null || scheme === "sqlite") return `the file ${sqlitePath(url)}`;
  return URL.canParse(url) ? `${scheme}://${new URL(url).host}` : `${scheme}://…`;
}

function rootMessage(error: unknown): string {
  let root = error;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  return root instanceof Error ? root.message || root.name : String(root);
}
