import type { APIMessage } from "discord-api-types/v10";

/** A message, and the only person who may see it when it is ephemeral. */
export type StoredMessage = { readonly message: APIMessage; readonly visibleTo: string | null };

/** The newest messages of every channel, `capacity` at most in each: the oldest are forgotten. */
export class MessageStore {
  readonly #capacity: number;
  readonly #channels = new Map<string, Map<string, StoredMessage>>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Adds a message or, when its id is known, replaces it in its place. */
  put(stored: StoredMessage): void {
    const { id, channel_id } = stored.message;
    let channel = this.#channels.get(channel_id);
    if (channel === undefined) {
      channel = new Map();
      this.#channels.set(channel_id, channel);
    }
    channel.set(id, stored);
    if (channel.size <= this.#capacity) return;
    const oldest = channel.keys().next();
    if (!oldest.done) channel.delete(oldest.value);
  }

  get(channelId: string, messageId: string): StoredMessage | undefined {
    return this.#channels.get(channelId)?.get(messageId);
  }

  /** The messages of a channel that everybody in it may see, oldest first. */
  list(channelId: string): APIMessage[] {
    const all = this.#channels.get(channelId)?.values().toArray() ?? [];
    return all.filter(({ visibleTo }) => visibleTo === null).map(({ message }) => message);
  }

  delete(channelId: string, messageId: string): void {
    this.#channels.get(channelId)?.delete(messageId);
  }

  forget(channelId: string): void {
    this.#channels.delete(channelId);
  }
}
