import { FUNCTION_WORDS } from "../lexicon/function-words.ts";

/** Where a clause may end: behind these marks, or before these words. The better kinds stand first. */
const CLAUSE_MARK = /(?:[,;:]| [—–-]{1,2}) /gu;
const CLAUSE_START =
  / (?:and|but|or|so|after|before|as|when|while|which|who|whose|where|that|because|if|although|though|unless|until|since|according) /gu;
/** Before a preposition or a quotation, and behind a weekday. */
const PHRASE =
  / (?:with|in|on|at|for|by|from|over|into|under|against|between|through|during|about|amid|among|despite|without|within|following|including|than) | (?=[“„«‘"])|(?<=\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) /gu;
/** A clause that ends before this share of the line says too little. */
const LATE_ENOUGH = 0.6;
const SOON = 0.4;
/** Words that leave a phrase open: a determiner's kin, and verbs that want an object. */
const OPEN_WORD =
  /^(?:new|old|last|first|next|both|former|latest|recent|says?|said|told|tells?|including|following|according|like|\p{L}+['’]s)$/iu;
const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“",
  "«": "»",
  "‘": "’",
  '"': '"',
  "'": "'",
};

/**
 * The text as one line of at most `maximum` UTF-16 units (at least 2): cut at the end of a clause where one ends late
 * enough, else before a phrase, else behind a word that can end a line, with "…". No character is cut in two. A quotation is
 * left out if the line is long enough without it, and closed behind the "…" otherwise.
 */
export function cutLine(text: string, maximum: number): string {
  const line = text.trim().replace(/\s+/gu, " ");
  if (line.length <= maximum) return line;
  const at = endOf(line, maximum - 1);
  const open = openMark(line.slice(0, at));
  if (open === null) return `${trimmed(line, at)}…`;
  if (open.at >= (maximum - 1) * SOON) return `${trimmed(line, open.at)}…`;
  // One unit less, for the closing mark.
  const shorter = at < maximum - 1 ? at : endOf(line, Math.max(1, maximum - 2));
  const still = openMark(line.slice(0, shorter));
  const mark = still === null || maximum < 3 ? "" : (CLOSING[still.mark] ?? "");
  return `${trimmed(line, shorter)}…${mark}`;
}

function endOf(line: string, room: number): number {
  const head = line.slice(0, room + 1);
  const ends = (pattern: RegExp) => [...head.matchAll(pattern)].map(({ index }) => index);
  const marks = ends(CLAUSE_MARK);
  const clauses = ends(CLAUSE_START).filter((index) => canEnd(head, index));
  const phrases = ends(PHRASE).filter((index) => canEnd(head, index));
  const last = (places: readonly number[], share: number) =>
    places.findLast((index) => index >= room * share);
  const word = head.lastIndexOf(" ");
  return (
    last(marks, LATE_ENOUGH) ??
    last(clauses, LATE_ENOUGH) ??
    last(phrases, LATE_ENOUGH) ??
    last(marks, SOON) ??
    last(clauses, SOON) ??
    last(phrases, SOON) ??
    (word >= room * SOON ? lastGoodWord(head, word, room * SOON) : startOfGrapheme(line, room))
  );
}

function trimmed(line: string, at: number): string {
  const end = /[\uD800-\uDBFF]/u.test(line.charAt(at - 1)) ? at - 1 : at;
  return line.slice(0, end).replace(/[\s,;:—–-]+$/u, "");
}

function startOfGrapheme(line: string, at: number): number {
  return new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line).containing(at)?.index ?? at;
}

/** Whether the line reads well when it ends here: not behind "of", "the" or "said". */
function canEnd(head: string, at: number): boolean {
  const last = head.slice(head.lastIndexOf(" ", at - 1) + 1, at).toLowerCase();
  return !FUNCTION_WORDS.has(last) && !OPEN_WORD.test(last);
}

function lastGoodWord(head: string, from: number, least: number): number {
  let at = from;
  while (!canEnd(head, at)) {
    const before = head.lastIndexOf(" ", at - 1);
    if (before < least) return at;
    at = before;
  }
  return at;
}

/** Where the last quotation begins that the text does not close, and its mark; null if it closes all. */
function openMark(text: string): { readonly at: number; readonly mark: string } | null {
  if (text.split('"').length % 2 === 0) return { at: text.lastIndexOf('"'), mark: '"' };
  const double = Math.max(...["“", "«", "„"].map((mark) => text.lastIndexOf(mark)));
  if (double >= 0 && !/[”»]/u.test(text.slice(double))) return { at: double, mark: text.charAt(double) };
  // Inside a word it's an apostrophe, and behind one it may be.
  const single = [...text.matchAll(/(?<=^|[\s(])[‘'](?=\p{L})/gu)].at(-1)?.index ?? -1;
  if (single >= 0 && !/\p{L}[^\s]?[’'](?!\p{L})|[.,!?…][’']/u.test(text.slice(single + 1)))
    return { at: single, mark: text.charAt(single) };
  return null;
}
