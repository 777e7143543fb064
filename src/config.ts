import { resolve } from "node:path";
import { z } from "zod";
import { feedUrl } from "./content/feeds-file.ts";
import { SERVER_ID, SERVER_ID_HINT } from "./discord/server-id.ts";
import { readShards, SHARDS_HINT, type Shards } from "./discord/shards.ts";
import { UserError } from "./errors.ts";
import { isLoopback } from "./http/guards/loopback.ts";
import { type Processes, readProcesses } from "./processes/plan.ts";

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const LOOPBACK = "127.0.0.1";

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

/** As RFC 6750 has tokens. One that is shorter could be guessed. */
const BEARER = /^[\w.~+/-]{16,200}=*$/u;

const schema = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .regex(
        /^[^\s"']+$/u,
        "has blanks or quote marks in it: copy the bare token from the Bot page of your Discord application",
      ),
    DISCORD_API_URL: webUrl,
    DISCORD_API_PACED: z.stringbool("must be true or false"),
    DISCORD_GUILD_ID: z.string().regex(SERVER_ID, SERVER_ID_HINT),
    SHARDS: z
      .string()
      .transform((text) => readConnections(text.trim().toLowerCase()))
      .refine((connections) => connections !== null, SHARDS_HINT),
    CONTENT_DIR: z.string(),
    DATA_DIR: z.string(),
    LIBRARY_FILE: z.string(),
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
    HTTP_PORT: port,
    HTTP_HOST: z.union([z.ipv4(), z.ipv6(), z.literal("localhost")], {
      error: "must be an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them",
    }),
    HTTP_TOKEN: z
      .string()
      .regex(BEARER, "must have 16 characters or more, of letters, digits and - . _ ~ + / only"),
    HTTP_WITHOUT_TOKEN: z.stringbool("must be true or false"),
    HTTP_RATE: z.coerce
      .number("must be a number of requests a minute")
      .int("must be a whole number")
      .min(1, "must be 1 or more")
      .max(1_000_000, "must be 1,000,000 or less"),
    HTTP_ORIGINS: z
      .string()
      .transform((text) => text.split(/[\s,]+/u).filter((origin) => origin !== ""))
      .refine(
        (origins) =>
          origins.every((origin) => /^https?:/u.test(origin) && URL.parse(origin)?.origin === origin),
        "must be origins such as https://news.example, with commas between and no path",
      ),
    ALERT_WEBHOOK: webhook,
    PLAYGROUND_PORT: port,
    FEEDS: z
      .string()
      .transform((text) => text.split(/[\s,]+/u).filter((url) => url !== ""))
      .pipe(z.array(feedUrl)),
    FEEDS_ALLOW_PRIVATE: z.stringbool("must be true or false"),
  })
  .partial();

type Connections = {
  /** Which connections to Discord this process opens, or its processes together. */
  readonly shards: Shards;
  /** Into how many processes these are divided; null for this one alone. */
  readonly processes: Processes | null;
};

function readConnections(text: string): Connections | null {
  const processes = readProcesses(text);
  if (processes !== null) return { shards: "auto", processes };
  const shards = readShards(text);
  return shards && { shards, processes: null };
}

/** What the environment says, with defaults; `null` where there is none. */
export type Config = Connections & {
  readonly token: string | null;
  readonly apiUrl: string | null;
  /** Whether that server keeps Discord's limits for all who use it. */
  readonly apiIsPaced: boolean;
  readonly guildId: string | null;
  /** Absolute paths, so that every message which names a file says where to find it. */
  readonly contentDirectory: string;
  readonly dataDirectory: string;
  /** A library that is built elsewhere, to read in place of the content folder; null for none. */
  readonly libraryFile: string | null;
  readonly stateUrl: string | null;
  /** The user ids of those who may add articles in Discord. */
  readonly editors: readonly string[];
  readonly logLevel: (typeof LEVELS)[number] | null;
  /** Where it reports how it is; null for nowhere. */
  readonly healthPort: number | null;
  /** How other programs may ask; null for not at all. */
  readonly http: HttpConfig | null;
  /** The address of a webhook to post to when it is not ready for five minutes; null for none. Secret. */
  readonly alertWebhook: string | null;
  readonly playgroundPort: number;
  /** Addresses of feeds to read. */
  readonly feeds: readonly string[];
  /** Whether feeds and pages in private networks may be read. */
  readonly feedsAllowPrivate: boolean;
};

