import { dirname } from "node:path";
import { z } from "zod";
import { PassingFault, UserError } from "../errors.ts";
import { makeFolder } from "../folders.ts";
import { createState, type State, type Store } from "./state.ts";
import { explainFault, isPassing } from "./state-fault.ts";
import { readStateUrl, type StatePlace } from "./state-url.ts";

export type StateOptions = {
  /** Hears what goes wrong between calls. */
  onError?(error: Error): void;
  now?(): Date;
};

/**
 * Opens the state at a place, or at a STATE_URL (see `readStateUrl`). An SQLite file and its folder are made if need be.
 *
 * It is read once before it is handed out; a UserError says what is wrong when that fails or when the URL is of another
 * kind. No message holds the URL itself, which may carry a password.
 */
export async function openState(
  where: string | StatePlace,
  { onError = () => {}, now = () => new Date() }: StateOptions = {},
): Promise<State> {
  const place = typeof where === "string" ? readStateUrl(where) : where;
  const explain = (error: unknown) => explainFault(error, place);
  let state: State | null = null;
  try {
    state = createState(await openAdapter(place, onError, now), { onError, explain, now });
    await state.get("probe", z.unknown());
    return state;
  } catch (error) {
    await state?.close().catch(onError);
    const Fault = isPassing(error) ? PassingFault : UserError;
    throw new Fault(explain(error), { cause: error });
  }
}

/** The adapters are loaded when they are asked for: most bots use only the first. */
async function openAdapter(
  place: StatePlace,
  onError: (error: Error) => void,
  now: () => Date,
): Promise<Store> {
  switch (place.engine) {
    case "SQLite": {
      if (place.path !== ":memory:") makeFolder(dirname(place.path));
      const { SqliteAdapter } = await import("./sqlite-adapter.ts");
      return new SqliteAdapter(place.path, { onError, now });
    }
    case "Redis": {
      const { RedisAdapter } = await import("./redis-adapter.ts");
      return new RedisAdapter(place.url);
    }
    case "PostgreSQL": {
      const { PostgresAdapter } = await import("./postgres-adapter.ts");
      return new PostgresAdapter(place.url);
    }
  }
}
