import type { QuotedSpan, Range } from "./quotation-marks.ts";

/** "WALLACE: …", "SEN. ORLAN: …", "Q: …": the label of a transcript's line. */
const LABEL = /^(?:\p{Lu}[\p{Lu}.'’-]*)(?:[ ]\p{Lu}[\p{Lu}.'’-]*){0,3}(?:[ ]\([^)\n]{1,40}\))?:\s+/u;
/** Fewer labelled lines in one article make no transcript. */
const FEWEST_LINES = 2;
const LONGEST_LABEL = 90;

/** "— We are leaving, said Orlan.": a line of speech that opens with a dash. */
const DASH = /^[—–―]\s+(?=\p{Lu})/u;
/** The comma before "said Orlan" or "Orlan said". */
const CUE = /[,?!](?=\s(?:\p{L}[\p{L}.’'-]*\s){0,4}(?:said|says|told|added|asked|replied|answered|wrote)\b)/u;

/**
 * What is said in lines without quotation marks, one list for each paragraph: behind the speaker's label in a transcript,
 * and behind a dash up to its cue. A paragraph with a quotation mark is left to the marks.
 */
export function findSpokenLines(text: string, paragraphs: readonly Range[]): (QuotedSpan | null)[] {
  const labels = paragraphs.map(
    ({ start, end }) =>
      LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)))?.[0].length ?? null,
  );
  const speakers = paragraphs.flatMap(({ start }, index) => {
    const length = labels[index];
    return length ? [text.slice(start, start + length).replace(/[:\s(].*/s, "")] : [];
  });
  const transcript = speakers.length >= FEWEST_LINES && new Set(speakers).size * 2 <= speakers.length + 1;
  return paragraphs.map(({ start, end }, index) => {
    const label = transcript ? (labels[index] ?? null) : null;
    if (label !== null) return spanOf(text, start + label, end);
    const dash = DASH.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)))?.[0].length;
    if (dash === undefined) return null;
    const cue = CUE.exec(text.slice(start + dash, end));
    return cue ? spanOf(text, start + dash, start + dash + cue.index + 1) : null;
  });
}

function spanOf(text: string, start: number, end: number): QuotedSpan | null {
  if (/["“”«»]/.test(text.slice(start, end)) || !/\p{L}/u.test(text.slice(start, end))) return null;
  return { open: start, start, end, close: end };
}
