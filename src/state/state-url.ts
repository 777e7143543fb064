import { join, resolve } from "node:path";
import { UserError } from "../errors.ts";

/** The setting, or the argument, that says where the state is: the one to check when it can't be used. */
export type StateSetting = "STATE_URL" | "DATA_DIR" | "FROM" | "TO";

/** Where the state is kept. */
export type StatePlace = { readonly setting: StateSetting } & (
  | { readonly engine: "SQLite" /** Absolute, or ":memory:". */; readonly path: string }
  | { readonly engine: "Redis" | "PostgreSQL" /** May carry a password. */; readonly url: string }
);

/** Where the state is by the settings: where STATE_URL says, or else in a file in the data directory. */
export function statePlace(settings: {
  readonly stateUrl: string | null;
  readonly dataDirectory: string;
  /** The file's name in the data directory. */
  readonly stateFile?: string;
}): StatePlace {
  const { stateUrl, dataDirectory, stateFile = "state.sqlite" } = settings;
  if (stateUrl !== null) return readStateUrl(stateUrl);
  return { engine: "SQLite", path: resolve(join(dataDirectory, stateFile)), setting: "DATA_DIR" };
}

/**
 * Reads a STATE_URL: `sqlite:path` or a plain path, `redis://`, `rediss://`, `postgres://` or `postgresql://`.
 *
 * @throws UserError when it is of another kind. It never repeats the URL, which may carry a password.
 */
export function readStateUrl(url: string, setting: StateSetting = "STATE_URL"): StatePlace {
  const scheme = schemeOf(url);
  switch (scheme) {
    case null:
    case "sqlite": {
      const path = url.replace(/^sqlite:(?:\/\/)?/iu, "");
      if (path === "") {
        throw new UserError(`${setting} names no file. Write sqlite:PATH, such as sqlite:data/state.sqlite.`);
      }
      return { engine: "SQLite", path: path === ":memory:" ? path : resolve(path), setting };
    }
    case "redis":
    case "rediss":
      return { engine: "Redis", url, setting };
    case "postgres":
    case "postgresql":
      return { engine: "PostgreSQL", url, setting };
    default:
      throw new UserError(
        `${setting} begins with “${scheme}:”, which Lede cannot use. Write sqlite:PATH, redis://… or postgres://….`,
      );
  }
}

/** What messages call the place: the file with its whole path, or the server without name and password. */
export function placeName(place: StatePlace): string {
  if (place.engine === "SQLite") return `the state file ${place.path}`;
  const address = URL.canParse(place.url) ? new URL(place.url).host : "…";
  return `the ${place.engine} server ${schemeOf(place.url)}://${address}`;
}

/** null for a plain path. A single letter is a drive, not a scheme. */
function schemeOf(url: string): string | null {
  return /^([a-z][a-z0-9+.-]+):/iu.exec(url)?.[1]?.toLowerCase() ?? null;
}
