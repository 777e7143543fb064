import { randomBytes } from "node:crypto";
import type { WebSocket } from "ws";
import { GatewayOpcode } from "../protocol.ts";
import type { GatewayEvent } from "../world/events.ts";
import { shardOf } from "./shards.ts";

const REMEMBERED_EVENTS = 2_000;

/** A bot's session at the Gateway. It outlives its connection, and remembers the newest events for a resume. */
export class GatewaySession {
  readonly id = randomBytes(16).toString("hex");
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
  /** The connection, or null between two. */
  socket: WebSocket | null;
  #sequence = 0;
  readonly #sent: { readonly sequence: number; readonly text: string }[] = [];

  constructor(socket: WebSocket, intents: number, shard: readonly [number, number]) {
    this.socket = socket;
    this.intents = intents;
    this.shard = shard;
  }

  dispatch({ name, data }: GatewayEvent): void {
    this.#sequence += 1;
    const text = JSON.stringify({ op: GatewayOpcode.dispatch, t: name, s: this.#sequence, d: data });
    this.#sent.push({ sequence: this.#sequence, text });
    if (this.#sent.length > REMEMBERED_EVENTS) this.#sent.shift();
    this.socket?.send(text);
  }

  /** Whether everything after event number `sequence` is still remembered. */
  canResumeAfter(sequence: number): boolean {
    const oldest = this.#sent[0]?.sequence ?? this.#sequence + 1;
    return sequence <= this.#sequence && sequence >= oldest - 1;
  }

  /** Goes on over a new connection with what came after event number `sequence`. */
  resume(socket: WebSocket, sequence: number): void {
    this.socket?.terminate();
    this.socket = socket;
    for (const event of this.#sent) if (event.sequence > sequence) socket.send(event.text);
    this.dispatch({ name: "RESUMED", data: {} });
  }

  /** Whether events of this guild (null: of no guild) go to this session's shard. */
  covers(guildId: string | null): boolean {
    const [index, count] = this.shard;
    return shardOf(guildId, count) === index;
  }
}