type HttpConfig = {
  readonly port: number;
  /** An IP address of this machine, or "localhost". */
  readonly host: string;
  /** What clients must send; null for nothing. Secret. */
  readonly token: string | null;
  /** How many simple requests each client may make a minute. */
  readonly perMinute: number;
  /** The origins whose web pages may ask. */
  readonly origins: readonly string[];
};

/**
 * Reads the environment; a variable that is set but empty counts as not set.
 * Throws a UserError that names every faulty variable at once. Values are not repeated in it: one of them is secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${settingAt(path)} ${message}`);
    throw new UserError(`The settings (in .env or the environment) have faults:\n${faults.join("\n")}`);
  }
  const values = parsed.data;
  const contradictions = contradictionsIn(values);
  if (contradictions.length > 0) throw new UserError(contradictions.join("\n"));
  return {
    token: values.DISCORD_TOKEN ?? null,
    apiUrl: values.DISCORD_API_URL?.replace(/\/+$/u, "") ?? null,
    apiIsPaced: values.DISCORD_API_PACED ?? false,
    guildId: values.DISCORD_GUILD_ID ?? null,
    ...(values.SHARDS ?? { shards: "auto", processes: null }),
    contentDirectory: resolve(values.CONTENT_DIR ?? "content"),
    dataDirectory: resolve(values.DATA_DIR ?? "data"),
    libraryFile: values.LIBRARY_FILE === undefined ? null : resolve(values.LIBRARY_FILE),
    stateUrl: values.STATE_URL ?? null,
    editors: values.EDITORS ?? [],
    logLevel: values.LOG_LEVEL ?? null,
    healthPort: values.HEALTH_PORT ?? null,
    http: httpOf(values),
    alertWebhook: values.ALERT_WEBHOOK ?? null,
    playgroundPort: values.PLAYGROUND_PORT ?? 4400,
    feeds: values.FEEDS ?? [],
    feedsAllowPrivate: values.FEEDS_ALLOW_PRIVATE ?? false,
  };
}

/** "FEEDS (entry 2)", for a fault in one entry of a list. */
function settingAt([name, index]: readonly PropertyKey[]): string {
  return typeof index === "number" ? `${String(name)} (entry ${index + 1})` : String(name);
}

/** What is wrong with settings that are each well by themselves, one sentence each. */
function contradictionsIn(values: z.output<typeof schema>): string[] {
  const found: string[] = [];
  if (values.DISCORD_API_PACED && values.DISCORD_API_URL === undefined) {
    found.push(
      "DISCORD_API_PACED is set but DISCORD_API_URL is not. Discord itself paces nobody: name the proxy in DISCORD_API_URL.",
    );
  }
  if (values.LIBRARY_FILE !== undefined && values.FEEDS !== undefined) {
    found.push(
      "FEEDS and LIBRARY_FILE are both set. With LIBRARY_FILE the library is built elsewhere: set FEEDS there, and leave it out here.",
    );
  }
  const { HTTP_PORT, HTTP_HOST = LOOPBACK, HTTP_TOKEN, HTTP_WITHOUT_TOKEN } = values;
  const isOpen = HTTP_PORT !== undefined && HTTP_TOKEN === undefined && HTTP_WITHOUT_TOKEN !== true;
  // Anyone in the network could ask, and nobody said that this is meant.
  if (isOpen && !isLoopback(HTTP_HOST)) {
    found.push(
      "HTTP_HOST lets other machines ask, and there is no HTTP_TOKEN. Set HTTP_TOKEN to a long random text, or HTTP_WITHOUT_TOKEN=true if anyone may read all articles.",
    );
  }
  return found;
}

function httpOf(values: z.output<typeof schema>): HttpConfig | null {
  const { HTTP_PORT, HTTP_HOST: host = LOOPBACK, HTTP_TOKEN: token = null } = values;
  if (HTTP_PORT === undefined) return null;
  return {
    port: HTTP_PORT,
    ...{ host, token },
    perMinute: values.HTTP_RATE ?? 120,
    origins: values.HTTP_ORIGINS ?? [],
  };
}

/** What must not stand in the log: the tokens of the bot, the webhook and HTTP, and the passwords in addresses, as they are written there and decoded. */
export function secretsOf({
  token,
  stateUrl,
  apiUrl,
  alertWebhook,
  http,
}: Pick<Config, "token" | "stateUrl" | "apiUrl" | "alertWebhook" | "http">): string[] {
  const webhookToken = WEBHOOK.exec(alertWebhook ?? "")?.[1] ?? null;
  return [
    token,
    webhookToken,
    http?.token ?? null,
    ...[stateUrl, apiUrl].flatMap((url) => passwordsOf(url)),
  ].filter((secret) => secret !== null);
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
