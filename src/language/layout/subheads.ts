import { startsQuoted } from "./captions.ts";
import { isWholeQuotation } from "./headline-forms.ts";
import { type BlockKind, LONGEST_SUBHEAD } from "./line-facts.ts";
import { type PageLine, wordCount } from "./page-lines.ts";

/* Which lines of an article head the paragraphs below them. */

/** A longer line right below the headline sums the article up. */
const WORDS_OF_A_STANDFIRST = 7;
const WORDS_OF_A_FIRST_LINE = 5;
/** A longer question is rather one of the text's own. */
const WORDS_OF_A_QUESTION = 9;

/**
 * A subhead is a short line without a sentence's end that stands before a paragraph, below the title or a paragraph.
 *
 * @param top where the article's head is: what stands there sums the article up.
 */
export function markSubheads(lines: readonly PageLine[], kinds: BlockKind[], top: HeadPlaces): void {
  let nextReal: BlockKind | null = null;
  let nextIsText = false;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    const kind = kinds[index];
    if (line === undefined || kind === undefined || kind === "junk" || kind === "caption") continue;
    const lonely = nextReal === "paragraph" && nextIsText;
    const asks = asksReader(line, lines[index - 1], lines[index + 1]);
    const heads =
      lonely &&
      !sumsUp(line, index, top) &&
      (asks || looksLikeSubhead(line) || isDashed(lines, index)) &&
      !signs(line, lines[index - 1]);
    if (kind === "paragraph" && heads && hasTextAbove(lines, kinds, index)) {
      kinds[index] = "subhead";
    }
    nextReal = kinds[index] ?? null;
    nextIsText = (line.complete && kinds[index] !== "subhead") || line.text.length > LONGEST_SUBHEAD;
  }
}

type HeadPlaces = {
  readonly titleIndex: number | null;
  readonly bodyStart: number;
  readonly lastSign: number;
};

/** Between headline and byline, or of some words above the body. */
function sumsUp(line: PageLine, index: number, { titleIndex, bodyStart, lastSign }: HeadPlaces): boolean {
  if (titleIndex === null || index < titleIndex || index >= bodyStart) return false;
  if (index < lastSign) return true;
  const isNext = index === titleIndex + 1;
  return wordCount(line) >= (isNext ? WORDS_OF_A_FIRST_LINE : WORDS_OF_A_STANDFIRST);
}

/** Below the title, a byline or a whole paragraph; the last line of a list heads nothing. */
function hasTextAbove(lines: readonly PageLine[], kinds: readonly BlockKind[], index: number): boolean {
  for (let above = index - 1; above >= 0; above -= 1) {
    const kind = kinds[above];
    const [line, heading] = [lines[above], lines[index]];
    if (kind === "paragraph") return line !== undefined && !looksLikeSubhead(line);
    if (kind === "title") return heading !== undefined && wordCount(heading) < WORDS_OF_A_STANDFIRST;
    if (kind === "byline") return true;
    if (kind === "subhead") return false;
  }
  return false;
}

/** "Q: And the bridge?", "KORKUT: And the bridge?" */
const TRANSCRIPT_LINE = /^(?:[QA]|\p{Lu}{2}[\p{Lu} .'’-]{0,40}): /u;

function looksLikeSubhead(line: PageLine): boolean {
  const { text } = line;
  if (TRANSCRIPT_LINE.test(text)) return false;
  if (line.complete || text.length > LONGEST_SUBHEAD) return false;
  return (
    !/[:;,–—-]$/u.test(text) &&
    !/^(?:\p{Ll}|[-*•·] )/u.test(text) &&
    !startsQuoted(text) &&
    wordCount(line) <= 12
  );
}

/** "- Old hives hang on cliffs": an agency's subhead, where no item stands beside it. */
function isDashed(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  return (
    line?.form === "item" &&
    line.text.startsWith("- ") &&
    !line.complete &&
    !line.adjoins &&
    line.text.length <= LONGEST_SUBHEAD &&
    lines[index - 1]?.form !== "item" &&
    lines[index + 1]?.form !== "item" &&
    lines[index + 1]?.adjoins === false
  );
}

/** "What does it cost?" above the answer. In an interview someone answers as "I", or in marks. */
function asksReader(
  { text, form, adjoins }: PageLine,
  above: PageLine | undefined,
  next: PageLine | undefined,
): boolean {
  if (form !== "heading" || !text.endsWith("?") || startsQuoted(text) || next === undefined) return false;
  // In a text without blank lines it adjoins both.
  if (adjoins && !(next.adjoins && above?.adjoins === true)) return false;
  if (text.includes(": ") || !/^\p{Lu}/u.test(text) || text.split(/\s+/u).length > WORDS_OF_A_QUESTION)
    return false;
  const [opening = ""] = next.text.split(/[.!?]\s/u);
  return !/^["“„«‘']|^well\b|\b(?:I|we|my|our|me|us)\b/iu.test(opening);
}

/** "– Mona Aziz, engineer" below a line in marks: who said it. */
const signs = ({ text }: PageLine, above: PageLine | undefined) =>
  /^[-–—] ?\p{Lu}/u.test(text) && above !== undefined && isWholeQuotation(above.text);
