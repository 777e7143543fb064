import { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { UserError } from "../errors.ts";
import { type AppOptions, createApp } from "./app.ts";
import { ClientLimit } from "./guards/client-limit.ts";
import { isLoopback } from "./guards/loopback.ts";

export type HttpOptions = Omit<AppOptions, "isLocal" | "limit" | "clientOf"> & {
  /** An IP address of this machine, or "localhost". */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** How many simple requests each client may make a minute. */
  readonly perMinute: number;
  /** Milliseconds by a clock that is never set; this machine's when left out. */
  monotonic?(): number;
};

/** What a client may keep, in connections and milliseconds. */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
} as const;
const MOST_CONNECTIONS = 256;
/** A client that takes nothing of its answer for so long is left. */
const SILENT_MS = 20_000;

/**
 * Serves what the library holds to other programs: JSON, feeds and MCP, all of it to be read only.
 *
 * @throws UserError when the port is taken, or the address is not this machine's.
 */
export async function serveHttp(
  options: HttpOptions,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const { host, port, perMinute, monotonic = () => performance.now() } = options;
  const app = createApp({
    ...options,
    isLocal: isLoopback(host),
    limit: new ClientLimit(perMinute, monotonic),
    clientOf: (context) => getConnInfo(context).remote.address ?? "",
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: LIMITS,
  });
  if (!(server instanceof Server)) throw new Error("The server is none of node:http.");
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(SILENT_MS);
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      reject(
        new UserError(
          code === "EADDRNOTAVAIL"
            ? `This machine has no address ${host}. Set HTTP_HOST to one that it has.`
            : `The port ${port} for HTTP_PORT is not free (${code}). Set it to another one.`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
