import { standingNotes, standingOf } from "../../language/quotations/standing.ts";
import type { FoundPassage, LibraryQuotation } from "../../library/library.ts";
import { passageWords } from "../../library/passage.ts";
import type { Seen } from "./report.ts";

/** What a member sees of a passage; null where it is no longer shown. */
export function seenOf(found: FoundPassage): Seen | null {
  switch (found.kind) {
    case "quotation": {
      const { text, article } = found.quotation;
      return {
        passage: { article: article.id, words: passageWords(text) },
        title: article.title,
        text,
        attribution: attributionOf(found.quotation),
      };
    }
    case "summary": {
      const { id, title } = found.read.article;
      return { passage: { article: id, words: null }, title, text: null, attribution: null };
    }
    default:
      return null;
  }
}

/** Who is shown as the speaker, in one line: "Edvin Holm, harbour master (attributed, not certain)". */
export function attributionOf(quotation: LibraryQuotation): string {
  const { speaker } = quotation;
  const notes = standingNotes(standingOf(quotation)).join(", ");
  if (speaker === null) return notes;
  const who = speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`;
  return notes === "" ? who : `${who} (${notes})`;
}

/** In characters, on each side. */
const LONGEST_AROUND = 200;

/**
 * A quotation with what stands around it in its paragraph, at most 200 characters on each side; null where the body does not have it.
 *
 * @param body paragraphs, one a line or more.
 */
export function surroundings(
  body: string,
  quotation: string,
): { readonly before: string; readonly after: string } | null {
  const wanted = quotation.replace(/\s+/gu, " ").trim();
  for (const line of body.split(/\n+/u)) {
    const paragraph = line.replace(/\s+/gu, " ").trim();
    const start = paragraph.indexOf(wanted);
    if (start < 0 || wanted === "") continue;
    const before = paragraph.slice(0, start);
    const after = paragraph.slice(start + wanted.length);
    const cut =
      before.length > LONGEST_AROUND ? before.slice(-LONGEST_AROUND).replace(/^\S*\s/u, "… ") : before;
    const rest =
      after.length > LONGEST_AROUND ? after.slice(0, LONGEST_AROUND).replace(/\s\S*$/u, " …") : after;
    return { before: cut.toWellFormed(), after: rest.toWellFormed() };
  }
  return null;
}
