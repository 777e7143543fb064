import { z } from "zod";
import { SERVER_ID, SERVER_ID_HINT } from "./discord/server-id.ts";
import { UserError } from "./errors.ts";

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const port = z.coerce
  .number("must be a port from 0 to 65535")
  .int("must be a whole number")
  .min(0, "must be a port from 0 to 65535")
  .max(65535, "must be a port from 0 to 65535");

const webUrl = z.url({
  protocol: /^https?$/,
  error: "must be a web address such as http://127.0.0.1:3500/api",
});

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[^\s"']+$/,
      "has blanks or quote marks in it: copy the bare token from the Bot page of your Discord application",
    ),
  DISCORD_API_URL: webUrl,
  DISCORD_GUILD_ID: z.string().regex(SERVER_ID, SERVER_ID_HINT),
  CONTENT_DIR: z.string(),
  DATA_DIR: z.string(),
  STATE_URL: z.string(),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(", ")}`),
  HEALTH_PORT: port,
  PLAYGROUND_PORT: port,
});

/** What the environment says, with defaults; `null` where there is none. */
export type Config = {
  readonly token: string | null;
  readonly apiUrl: string | null;
  readonly guildId: string | null;
  readonly contentDirectory: string;
  readonly dataDirectory: string;
  readonly stateUrl: string | null;
  readonly logLevel: (typeof levels)[number] | null;
  /** Where it tells how it is; null for nowhere. */
  readonly healthPort: number | null;
  readonly playgroundPort: number;
};

/**
 * Reads the environment; a variable that is set but empty counts as not set.
 * Throws a UserError that names every faulty variable at once. Values are not repeated in it: one of them is secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = schema.partial().safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new UserError(`The settings (in .env or the environment) have faults:\n${faults.join("\n")}`);
  }
  const values = parsed.data;
  return {
    token: values.DISCORD_TOKEN ?? null,
    apiUrl: values.DISCORD_API_URL?.replace(/\/+$/, "") ?? null,
    guildId: values.DISCORD_GUILD_ID ?? null,
    contentDirectory: values.CONTENT_DIR ?? "content",
    dataDirectory: values.DATA_DIR ?? "data",
    stateUrl: values.STATE_URL ?? null,
    logLevel: values.LOG_LEVEL ?? null,
    healthPort: values.HEALTH_PORT ?? null,
    playgroundPort: values.PLAYGROUND_PORT ?? 4400,
  };
}
