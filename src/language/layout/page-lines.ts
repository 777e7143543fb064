import { AD_LABELS, lookupForm } from "./furniture-words.ts";
import { readSegments, type Segment } from "./layout-segments.ts";
import { formOf, isFurnitureForm, type LineForm } from "./line-forms.ts";
import { addressesReader } from "./page-notices.ts";

/** A line of a page with what it is by its own form. */
export type PageLine = Segment & { readonly form: LineForm };

/** Every non-blank line of the text, in order. Takes linear time. */
export function readPageLines(text: string): PageLine[] {
  const lines = readSegments(text).map(withForm);
  if (setsParagraphsApart(lines)) markCrowds(lines);
  return lines;
}

/** Fewest lines in a block that is the page's; longest sentence in one, in characters. */
const SMALLEST_CROWD = 3;
const LONGEST_IN_CROWD = 240;

/**
 * Sentences among adjoining lines most of which are the page's, in a text that has blank lines around its own paragraphs, become
 * notices: what a reader agrees to, who the author is, what the paper is. A lead may stand right below the byline, so the last
 * line of a block must speak to the reader.
 */
function markCrowds(lines: PageLine[]): void {
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (lines[end]?.adjoins === true) end += 1;
    if (isCrowd(lines.slice(start, end))) {
      for (let index = start; index < end; index += 1) {
        const line = lines[index];
        if (line?.form !== "prose" || (index === end - 1 && !addressesReader(line.text))) continue;
        lines[index] = { ...line, form: "notice" };
      }
    }
    start = end;
  }
}

function isCrowd(block: readonly PageLine[]): boolean {
  const sentences = block.filter(({ form }) => form === "prose");
  const isSites = block.some(
    ({ form, text }) => isFurnitureForm(form) && form !== "rule" && !AD_LABELS.has(lookupForm(text)),
  );
  return (
    block.length >= SMALLEST_CROWD &&
    isSites &&
    sentences.length * 2 <= block.length &&
    sentences.every(({ text }) => text.length <= LONGEST_IN_CROWD)
  );
}

/** A line that is marked as a heading is one, whatever its words are. */
export function withForm(segment: Segment): PageLine {
  return { ...segment, form: segment.headingLevel > 0 ? "heading" : formOf(segment.text) };
}

export const wordCount = ({ text }: Segment): number => text.split(/\s+/u).length;

/** Whether the line stands between blank lines. */
export const standsAlone = (lines: readonly PageLine[], index: number): boolean =>
  lines[index]?.adjoins === false && lines[index + 1]?.adjoins !== true;

/** So many of the longer sentences, as a share, stand alone where the text sets its paragraphs apart. */
const MOST = 0.6;
const FEWEST = 3;
/** In characters. */
const LONG = 60;

/** Whether the text has blank lines around its paragraphs: then lines that adjoin one another are rather the page's. */
function setsParagraphsApart(lines: readonly PageLine[]): boolean {
  const long = lines.flatMap(({ form, text }, index) =>
    form === "prose" && text.length >= LONG ? [index] : [],
  );
  const alone = long.filter((index) => standsAlone(lines, index)).length;
  return alone >= FEWEST && alone >= long.length * MOST;
}
