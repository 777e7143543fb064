import { DiscordAPIError } from "discord.js";
import { NotPosted, Unanswered } from "../digest/publisher.ts";
import { TooLate } from "./checked-requests.ts";

/** Nothing went out at all. */
const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** A refusal posted nothing; after anything else that may have happened it is open. */
export function failureOf(error: unknown): Error {
  if (error instanceof DiscordAPIError) {
    return new NotPosted(`Discord refused it: ${error.message.split("\n", 1)[0]} (${error.code}).`, {
      cause: error,
    });
  }
  if (UNREACHABLE.has(codeOf(error))) {
    return new NotPosted("Discord could not be reached.", { cause: error });
  }
  // An earlier try of the same request may have gone out.
  if (error instanceof TooLate) return new Unanswered(`${error.message}.`, { cause: error });
  return new Unanswered("Discord did not answer.", { cause: error });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}

/** Whether Discord answered with this code. */
export function isAnswer(error: unknown, code: number): boolean {
  return error instanceof Error && error.cause instanceof DiscordAPIError && error.cause.code === code;
}
