import { declaredEncodings } from "./declared-encoding.ts";
import { guessEncoding } from "./guess-encoding.ts";
import { decodeForm, markedForm, wideForm } from "./unicode-form.ts";

/**
 * How many sound UTF-8 sequences one broken byte needs around it, for the text to be UTF-8 all the same. In other
 * encodings far fewer bytes look like a sequence by chance.
 */
const SOUND_PER_BROKEN = 1;
/** Encodings whose characters are several bytes: bytes that are valid in them are hardly valid by chance. */
const MULTI_BYTE = /^(?:shift_jis|euc-jp|euc-kr|gbk|gb18030|big5|iso-2022-jp)$/u;
const UNICODE = /^utf-/u;
/** The escapes that change to Japanese signs in ISO-2022-JP. */
const JAPANESE_ESCAPES = ["\u001B$@", "\u001B$B"];

/**
 * The text of some bytes, in the encoding that they are in: a byte order mark goes before all, then what is declared
 * and valid, then UTF-8 where it is valid, then what the letters speak for. Line ends and characters stay as they are;
 * a byte order mark is left out. Never throws.
 *
 * @param contentType the Content-Type header that the bytes came with.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = markedForm(bytes);
  if (marked?.form === "utf-8") return decodeMixed(bytes.subarray(marked.length)).text;
  if (marked !== null) return decodeForm(bytes.subarray(marked.length), marked.form);
  const wide = wideForm(bytes);
  if (wide !== null) return decodeForm(bytes, wide);

  const utf8 = decodeStrictly(bytes, "utf-8");
  for (const encoding of declaredEncodings(bytes, contentType)) {
    if (UNICODE.test(encoding)) continue;
    // Each byte means something in these, so a wrong declaration never shows; valid UTF-8 beyond ASCII is no chance.
    if (utf8 !== null && !MULTI_BYTE.test(encoding)) continue;
    const declared = decodeStrictly(bytes, encoding);
    if (declared !== null) return declared;
  }
  if (utf8 !== null) {
    return JAPANESE_ESCAPES.some((sign) => utf8.includes(sign))
      ? (decodeStrictly(bytes, "iso-2022-jp") ?? utf8)
      : utf8;
  }
  const mixed = decodeMixed(bytes);
  if (mixed.sound >= mixed.broken * SOUND_PER_BROKEN) return mixed.text;
  return new TextDecoder(guessEncoding(bytes)).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const SEQUENCES =
  /[\u00C2-\u00DF][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}|[\u0080-\u00FF]/gu;

/** Reads UTF-8, and single bytes that are none as Windows-1252: programs glue texts together. */
function decodeMixed(bytes: Uint8Array): { text: string; sound: number; broken: number } {
  const western = new TextDecoder("windows-1252");
  let sound = 0;
  let broken = 0;
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(SEQUENCES, (sequence) => {
      const part = Buffer.from(sequence, "latin1");
      const character = sequence.length > 1 ? part.toString("utf8") : western.decode(part);
      if (sequence.length > 1) sound += 1;
      else broken += 1;
      return character;
    });
  return { text, sound, broken };
}
