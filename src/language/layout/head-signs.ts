import { isAuthorLine, isReadingTime, soleAuthor } from "./byline.ts";
import { asciiDigits } from "./date-forms.ts";
import { opensAtPlace, opensWithAgency } from "./dateline.ts";
import { canBeHeadline, isNoText, LONGEST_PREAMBLE, WORDS_OF_A_HEADLINE } from "./headline-forms.ts";
import { isNameLine, isRole } from "./name-lines.ts";
import { type PageLine, wordCount } from "./page-lines.ts";

/* What signs an article, and where the body below it begins. */

/** An author, a day with its year, a reading time, or an agency's dateline: what stands below headlines. */
export function isSign({ form, text }: PageLine): boolean {
  if (form === "byline")
    return isAuthorLine(text) || isReadingTime(text) || hasYear(text) || /[·|•∙]/u.test(text);
  if (form === "date") return hasYear(text);
  return form === "prose" && opensWithAgency(text);
}

/** A place in capitals opens the first paragraph below a headline of some words: "JAKARTA - A ferry drifted". */
export function opensBrief(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  if (line?.form !== "prose" || !opensAtPlace(line.text)) return false;
  let heading = index - 1;
  while (heading > index - LONGEST_BRIEF_HEAD && mayStandInBrief(lines[heading])) heading -= 1;
  const above = lines[heading];
  if (above === undefined) return false;
  // In a transcript the line above has a name in capitals, too.
  if (/^\p{Lu}[\p{Lu} .'’-]+:\s/u.test(above.text)) return false;
  return canBeHeadline(above) && wordCount(above) > WORDS_OF_A_HEADLINE;
}

/** Below the headline of a brief: how long ago, and an agency. */
const LONGEST_BRIEF_HEAD = 4;
const mayStandInBrief = (line: PageLine | undefined) =>
  line !== undefined && (isNoText(line) || (line.form === "heading" && isNameLine(line.text)));

export const hasYear = (text: string) => /(?<!\d)(?:19|20)\d{2}|[./-]\d{2}(?!\d)/u.test(asciiDigits(text));

/** Where the body begins that the sign at `index` stands above; null where another article's head comes first. */
export function bodyBelow(lines: readonly PageLine[], index: number): number | null {
  let heading = false;
  const last = Math.min(lines.length, index + LONGEST_PREAMBLE);
  for (let below = index + 1; below < last; below += 1) {
    const line = lines[below];
    if (line === undefined || line.form === "end mark") return null;
    if (line.form === "end heading" && !isInMenu(lines, below) && !isAboveText(lines, below)) return null;
    const begins = beginsBody(lines, index, below);
    if (begins === null) return null;
    if (begins) return below;
    if (heading && (line.form === "date" || isAuthorLine(line.text))) return null;
    if (canBeHeadline(line) && !isNameLine(line.text) && wordCount(line) >= WORDS_OF_A_HEADLINE)
      heading = true;
  }
  return null;
}

/** Whether the line is the body's first; null where the sign is of a note on the author, and of no article. */
function beginsBody(lines: readonly PageLine[], sign: number, index: number): boolean | null {
  const line = lines[index];
  if (line?.form !== "prose" && line?.form !== "item") return false;
  if (speaksOf(lines[sign], line)) return isAboveDay(lines[index + 1]) ? false : null;
  return !isStandfirst(lines, index) && !isCredited(lines, index);
}

/** "Press contact" among other labels, as of a table of contents: four lines that adjoin one another, and a text that stands alone. */
function isInMenu(lines: readonly PageLine[], index: number): boolean {
  let first = index;
  while (first > index - LONGEST_MASTHEAD && lines[first]?.adjoins === true) first -= 1;
  return (
    index - first >= SHORTEST_MENU &&
    lines[index + 1]?.adjoins === false &&
    lines[index + 1]?.form === "prose"
  );
}

const SHORTEST_MENU = 3;

/** "Join the conversation" among the tools of an article: right below it the text goes on for several long sentences. */
const isAboveText = (lines: readonly PageLine[], index: number): boolean =>
  lines
    .slice(index + 1, index + 1 + TEXT_SPAN)
    .filter(({ form, text }) => form === "prose" && text.length >= LONG).length >= FEWEST_LONG;

/** In lines, and a long sentence in characters. */
const TEXT_SPAN = 14;
const LONG = 100;
const FEWEST_LONG = 3;

/** A sentence may stand between the author and the date: signs follow it, and the text. */
function isStandfirst(lines: readonly PageLine[], index: number): boolean {
  const next = lines[index + 1];
  if (next === undefined || next.form === "prose" || !isSign(next)) return false;
  let after = index + 2;
  while (after < index + LONGEST_MASTHEAD && standsInMasthead(lines[after])) after += 1;
  return lines[after]?.form === "prose";
}

/** "The port in the morning." with its credit right below: a caption. */
export const isCredited = (lines: readonly PageLine[], index: number) =>
  lines[index + 1]?.form === "credit" &&
  lines[index + 1]?.adjoins === true &&
  (lines[index + 2]?.adjoins !== true || isNoText(lines[index + 2]));

const standsInMasthead = (line: PageLine | undefined) =>
  line !== undefined && (isNoText(line) || (line.adjoins && line.form === "heading"));

const LONGEST_MASTHEAD = 10;

/** "Jane Doe reported from Elsin.", and right below it the day. */
const isAboveDay = (next: PageLine | undefined) =>
  next?.adjoins === true && next.form === "date" && hasYear(next.text);

/** "By Jane Doe" and below it "Jane Doe covers the harbour": a note on the author, and no article. */
function speaksOf(sign: PageLine | undefined, { text }: PageLine): boolean {
  const name = sign === undefined ? null : soleAuthor(sign.text);
  return (
    name !== null &&
    text
      .slice(0, name.length + NAME_BEFORE)
      .toLowerCase()
      .includes(name.toLowerCase())
  );
}

const NAME_BEFORE = 10;

export function lastSignAbove(lines: readonly PageLine[], body: number): number {
  let last = body - 1;
  while (last > 0 && !isMastheadLine(lines[last])) last -= 1;
  return last;
}

function isMastheadLine(line: PageLine | undefined): boolean {
  if (line === undefined) return false;
  return (
    line.form === "byline" ||
    line.form === "date" ||
    line.form === "clock" ||
    (line.form === "heading" && (isNameLine(line.text) || isRole(line.text)))
  );
}
