import type { Range } from "../words/passage.ts";

/** Words between quotation marks: `open` and `close` are the outer edges of the marks, `start` and `end` the inner ones. */
export type QuotedSpan = {
  readonly open: number;
  readonly start: number;
  readonly end: number;
  readonly close: number;
};

type Direction = "open" | "close" | "either";

// Families: marks of one family close each other.
const DOUBLE: Readonly<Record<string, Direction>> = {
  "“": "open",
  "„": "open",
  "‟": "open",
  "❝": "open",
  "”": "close",
  "❞": "close",
  "〝": "open",
  "〞": "close",
  '"': "either",
  "＂": "either",
};
const ANGLE: Readonly<Record<string, Direction>> = { "«": "open", "»": "close" };
const CORNER: Readonly<Record<string, Direction>> = {
  "「": "open",
  "」": "close",
  "『": "open",
  "』": "close",
};
const SINGLE: Readonly<Record<string, Direction>> = {
  "‘": "open",
  "‚": "open",
  "’": "close",
  "‛": "open",
  "'": "either",
};

const FAMILIES = [DOUBLE, ANGLE, CORNER, SINGLE] as const;
const SINGLE_FAMILY = 3;

type Mark = {
  readonly at: number;
  readonly length: number;
  readonly family: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Drawn at the foot of the line („); its partner is the mark that opens in other languages (“). */
  readonly low: boolean;
};

const ANY_MARK = /''|``|[“”„‟❝❞〝〞"＂«»「」『』‘’‚‛']/gu;
const LETTER = /[\p{L}\p{N}]/u;
const OPENING_CONTEXT = /[\s([{—–\-/:;,>*_]/u;
const CLOSING_CONTEXT = /[\s)\]}—–\-/:;,.?!…<*_]/u;
/** What an apostrophe at the head of a word stands before: "’em", "’til", "the ’90s". */
const CLIPPED_HEAD = /^(?:em|til|tis|twas|cause|bout|cos|n)(?![\p{L}\p{N}])|^\d\ds(?!\p{L})/u;
/** A word that an apostrophe ends: "o’ clock", "rock ’n’ roll". */
const CLIPPED_TAIL = /(?<![\p{L}\p{N}])[on]$/u;

function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(start, end).matchAll(ANY_MARK)) {
    const [written] = match;
    const at = start + match.index;
    const behind = at + written.length;
    const before = at > start ? text.charAt(at - 1) : " ";
    const after = behind < end ? text.charAt(behind) : " ";
    const doubled = written.length === 2;
    const family = doubled ? 0 : FAMILIES.findIndex((marksOf) => written in marksOf);
    const single = family === SINGLE_FAMILY;
    if (single && isApostrophe(text, at, before, after)) continue;
    const drawn: Direction = doubled ? "either" : (FAMILIES[family]?.[written] ?? "either");
    const use = useOf(drawn, before, after, single, at === start);
    if (use)
      marks.push({ at, length: written.length, family, low: written === "„" || written === "‚", ...use });
  }
  return marks;
}

/**
 * Whether a mark opens or closes, by what stands beside it and then by how it is drawn: editing software often turns marks
 * the wrong way. Null for an apostrophe.
 */
function useOf(
  drawn: Direction,
  before: string,
  after: string,
  single: boolean,
  first: boolean,
): Pick<Mark, "opens" | "closes"> | null {
  const inWord = single && LETTER.test(before);
  if (drawn === "open") {
    const closes = !OPENING_CONTEXT.test(before) && CLOSING_CONTEXT.test(after);
    return { opens: !closes, closes };
  }
  if (drawn === "close") {
    const opens = /\s/u.test(before) && (LETTER.test(after) || first);
    return { opens: opens && !inWord, closes: !opens };
  }
  const opens = (OPENING_CONTEXT.test(before) || isMark(before)) && !/\s/u.test(after);
  const closes = (CLOSING_CONTEXT.test(after) || isMark(after)) && !/\s/u.test(before);
  if (opens || closes) return { opens: opens && !inWord, closes };
  // A number before it: inches, seconds.
  return single ? null : { opens: !/\s/u.test(after) && !/\p{N}/u.test(before), closes: true };
}

const isMark = (character: string) => character !== "" && "“”„\"«»‘’'".includes(character);

function isApostrophe(text: string, at: number, before: string, after: string): boolean {
  if (LETTER.test(before))
    return LETTER.test(after) || CLIPPED_TAIL.test(text.slice(Math.max(0, at - 2), at));
  return LETTER.test(after) && CLIPPED_HEAD.test(text.slice(at + 1, at + 8));
}

/**
 * The outermost quoted spans of each paragraph, `text.slice(start, end)`, in order. A quotation may run over several
 * paragraphs, opened again in each of them (or not) and closed once. A closing mark that was never opened is passed over;
 * one that was never closed never reaches into the next paragraph. Linear in the text's length.
 */
export function findQuotedSpans(text: string, paragraphs: readonly Range[]): QuotedSpan[][] {
  let leftOpen = false;
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    const reopens = next !== undefined && /^(?:[“„"«‘]|''|``)/u.test(text.slice(next.start, next.start + 2));
    const found = readParagraph(text, paragraph, leftOpen, reopens);
    leftOpen = found.leftOpen;
    return found.spans;
  });
}

