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

const ANY_MARK = /''|``|[“”„‟❝❞〝〞"＂«»「」『』‘’‚‛']/g;
const LETTER = /[\p{L}\p{N}]/u;
const OPENING_CONTEXT = /[\s([{—–\-/:;,>*_]/;
const CLOSING_CONTEXT = /[\s)\]}—–\-/:;,.?!…<*_]/;
/** What an apostrophe at the head of a word stands before: "’em", "’til", "the ’90s". */
const CLIPPED_HEAD = /^(?:em|til|tis|twas|cause|bout|cos|n)(?![\p{L}\p{N}])|^\d\ds(?!\p{L})/u;
/** A word that an apostrophe ends: "o’ clock", "rock ’n’ roll". */
const CLIPPED_TAIL = /(?<![\p{L}\p{N}])[on]$/u;

function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(start, end).matchAll(ANY_MARK)) {
    const doubled = match[0].length === 2;
    const family = doubled ? 0 : FAMILIES.findIndex((marksOf) => match[0] in marksOf);
    const drawn: Direction = doubled ? "either" : (FAMILIES[family]?.[match[0]] ?? "either");
    const at = start + match.index;
    const before = at > start ? (text[at - 1] ?? "") : " ";
    const after = at + match[0].length < end ? (text[at + match[0].length] ?? "") : " ";
    // What stands beside a mark tells more than how it is drawn: editors' software often turns marks the wrong way.
    const besideMark = (character: string) => character !== "" && "“”„\"«»‘’'".includes(character);
    const mayOpen = (OPENING_CONTEXT.test(before) || besideMark(before)) && !/\s/.test(after);
    const mayClose = (CLOSING_CONTEXT.test(after) || besideMark(after)) && !/\s/.test(before);
    const single = family === SINGLE_FAMILY;
    if (single && isApostrophe(text, at, before, after)) continue;
    let opens = mayOpen;
    let closes = mayClose;
    if (drawn === "open") {
      closes = !OPENING_CONTEXT.test(before) && CLOSING_CONTEXT.test(after);
      opens = !closes;
    } else if (drawn === "close") {
      opens = /\s/.test(before) && (LETTER.test(after) || at === start);
      closes = !opens;
    } else if (!opens && !closes) {
      if (single) continue;
      closes = true;
      // A number before it: inches, seconds.
      opens = !/\s/.test(after) && !/\p{N}/u.test(before);
    }
    if (single && drawn !== "open" && LETTER.test(before)) opens = false;
    marks.push({
      at,
      length: match[0].length,
      family,
      opens,
      closes,
      low: match[0] === "„" || match[0] === "‚",
    });
  }
  return marks;
}

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
    const reopens = next !== undefined && /^(?:[“„"«‘]|''|``)/.test(text.slice(next.start, next.start + 2));
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
  const push = (openAt: number, innerFrom: number, closeAt: number, closeEnd: number) => {
    let inner = innerFrom;
    let last = closeAt;
    while (inner < last && /\s/.test(text.charAt(inner))) inner++;
    while (last > inner && /\s/.test(text.charAt(last - 1))) last--;
    if (LETTER.test(text.slice(inner, last)))
      spans.push({ open: openAt, start: inner, end: last, close: closeEnd });
  };
  const first = marks.find((mark) => mark.family !== SINGLE_FAMILY);
  if (carriedOn && first?.closes && !first.opens) push(start, start, first.at, first.at + first.length);
  let open: Mark | null = null;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark) break;
    if (open === null) {
      if (mark.family !== SINGLE_FAMILY) {
        if (mark.opens || isMisplacedOpening(text, mark, marks[index + 1])) open = mark;
      } else if (mark.opens) {
        const closing = closeOfSingle(text, marks, index);
        const close = closing === null ? undefined : marks[closing];
        if (closing !== null && close) {
          push(mark.at, mark.at + mark.length, close.at, close.at + close.length);
          index = closing;
        } else if (closing === null && beginsUtterance(text, start, mark, reopens)) {
          const cut = reopens ? end : endOfUnclosed(text, mark.at + mark.length, end);
          push(mark.at, mark.at + mark.length, cut, cut);
          break;
        }
      }
    } else if (mark.family === open.family) {
      if (mark.closes || (mark.low === false && open.low)) {
        push(open.at, open.at + open.length, mark.at, mark.at + mark.length);
        open = null;
      } else if (mark.opens) {
        // The closing mark is missing: keep what is surely quoted, and begin anew.
        const cut = endOfUnclosed(text, open.at + open.length, mark.at);
        push(open.at, open.at + open.length, cut, cut);
        open = mark;
      }
    }
  }
  if (open !== null) {
    const cut = reopens ? end : endOfUnclosed(text, open.at + open.length, end);
    push(open.at, open.at + open.length, cut, cut);
  }
  return { spans, leftOpen: open !== null };
}

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
  return before === "" || before.endsWith(":") || (/[.?!,]$/.test(before) && (text[at] === "‘" || reopens));
}

/**
 * The index of the mark that closes a single quotation mark, or null. An apostrophe after a plural ("the boys’ house")
 * or a clipped word ("goin’ home") closes only when nothing better does before the next opening mark.
 */
function closeOfSingle(text: string, marks: readonly Mark[], from: number): number | null {
  let plural: number | null = null;
  for (let index = from + 1; index < marks.length; index++) {
    const mark = marks[index];
    if (!mark || mark.family !== SINGLE_FAMILY) continue;
    if (!mark.closes) {
      if (mark.opens) break;
      continue;
    }
    const before = text.slice(Math.max(0, mark.at - 4), mark.at);
    if (/s$|\p{L}in$/u.test(before) && /^ \p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3))) {
      plural ??= index;
      continue;
    }
    return index;
  }
  return plural;
}

/** Where a quotation without a closing mark ends: at the comma before "he said", else at `limit`. */
function endOfUnclosed(text: string, start: number, limit: number): number {
  const stretch = text.slice(start, limit);
  const cue = /[,?!](?=\s(?:\p{L}[\p{L}.’'-]*\s){1,4}(?:said|says|told|added|wrote)\b)/u.exec(stretch);
  return cue ? start + cue.index + 1 : start + stretch.trimEnd().length;
}
