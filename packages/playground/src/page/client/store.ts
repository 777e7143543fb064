import type { APIMessage } from "discord-api-types/v10";
import type { PageChannel, PageEvent, Snapshot } from "../messages.ts";
import type { ConnectionState } from "./connection.ts";
import { loadSettings, type Settings, saveSettings } from "./settings.ts";

/** What changed: "start" is everything, after (re)connecting or becoming another person; `message` names the only message that did. */
export type Change =
  | { readonly what: "start" | "world" | "channel" | "settings" | "connection" | "messages" }
  | { readonly what: "message"; readonly message: APIMessage };

/** A note of the client itself, which only this page knows. */
export type Note = { readonly id: string; readonly about: string; readonly text: string };

const MESSAGES_KEPT = 200;

/** All that the page shows, and who wants to know when it changes. */
export class Store {
  settings: Settings = loadSettings();
  connection: ConnectionState = "connecting";
  channelId = "";
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #messages = new Map<string, Map<string, APIMessage>>();
  #snapshot: Snapshot | null = null;
  #ahead = 0;

  subscribe(listener: (change: Change) => void): void {
    this.#listeners.add(listener);
  }

  get isReady(): boolean {
    return this.#snapshot !== null;
  }

  get world(): Snapshot {
    if (this.#snapshot === null) throw new Error("The world is not known yet.");
    return this.#snapshot;
  }

  get channel(): PageChannel | undefined {
    return this.world.channels.find(({ id }) => id === this.channelId);
  }

  /** The fake Discord's clock, in milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.#ahead;

  hear(event: PageEvent): void {
    switch (event.t) {
      case "READY":
        this.#messages.clear();
        this.#see(event.d);
        this.#emit({ what: "start" });
        break;
      case "WORLD_UPDATE":
        this.#see(event.d);
        break;
      case "MESSAGE_CREATE":
      case "MESSAGE_UPDATE":
        this.#put(event.d);
        this.#emit({ what: "message", message: event.d });
        break;
      case "MESSAGE_DELETE":
        this.#messages.get(event.d.channel_id)?.delete(event.d.id);
        this.#emit({ what: "messages" });
        break;
    }
  }

  /** Messages of the channel that were there before. What arrived meanwhile is newer. */
  fill(channelId: string, messages: readonly APIMessage[]): void {
    const arrived = this.#messages.get(channelId) ?? new Map<string, APIMessage>();
    const all = new Map(messages.map((message) => [message.id, message]));
    for (const [id, message] of arrived) all.set(id, message);
    this.#messages.set(channelId, all);
    this.#emit({ what: "messages" });
  }

  /** The messages of the channel that is open, oldest first. */
  messages(): APIMessage[] {
    return [...(this.#messages.get(this.channelId)?.values() ?? [])];
  }

  forget(message: APIMessage): void {
    this.#messages.get(message.channel_id)?.delete(message.id);
    this.#emit({ what: "messages" });
  }

  goTo(channelId: string): void {
    this.channelId = channelId;
    this.#emit({ what: "channel" });
  }

  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    saveSettings(this.settings);
    this.#emit({ what: "settings" });
  }

  setConnection(state: ConnectionState): void {
    if (state === this.connection) return;
    this.connection = state;
    this.#emit({ what: "connection" });
  }

  nameOf(of: "user" | "role" | "channel", id: string): string | undefined {
    const { users, guild, channels } = this.world;
    if (of === "channel") return channels.find((channel) => channel.id === id)?.name;
    const among: readonly { id: string; name: string }[] = of === "user" ? users : guild.roles;
    return among.find((one) => one.id === id)?.name.replace(/^@/u, "");
  }

  #see(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#ahead = snapshot.now - Date.now();
    if (this.channel === undefined) this.channelId = snapshot.channels[0]?.id ?? "";
    this.#emit({ what: "world" });
  }

  #put(message: APIMessage): void {
    const known = this.#messages.get(message.channel_id) ?? new Map<string, APIMessage>();
    known.set(message.id, message);
    this.#messages.set(message.channel_id, known);
    if (known.size > MESSAGES_KEPT) known.delete(known.keys().next().value ?? "");
  }

  #emit(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
