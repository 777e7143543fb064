import { createHash } from "node:crypto";

/** Discord numbers components from 1 on, a message has no more than 40 of them. */
const FIRST = 1_000;
/** Component ids are signed 32-bit numbers. */
const LAST = 2 ** 31 - 1;

type Marked = { readonly id?: number | undefined };

/**
 * The components with the page's mark: the id of the last one, which Discord keeps and nobody sees. Discord
 * never gives a nonce back; by the mark a page can always be recognised.
 */
export function withMark<Component extends Marked>(
  components: readonly Component[],
  nonce: string,
): Component[] {
  const last = components.length - 1;
  return components.map((component, at) => (at === last ? { ...component, id: markOf(nonce) } : component));
}

/** Whether these are the components of the page with this nonce. */
export function hasMark(components: readonly Marked[], nonce: string): boolean {
  return components.at(-1)?.id === markOf(nonce);
}

function markOf(nonce: string): number {
  const number = createHash("sha256").update(nonce).digest().readUInt32BE(0);
  return FIRST + (number % (LAST - FIRST + 1));
}
