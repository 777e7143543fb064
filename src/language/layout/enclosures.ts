import { isAuthorLine } from "./byline.ts";
import { isAboveNumber, isBelowName } from "./caption-places.ts";
import { AD_LABELS, isSignUp, lookupForm } from "./furniture-words.ts";
import { stemsOf } from "./headline-choice.ts";
import { isFurnitureForm } from "./line-form.ts";
import { isNameLine } from "./name-lines.ts";
import { type PageLine, wordCount } from "./page-lines.ts";
import { addressesReader, narrates } from "./page-notices.ts";

/** Longest line of a list of links; longest sentence of a sign-up box. In characters. */
const LONGEST_LINK = 160;
const LONGEST_PITCH = 240;
/** How far from its button the text of a sign-up form stands, in lines. */
const SIGN_UP_SPAN = 5;
/** Most lines in a box. */
const LARGEST_BOX = 16;

const BOX_BEGINS = /^skip past newsletter/iu;
const BOX_ENDS = /^after newsletter/iu;

/**
 * The lines that stand in lists of links and in boxes among the text: they are no part of the article although their own
 * form doesn't say so. Takes linear time.
 *
 * @param from the first line that can stand in a list: below the headline.
 * @param body the first line that can stand in a box: above it names stand beside buttons.
 */
export function enclosedLines(lines: readonly PageLine[], from: number, body: number): ReadonlySet<number> {
  const enclosed = new Set<number>();
  let index = from;
  while (index < lines.length) {
    const end = withoutSubhead(lines, index, endOfList(lines, index, body)) ?? endOfBracket(lines, index);
    for (let inside = index; inside < (end ?? index); inside += 1) enclosed.add(inside);
    index = end ?? index + 1;
  }
  for (let start = body; start < lines.length; ) {
    let end = start + 1;
    while (lines[end]?.adjoins === true) end += 1;
    for (const index of [
      ...inBox(lines, start, end),
      ...inLinks(lines, start, end),
      ...inPortrait(lines, start, end),
    ])
      enclosed.add(index);
    for (let button = start; button < end; button += 1) {
      for (const index of inSignUp(lines, button, body)) enclosed.add(index);
    }
    start = end;
  }
  return enclosed;
}

/**
 * Where the list ends whose heading is at `index`. Where its lines adjoin one another, it ends at the first blank line; else at the
 * first sentence.
 */
function endOfList(lines: readonly PageLine[], index: number, body: number): number | null {
  if (lines[index]?.form !== "list heading") return null;
  let end = index + 1;
  let isTight = false;
  for (let line = lines[end]; line !== undefined && mayBeLink(line); line = lines[end]) {
    if (isEntryBegun(lines, end)) break;
    // "Read more" of a caption: below it who wrote the article, and the text.
    if (end < body && isAuthorLine(line.text)) break;
    if (line.adjoins) isTight = true;
    else if (isTight && !isFurnitureForm(line.form)) break;
    end += 1;
  }
  return end;
}

/**
 * The end of a list without its last line, where that is no link but heads the text below: the line right below says its words again, or it is
 * short and all others of the list are long. In a text without blank lines nothing else parts the two.
 */
function withoutSubhead(lines: readonly PageLine[], start: number, end: number | null): number | null {
  if (end === null || end - start < SHORTEST_LIST) return end;
  const last = lines[end - 1];
  const links = lines.slice(start + 1, end - 1).filter(isLabel);
  if (last === undefined || !isLabel(last) || !last.adjoins || links.length === 0) return end;
  if (!lines.slice(end, end + 2).every(({ form, adjoins }) => form === "prose" && adjoins)) return end;
  if (wordCount(last) > WORDS_OF_A_SUBHEAD || isNameLine(last.text) || /[:;,]$/u.test(last.text)) return end;
  const shared = sharedStems(last, lines[end]);
  const isShort =
    wordCount(last) <= WORDS_OF_A_SHORT_SUBHEAD &&
    links.every((link) => wordCount(link) >= wordCount(last) + MORE_WORDS_OF_A_LINK);
  return shared >= FEWEST_SHARED || isShort ? end - 1 : end;
}

/** The heading of a list, a link and a subhead. */
const SHORTEST_LIST = 3;
const WORDS_OF_A_SUBHEAD = 8;
const WORDS_OF_A_SHORT_SUBHEAD = 5;
const MORE_WORDS_OF_A_LINK = 2;
const FEWEST_SHARED = 2;

/** How many words of the line another says again. */
function sharedStems(line: PageLine, other: PageLine | undefined): number {
  const said = new Set(stemsOf(other?.text ?? ""));
  return new Set(stemsOf(line.text).filter((stem) => said.has(stem))).size;
}

/** An hour, and below it a heading, perhaps a name, and a sentence: an entry of a live blog, which the list above it may name as well. */
function isEntryBegun(lines: readonly PageLine[], clock: number): boolean {
  if (lines[clock]?.form !== "clock") return false;
  const sentence = lines.slice(clock + 1, clock + 4).findIndex(({ form }) => form === "prose");
  return sentence > 0 && lines.slice(clock + 1, clock + 1 + sentence).every(isLabel);
}

/** Short, and no sentence unless it asks. */
const mayBeLink = ({ form, text }: PageLine) =>
  text.length <= LONGEST_LINK &&
  form !== "prose" &&
  form !== "caption" &&
  form !== "sign-off" &&
  form !== "end mark";

