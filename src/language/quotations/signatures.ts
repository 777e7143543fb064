import type { NameIndex } from "../grammar/phrases.ts";
import { subjectAfter } from "../grammar/subjects.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { indexAt, textAt } from "../words/tokens.ts";
import { type Attribution, PLAINLY_SAID } from "./attribution.ts";

const DASH = /^[―—–-]$/u;
/** In tokens: a name, and what they are. */
const LONGEST_SIGNATURE = 14;

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
  return ends ? { tie: "after", subject, cue: null, adjacent: true, ...PLAINLY_SAID } : null;
}
