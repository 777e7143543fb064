import type { Range } from "../words/passage.ts";
import type { QuotedSpan } from "./quotation-marks.ts";

const LONGEST_DASH = 4;

/** "— We are leaving, said Orlan.": a line of speech that opens with a dash. */
const DASH = /^[—–―]\s+(?=\p{Lu})/u;
/** The comma before "said Orlan" or "Orlan said". */
const CUE = /[,?!](?=\s(?:\p{L}[\p{L}.’'-]*\s){0,4}(?:said|says|told|added|asked|replied|answered|wrote)\b)/u;

/** Whether the words of a span stand in no marks, but in a line of speech. */
export const isSpokenLine = ({ open, start, end, close }: QuotedSpan) => open === start && end === close;

/** What is said in a line that opens with a dash, up to its cue; null for any other line. */
export function spokenBehindDash(text: string, { start, end }: Range): QuotedSpan | null {
  const dash = DASH.exec(text.slice(start, Math.min(end, start + LONGEST_DASH)))?.[0].length;
  if (dash === undefined || /["“”«»]/u.test(text.slice(start, end))) return null;
  const cue = CUE.exec(text.slice(start + dash, end));
  return cue ? spokenSpan({ start: start + dash, end: start + dash + cue.index + 1 }) : null;
}

/** The span of words that stand in no marks. */
export const spokenSpan = ({ start, end }: Range): QuotedSpan => ({ open: start, start, end, close: end });
