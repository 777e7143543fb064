import { hash } from "node:crypto";

/** What a reference is made of at most: 16 characters. */
const LONGEST = 16;
const SIGN = "~";

/**
 * A short name for an article's id, a speaker's key, a topic or a source, for places with little room, such as a button's
 * custom_id: the name itself when it has at most 16 characters, and `~` with 15 characters of a hash otherwise. It depends
 * on the name alone, so it stays the same when the library is rebuilt. Of 90 bits no two are equal by chance.
 */
export function referenceTo(name: string): string {
  return name.length <= LONGEST ? name : SIGN + hash("sha256", name, "base64url").slice(0, LONGEST - 1);
}

/** Whether a text has the form of a hashed reference. No id and no speaker's key has it. */
export function isReference(text: string): boolean {
  return /^~[\w-]{15}$/u.test(text);
}
