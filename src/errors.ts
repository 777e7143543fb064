/**
 * Something that the person in front of the bot can fix. Its message is shown to them as it is, so it says what is
 * wrong and what to do about it. Every other error is logged under an id, and only the id is shown.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** A UserError that may be over by itself at the next start, such as a server that does not answer. */
export class PassingFault extends UserError {}

/**
 * Something that Lede depends on fails, and only whoever runs the bot can fix it. The message is for the log and says
 * what is wrong and what to do; the person in front of the bot sees `shown` with the id under which it is logged.
 */
export abstract class Outage extends Error {
  /** One sentence without internals. */
  abstract readonly shown: string;
}

/**
 * What went wrong and why: an error's message and those of its causes, in one line without control characters. A
 * message that its predecessor ends with is not repeated.
 */
export function errorInWords(error: unknown): string {
  const parts: string[] = [];
  for (const one of causesOf(error)) {
    const words = messageOf(one);
    if (words !== "" && !parts.at(-1)?.endsWith(words)) parts.push(words);
  }
  return parts.join(": ");
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return plain(String(error));
  // Node gives no message of its own to a connection that failed at several addresses.
  const message = error.message || (error instanceof AggregateError ? messageOf(error.errors[0]) : "");
  return plain(message || error.name);
}

function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** The error itself, its cause, the cause of that, and so on. */
export function causesOf(error: unknown): Set<unknown> {
  const chain = new Set<unknown>();
  for (
    let one = error;
    one !== undefined && !chain.has(one);
    one = one instanceof Error ? one.cause : undefined
  ) {
    chain.add(one);
  }
  return chain;
}
