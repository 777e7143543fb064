import { isAuthorLine } from "./byline.ts";
import { AD_LABELS, lookupForm } from "./furniture-words.ts";
import { readSegments, type Segment } from "./layout-segments.ts";
import { isFurnitureForm, type LineForm } from "./line-form.ts";
import { formOf } from "./line-forms.ts";
import { isPersonLine } from "./name-lines.ts";
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
  let isBegun = false;
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (lines[end]?.adjoins === true) end += 1;
    const block = lines.slice(start, end);
    if (isCrowd(block) || isLongAppeal(block)) {
      for (let index = start; index < end; index += 1) {
        const line = lines[index];
        const mayBeLead =
          index === end - 1 &&
          !isListOfTeasers(block) &&
          !(line !== undefined && (addressesReader(line.text) || isInVideoBox(block, line)));
        const isPictured =
          lines.slice(index + 1, index + 3).some(({ form }) => form === "caption button") ||
          lines[index + 1]?.form === "credit";
        if (line?.form !== "prose" || mayBeLead || isPictured) continue;
        if (!isBegun && isBetweenHeadAndAuthor(lines, index)) continue;
        lines[index] = { ...line, form: "notice" };
      }
    }
    isBegun ||= block.some(({ form, text }) => form === "prose" && text.length >= LONG);
    start = end;
  }
}

/** Below "Recommended" more than one sentence: each sums another article up. */
const isListOfTeasers = (block: readonly PageLine[]) =>
  block[0]?.form === "list heading" && block.filter(({ form }) => form === "prose").length > 1;

/** A sentence right below a line of some words and right above who wrote the article sums it up. */
function isBetweenHeadAndAuthor(lines: readonly PageLine[], index: number): boolean {
  const above = lines[index - 1];
  if (above?.form !== "heading" || wordCount(above) < WORDS_OF_A_HEADLINE) return false;
  const below = lines.slice(index + 1, index + 1 + MOST_TOOLS);
  const sign = below.findIndex(
    ({ text, form }) => isAuthorLine(text) || isPersonLine(text) || form === "date",
  );
  return (
    sign >= 0 &&
    below.slice(0, sign).every((line) => line.form !== "prose" && wordCount(line) <= WORDS_OF_A_TOOL)
  );
}

/** Between the sentence and the author: buttons, in lines and in words. */
const MOST_TOOLS = 5;
const WORDS_OF_A_TOOL = 5;
const WORDS_OF_A_HEADLINE = 4;

/** The last line below a button to watch, and a length: what the film shows. */
const isInVideoBox = (block: readonly PageLine[], { text }: PageLine) =>
  text.length <= LONGEST_IN_VIDEO_BOX &&
  block.some((line) => /^(?:watch|video|listen|live)(?!\p{L})/iu.test(line.text)) &&
  block.some((line) => /^(?:duration )?\d{1,2}:\d{2}$|\bago$/iu.test(line.text));

const LONGEST_IN_VIDEO_BOX = 160;

function isCrowd(block: readonly PageLine[]): boolean {
  const sentences = block.filter(({ form }) => form === "prose");
  const isSites = block.some(
    ({ form, text }) => isFurnitureForm(form) && form !== "rule" && !AD_LABELS.has(lookupForm(text)),
  );
  return (
    block.length >= SMALLEST_CROWD &&
    isSites &&
    sentences.length * 2 <= block.length &&
    (sentences.every(({ text }) => text.length <= LONGEST_IN_CROWD) || block.some(isAppeal))
  );
}

/** Lines that adjoin one another and ask for money at length: several speak of the paper's work. */
const isLongAppeal = (block: readonly PageLine[]) =>
  block.length >= SMALLEST_CROWD &&
  block.filter(({ text }) => OF_THE_PAPER.test(text)).length >= FEWEST_OF_THE_PAPER;

const FEWEST_OF_THE_PAPER = 2;
const OF_THE_PAPER =
  /\b(?:(?:our|independent|free|quality|high-quality|professional|honest|public-interest) (?:[\w-]+ )?journalism|journalism of|support(?:ing)? (?:us|our|independent)|your (?:support|contribution|donation)|dear readers?|our readers|your readership|need your help|paywalls?|news subscriptions|become an? (?:\w+ )?(?:member|subscriber|supporter)|make (?:an? )?(?:contribution|donation)|consider (?:supporting|making|donating|subscribing)|monthly starting)\b/iu;

/** "Your support helps us to report": the reader is asked for money, and why stands at length. */
const isAppeal = ({ text, form }: PageLine) =>
  form === "prose"
    ? addressesReader(text) && ASKS_TO_SUBSCRIBE.test(text)
    : text.length <= LONGEST_APPEAL && ASKS_FOR_HELP.test(text);

const ASKS_FOR_HELP =
  /\b(?:your support|support (?:us|our)|supported by (?:our )?readers|your help|donate|contribute to|our journalism|a message from (?:the|our)|before you go|since you['’]re here)\b/iu;
const ASKS_TO_SUBSCRIBE =
  /\b(?:become an? (?:\S+ )?(?:subscriber|member|supporter|patron)|subscribe (?:today|now|to (?:us|our))|support our (?:work|journalism|reporting)|join (?:\w+ ){0,4}(?:readers|subscribers|members))\b/iu;

/** In characters. */
const LONGEST_APPEAL = 100;

/** A line that is marked as a heading is one, whatever its words are. */
export function withForm(segment: Segment): PageLine {
  return { ...segment, form: segment.headingLevel > 0 ? "heading" : formOf(segment.text) };
}

export const wordCount = ({ text }: Segment): number => text.split(/\s+/u).length;

/** Whether the line stands between blank lines. */
export const standsAlone = (lines: readonly PageLine[], index: number): boolean =>
  lines[index]?.adjoins === false && lines[index + 1]?.adjoins !== true;

/** So many blocks of lines with a longer sentence hold just one, as a share, and so many of those sentences, where the text sets its paragraphs apart. */
const MOST_BLOCKS = 0.7;
const MOST_SENTENCES = 0.4;
const FEWEST = 3;
/** In characters. */
const LONG = 40;

/** Whether the text has blank lines around its paragraphs: then lines that adjoin one another are rather the page's. */
function setsParagraphsApart(lines: readonly PageLine[]): boolean {
  const blocks: { long: number; lines: number }[] = [];
  for (const { adjoins, form, text } of lines) {
    const last = blocks.at(-1);
    const block = adjoins && last !== undefined ? last : { long: 0, lines: 0 };
    if (block !== last) blocks.push(block);
    block.lines += 1;
    if (form === "prose" && text.length >= LONG) block.long += 1;
  }
  // Below the last paragraph stands what the page says of itself.
  const end = blocks.findLastIndex(({ long, lines: size }) => long === 1 && size === 1);
  const holding = blocks.slice(0, end + 1).filter(({ long }) => long > 0);
  const alone = holding.filter(({ lines: size }) => size === 1).length;
  const sentences = holding.reduce((sum, { long }) => sum + long, 0);
  return alone >= FEWEST && alone >= holding.length * MOST_BLOCKS && alone >= sentences * MOST_SENTENCES;
}
