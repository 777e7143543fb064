import { fileTypeFromBuffer } from "file-type";

const AS_TEXT = "open it, copy the article’s text, and save that as plain text (.txt)";

/** Files that show what they are by their first characters, though they are text or nearly so. */
const BY_BEGINNING: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/u, `It is a PDF: ${AS_TEXT}.`],
  [/^\{\\rtf/u, "It is an RTF document: open it and save it as plain text (.txt), in UTF-8."],
  [/^%!PS/u, `It is a PostScript document: ${AS_TEXT}.`],
  [
    /^BEGIN:VCALENDAR/iu,
    "It is a calendar: there are no articles in it. Give the page or the text of an article.",
  ],
  [
    /^BEGIN:VCARD/iu,
    "It is an address card: there are no articles in it. Give the page or the text of an article.",
  ],
  [
    /^(?:WEBVTT|\d+\r?\n\d\d:\d\d:\d\d,\d{3} --> )/u,
    "It holds subtitles: there are no articles in it. Give the page or the text of an article.",
  ],
  [/^#!\//u, "It is a program: there are no articles in it. Give the page or the text of an article."],
  [
    /^From (?:-|\S{1,100}@\S{1,100}) +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) /u,
    "It is a mailbox: open it in a mail program and save each message by itself (.eml).",
  ],
];

/** What a text is that holds no article, and what to do; null for a text that may hold one. */
export function refusedBeginning(text: string): string | null {
  return BY_BEGINNING.find(([form]) => form.test(text))?.[1] ?? null;
}

/** Kinds of binary files by their media type; the first that fits. */
const BY_MEDIA_TYPE: readonly (readonly [RegExp, string])[] = [
  [/^image\//u, "It is an image: give the page that shows it, or the text of the article."],
  [/^audio\//u, "It is a sound file: give the page that it belongs to, or the text of the article."],
  [/^video\//u, "It is a video: give the page that it belongs to, or the text of the article."],
  [/^font\//u, "It is a font: there are no articles in it. Give the page or the text of an article."],
  [/^application\/pdf$/u, `It is a PDF: ${AS_TEXT}.`],
  [/^application\/rtf$/u, "It is an RTF document: open it and save it as plain text (.txt), in UTF-8."],
  [
    /wordprocessingml|opendocument\.text|msword/u,
    "It is a word processor’s document: open it and save it as plain text (.txt), in UTF-8.",
  ],
  [
    /spreadsheetml|opendocument\.spreadsheet|ms-excel/u,
    "It is a spreadsheet: copy the text of each article into a text file (.txt).",
  ],
  [/presentationml|opendocument\.presentation|powerpoint/u, `It holds slides: ${AS_TEXT}.`],
  [/epub/u, `It is an e-book: ${AS_TEXT}.`],
  [
    /zip|tar|compress|rar|gzip|bzip|7z|x-xz|zstd|lz4|lzip|archive/u,
    "It is an archive: unpack it, and import the files or the folder.",
  ],
  [/x-cfb/u, "It is an Office document of an old kind: open it and save it as plain text (.txt), in UTF-8."],
];

const NO_TEXT = "It is not a text file: save the article as plain text (.txt), in UTF-8, or give its page.";

/** What a file is whose bytes are no text, and what to do. */
export async function refusedBinary(bytes: Uint8Array): Promise<string> {
  const mime = (await mediaTypeOf(bytes)) ?? "";
  return BY_MEDIA_TYPE.find(([form]) => form.test(mime))?.[1] ?? NO_TEXT;
}

/** null also for broken files: they end where the recogniser reads on. */
async function mediaTypeOf(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null;
  } catch {
    return null;
  }
}