function readParagraph(
  text: string,
  { start, end }: Range,
  carriedOn: boolean,
  reopens: boolean,
): { spans: QuotedSpan[]; leftOpen: boolean } {
  const spans: QuotedSpan[] = [];
  const marks = findMarks(text, start, end);
  const push = (span: QuotedSpan | null) => {
    if (span) spans.push(span);
  };
  const endOfParagraph = (mark: Mark) => (reopens ? end : endOfUnclosed(text, mark.at + mark.length, end));
  if (carriedOn) push(carriedOver(text, start, marks));
  let open: Mark | null = null;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark) break;
    if (open) {
      const next: Mark | null = openBehind(open, mark);
      if (next !== open) push(next ? unclosed(text, open, mark.at) : closedBy(text, open, mark));
      open = next;
    } else if (opensDouble(text, mark, marks[index + 1])) {
      open = mark;
    } else if (mark.family === SINGLE_FAMILY && mark.opens) {
      const closing = closeOfSingle(text, marks, index);
      if (closing) {
        push(closedBy(text, mark, closing.mark));
        index = closing.index;
      } else if (beginsUtterance(text, start, mark, reopens)) {
        push(endedAt(text, mark, endOfParagraph(mark)));
        break;
      }
    }
  }
  if (open) push(endedAt(text, open, endOfParagraph(open)));
  return { spans, leftOpen: open !== null };
}

/** The rest of a quotation that the paragraph before left open. */
function carriedOver(text: string, start: number, marks: readonly Mark[]): QuotedSpan | null {
  const first = marks.find((mark) => mark.family !== SINGLE_FAMILY);
  return first?.closes && !first.opens ? spanOf(text, start, start, first.at, first.at + first.length) : null;
}

const opensDouble = (text: string, mark: Mark, next: Mark | undefined) =>
  mark.family !== SINGLE_FAMILY && (mark.opens || isMisplacedOpening(text, mark, next));

/** The mark that is open behind `mark`: the same one, none where it is closed, or a further one where its end is missing. */
function openBehind(open: Mark, mark: Mark): Mark | null {
  if (mark.family !== open.family) return open;
  if (mark.closes || (!mark.low && open.low)) return null;
  return mark.opens ? mark : open;
}

/** What stands between the outer and the inner edges of marks, without blanks; null where it holds no letter or number. */
function spanOf(text: string, open: number, from: number, to: number, close: number): QuotedSpan | null {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return LETTER.test(text.slice(start, end)) ? { open, start, end, close } : null;
}

const closedBy = (text: string, open: Mark, close: Mark) =>
  spanOf(text, open.at, open.at + open.length, close.at, close.at + close.length);

const endedAt = (text: string, open: Mark, end: number) =>
  spanOf(text, open.at, open.at + open.length, end, end);

/** Of a quotation whose closing mark is missing before another opens at `limit`, what is surely quoted. */
const unclosed = (text: string, open: Mark, limit: number) =>
  endedAt(text, open, endOfUnclosed(text, open.at + open.length, limit));

/** A straight mark set too early, as in: she said," We know." */
function isMisplacedOpening(text: string, mark: Mark, next: Mark | undefined): boolean {
  const before = text.charAt(mark.at - 1);
  return text[mark.at] === '"' && (before === "," || before === ":") && next?.closes === true && !next.opens;
}

/**
 * Whether a single mark that nothing closes begins an utterance, not a clipped word: at the head of a paragraph, behind a
 * colon, or behind a sentence where the mark is drawn as an opening one or opens the next paragraph too; before a capital.
 */
function beginsUtterance(text: string, start: number, { at, length }: Mark, reopens: boolean): boolean {
  if (!/^\p{Lu}/u.test(text.slice(at + length, at + length + 2))) return false;
  const before = text.slice(Math.max(start, at - 3), at).trimEnd();
  return before === "" || before.endsWith(":") || (/[.?!,]$/u.test(before) && (text[at] === "‘" || reopens));
}

/**
 * The mark that closes a single quotation mark, or null. An apostrophe after a plural ("the boys’ house") or a clipped
 * word ("goin’ home") closes only when nothing better does before the next opening mark.
 */
function closeOfSingle(
  text: string,
  marks: readonly Mark[],
  from: number,
): { readonly mark: Mark; readonly index: number } | null {
  let plural: { readonly mark: Mark; readonly index: number } | null = null;
  for (let index = from + 1; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark || mark.family !== SINGLE_FAMILY) continue;
    if (!mark.closes) {
      if (mark.opens) break;
      continue;
    }
    if (!mayBePlural(text, mark)) return { mark, index };
    plural ??= { mark, index };
  }
  return plural;
}

const mayBePlural = (text: string, { at }: Mark) =>
  /s$|\p{L}in$/u.test(text.slice(Math.max(0, at - 4), at)) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));

/** Where a quotation without a closing mark ends: at the comma before "he said", else at `limit`. */
function endOfUnclosed(text: string, start: number, limit: number): number {
  const stretch = text.slice(start, limit);
  const cue = /[,?!](?=\s(?:\p{L}[\p{L}.’'-]*\s){1,4}(?:said|says|told|added|wrote)\b)/u.exec(stretch);
  return cue ? start + cue.index + 1 : start + stretch.trimEnd().length;
}
