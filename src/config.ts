import { resolve } from "node:path";
import { z } from "zod";
import { feedUrl } from "./content/feeds-file.ts";
import { SERVER_ID, SERVER_ID_HINT } from "./discord/server-id.ts";
import { UserError } from "./errors.ts";

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** In characters. */
const SHORTEST_SECRET = 4;

const port = z.coerce
  .number("must be a port from 0 to 65535")
  .int("must be a whole number")
  .min(0, "must be a port from 0 to 65535")
  .max(65535, "must be a port from 0 to 65535");

const webUrl = z.url({
  protocol: /^https?$/u,
  error: "must be a web address such as http://127.0.0.1:3500/api",
});

/** The token at the end is as secret as a password. */
const WEBHOOK = /^https?:\/\/[^/?#\s]+\/(?:[^?#\s]*\/)?webhooks\/\d{1,20}\/([\w-]+)(?:\?[^#\s]*)?$/u;
const webhook = z
  .string()
  .regex(
    WEBHOOK,
    "must be the address of a Discord webhook: Edit Channel → Integrations → Webhooks → Copy Webhook URL",
  );

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[^\s"']+$/u,
      "has blanks or quote marks in it: copy the bare token from the Bot page of your Discord application",
    ),
  DISCORD_API_URL: webUrl,
  DISCORD_GUILD_ID: z.string().regex(SERVER_ID, SERVER_ID_HINT),
  CONTENT_DIR: z.string(),
  DATA_DIR: z.string(),
  STATE_URL: z.string(),
  EDITORS: z
    .string()
    .transform((text) =>
      text
        .split(",")
        .map((id) => id.trim())
        .filter(Boolean),
    )
    .refine(
      (ids) => ids.every((id) => SERVER_ID.test(id)),
      "must be user ids of 17 to 20 digits, with commas between",
    ),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LEVELS, `must be one of ${LEVELS.join(", ")}`)),
  HEALTH_PORT: port,
  ALERT_WEBHOOK: webhook,
  PLAYGROUND_PORT: port,
  FEEDS: z
    .string()
    .transform((text) => text.split(/[\s,]+/u).filter((url) => url !== ""))
    .pipe(z.array(feedUrl)),
  FEEDS_ALLOW_PRIVATE: z.stringbool("must be true or false"),
});

/** What the environment says, with defaults; `null` where there is none. */
export type Config = {
  readonly token: string | null;
  readonly apiUrl: string | null;
  readonly guildId: string | null;
  /** Absolute paths, so that every message which names a file says where to find it. */
  readonly contentDirectory: string;
  readonly dataDirectory: string;
  readonly stateUrl: string | null;
  /** The user ids of those who may add articles in Discord. */
  readonly editors: readonly string[];
  readonly logLevel: (typeof LEVELS)[number] | null;
  /** Where it reports how it is; null for nowhere. */
  readonly healthPort: number | null;
  /** The address of a webhook to post to when it is not ready for five minutes; null for none. Secret. */
  readonly alertWebhook: string | null;
  readonly playgroundPort: number;
  /** Addresses of feeds to read. */
  readonly feeds: readonly string[];
  /** Whether feeds and pages in private networks may be read. */
  readonly feedsAllowPrivate: boolean;
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
    apiUrl: values.DISCORD_API_URL?.replace(/\/+$/u, "") ?? null,
    guildId: values.DISCORD_GUILD_ID ?? null,
    contentDirectory: resolve(values.CONTENT_DIR ?? "content"),
    dataDirectory: resolve(values.DATA_DIR ?? "data"),
    stateUrl: values.STATE_URL ?? null,
    editors: values.EDITORS ?? [],
    logLevel: values.LOG_LEVEL ?? null,
    healthPort: values.HEALTH_PORT ?? null,
    alertWebhook: values.ALERT_WEBHOOK ?? null,
    playgroundPort: values.PLAYGROUND_PORT ?? 4400,
    feeds: values.FEEDS ?? [],
    feedsAllowPrivate: values.FEEDS_ALLOW_PRIVATE ?? false,
  };
}

/** What must not stand in the log: the tokens of the bot and the webhook, and the passwords in addresses, as they are written there and decoded. */
export function secretsOf({
  token,
  stateUrl,
  apiUrl,
  alertWebhook,
}: Pick<Config, "token" | "stateUrl" | "apiUrl" | "alertWebhook">): string[] {
  const webhookToken = WEBHOOK.exec(alertWebhook ?? "")?.[1] ?? null;
  return [token, webhookToken, ...[stateUrl, apiUrl].flatMap((url) => passwordsOf(url))].filter(
    (secret) => secret !== null,
  );
}

/** An address as it may be shown. */
export function withoutPassword(address: string): string {
  const url = new URL(address);
  url.password = "";
  return url.href.replace(/\/$/u, "");
}

function passwordsOf(address: string | null): string[] {
  if (address === null || !URL.canParse(address)) return [];
  const { password, searchParams } = new URL(address);
  return [password, searchParams.get("password") ?? ""].filter(Boolean).flatMap((one) => {
    const forms = [one, decoded(one), encodeURIComponent(one)];
    // Blotting out every "a" would leave no log: a password that short is known by what stands around it.
    return forms.flatMap((form) =>
      form.length < SHORTEST_SECRET ? [`:${form}@`, `password=${form}`] : [form],
    );
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
