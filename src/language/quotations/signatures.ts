import type { Frame, NameIndex } from "../grammar/phrases.ts";
import { subjectAfter } from "../grammar/subject-after.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { indexAt, textAt } from "../words/tokens.ts";
import { type Attribution, plainAttribution } from "./attribution.ts";

/** What a signature begins with. */
export const DASH = /^[―—–-]$/u;
/** In tokens: a name, and what they are. */
const LONGEST_SIGNATURE = 14;

/** "“…” — Mona Aziz", with nothing behind it in the line. */
export function signatureBehind(frame: Frame, index: number, names: NameIndex): Attribution | null {
  const subject = subjectAfter(frame, index + 1, names);
  const name = subject?.name;
  if (!subject || !name) return null;
  const behind = frame[indexAt(frame, name.end)];
  const ends = !behind?.isWord || behind.capital;
  return ends ? plainAttribution("after", subject, null) : null;
}

/** Who signs the quotation that fills the paragraph at `at`, in a line of its own below: "– Mona Aziz, engineer". */
export function signatureBelow(
  paragraphs: readonly Paragraph[],
  at: number,
  names: NameIndex,
): Attribution | null {
  const frame = paragraphs[at + 1]?.frame;
  if (!frame || frame.length > LONGEST_SIGNATURE || !DASH.test(textAt(frame, 0))) return null;
  // A list has further items.
  if (DASH.test(textAt(paragraphs[at + 2]?.frame ?? [], 0))) return null;
  const subject = subjectAfter(frame, 0, names);
  if (!subject?.name) return null;
  const behind = frame[indexAt(frame, subject.name.end)];
  const ends = behind === undefined || /^[.,(]$/u.test(behind.text);
  return ends ? plainAttribution("after", subject, null) : null;
}
