import type { QuotedSpan, Range } from "./quotation-marks.ts";

/** "WALLACE: …", "SEN. ORLAN: …", "Q: …": the label of a transcript's line. */
const CAPITALS =
  /^(?:[QA]\.\s+|(?:\p{Lu}[\p{Lu}.'’-]*)(?:[ ]\p{Lu}[\p{Lu}.'’-]*){0,3}(?:[ ]\([^)\n]{1,40}\))?:\s+)/u;
/** "Selin Korkut: …", "Yusuf bin Hatem: …". */
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:[ ](?:(?:al|el|bin|ibn|bint|de|van|von)[ -])?\p{Lu}[\p{L}.'’-]*){0,3}:\s+(?=[\p{Lu}\p{N}[“"‘'(])/u;
/** Labels of other things that a page repeats: "Photo: …", "Read more: …". */
const NO_SPEAKER =
  /^(?:photos?|pictures?|images?|videos?|read|related|sources?|credits?|updated?|notes?|editor|watch|more|captions?|facts?|claims?|verdict|correction|live|listen|by)\b/i;
/** Fewer labelled lines in one article make no transcript. */
const FEWEST_LINES = 2;
const FEWEST_NAMED_LINES = 3;
const LONGEST_LABEL = 90;

/** "— We are leaving, said Orlan.": a line of speech that opens with a dash. */
const DASH = /^[—–―]\s+(?=\p{Lu})/u;
/** The comma before "said Orlan" or "Orlan said". */
const CUE = /[,?!](?=\s(?:\p{L}[\p{L}.’'-]*\s){0,4}(?:said|says|told|added|asked|replied|answered|wrote)\b)/u;

/** Whether the words of a span stand in no marks, but in a line of speech. */
export const isSpokenLine = ({ open, start, end, close }: QuotedSpan) => open === start && end === close;

/**
 * What is said in lines without quotation marks, one list for each paragraph: behind the speaker's label in a transcript,
 * and behind a dash up to its cue. Words that stand in marks as a whole are left to the marks.
 */
export function findSpokenLines(text: string, paragraphs: readonly Range[]): (QuotedSpan | null)[] {
  const heads = paragraphs.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_LABEL)));
  const labels = transcript(heads, CAPITALS, FEWEST_LINES) ?? transcript(heads, NAME, FEWEST_NAMED_LINES);
  return paragraphs.map(({ start, end }, index) => {
    const label = labels?.[index] ?? null;
    if (label !== null) return spanOf(text, start + label, end);
    const dash = DASH.exec(heads[index] ?? "")?.[0].length;
    if (dash === undefined || /["“”«»]/.test(text.slice(start, end))) return null;
    const cue = CUE.exec(text.slice(start + dash, end));
    return cue ? spanOf(text, start + dash, start + dash + cue.index + 1) : null;
  });
}

/** The length of each line's label where the lines are those of a transcript, in which labels come again; else null. */
function transcript(heads: readonly string[], form: RegExp, fewest: number): (number | null)[] | null {
  const labels = heads.map((head) => (NO_SPEAKER.test(head) ? null : (form.exec(head)?.[0] ?? null)));
  const speakers = labels.flatMap((label) =>
    label === null ? [] : [label.replace(/(?:[:(]|\.\s).*/s, "").trim()],
  );
  if (speakers.length < fewest || new Set(speakers).size * 2 > speakers.length + 1) return null;
  return labels.map((label) => label?.length ?? null);
}

function spanOf(text: string, start: number, end: number): QuotedSpan | null {
  const line = text.slice(start, end);
  if (!/\p{L}/u.test(line) || /^["“”«„](?:[^"“”«»]*)["“”»]$/.test(line.trim())) return null;
  return { open: start, start, end, close: end };
}
