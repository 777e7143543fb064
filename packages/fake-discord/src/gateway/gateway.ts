import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type {
  APIInteraction,
  GatewayHelloData,
  GatewayInvalidSessionData,
  GatewayOpcodes,
} from "discord-api-types/v10";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import * as z from "zod/mini";
import type { Core } from "../core.ts";
import { GatewayOpcode, NO_FLAGS } from "../protocol.ts";
import { guildPayload } from "../world/api-shapes.ts";
import type { WorldEvent } from "../world/events.ts";
import type { Guild } from "../world/world-types.ts";
import { GatewaySession } from "./gateway-session.ts";
import { eventFor, PRIVILEGED_INTENTS } from "./intents.ts";
import { IdentifyLimit } from "./shards.ts";

const HEARTBEAT_INTERVAL = 41_250;
/** Of sessions that lost their connection, the newest so many can be resumed. */
const MOST_LOST_SESSIONS = 64;

const payloadSchema = z.object({ op: z.int(), d: z.optional(z.unknown()) });
const identifySchema = z.object({
  token: z.string(),
  intents: z.int(),
  shard: z.optional(z.tuple([z.int(), z.int()])),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

type Close = readonly [code: number, reason: string];

const DECODE_ERROR: Close = [4002, "Error while decoding payload."];
const AUTHENTICATION_FAILED: Close = [4004, "Authentication failed."];
const ALREADY_AUTHENTICATED: Close = [4005, "Already authenticated."];

/** The Gateway: sessions over WebSockets, as JSON without compression (discord.js asks for none by default). */
export class Gateway {
  readonly #core: Core;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4096 * 4 });
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #unsubscribe: () => void;
  readonly #listeners = new Set<() => void>();
  readonly #silent = new WeakSet<WebSocket>();
  /** By connection, so that a message finds its session however many there are. */
  readonly #bySocket = new WeakMap<WebSocket, GatewaySession>();
  readonly #identifyLimit: IdentifyLimit;

  constructor(core: Core) {
    this.#core = core;
    this.#identifyLimit = new IdentifyLimit(core.world.now, core.sharding.maxConcurrency);
    this.#unsubscribe = core.world.subscribe((event) => this.#spread(event));
  }

  /** Takes over an HTTP connection that asks to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
  }

  /** Calls `listener` whenever a session connected or lost its connection, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How many sessions are connected. */
  get connected(): number {
    return this.#live().length;
  }

  /** The shards that are connected, as [index, count]; one that two sessions have comes twice. */
  get shards(): readonly (readonly [index: number, count: number])[] {
    return this.#live().map(({ shard }) => shard);
  }

  /** Cuts every connection without a word, or those of one shard; the sessions may be resumed. */
  drop(shard: number | null = null): void {
    for (const session of this.#live()) {
      if (shard !== null && session.shard[0] !== shard) continue;
      const { socket } = session;
      session.socket = null;
      socket?.terminate();
    }
    this.#changed();
  }

  /** Lets every connection stay open though nothing comes through any more; the sessions may be resumed. */
  silence(): void {
    for (const session of this.#live()) {
      if (session.socket !== null) this.#silent.add(session.socket);
      session.socket = null;
    }
    this.#changed();
  }

  /** Asks every session to connect again and resume. */
  reconnect(): void {
    for (const { socket } of this.#live()) send(socket, GatewayOpcode.reconnect, null);
  }

  /** Declares every session invalid; unless `resumable`, it is forgotten. */
  invalidate(resumable: boolean): void {
    for (const session of this.#live()) {
      send(session.socket, GatewayOpcode.invalidSession, resumable);
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  /** Sends an interaction to the sessions of the guild's shard. Needs no intent. */
  interact(guildId: string | null, interaction: APIInteraction): void {
    for (const session of this.#sessions.values()) {
      if (session.covers(guildId)) {
        session.dispatch({ name: "INTERACTION_CREATE", data: interaction });
      }
    }
  }

  close(): void {
    this.#unsubscribe();
    for (const socket of this.#server.clients) socket.terminate();
    this.#sessions.clear();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #live(): GatewaySession[] {
    return this.#sessions
      .values()
      .filter(({ socket }) => socket !== null)
      .toArray();
  }

  #spread(event: WorldEvent): void {
    for (const session of this.#sessions.values()) {
      if (!session.covers(event.guildId)) continue;
      const announcement = eventFor(this.#core.world, event, session.intents);
      if (announcement !== null) session.dispatch(announcement);
    }
  }

  #welcome(socket: WebSocket): void {
    socket.on("message", (data) => this.#receive(socket, data));
    socket.on("error", () => socket.terminate());
    socket.on("close", (code) => {
      const session = this.#sessionOf(socket);
      if (session === undefined) return;
      session.socket = null;
      this.#changed();
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    });
    send(socket, GatewayOpcode.hello, { heartbeat_interval: HEARTBEAT_INTERVAL });
  }

  #sessionOf(socket: WebSocket): GatewaySession | undefined {
    const session = this.#bySocket.get(socket);
    return session?.socket === socket ? session : undefined;
  }

  #receive(socket: WebSocket, data: RawData): void {
    if (this.#silent.has(socket)) return;
    const payload = parse(payloadSchema, data.toString());
    const close = payload === null ? DECODE_ERROR : this.#carryOut(socket, payload.op, payload.d);
    if (close !== null) socket.close(...close);
  }

  /** Returns why the connection must be closed, or null. */
  #carryOut(socket: WebSocket, op: number, data: unknown): Close | null {
    const isKnown = this.#sessionOf(socket) !== undefined;
    switch (op) {
      case GatewayOpcode.heartbeat:
        send(socket, GatewayOpcode.heartbeatAck, null);
        return null;
      case GatewayOpcode.identify:
        return isKnown ? ALREADY_AUTHENTICATED : this.#identify(socket, data);
      case GatewayOpcode.resume:
        return isKnown ? ALREADY_AUTHENTICATED : this.#resume(socket, data);
      case GatewayOpcode.presenceUpdate:
      case GatewayOpcode.voiceStateUpdate:
      case GatewayOpcode.requestGuildMembers:
        return isKnown ? null : [4003, "Not authenticated."];
      default:
        return [4001, "Unknown opcode."];
    }
  }

  #identify(socket: WebSocket, data: unknown): Close | null {
    const identify = identifySchema.safeParse(data);
    if (!identify.success) return DECODE_ERROR;
    const { token, intents, shard = [0, 1] } = identify.data;
    if (token !== this.#core.token) return AUTHENTICATION_FAILED;
    if (shard[0] < 0 || shard[0] >= shard[1]) return [4010, "Invalid shard."];
    if (intents & PRIVILEGED_INTENTS & ~this.#core.privilegedIntents) return [4014, "Disallowed intent(s)."];
    const { isPaced, mostGuilds } = this.#core.sharding;
    if (isPaced && !this.#identifyLimit.take(shard[0])) {
      send(socket, GatewayOpcode.invalidSession, false);
      return null;
    }
    this.#core.identifies += 1;
    const session = new GatewaySession(socket, intents, shard);
    if (this.#guildsOf(session).length > mostGuilds) return [4011, "Sharding required."];
    this.#sessions.set(session.id, session);
    this.#bySocket.set(socket, session);
    this.#forgetOldSessions();
    this.#greet(session);
    this.#changed();
    return null;
  }

  #greet(session: GatewaySession): void {
    const { world, gatewayUrl } = this.#core;
    const guilds = this.#guildsOf(session);
    session.dispatch({
      name: "READY",
      data: {
        v: 10,
        user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: NO_FLAGS },
        guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: gatewayUrl,
        shard: [...session.shard],
        application: { id: world.applicationId, flags: NO_FLAGS, flags_new: "0" },
      },
    });
    for (const guild of guilds) {
      const data = guildPayload(world, guild);
      const event = eventFor(world, { name: "GUILD_CREATE", data, guildId: guild.id }, session.intents);
      if (event !== null) session.dispatch(event);
    }
  }

  /** The guilds that a session hears of. */
  #guildsOf(session: GatewaySession): Guild[] {
    const { world } = this.#core;
    return world.guilds
      .values()
      .filter(({ id }) => world.botIsIn(id) && session.covers(id))
      .toArray();
  }

  #resume(socket: WebSocket, data: unknown): Close | null {
    const resume = resumeSchema.safeParse(data);
    if (!resume.success) return DECODE_ERROR;
    const { token, session_id, seq } = resume.data;
    if (token !== this.#core.token) return AUTHENTICATION_FAILED;
    const session = this.#sessions.get(session_id);
    if (session?.canResumeAfter(seq)) {
      session.resume(socket, seq);
      this.#bySocket.set(socket, session);
    } else send(socket, GatewayOpcode.invalidSession, false);
    this.#changed();
    return null;
  }

  /** Sessions that lost their connection and did not come back. */
  #forgetOldSessions(): void {
    const lost = [...this.#sessions.values()].filter(({ socket }) => socket === null);
    for (const { id } of lost.slice(0, -MOST_LOST_SESSIONS)) this.#sessions.delete(id);
  }
}

function send(
  socket: WebSocket | null,
  op: GatewayOpcodes,
  data: GatewayHelloData | GatewayInvalidSessionData | null,
): void {
  socket?.send(JSON.stringify({ op, d: data, s: null, t: null }));
}

function parse<T>(schema: z.ZodMiniType<T>, text: string): T | null {
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
