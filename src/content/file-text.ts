import { isUtf8 } from "node:buffer";
import type { Fault } from "./content-problem.ts";

/** Limits of a content file, in bytes of UTF-8. */
export const LONGEST_BODY = 1024 * 1024;
export const LONGEST_FRONT_MATTER = 64 * 1024;
export const LONGEST_FILE = LONGEST_BODY + LONGEST_FRONT_MATTER;

const LINE_FEED = 0x0a;

/** The text of a content file, with `\n` line ends, or why it has none. */
export function decode(bytes: Uint8Array): { text: string } | Fault {
  if (bytes.length > LONGEST_FILE) return tooLong(bytes.length);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { line: 1, field: "encoding", message: "is UTF-16: save the file as UTF-8" };
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const message = "is not a text file: save it as plain text, in UTF-8";
    return { line: lineOfByte(bytes, nul), field: "file", message };
  }
  const foreign = firstForeignLine(bytes);
  if (foreign !== null) {
    return { line: foreign, field: "encoding", message: "is not UTF-8: save the file as UTF-8" };
  }
  return { text: new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/gu, "\n") };
}

/** The first line that is not UTF-8, counted from 1; null when all are. */
function firstForeignLine(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return 1;
}

function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < offset; at = bytes.indexOf(LINE_FEED, at + 1))
    line += 1;
  return line;
}

/** What to say of a file that is longer than `LONGEST_FILE`. */
export function tooLong(bytes: number): Fault {
  const message = `has ${(bytes / 1024 / 1024).toFixed(1)} MiB, and 1 MiB of text is the most: split it into several files`;
  return { line: 1, field: "body", message };
}
