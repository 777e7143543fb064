import { decodeText } from "./decode-text.ts";
import { recogniseMarkup } from "./recognise-markup.ts";
import { refusedBeginning, refusedBinary } from "./refused-forms.ts";
import { looksLikeTable } from "./table-form.ts";

/** Where an input comes from, as far as it is known. */
export type InputOrigin = {
  /** A file's name, for what its content leaves open. */
  readonly name: string | null;
  /** The address that it was fetched from: relative addresses in it are relative to this. */
  readonly url: string | null;
  /** The Content-Type header that it came with. */
  readonly contentType: string | null;
};

/**
 * What an input is, by its content, with its text.
 *
 * - page: HTML.
 * - feed: RSS, Atom, RDF, CDF or JSON Feed.
 * - opml: a list of feeds.
 * - markdown: with front matter, as a content file has it.
 * - email: one message with its headers.
 * - text: pasted text; Markdown without front matter too.
 * - refused: none of these. `reason` says what it is instead, and what to do.
 */
export type Recognised =
  | { readonly kind: "page" | "feed" | "opml" | "markdown" | "email" | "text"; readonly text: string }
  | { readonly kind: "refused"; readonly reason: string };

/** How much of a text is looked at for controls and headers, in characters. */
const LOOKED_AT = 8192;
/** Controls but blanks and line ends. */
const CONTROL = /(?!\s|\u0085)[\p{Cc}\uFFFD]/gu;
/** A text file has hardly any of them: at most one in so many characters. */
const CHARACTERS_A_CONTROL = 100;

const HEADER_LINE = /^(?:[!-9;-~]{1,60}:.*|[ \t].+)$/u;
const MESSAGE_HEADER =
  /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature|x-mailer|snapshot-content-location):/imu;
const SENDER_OR_SUBJECT = /^(?:from|subject):/imu;
const FRONT_MATTER_FIELD = /^[\p{L}_][\p{L}\p{N}_-]{0,40}:(?:\s|$)/mu;

/** Finds out what an input is: by its content first, and by its name or media type where the content is open. */
export async function recognise(bytes: Uint8Array, origin: InputOrigin): Promise<Recognised> {
  const text = decodeText(bytes, origin.contentType);
  const beginning = text.slice(0, LOOKED_AT);
  const refused = refusedBeginning(beginning);
  if (refused !== null) return { kind: "refused", reason: refused };
  if (isBinary(beginning)) return { kind: "refused", reason: await refusedBinary(bytes) };
  return recogniseText(text, origin);
}

function recogniseText(text: string, origin: InputOrigin): Recognised {
  if (text.trim() === "") return { kind: "refused", reason: "There is no text in it." };
  const beginning = text.slice(0, LOOKED_AT);
  if (/^\s*[{[]/u.test(beginning)) {
    const recognised = recogniseJson(text, origin);
    if (recognised !== null) return recognised;
  }
  if (hasFrontMatter(text)) return { kind: "markdown", text };
  if (isMessage(beginning, origin)) return { kind: "email", text };
  const markup = recogniseMarkup(text, says(origin, /\.x?html?$/iu, /\bhtml\b/iu));
  if (markup !== null) return markup.kind === "refused" ? markup : { kind: markup.kind, text };
  if (looksLikeTable(text, says(origin, /\.[ct]sv$/iu, /\b(?:csv|tab-separated-values)\b/iu))) {
    const reason = "It is a table (CSV): copy the text of each article into a text file (.txt).";
    return { kind: "refused", reason };
  }
  return { kind: "text", text };
}

function says({ name, contentType }: InputOrigin, names: RegExp, types: RegExp): boolean {
  return names.test(name ?? "") || types.test(contentType ?? "");
}

function isBinary(beginning: string): boolean {
  const controls = beginning.match(CONTROL)?.length ?? 0;
  return controls * CHARACTERS_A_CONTROL > beginning.length;
}

/** null for text that only begins as JSON does. */
function recogniseJson(text: string, origin: InputOrigin): Recognised | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return says(origin, /\.json$/iu, /\bjson\b/iu)
      ? { kind: "refused", reason: "It is broken JSON: get the file again, or give the page or its text." }
      : null;
  }
  if (typeof value === "object" && value !== null && "items" in value && Array.isArray(value.items)) {
    return { kind: "feed", text };
  }
  return {
    kind: "refused",
    reason:
      "It is JSON, and no feed: a JSON Feed has a list of “items”. Give the page or the text of an article.",
  };
}

/** Front matter has a line with a field; a line --- above pasted text is a rule. */
function hasFrontMatter(text: string): boolean {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/u.exec(text)?.[0].length;
  if (opening === undefined) return false;
  const within = text.slice(opening, opening + LOOKED_AT);
  const closing = /^---[ \t]*$/mu.exec(within)?.index ?? within.length;
  const first = within
    .slice(0, closing)
    .split(/[\r\n]+/u)
    .find((line) => line.trim() !== "" && !line.startsWith("#"));
  return first !== undefined && FRONT_MATTER_FIELD.test(first);
}

function isMessage(beginning: string, origin: InputOrigin): boolean {
  const [head = ""] = beginning.trimStart().split(/\r?\n\r?\n/u, 1);
  const lines = head.split(/\r?\n/u);
  if (lines.length < 2 || !lines.slice(0, -1).every((line) => HEADER_LINE.test(line))) return false;
  if (!SENDER_OR_SUBJECT.test(head)) return false;
  return MESSAGE_HEADER.test(head) || says(origin, /\.(?:eml|mht|mhtml)$/iu, /^message\//iu);
}
