import { UserError } from "../../errors.ts";

/** The text of some bytes, in the encoding that they are in. @throws UserError when they are in none that is known. */
export function decodeText(bytes: Uint8Array, _contentType: string | null): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError("It is not UTF-8: save it as UTF-8.");
  }
}
