import { GatewayOpcode } from "@lede/fake-discord/protocol";
import type { APIMessage } from "discord-api-types/v10";
import type { InteractionOutcome, PageCommand, PageEvent } from "../messages.ts";
import type { Doing, RequestAnswer, RequestBody, RequestPath, Who } from "../requests.ts";

/** Something that the playground answers with in words for the person. */
export class RequestError extends Error {
  override readonly name = "RequestError";
}

export type ConnectionState = "connecting" | "open" | "lost" | "refused";

const LONGEST_PAUSE = 5000;

/** The way to the fake Discord: its Gateway, to which it comes back by itself, and its REST. */
export class Connection {
  readonly #key: string;
  readonly #hear: (event: PageEvent) => void;
  readonly #onState: (state: ConnectionState) => void;
  #userId: string | undefined;
  #socket: WebSocket | null = null;
  #pause = 250;

  constructor(key: string, hear: (event: PageEvent) => void, onState: (state: ConnectionState) => void) {
    this.#key = key;
    this.#hear = hear;
    this.#onState = onState;
  }

  /** Connects as this person, or as the first one when left out. */
  open(userId?: string): void {
    this.#userId = userId ?? this.#userId;
    const before = this.#socket;
    const socket = new WebSocket(`ws://${location.host}/page/gateway`);
    this.#socket = socket;
    before?.close();
    this.#onState("connecting");
    socket.addEventListener("open", () => {
      const d = { token: this.#key, user_id: this.#userId };
      socket.send(JSON.stringify({ op: GatewayOpcode.identify, d }));
    });
    socket.addEventListener("message", ({ data }) => {
      if (socket !== this.#socket) return;
      this.#pause = 250;
      this.#onState("open");
      this.#hear(JSON.parse(String(data)) as PageEvent);
    });
    socket.addEventListener("close", ({ code }) => {
      if (socket !== this.#socket) return;
      if (code === 4004) {
        this.#onState("refused");
        return;
      }
      this.#onState("lost");
      setTimeout(() => socket === this.#socket && this.open(), this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
    });
  }

  /** Asks the server to do something. Throws a RequestError with the words of the answer. */
  post<Path extends RequestPath>(path: Path, body: RequestBody<Path>): Promise<RequestAnswer<Path>> {
    return this.#request(path, {
      method: "POST",
      headers: { Authorization: this.#key, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  }

  interact(who: Who, doing: Doing): Promise<InteractionOutcome> {
    return this.post("/interactions", { who, doing });
  }

  commands(channelId: string, userId: string): Promise<readonly PageCommand[]> {
    return this.#get(`/channels/${channelId}/commands?user=${userId}`);
  }

  messageCommands(channelId: string, userId: string): Promise<readonly string[]> {
    return this.#get(`/channels/${channelId}/message-commands?user=${userId}`);
  }

  messages(channelId: string, userId: string): Promise<readonly APIMessage[]> {
    return this.#get(`/channels/${channelId}/messages?user=${userId}`);
  }

  #get<T>(path: string): Promise<T> {
    return this.#request(path, { method: "GET", headers: { Authorization: this.#key } });
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    let response: Response;
    try {
      response = await fetch(`/page/api${path}`, init);
    } catch {
      throw new RequestError("The playground does not answer. Is it still running?");
    }
    const text = await response.text();
    const answer: unknown = text === "" ? null : JSON.parse(text);
    if (response.ok) return answer as T;
    const message = (answer as { message?: unknown } | null)?.message;
    throw new RequestError(
      typeof message === "string" ? message : `The playground answered ${response.status}.`,
    );
  }
}
