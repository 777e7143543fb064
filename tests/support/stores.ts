import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

export const { TEST_REDIS_URL: redisUrl = "", TEST_POSTGRES_URL: postgresUrl = "" } = process.env;

/** The stores that the state is tested on: SQLite always, the others when the environment names a server to use up. */
export const stores = [
  { name: "SQLite", missing: false, url: () => `sqlite:${join(temporaryFolder(), "state.sqlite")}` },
  { name: "Redis", missing: redisUrl === "", url: () => redisUrl },
  { name: "PostgreSQL", missing: postgresUrl === "", url: () => postgresUrl },
];
