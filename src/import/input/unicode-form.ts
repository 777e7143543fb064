/** An encoding form of Unicode with wide units; the units' bytes are in little- or big-endian order. */
export type WideForm = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

/** How much of a text is looked at to see that its units are wide, in bytes. */
const LOOKED_AT = 4096;

const MARKS: readonly (readonly [WideForm | "utf-8", readonly number[]])[] = [
  // The mark of UTF-16LE is the beginning of this one.
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The form that a byte order mark names, and how long the mark is; null without a mark. */
export function markedForm(bytes: Uint8Array): { form: WideForm | "utf-8"; length: number } | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found === undefined ? null : { form: found[0], length: found[1].length };
}

/**
 * The form of a text without a mark whose units are wide. Spaces, digits, line ends and markup are below U+0100 in
 * every language, so some high bytes of the units are zero, and hardly any low byte is.
 */
export function wideForm(bytes: Uint8Array): WideForm | null {
  const zeros = [0, 0, 0, 0];
  const length = Math.min(bytes.length, LOOKED_AT);
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const units = length / 4;
  const most = units * 0.9;
  const few = units * 0.05;
  if (units >= 2 && second >= most && third >= most && fourth >= most && first <= few) return "utf-32le";
  if (units >= 2 && first >= most && second >= most && third >= most && fourth <= few) return "utf-32be";
  const enough = Math.max(2, units * 0.1);
  if (second + fourth >= enough && first + third <= few) return "utf-16le";
  if (first + third >= enough && second + fourth <= few) return "utf-16be";
  return null;
}

/** The text of some bytes in a form; units that are no character become U+FFFD. */
export function decodeForm(bytes: Uint8Array, form: WideForm | "utf-8"): string {
  return form === "utf-32le" || form === "utf-32be"
    ? decodeUtf32(bytes, form === "utf-32le")
    : new TextDecoder(form).decode(bytes);
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const point = view.getUint32(offset, littleEndian);
    const sound = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    pieces.push(sound ? String.fromCodePoint(point) : "\uFFFD");
  }
  return pieces.join("");
}
