import { FUNCTION_WORDS } from "../lexicon/function-words.ts";

const CLAUSE_ENDS = [", ", "; ", ": ", " — ", " – "];
// Before these words a line may end better than in the middle of a phrase.
const PHRASE_START =
  / (?:and|but|or|after|before|as|when|while|which|who|whose|that|because|with|in|on|at|for|by|from|since|until|according) /g;
const OPENING_MARKS = ["“", "«", "„"];

/**
 * The text as one line of at most `maximum` UTF-16 units (at least 2): cut at the end of a clause where one ends late
 * enough, else behind a word that can end a line, with "…". No character is cut in two, and no quotation left open if
 * the line is long enough without it.
 */
export function cutLine(text: string, maximum: number): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= maximum) return line;
  const room = maximum - 1;
  const head = line.slice(0, room + 1);
  const clause = Math.max(...CLAUSE_ENDS.map((mark) => head.lastIndexOf(mark)));
  const word = head.lastIndexOf(" ");
  let at =
    clause >= room * 0.6
      ? clause
      : word >= room * 0.4
        ? lastGoodWord(head, lastPhrase(head, room * 0.7) ?? word, room * 0.4)
        : startOfGrapheme(line, room);
  const open = openMark(head.slice(0, at));
  if (open >= room * 0.4) at = open;
  if (/[\uD800-\uDBFF]/.test(line.charAt(at - 1))) at--;
  return `${line.slice(0, at).replace(/[\s,;:—–-]+$/, "")}…`;
}

function startOfGrapheme(line: string, at: number): number {
  return new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line).containing(at)?.index ?? at;
}

/** Where the last phrase begins, if it is behind `least`. */
function lastPhrase(head: string, least: number): number | null {
  let last: number | null = null;
  for (const { index } of head.matchAll(PHRASE_START)) if (index >= least) last = index;
  return last;
}

/** Where the line may end: not behind "of" or "the". */
function lastGoodWord(head: string, from: number, least: number): number {
  let at = from;
  for (;;) {
    const before = head.lastIndexOf(" ", at - 1);
    const last = head.slice(before + 1, at).toLowerCase();
    if (before < least || !FUNCTION_WORDS.has(last)) return at;
    at = before;
  }
}

/** Where the last quotation begins that the text does not close; -1 if it closes all. */
function openMark(text: string): number {
  if (text.split('"').length % 2 === 0) return text.lastIndexOf('"');
  const open = Math.max(...OPENING_MARKS.map((mark) => text.lastIndexOf(mark)));
  return /[”»]/.test(text.slice(open)) ? -1 : open;
}
