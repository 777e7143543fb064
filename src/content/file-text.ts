import type { Fault } from "./content-problem.ts";

/** Limits of a content file, in bytes of UTF-8. */
export const LONGEST_BODY = 1024 * 1024;
export const LONGEST_FRONT_MATTER = 64 * 1024;
export const LONGEST_FILE = LONGEST_BODY + LONGEST_FRONT_MATTER;

/** The text of a content file, or why it has none. */
export function decode(bytes: Uint8Array): { text: string } | Fault {
  if (bytes.length > LONGEST_FILE) return wholeFile(tooLong(bytes.length));
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return wholeFile("is UTF-16: save it as UTF-8");
  if (bytes.includes(0)) return wholeFile("is no text file: save it as plain text, in UTF-8");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return wholeFile("is not UTF-8: save it as UTF-8");
  }
}

/** A fault that has no place in the file. */
export function wholeFile(message: string): Fault {
  return { line: null, field: null, message };
}

/** What to say of a file that is longer than `LONGEST_FILE`. */
export function tooLong(bytes: number): string {
  return `has ${(bytes / 1024 / 1024).toFixed(1)} MiB, and 1 MiB of text is the most: split it into several files`;
}
