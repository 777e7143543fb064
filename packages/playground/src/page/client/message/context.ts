import type { APIMessage } from "discord-api-types/v10";
import type { Actions } from "../actions.ts";
import type { Store } from "../store.ts";

/** What the components of one message need: the message, and what pressing one does. */
export type Context = {
  readonly message: APIMessage;
  readonly store: Store;
  readonly actions: Actions;
  /** Shows beside the message what went wrong; null takes it away. */
  fail(reason: string | null): void;
};
