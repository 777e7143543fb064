import type { APIMessage } from "discord-api-types/v10";
import type { PageForm } from "../messages.ts";
import type { Doing } from "../requests.ts";
import { type Connection, RequestError } from "./connection.ts";
import type { Store } from "./store.ts";

/** What the person does with the bot. Each resolves with why it failed, in words for the person, or null. */
export class Actions {
  readonly #connection: Connection;
  readonly #store: Store;
  readonly #showForm: (form: PageForm) => void;

  constructor(connection: Connection, store: Store, showForm: (form: PageForm) => void) {
    this.#connection = connection;
    this.#store = store;
    this.#showForm = showForm;
  }

  press(message: APIMessage, customId: string): Promise<string | null> {
    return this.carryOut({ kind: "press", messageId: message.id, customId }, message.channel_id);
  }

  select(message: APIMessage, customId: string, values: readonly string[]): Promise<string | null> {
    return this.carryOut({ kind: "select", messageId: message.id, customId, values }, message.channel_id);
  }

  /** The names of the commands for messages here; none when the server does not answer. */
  async messageCommands(channelId: string): Promise<readonly string[]> {
    try {
      return await this.#connection.messageCommands(channelId, this.#store.world.userId);
    } catch (error) {
      if (error instanceof RequestError) return [];
      throw error;
    }
  }

  messageCommand(message: APIMessage, name: string): Promise<string | null> {
    return this.carryOut({ kind: "message command", messageId: message.id, name }, message.channel_id);
  }

  async carryOut(doing: Doing, channelId = this.#store.channelId): Promise<string | null> {
    const { world, settings } = this.#store;
    try {
      const who = { userId: world.userId, channelId, locale: settings.locale };
      const outcome = await this.#connection.interact(who, doing);
      if (outcome.kind === "form") this.#showForm(outcome.form);
      return outcome.kind === "failed" ? outcome.reason : null;
    } catch (error) {
      if (error instanceof RequestError) return error.message;
      throw error;
    }
  }
}