/** A box whose begin and end the page names for readers of screens. */
function endOfBracket(lines: readonly PageLine[], index: number): number | null {
  if (!BOX_BEGINS.test(lines[index]?.text ?? "")) return null;
  const length = lines.slice(index, index + LARGEST_BOX).findIndex(({ text }) => BOX_ENDS.test(text));
  return length < 0 ? null : index + length + 1;
}

/** Lines that adjoin one another, none of them the article's: buttons with their labels. */
function inBox(lines: readonly PageLine[], start: number, end: number): readonly number[] {
  const box = lines.slice(start, end);
  if (box.length < 2 || box.length > LARGEST_BOX || !box.some(({ form }) => isFurnitureForm(form))) return [];
  if (box.some(({ form }) => form === "item" || form === "prose")) return [];
  const isBelowAd =
    box.length === 2 && lines[end]?.form === "prose" && AD_LABELS.has(lookupForm(box[0]?.text ?? ""));
  const isCaption = (at: number) =>
    box[at - 1]?.form === "caption label" ||
    (isEntryHeading(box, at) && lines[end]?.form === "prose") ||
    isPictured(box, at) ||
    isNumbered(box, at) ||
    isAboveCredit(box, at);
  return isBelowAd ? [] : box.flatMap((line, at) => (isLabel(line) && !isCaption(at) ? [start + at] : []));
}

/** The last line, below an hour: heads an entry of a live blog. */
const isEntryHeading = (box: readonly PageLine[], at: number) =>
  at === box.length - 1 &&
  box[at - 1]?.form === "clock" &&
  !box.slice(0, at - 1).some(({ text }) => /\b(?:video|player|watch|browser)\b/iu.test(text));

/** Below a button to enlarge a picture, the last line with words enough says what is in it. */
const isPictured = (box: readonly PageLine[], at: number) =>
  at === box.length - 1 &&
  box[at - 1]?.form === "picture button" &&
  (box[at]?.text.length ?? 0) >= SHORTEST_CAPTION;

/** Above whose picture it is, a line with words enough says what is in it. */
const isAboveCredit = (box: readonly PageLine[], at: number) => {
  const line = box[at];
  return box[at + 1]?.form === "credit" && line !== undefined && wordCount(line) > WORDS_OF_A_LABEL;
};
const WORDS_OF_A_LABEL = 3;

/** Above the number of the pictures, a line that says what is in one; the box begins with one. */
const isNumbered = (box: readonly PageLine[], at: number) =>
  [0, at].every((line) => isAboveNumber(box[line], box[line + 1]));

const SHORTEST_CAPTION = 40;

const isLabel = ({ form, headingLevel }: PageLine) => form === "heading" && headingLevel === 0;

/** What stands around a button or field to sign up: what for, and what becomes of the address. */
function inSignUp(lines: readonly PageLine[], button: number, from: number): readonly number[] {
  if (!isSignUp(lookupForm(lines[button]?.text ?? ""))) return [];
  const found: number[] = [];
  for (let above = button - 1; above >= Math.max(from, button - SIGN_UP_SPAN); above -= 1) {
    const line = lines[above];
    if (line === undefined || !(isLabel(line) || isPitch(line) || isFurnitureForm(line.form))) break;
    found.push(above);
  }
  for (let below = button + 1; below <= button + SIGN_UP_SPAN; below += 1) {
    const line = lines[below];
    if (line === undefined || !(isPitch(line) || isFurnitureForm(line.form))) break;
    found.push(below);
  }
  return found;
}

/**
 * Headings that adjoin one another among the text are links, whatever heads them. After a colon they are a list of the article, and so
 * are single words; verses end in commas or go on in lower case.
 */
function inLinks(lines: readonly PageLine[], start: number, end: number): readonly number[] {
  const links = lines.slice(start, end);
  const areHeadings = links.every(({ form, headingLevel }) => form === "heading" && headingLevel === 0);
  if (links.every(({ key }) => key === links[0]?.key)) return [];
  const [first, second] = links;
  if (second !== undefined && links.length === 2 && isBelowName(first, second, lines[end], false)) return [];
  if (links.length < 2 || links.length > LARGEST_BOX || !areHeadings) return [];
  if (
    /[:،:]["”’]?$/u.test(lines[start - 1]?.text ?? "") ||
    links.some(({ text }) => /[,;:]$|^\p{Ll}|^["“„«]/u.test(text))
  )
    return [];
  return links.some((line) => wordCount(line) > 2) ? links.map((_, at) => start + at) : [];
}

/** "About Jane Doe", and right below it who she is: a box, where the line stands among the text. */
function inPortrait(lines: readonly PageLine[], start: number, end: number): readonly number[] {
  const name = /^About (\p{Lu}.{2,60})$/u.exec(lines[start]?.text ?? "")?.[1];
  const isOfOne =
    name !== undefined &&
    lines.slice(start + 1, end).some(({ text }) => text.slice(0, ABOUT_SPAN).includes(name));
  return isOfOne && end - start <= LARGEST_PORTRAIT ? lines.slice(start, end).map((_, at) => start + at) : [];
}

const ABOUT_SPAN = 200;
const LARGEST_PORTRAIT = 4;

/** Whether the line speaks to the reader, of news and mail. */
const isPitch = ({ form, text }: PageLine) =>
  (form === "prose" || form === "heading") &&
  text.length <= LONGEST_PITCH &&
  addressesReader(text) &&
  !narrates(text);
