import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether an Authorization header holds the token: as a bearer's (RFC 6750), or as the password of anyone, because most feed
 * readers know only names and passwords (RFC 7617). How long it takes says nothing about the token.
 */
export function holdsToken(header: string | undefined, token: string): boolean {
  const [, scheme = "", given = ""] = /^(bearer|basic) +(\S+)$/iu.exec(header ?? "") ?? [];
  return isSame(scheme.toLowerCase() === "basic" ? passwordIn(given) : given, token);
}

function passwordIn(given: string): string {
  const pair = Buffer.from(given, "base64").toString();
  return pair.slice(pair.indexOf(":") + 1);
}

/** Hashes have one length, and neither text can be guessed by how far they are equal. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
