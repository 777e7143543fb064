import { createHash } from "node:crypto";

/** Discord numbers components from 1 on, a message has no more than 40 of them. */
const FIRST = 1_000;
/** Component ids are signed 32-bit numbers. */
const LAST = 2 ** 31 - 1;

type Numbered = { readonly id?: number | undefined };

/**
 * The components with the page's fingerprint: the id of the last one, which Discord keeps and no one sees. Discord
 * never gives a nonce back; by the fingerprint a page can always be recognised.
 */
export function withFingerprint<Component extends Numbered>(
  components: readonly Component[],
  nonce: string,
): Component[] {
  const last = components.length - 1;
  return components.map((component, at) =>
    at === last ? { ...component, id: fingerprintOf(nonce) } : component,
  );
}

/** Whether these are the components of the page with this nonce. */
export function hasFingerprint(components: readonly Numbered[], nonce: string): boolean {
  return components.at(-1)?.id === fingerprintOf(nonce);
}

function fingerprintOf(nonce: string): number {
  const number = createHash("sha256").update(nonce).digest().readUInt32BE(0);
  return FIRST + (number % (LAST - FIRST + 1));
}
