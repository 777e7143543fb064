/**
 * Something that the person in front of the bot can mend. Its message is shown to them as it is, so it says what is
 * wrong and what to do about it. Every other error is a fault of ours: it is logged under an id, and only the id is shown.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
