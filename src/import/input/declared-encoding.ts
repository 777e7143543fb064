/** How far into a document its encoding is declared, in bytes. */
const DECLARED_WITHIN = 4096;
const XML_DECLARATION = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{1,40})/iu;
/** `<meta charset="…">` and `<meta http-equiv=… content="text/html; charset=…">`. */
const META = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu;
const HEADER = /;\s*charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu;

/** Names that TextDecoder does not know, and the encoding that is meant. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "iso-10646-ucs-2": "utf-16le",
  "latin-1": "windows-1252",
  "shift-jis": "shift_jis",
  cp874: "windows-874",
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  eucjp: "euc-jp",
  euckr: "euc-kr",
  iso646: "windows-1252",
  win1251: "windows-1251",
};

/**
 * The encodings that a document declares, the strongest first: what it was served as, then what it says of itself.
 * Names are those of the WHATWG encoding standard; unknown ones are left out.
 */
export function declaredEncodings(bytes: Uint8Array, contentType: string | null): string[] {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARED_WITHIN));
  const labels = [
    HEADER.exec(contentType ?? "")?.[1],
    XML_DECLARATION.exec(head)?.[1] ?? META.exec(head)?.[1],
  ];
  return labels.flatMap((label) => (label === undefined ? [] : (knownEncoding(label) ?? [])));
}

function knownEncoding(label: string): string | null {
  const name = label.toLowerCase();
  try {
    return new TextDecoder(OTHER_NAMES[name] ?? name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
