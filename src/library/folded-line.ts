import { fold } from "../language/words/fold.ts";

/** A title, topic or source as it is compared: folded, with single blanks. */
export function foldedLine(text: string): string {
  return fold(text).trim().replace(/\s+/gu, " ");
}
