import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A temporary folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lede-state-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const redisUrl = process.env.TEST_REDIS_URL ?? "";
export const postgresUrl = process.env.TEST_POSTGRES_URL ?? "";

/** The stores that the state is tested on: SQLite always, the others when the environment names a server to use up. */
export const stores = [
  { name: "SQLite", missing: false, url: () => `sqlite:${join(temporaryFolder(), "state.sqlite")}` },
  { name: "Redis", missing: redisUrl === "", url: () => redisUrl },
  { name: "PostgreSQL", missing: postgresUrl === "", url: () => postgresUrl },
];
