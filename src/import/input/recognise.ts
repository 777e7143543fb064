/** Where an input comes from, as far as it is known. */
export type InputOrigin = {
  /** A file's name, for what its content leaves open. */
  readonly name: string | null;
  /** The address that it was fetched from: relative addresses in it are relative to this. */
  readonly url: string | null;
  /** The Content-Type header that it came with. */
  readonly contentType: string | null;
};

/** What an input is, by its content. `reason` says what it is instead, and what to do. */
export type Recognised = { readonly kind: "text" } | { readonly kind: "refused"; readonly reason: string };

export function recognise(bytes: Uint8Array, _origin: InputOrigin): Recognised {
  return bytes.includes(0) ? { kind: "refused", reason: "It is no text file." } : { kind: "text" };
}
