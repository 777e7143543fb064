import { hash } from "node:crypto";

/** So many addresses are remembered. */
const MOST_KNOWN = 1000;

type Known = { readonly tag: string; readonly since: Date };

/**
 * Since when each address has answered what it answers now. What an article says can change, or be withdrawn, without anything
 * newer coming in, so the newest date in an answer is not when it changed.
 */
export class KnownBodies {
  /** The one asked for least lately first. */
  readonly #known = new Map<string, Known>();

  /** @returns the body's entity tag, and since when it is the answer, as far as this process knows. */
  see(address: string, body: string, now: Date): Known {
    const key = digest(address);
    const tag = `"${digest(body)}"`;
    const before = this.#known.get(key);
    const known = before?.tag === tag ? before : { tag, since: now };
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }
}

const digest = (text: string) => hash("sha256", text, "base64url").slice(0, 27);

/** What a client holds already, by the headers of its request. */
export type Held = { readonly noneMatch: string | undefined; readonly modifiedSince: string | undefined };

/** Whether a client has the body already (RFC 9110, 13.2.2). */
export function isHeld({ noneMatch, modifiedSince }: Held, { tag, since }: Known, now: Date): boolean {
  if (noneMatch !== undefined) {
    return noneMatch.split(",").some((one) => ["*", tag].includes(one.trim().replace(/^W\//u, "")));
  }
  const validator = lastModified({ since }, now);
  return (
    modifiedSince !== undefined && validator !== null && Date.parse(modifiedSince) >= Date.parse(validator)
  );
}

/** For Last-Modified; null within the first two seconds, in which the body could change again without another date. */
export function lastModified({ since }: Pick<Known, "since">, now: Date): string | null {
  const next = Math.ceil(since.getTime() / 1000) * 1000;
  return now.getTime() - next < 1000 ? null : new Date(next).toUTCString();
}
