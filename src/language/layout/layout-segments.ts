/** A line of a page, or several where the page was hard-wrapped: the unit that `readLayout` gives a kind to. */
export type Segment = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For comparing: letter case, blanks, quotation marks and a final full stop do not matter. */
  readonly key: string;
  /** Ends as a sentence does. */
  readonly complete: boolean;
  /** A Markdown heading's level; 0 for any other line. */
  readonly headingLevel: number;
  /** No blank line stands between this segment and the one before. */
  readonly adjoins: boolean;
};

type Line = { readonly start: number; readonly end: number; readonly adjoins: boolean };

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const INVISIBLE = /[\s\p{Cf}]/u;
/** Nothing to normalise, as in most lines. */
const PLAIN = /^[\n\x20-\x7e“”‘’–—]*$/u;
const CLOSERS = new Set(`"'”’“»›«‹)]}*_」』`);
const TERMINATORS = new Set(".!?…‽。！？؟۔।");

/** Whether the text ends as a sentence does: with a full stop or the like, perhaps inside closing marks. */
export function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last > 0 && CLOSERS.has(text.charAt(last))) last -= 1;
  return last >= 0 && TERMINATORS.has(text.charAt(last));
}

/** The same for two texts that differ only in letter case, blanks, kind of quotation mark or a final full stop. */
export function comparisonKey(text: string): string {
  const lower = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/\p{Cf}/gu, "");
  const plain = lower
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚‹›`´]/gu, "'")
    .replace(/[‐‑‒–—]/gu, "-")
    .replace(/[^\S ]\s*| \s+/gu, " ")
    .trim();
  // Only the last three characters are looked at, as a search for an end goes through the whole text.
  return plain.slice(0, -3) + plain.slice(-3).replace(/[.…]?["']?[.…]?$/u, "");
}

/** Every non-blank line of the text, in order, joined where the text was hard-wrapped. Takes linear time. */
export function readSegments(text: string): Segment[] {
  const lines = readLines(text);
  const wrap = wrapOf(text, lines);
  const segments: Segment[] = [];
  let index = 0;
  while (index < lines.length) {
    const first = lines[index];
    if (first === undefined) break;
    let last = first;
    index += 1;
    for (let next = lines[index]; next?.adjoins; next = lines[index]) {
      const goesOn = isSecondHalf(text, lines, index) || (wrap !== null && continues(text, last, next, wrap));
      if (!goesOn) break;
      last = next;
      index += 1;
    }
    segments.push(toSegment(text, first, last));
  }
  return segments;
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let adjoins = false;
  const add = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
    while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
    if (start < end) lines.push({ start, end, adjoins });
    adjoins = start < end;
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}

/** The column at which a hard-wrapped text breaks its lines, and how short a line may be that goes on. In characters. */
type Wrap = { readonly width: number; readonly shortest: number; readonly isColumn: boolean };

const SHORTEST_LINE = 40;
/** In the column of a newspaper: words are divided in it. */
const SHORTEST_IN_COLUMN = 20;
const FEWEST_IN_COLUMN = 2;
const LONGEST_LINE = 120;

/**
 * How a hard-wrapped text is wrapped, or null for a text whose lines are whole paragraphs. The sign of wrapping is a line of middling length
 * without a sentence's end, carried on in lower case.
 */
function wrapOf(text: string, lines: readonly Line[]): Wrap | null {
  return columnWrap(text, lines) ?? wrapFrom(text, lines, SHORTEST_LINE);
}

function columnWrap(text: string, lines: readonly Line[]): Wrap | null {
  const divided = lines.filter(
    (line, index) =>
      line.adjoins && startsLower(text, line) && /\p{L}[-\u2010]$/u.test(endOf(text, lines[index - 1])),
  );
  const wrap = divided.length < FEWEST_IN_COLUMN ? null : wrapFrom(text, lines, SHORTEST_IN_COLUMN);
  return wrap === null ? null : { ...wrap, isColumn: true };
}

const endOf = (text: string, line: Line | undefined) =>
  line === undefined ? "" : text.slice(line.end - 2, line.end);

function wrapFrom(text: string, lines: readonly Line[], shortest: number): Wrap | null {
  let pairs = 0;
  let carriedOn = 0;
  let width = 0;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (!line.adjoins || previous === undefined) continue;
    pairs += 1;
    const length = previous.end - previous.start;
    if (length < shortest || length > LONGEST_LINE || !startsLower(text, line)) continue;
    if (endsSentence(text.slice(previous.start, previous.end))) continue;
    carriedOn += 1;
    width = Math.max(width, length);
  }
  return carriedOn > 0 && carriedOn * 5 >= pairs ? { width, shortest, isColumn: false } : null;
}

/** So long, as a share of the longest, is a line of a column that goes on. */
const FULL = 0.8;

/** "ADVERTISEMENT" below the end of a paragraph, "JANE DOE" below a headline. */
const isShoutedLabel = (line: string) => /^\p{Lu}{4,}(?: \p{Lu}{2,}){0,2}$/u.test(line);

/** "… on Thursday. | JANE DOE": a caption ends with whose picture it is. */
const endsInShoutedCredit = (line: string) =>
  /(?:[|/©]|[Pp]hoto:|[Pp]icture:|[Ii]mage:) ?\p{Lu}{2,}(?:[ .'’-]+\p{Lu}{2,}){0,3}$/u.test(line.slice(-60));

const startsWord = (text: string, line: Line) => /^[\p{L}\d]/u.test(text.slice(line.start, line.start + 2));

/** Whether `next` is the same paragraph: its first word would not have fitted on the line before. */
function continues(text: string, line: Line, next: Line, { width, shortest, isColumn }: Wrap): boolean {
  const length = line.end - line.start;
  const content = text.slice(line.start, line.end);
  const complete = endsSentence(content);
  if (!complete && length >= shortest && length <= LONGEST_LINE && startsLower(text, next)) return true;
  if (isShoutedLabel(text.slice(next.start, next.end)) && (complete || isColumn)) return false;
  if (isColumn && endsInShoutedCredit(content)) return false;
  // The lines of a column are set to one breadth, whatever letters fit on it.
  if (isColumn && !complete && length >= width * FULL && length <= LONGEST_LINE && startsWord(text, next))
    return true;
  if (/^(?:#{1,6} |[-*•·] )/u.test(text.slice(next.start, next.start + 8))) return false;
  const head = text.slice(next.start, Math.min(next.end, next.start + 40));
  const firstWord = head.search(/\s/u);
  if (firstWord < 0 && head.includes("@")) return false;
  return length <= LONGEST_LINE && length + 1 + (firstWord < 0 ? head.length : firstWord) > width;
}

/** A headline on two lines: they stand alone, no sentence ends in them, and the second begins in lower case. */
function isSecondHalf(text: string, lines: readonly Line[], index: number): boolean {
  const [first, second, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (first === undefined || second === undefined || first.adjoins || after?.adjoins === true) return false;
  if (startsLower(text, first) || !startsLower(text, second) || first.end - first.start < 15) return false;
  const [head, tail] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  return (
    second.end - first.start <= 200 && !endsSentence(head) && !endsSentence(tail) && !/[:;,]$/u.test(head)
  );
}

function startsLower(text: string, line: Line): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 24));
  return /^\p{Ll}/u.test(head) && !SIGN_IN_SMALL.test(head);
}

/** "by: Jane Doe", "and last updated 8:45 PM": no line goes on with them. */
const SIGN_IN_SMALL = /^(?:by:? \p{Lu}|by$|(?:and )?last updated\b)/u;

/** A backslash keeps a line from being a heading; see `escapeStructure` in import/store. */
const ESCAPED = /^\\(?=\\{0,9}#{1,6}[ \t])/u;

/** "*Boats leave the port*", "_By Jane Doe_": bold or slanted in a messenger. */
const MARKED_WHOLE = /^([*_~])[\p{L}\p{N}"“„‘'][^*_~]{0,500}[\p{L}\p{N}.!?"”’')]\1$/u;
const LONGEST_MARKED = 502;
const isMarkedWhole = (line: string) => line.length <= LONGEST_MARKED && MARKED_WHOLE.test(line);

/** "[21:04, 03/05/2031] Jane Doe: " before a line that is bold as a whole. In characters. */
const SENDER =
  /^(?:\[[\d:./, -]{8,24}(?: ?[AaPp][Mm])?\] ?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: ?[AaPp][Mm])? - )[^:*_~]{1,40}: (?=[*_~])/u;
const LONGEST_SENDER = 90;

/** Where the line of a segment begins with a messenger's mark. @param start of the segment */
export function withMark(text: string, start: number): number {
  return start > 0 && /[*_~]/u.test(text.charAt(start - 1)) ? start - 1 : start;
}

function toSegment(text: string, first: Line, last: Line): Segment {
  const escaped = ESCAPED.test(text.slice(first.start, Math.min(last.end, first.start + 20))) ? 1 : 0;
  const heading = /^(#{1,6})[ \t]+(?=\S)/u.exec(
    text.slice(first.start, Math.min(last.end, first.start + 100)),
  );
  const sender =
    SENDER.exec(text.slice(first.start, Math.min(last.end, first.start + LONGEST_SENDER)))?.[0].length ?? 0;
  const isSent = sender > 0 && isMarkedWhole(text.slice(first.start + sender, last.end));
  const marked = isSent || isMarkedWhole(text.slice(first.start, last.end)) ? 1 : 0;
  const start = first.start + escaped + (heading?.[0].length ?? 0) + (isSent ? sender : 0) + marked;
  const end = last.end - marked;
  const content = text.slice(start, end);
  return {
    text: content,
    start,
    end,
    key: comparisonKey(content),
    complete: endsSentence(content),
    headingLevel: heading?.[1]?.length ?? 0,
    adjoins: first.adjoins,
  };
}
