import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FakeDiscord, WorldEvent } from "@lede/fake-discord";
import { GatewayOpcode } from "@lede/fake-discord/protocol";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import * as z from "zod/mini";
import { isKey } from "./guard.ts";
import type { Snapshot } from "./messages.ts";
import { maySee } from "./snapshot.ts";

const IDENTIFY = z.object({
  op: z.literal(GatewayOpcode.identify),
  d: z.object({ token: z.string(), user_id: z.optional(z.string()) }),
});

/** How long a connection may wait before it says who it is, in milliseconds. */
const IDENTIFY_WITHIN = 10_000;

/** The Gateway as people's clients have it: each hears what one person may see. Who does not say who they are is the owner. */
export class PageGateway {
  readonly #discord: FakeDiscord;
  readonly #key: string;
  readonly #snapshot: (userId: string) => Snapshot;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4096 });
  readonly #people = new Map<WebSocket, string>();
  readonly #unsubscribe: () => void;
  #refreshing = false;

  constructor(discord: FakeDiscord, key: string, snapshot: (userId: string) => Snapshot) {
    this.#discord = discord;
    this.#key = key;
    this.#snapshot = snapshot;
    this.#unsubscribe = discord.world.subscribe((event) => this.#hear(event));
  }

  /** Takes over an HTTP connection that asks to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
  }

  /** Sends everyone the world as it is now. Several calls at once send it once. */
  refresh(): void {
    if (this.#refreshing) return;
    this.#refreshing = true;
    setImmediate(() => {
      this.#refreshing = false;
      for (const [socket, userId] of this.#people) dispatch(socket, "WORLD_UPDATE", this.#snapshot(userId));
    });
  }

  close(): void {
    this.#unsubscribe();
    for (const socket of this.#server.clients) socket.terminate();
    this.#people.clear();
  }

  #welcome(socket: WebSocket): void {
    const timer = setTimeout(() => socket.close(4009, "Nobody identified."), IDENTIFY_WITHIN);
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearTimeout(timer);
      this.#people.delete(socket);
    });
    socket.on("message", (data) => {
      clearTimeout(timer);
      this.#identify(socket, data);
    });
  }

  #identify(socket: WebSocket, data: RawData): void {
    const identify = parse(data);
    const userId = identify?.user_id ?? this.#discord.newsroom.ownerId;
    if (identify === null) socket.close(4002, "Error while decoding payload.");
    else if (!isKey(identify.token, this.#key)) socket.close(4004, "Authentication failed.");
    else if (!this.#discord.world.users.has(userId)) socket.close(4004, "There is no such person.");
    else {
      this.#people.set(socket, userId);
      dispatch(socket, "READY", this.#snapshot(userId));
    }
  }

  #hear(event: WorldEvent): void {
    if (!event.name.startsWith("MESSAGE_")) {
      this.refresh();
      return;
    }
    const { message, visibleTo } = event;
    const channel = message && this.#discord.world.channels.get(message.channel_id);
    if (channel === undefined) return;
    for (const [socket, userId] of this.#people) {
      const hidden = visibleTo !== null && visibleTo !== undefined && visibleTo !== userId;
      if (!hidden && maySee(this.#discord.world, channel, userId)) dispatch(socket, event.name, event.data);
    }
  }
}

function dispatch(socket: WebSocket, name: string, data: object): void {
  socket.send(JSON.stringify({ op: GatewayOpcode.dispatch, t: name, d: data }));
}

function parse(data: RawData): z.infer<typeof IDENTIFY>["d"] | null {
  try {
    const result = IDENTIFY.safeParse(JSON.parse(data.toString()));
    return result.success ? result.data.d : null;
  } catch {
    return null;
  }
}
