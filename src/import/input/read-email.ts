import PostalMime, { type Email } from "postal-mime";
import { UserError } from "../../errors.ts";
import { readCaption } from "../caption.ts";
import { cleanCharacters, plainLine } from "../clean-characters.ts";
import { readFeedDate } from "../feed/date/feed-date.ts";
import { readHtml } from "../html/plain-parts.ts";
import { type ImportedArticle, type ImportedPart, NOTHING_KNOWN } from "../imported-article.ts";

/** What answering and forwarding put before a subject, in the languages of common mail programs. */
const SUBJECT_PREFIX =
  /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|vb|ynt|ilt|antw|doorst|odp|pd|رد|إعادة توجيه|پاسخ)(?:\[\d+\])?\s*[:：]\s*)+/iu;
/** The line above a forwarded message, and the headers below it. */
const FORWARDED =
  /^-{2,}.{0,40}(?:forwarded|original|weitergeleitet|transféré|reenviado|iletilen).{0,40}-{2,}[ \t]*$/imu;
const FORWARDED_HEADERS = /^\s*(?:\*?[\p{L} -]{2,20}:\*? .*\n(?:[ \t]+\S.*\n)*){2,}/u;
const SIGNATURE = /^-- ?$/mu;

/** An e-mail: an article, or the page that a browser saved in this form. */
export type ReadEmail =
  | { readonly kind: "article"; readonly article: ImportedArticle }
  | { readonly kind: "page"; readonly html: string; readonly url: string | null };

/**
 * Reads one e-mail: its subject is the headline, its text the body. Attachments and the signature are left out, and so
 * are the lines above a forwarded message.
 *
 * @throws UserError when there is no text in it.
 */
export async function readEmail(bytes: Uint8Array): Promise<ReadEmail> {
  const message = await parse(bytes);
  const saved = message.headers.find(({ key }) => key === "snapshot-content-location");
  if (saved !== undefined && message.html !== undefined) {
    return { kind: "page", html: message.html, url: URL.canParse(saved.value) ? saved.value : null };
  }
  const text = message.text?.trim() ? message.text : null;
  const content =
    text === null
      ? readHtml(message.html ?? "", null)
      : { parts: textParts(text), captions: [], image: null };
  if (content.parts.length === 0) {
    throw new UserError("There is no text in this e-mail: save what is attached to it by itself.");
  }
  const title = plainLine(message.subject ?? "").replace(SUBJECT_PREFIX, "");
  return {
    kind: "article",
    article: {
      ...NOTHING_KNOWN,
      title: title === "" ? null : title,
      captions: content.captions.map(readCaption),
      published: readFeedDate(message.date ?? ""),
      guid: message.messageId ?? null,
      image: content.image,
      body: content.parts,
    },
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes);
  } catch {
    // The parser throws where parts or headers pass its limits.
    throw new UserError("This e-mail is broken: copy its text and save that as plain text (.txt).");
  }
}

function textParts(text: string): ImportedPart[] {
  const whole = cleanCharacters(text).replace(/\r\n?/gu, "\n");
  const forwarded = FORWARDED.exec(whole);
  const message =
    forwarded === null
      ? whole
      : whole.slice(forwarded.index + forwarded[0].length).replace(FORWARDED_HEADERS, "");
  const end = SIGNATURE.exec(message)?.index ?? message.length;
  return message
    .slice(0, end)
    .split(/\n[ \t]*\n/u)
    .map((paragraph) => plainLine(paragraph.replace(/^>+ ?/gmu, "")))
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => ({ kind: "paragraph", text: paragraph }));
}
