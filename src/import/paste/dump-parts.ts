import { isByline, isDateLine } from "../../language/layout/byline.ts";
import { readSegments, type Segment } from "../../language/layout/layout-segments.ts";
import { isCaption, isFurniture } from "../../language/layout/page-furniture.ts";

/** How far below its headline an article may repeat it, in lines. */
const LONGEST_PREAMBLE = 20;
/**
 * How many words a line needs to be a headline because of the blank lines above it: the fewer blank lines, the more
 * words, for subheads are set off too.
 */
const HEADLINE_WORDS = [Infinity, Infinity, 6, 4];
const SEPARATOR = /^(?:[-–—_*=~#]\s?){3,}$/u;

/**
 * Cuts a paste into its articles, each as a stretch of the text. A new article begins at a headline: a line that is no
 * sentence, with an article's text above it, new in this article, and either repeated just below, or set off by a
 * separator line or by many blank lines, or followed by a repeated caption.
 */
export function splitDump(text: string): string[] {
  const segments = readSegments(text);
  if (segments.length === 0) return [];
  const gaps = segments.map((segment, index) => blankLines(text, segments[index - 1], segment));
  const usual = median(gaps.slice(1).filter((gap) => gap > 0));
  const cuts = [0];
  let hasBody = false;
  const seen = new Set<string>();
  for (const [index, segment] of segments.entries()) {
    const gap = gaps[index] ?? 0;
    const extraGap = gap > usual ? gap : 0;
    if (hasBody && !seen.has(segment.key) && beginsArticle(segments, index, extraGap)) {
      cuts.push(segment.start);
      hasBody = false;
      seen.clear();
    }
    if (segment.complete && !isPageLine(segment)) hasBody = true;
    seen.add(segment.key);
  }
  return cuts.map((start, index) => text.slice(start, cuts[index + 1]));
}

function beginsArticle(segments: readonly Segment[], index: number, gap: number): boolean {
  const segment = segments[index];
  const next = segments[index + 1];
  if (segment === undefined || next === undefined || !looksLikeHeadline(segment)) return false;
  if (segment.headingLevel === 1) return true;
  const below = segments.slice(index + 1, index + 1 + LONGEST_PREAMBLE);
  if (wordCount(segment) >= 3 && below.some(({ key }) => key === segment.key)) return true;
  const separated = SEPARATOR.test(segments[index - 1]?.text ?? "");
  const words = separated ? HEADLINE_WORDS.at(-1) : (HEADLINE_WORDS[gap] ?? HEADLINE_WORDS.at(-1));
  if (wordCount(segment) >= (words ?? Infinity)) return true;
  if ((separated || gap > 1) && isPageLine(next)) return true;
  return isCaption(next.text) && below[1]?.key === next.key;
}

function looksLikeHeadline(segment: Segment): boolean {
  const { text, complete, headingLevel } = segment;
  if (text.length > 256 || text.length < 8 || isPageLine(segment)) return false;
  if (headingLevel > 0) return headingLevel === 1;
  return (!complete || text.endsWith("?")) && !/[:;,]$/u.test(text) && !/^(?:\p{Ll}|[-*•·] )/u.test(text);
}

function isPageLine({ text }: Segment): boolean {
  return isFurniture(text) || isByline(text) || isDateLine(text) || isCaption(text);
}

function wordCount({ text }: Segment): number {
  return text.split(/\s+/u).length;
}

function blankLines(text: string, previous: Segment | undefined, segment: Segment): number {
  if (previous === undefined) return 0;
  const between = text.slice(previous.end, segment.start).replace(/\r\n?/gu, "\n");
  return between.split("\n").length - 2;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 1;
}
