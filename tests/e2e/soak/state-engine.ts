import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** An engine for the state that can be stopped and started again; null as its address for a file, which has none to stop. */
export type StateEngine = {
  readonly stateUrl: string | null;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** A Redis of our own on loopback that writes all to its disk at once, or where there is no Redis a file. */
export async function startStateEngine(folder: string): Promise<StateEngine> {
  const port = await freePort();
  const start = () => startRedis(port, folder);
  let server = await start();
  if (server === null) return { stateUrl: null, restart: async () => {}, stop: async () => {} };
  const stop = async () => {
    const closed = server === null ? null : once(server, "close");
    server?.kill("SIGTERM");
    await closed;
    server = null;
  };
  return {
    stateUrl: `redis://127.0.0.1:${port}`,
    async restart() {
      await stop();
      server = await start();
    },
    stop,
  };
}

/** Resolves when it takes connections; null where there is no Redis. */
function startRedis(port: number, folder: string): Promise<ChildProcess | null> {
  const durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  const where = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder];
  const child = spawn("redis-server", [...where, ...durable], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.stdout.on("data", (chunk) => {
      if (String(chunk).includes("Ready to accept connections")) resolve(child);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
