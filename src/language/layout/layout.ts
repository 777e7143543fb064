import { firstVerdict } from "../rules/rule.ts";
import { isByline, isDateLine } from "./byline.ts";
import { comparisonKey, readSegments, type Segment } from "./layout-segments.ts";
import { type BlockKind, isShort, LINE_RULES, LONGEST_SUBHEAD } from "./line-rules.ts";
import { isCaption, isFurniture, isListHeading, startsQuoted } from "./page-furniture.ts";

export type { BlockKind } from "./line-rules.ts";

/** `text === source.slice(start, end)`, without surrounding blanks (and without the `## ` of a Markdown subhead). */
export type Block = {
  readonly kind: BlockKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** How many lines may stand above the body: a title, captions, bylines and tools, some of them twice. */
const LONGEST_PREAMBLE = 20;
const LONGEST_TITLE = 256;
/** In characters. */
const LONGEST_LIST_LINE = 160;

/**
 * Reads what each line of one article is. The blocks are in the text's order and cover every non-blank line exactly
 * once; where the text was hard-wrapped, the lines of a paragraph are one block. Takes any text, in linear time.
 *
 * @param title the headline where it is known from elsewhere: a first line that differs from it is then text.
 */
export function readLayout(text: string, title?: string): Block[] {
  const segments = readSegments(text);
  const knownTitle = title === undefined || title.trim() === "" ? null : comparisonKey(title);
  const joined = knownTitle === null ? segments : joinTitle(text, segments, knownTitle);
  const kinds = readKinds(joined, knownTitle);
  return joined.map(({ text: content, start, end }, index) => ({
    kind: kinds[index] ?? "paragraph",
    text: content,
    start,
    end,
  }));
}

/** A known title that the paste broke over two or three lines becomes one segment again. */
function joinTitle(text: string, segments: Segment[], title: string): Segment[] {
  for (const count of [2, 3]) {
    const [first, ...rest] = segments.slice(0, count);
    const last = rest.at(-1);
    if (first === undefined || last === undefined || last.end - first.start > 2 * LONGEST_TITLE) break;
    const content = text.slice(first.start, last.end);
    const key = comparisonKey(content);
    if (key === title) return [{ ...first, end: last.end, text: content, key }, ...segments.slice(count)];
  }
  return segments;
}

function readKinds(segments: readonly Segment[], knownTitle: string | null): BlockKind[] {
  const titleIndex = findTitle(segments, knownTitle);
  const titleKey = titleIndex === null ? knownTitle : (segments[titleIndex]?.key ?? null);
  const bodyStart = findBody(segments, titleIndex, titleKey);
  const kinds: BlockKind[] = [];
  const seen = new Map<string, number>();
  const repeatedKeys = keysThatComeAgain(segments.slice(0, LONGEST_PREAMBLE));
  let inList = false;

  for (const [index, segment] of segments.entries()) {
    const first = seen.get(segment.key);
    inList = isListHeading(segment.text) || (inList && mayStandInList(segment));
    const kind = firstVerdict(LINE_RULES, {
      segment,
      index,
      previous: segments[index - 1],
      count: segments.length,
      titleIndex,
      titleKey,
      bodyStart,
      inList,
      firstKind: first === undefined ? undefined : kinds[first],
      repeats: first !== undefined,
      comesAgain: repeatedKeys.has(segment.key),
    });
    kinds.push(kind ?? "paragraph");
    if (first === undefined) seen.set(segment.key, index);
  }
  markSubheads(segments, kinds);
  return kinds;
}

/** A line of a list of links: short, and no sentence unless it asks. */
const mayStandInList = (segment: Segment) =>
  (!segment.complete || segment.text.endsWith("?")) && isShort(segment, LONGEST_LIST_LINE);

/** The headline: the known one, or the first line that is not furniture when it is no sentence and text follows it. */
function findTitle(segments: readonly Segment[], knownTitle: string | null): number | null {
  const top = segments.slice(0, LONGEST_PREAMBLE);
  if (knownTitle !== null) {
    const index = top.findIndex(({ key }) => key === knownTitle);
    if (index >= 0) return index;
  }
  const index = top.findIndex((segment) => !isNoText(segment));
  const first = segments[index];
  const next = segments[index + 1];
  if (first === undefined || next === undefined || first.text.length > LONGEST_TITLE) return null;
  if (/[:;,]$/u.test(first.text) || /^\p{Ll}/u.test(first.text)) return null;
  const again = top.some(({ key }, other) => other > index && key === first.key);
  if (knownTitle !== null) return again && !first.complete ? index : null;
  const apart = !next.adjoins || isNoText(next) || next.text.length > 120;
  if (first.headingLevel === 1) return index;
  if (!first.complete && !startsWholeQuote(first.text)) return apart || again ? index : null;
  const furnished = segments.slice(index + 1, index + 4).some(isNoText);
  return apart && (isTitleCase(first.text) || (first.text.endsWith("?") && furnished)) ? index : null;
}

/** Where the body begins: at the first sentence below the title and below the title's last repetition near the top. */
function findBody(segments: readonly Segment[], titleIndex: number | null, titleKey: string | null): number {
  let from = titleIndex === null ? 0 : titleIndex + 1;
  for (let index = from; index < Math.min(segments.length, LONGEST_PREAMBLE); index += 1) {
    const segment = segments[index];
    if (segment !== undefined && segment.key === titleKey) from = index + 1;
  }
  const found = segments.findIndex(
    (segment, index) =>
      index >= from && (segment.complete || !isShort(segment, LONGEST_TITLE)) && !isNoText(segment),
  );
  return found < 0 ? from : Math.min(found, from + LONGEST_PREAMBLE);
}

/** Furniture, a byline or a caption by its own form. */
function isNoText({ text }: Segment): boolean {
  return isFurniture(text) || isByline(text) || isDateLine(text) || isCaption(text);
}

/** Lines that stand twice near the top: a page sets a caption under each size of its picture. */
function keysThatComeAgain(top: readonly Segment[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { key } of top) (seen.has(key) ? again : seen).add(key);
  return again;
}

/** A subhead is a short line without a sentence's end that stands before a paragraph, below the title or a paragraph. */
function markSubheads(segments: readonly Segment[], kinds: BlockKind[]): void {
  let nextReal: BlockKind | null = null;
  let nextIsText = false;
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    const segment = segments[index];
    const kind = kinds[index];
    if (segment === undefined || kind === undefined || kind === "junk" || kind === "caption") continue;
    const lonely = nextReal === "paragraph" && nextIsText;
    const heads = lonely && looksLikeSubhead(segment) && !signs(segment, segments[index - 1]);
    if (kind === "paragraph" && heads && hasTextAbove(segments, kinds, index)) {
      kinds[index] = "subhead";
    }
    nextReal = kinds[index] ?? null;
    nextIsText = segment.complete || !isShort(segment, LONGEST_SUBHEAD);
  }
}

