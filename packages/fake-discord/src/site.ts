import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import type { Gateway } from "./gateway/gateway.ts";
import { refusalOf } from "./request-guard.ts";
import { UPLOADS_PATH } from "./world/uploads.ts";

/** What is served at the fake's port beside Discord's API, such as a client of one's own. */
export type Mounted = {
  /** Answers a request whose path is not under /api or /attachments. */
  fetch(request: Request): Response | Promise<Response>;
  /** The path at which WebSockets are its own. */
  readonly socketPath: string;
  /** Takes over an HTTP connection to that path which asks to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Called when the fake is being closed. */
  close(): void;
};

/** The port cannot be listened on: another program has it, or it needs more rights. */
export class PortUnavailable extends Error {
  override readonly name = "PortUnavailable";
  readonly port: number;

  constructor(port: number, cause: NodeJS.ErrnoException) {
    super(`Port ${port} of 127.0.0.1 cannot be used (${cause.code}).`, { cause });
    this.port = port;
  }
}

const OWN_PATH = new RegExp(`^(?:/api|${UPLOADS_PATH})(?:[/?]|$)`, "u");

/** The HTTP server: Discord's API, its Gateway, the files that people uploaded, and what is mounted beside them. */
export class Site {
  readonly #server: Server;
  #port = 0;
  #mounted: Mounted | null = null;
  /** Answers every other path. */
  #listener: RequestListener;

  constructor(api: RequestListener, gateway: Pick<Gateway, "upgrade">) {
    this.#listener = api;
    this.#server = createServer((request, response) => {
      const refusal = refusalOf(request.headers, this.#port);
      if (refusal !== null) {
        response.writeHead(403, { "Content-Type": "application/json" });
        response.end(JSON.stringify({ message: refusal }));
      } else if (OWN_PATH.test(request.url ?? "")) api(request, response);
      else this.#listener(request, response);
    });
    this.#server.on("upgrade", (request, socket, head) => {
      if (refusalOf(request.headers, this.#port) !== null) socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      else if (this.#mounted !== null && request.url === this.#mounted.socketPath)
        this.#mounted.upgrade(request, socket, head);
      else gateway.upgrade(request, socket, head);
    });
  }

  /** Serves `mounted` for as long as the server runs. */
  mount(mounted: Mounted): void {
    if (this.#mounted !== null) throw new Error("Something is mounted on this fake Discord already.");
    const listener = getRequestListener((request) => mounted.fetch(request), {
      overrideGlobalObjects: false,
    });
    this.#mounted = mounted;
    this.#listener = (request, response) => void listener(request, response);
  }

  /** Listens on 127.0.0.1, and resolves with the port: `port` itself, or for 0 one that was free. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", (error: NodeJS.ErrnoException) => {
        const isTaken = error.code === "EADDRINUSE" || error.code === "EACCES";
        reject(isTaken ? new PortUnavailable(port, error) : error);
      });
      this.#server.listen(port, "127.0.0.1", () => {
        this.#server.removeAllListeners("error");
        this.#port = (this.#server.address() as AddressInfo).port;
        resolve(this.#port);
      });
    });
  }

  async close(): Promise<void> {
    this.#mounted?.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
