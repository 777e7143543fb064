/**
 * Something that the person in front of the bot can fix. Its message is shown to them as it is, so it says what is
 * wrong and what to do about it. Every other error is logged under an id, and only the id is shown.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}

/**
 * Something that Lede depends on fails, and only whoever runs the bot can fix it. The message is for the log and says
 * what is wrong and what to do; the person in front of the bot sees `shown` with the id under which it is logged.
 */
export abstract class Outage extends Error {
  /** One sentence without internals. */
  abstract readonly shown: string;
}