/** Below the title, a byline or a whole paragraph; the last line of a list heads nothing. */
function hasTextAbove(segments: readonly Segment[], kinds: readonly BlockKind[], index: number): boolean {
  for (let above = index - 1; above >= 0; above -= 1) {
    const kind = kinds[above];
    const segment = segments[above];
    if (kind === "paragraph") return segment !== undefined && !looksLikeSubhead(segment);
    if (kind === "title" || kind === "byline") return true;
    if (kind === "subhead") return false;
  }
  return false;
}

/** "Q: And the bridge?", "KORKUT: And the bridge?" */
const TRANSCRIPT_LINE = /^(?:[QA]|\p{Lu}{2}[\p{Lu} .'’-]{0,40}): /u;

function looksLikeSubhead(segment: Segment): boolean {
  const { text } = segment;
  if (TRANSCRIPT_LINE.test(text)) return false;
  if (segment.complete || !isShort(segment, LONGEST_SUBHEAD)) return false;
  return (
    !/[:;,–—-]$/u.test(text) &&
    !/^(?:\p{Ll}|[-*•·] )/u.test(text) &&
    !startsQuoted(text) &&
    text.split(/\s+/u).length <= 12
  );
}

/** "– Mona Aziz, engineer" below a line in marks: who said it. */
const signs = ({ text }: Segment, above: Segment | undefined) =>
  /^[-–—] ?\p{Lu}/u.test(text) && above !== undefined && startsWholeQuote(above.text);

/** A whole line in double marks is someone's words, not a headline. */
function startsWholeQuote(text: string): boolean {
  return startsQuoted(text) && /["”»]$/u.test(text);
}

/** A headline set in capitals ends in a full stop in some archives: "Mayor Opens Bridge Over River." */
function isTitleCase(text: string): boolean {
  if (text.length > 160 || /[.!?]\s/u.test(text.replace(/\b\p{Lu}[\p{L}.]{0,4}\.\s/gu, ""))) return false;
  const long = text.split(/[\s—–-]+/u).filter((word) => /^\P{L}*\p{L}{4,}/u.test(word));
  const capitalised = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  return long.length >= 3 && capitalised.length >= long.length * 0.8;
}
