import { fileFault } from "../folders.ts";
import { placeName, type StatePlace } from "./state-url.ts";

/**
 * What keeps the state from being used, and what to do about it, in whole sentences for whoever runs the bot. It is the
 * one place where these are worded: the start, the log and /health all show them.
 */
export function explainFault(error: unknown, place: StatePlace): string {
  const root = rootOf(error);
  const name = placeName(place);
  const text = TEXTS[kindOf(root)];
  return capitalised(text(name, place.setting, reasonOf(root)));
}

/** Whether what keeps the state from being used may be over by itself. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(kindOf(rootOf(error)));
}

type FaultKind =
  | "read-only"
  | "moved"
  | "full"
  | "damaged"
  | "no database"
  | "locked"
  | "cannot open"
  | "down"
  | "credentials"
  | "missing"
  | "other";

const PASSING: ReadonlySet<FaultKind> = new Set(["full", "locked", "down"]);

const TEXTS: Readonly<Record<FaultKind, (name: string, setting: string, reason: string) => string>> = {
  "read-only": (name, setting) =>
    `${name} is read-only. Give the bot’s user write access to it and its folder, or set ${setting} to another place.`,
  moved: (name) => `${name} was moved or deleted while Lede was running. Put it back and restart Lede.`,
  full: (name) =>
    `the disk that holds ${name} is full. Free some space on it; Lede needs no restart after that.`,
  damaged: (name) =>
    `${name} is damaged. Stop Lede and restore a copy: “npm run -s lede -- state restore” takes the newest daily one, and keeps the damaged file aside.`,
  "no database": (name, setting) =>
    `${name} is not an SQLite database. If it was one before, it is damaged: “npm run -s lede -- state restore” takes the newest daily copy, and keeps the damaged file aside. Otherwise set ${setting} to another place.`,
  locked: (name) => `${name} is locked by another process. Wait until that process is done, or end it.`,
  "cannot open": (name, setting, reason) =>
    `${name} can’t be opened: ${reason}. Give the bot’s user access to it and its folder, or set ${setting} to another place.`,
  down: (name, setting, reason) =>
    `${name} does not answer (${reason}). Start it, or correct its address in ${setting}.`,
  credentials: (name, setting) => `${name} refuses the user name or password. Correct them in ${setting}.`,
  missing: (name, setting) =>
    `${name} has no database of this name. Create it, or correct its name in ${setting}.`,
  other: (name, setting, reason) => `${name} can’t be used: ${reason}. Check ${setting}.`,
};

/** SQLite's primary result codes; the bytes above the lowest only say more of the same. */
const SQLITE_KINDS: Readonly<Record<number, FaultKind>> = {
  3: "cannot open",
  5: "locked",
  6: "locked",
  8: "read-only",
  11: "damaged",
  13: "full",
  14: "cannot open",
  15: "locked",
  26: "no database",
};
const SQLITE_READONLY_DBMOVED = 1032;

/** By the codes of the system, of PostgreSQL (SQLSTATE), and by the names and first words of Redis's errors. */
const KINDS: Readonly<Record<string, FaultKind>> = {
  EROFS: "read-only",
  "25006": "read-only",
  READONLY: "read-only",
  ENOSPC: "full",
  EDQUOT: "full",
  "53100": "full",
  MISCONF: "full",
  "28P01": "credentials",
  "28000": "credentials",
  WRONGPASS: "credentials",
  NOAUTH: "credentials",
  "3D000": "missing",
  "57P01": "down",
  "57P02": "down",
  "57P03": "down",
  ECONNREFUSED: "down",
  ECONNRESET: "down",
  EHOSTUNREACH: "down",
  ENETUNREACH: "down",
  ENOTFOUND: "down",
  EAI_AGAIN: "down",
  EPIPE: "down",
  ETIMEDOUT: "down",
  ClientClosedError: "down",
  ClientOfflineError: "down",
  ConnectionTimeoutError: "down",
  SocketClosedUnexpectedlyError: "down",
  SocketTimeoutError: "down",
};

/** pg and Keyv give these no code. */
const SILENCE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Redis client is not connected)/u;

function kindOf(error: unknown): FaultKind {
  if (!(error instanceof Error)) return "other";
  if ("errcode" in error && typeof error.errcode === "number") {
    if (error.errcode === SQLITE_READONLY_DBMOVED) return "moved";
    return SQLITE_KINDS[error.errcode & 0xff] ?? "other";
  }
  const code = "code" in error ? String(error.code) : "";
  const known = KINDS[code] ?? KINDS[error.constructor.name] ?? KINDS[error.message.split(" ")[0] ?? ""];
  if (known !== undefined) return known;
  if (SILENCE.test(error.message)) return "down";
  return fileFault(error) === null ? "other" : "cannot open";
}

function reasonOf(error: unknown): string {
  const reason = fileFault(error);
  if (reason !== null) return reason;
  const text = error instanceof Error ? error.message || error.name : String(error);
  // What Keyv says further is about its settings.
  if (text.startsWith("Redis client is not connected")) return "no connection";
  return text.replace(/[.\s]+$/u, "");
}

/** The first cause. Where several addresses of one server were tried, the error of the first. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError && error.message === "") return rootOf(error.errors[0]);
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
