import { GatewayOpcode } from "@lede/fake-discord/protocol";
import type { InteractionOutcome, PageCommand, PageEvent } from "../messages.ts";

/** Something that the playground answers with in words for the person. */
export class RequestError extends Error {
  override readonly name = "RequestError";
}

/** What someone does, as the fake Discord takes it. */
export type Doing =
  | ({ readonly kind: "command" } & Called)
  | ({ readonly kind: "autocomplete"; readonly option: string; readonly partial: string } & Called)
  | { readonly kind: "press"; readonly messageId: string; readonly customId: string }
  | {
      readonly kind: "select";
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly kind: "submit";
      readonly formId: string;
      readonly values: Readonly<Record<string, string | readonly string[]>>;
    };

export type Called = {
  readonly name: string;
  readonly group?: string;
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
};

export type Who = { readonly userId: string; readonly channelId: string; readonly locale: string };

export type ConnectionState = "connecting" | "open" | "lost" | "refused";

const LONGEST_PAUSE = 5000;

/** The way to the fake Discord: its Gateway, to which it comes back by itself, and its REST. */
export class Connection {
  readonly #key: string;
  readonly #hear: (event: PageEvent) => void;
  readonly #tell: (state: ConnectionState) => void;
  #userId: string | undefined;
  #socket: WebSocket | null = null;
  #pause = 250;

  constructor(key: string, hear: (event: PageEvent) => void, tell: (state: ConnectionState) => void) {
    this.#key = key;
    this.#hear = hear;
    this.#tell = tell;
  }

  /** Connects as this person, or as the first one when left out. */
  open(userId?: string): void {
    this.#userId = userId ?? this.#userId;
    const before = this.#socket;
    const socket = new WebSocket(`ws://${location.host}/page/gateway`);
    this.#socket = socket;
    before?.close();
    this.#tell("connecting");
    socket.addEventListener("open", () => {
      const d = { token: this.#key, user_id: this.#userId };
      socket.send(JSON.stringify({ op: GatewayOpcode.identify, d }));
    });
    socket.addEventListener("message", ({ data }) => {
      if (socket !== this.#socket) return;
      this.#pause = 250;
      this.#tell("open");
      this.#hear(JSON.parse(String(data)) as PageEvent);
    });
    socket.addEventListener("close", ({ code }) => {
      if (socket !== this.#socket) return;
      if (code === 4004) {
        this.#tell("refused");
        return;
      }
      this.#tell("lost");
      setTimeout(() => socket === this.#socket && this.open(), this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
    });
  }

  /** Carries a request out. Throws a RequestError with the words of the answer. */
  async request<T>(method: "GET" | "POST", path: string, body?: object): Promise<T> {
    let response: Response;
    try {
      response = await fetch(`/page/api${path}`, {
        method,
        headers: { Authorization: this.#key, ...(body && { "Content-Type": "application/json" }) },
        ...(body && { body: JSON.stringify(body) }),
      });
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

  interact(who: Who, doing: Doing): Promise<InteractionOutcome> {
    return this.request("POST", "/interactions", { who, doing });
  }

  commands(channelId: string, userId: string): Promise<readonly PageCommand[]> {
    return this.request("GET", `/channels/${channelId}/commands?user=${userId}`);
  }
}
