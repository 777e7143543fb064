import { opensAtPlace } from "../../language/layout/dateline.ts";
import type { Block } from "../../language/layout/layout.ts";
import { endsSentence } from "../../language/layout/layout-segments.ts";
import { LONGEST_SUBHEAD } from "../../language/layout/line-facts.ts";
import { isCertainNotice, narrates } from "../../language/layout/page-notices.ts";
import { isPitch } from "../../language/layout/pitches.ts";
import { speaksOfItself } from "../../language/layout/self-reference.ts";
import { reportingVerb } from "../../language/words/reporting-verbs.ts";
import { captionSureness, textSureness } from "./body-model.ts";
import type { Likeness } from "./likeness.ts";
import { isNotice, isText, lineEvidence } from "./line-evidence.ts";

/*
 * What the rules of the layout leave in the body although the page added it: buttons and links that no list holds, boxes among the text, what
 * stands below it.
 */

/**
 * How unlikely a line must be to be left out, in logits: a sentence that ends in who said it, one of others or of the past, any other sentence, a heading above a paragraph, a line
 * of some words above the first sentence, an item of a list, any other line. In folds over our own layouts, sentences that open like a notice among
 * them, seven of 3,419 lie below −3, and of the loose lines that are not of the article nine in ten lie below their bound.
 */
const BOUNDS = {
  attributed: -6,
  narrative: -4,
  sentence: -3.25,
  subhead: -2.5,
  standfirst: -4,
  item: -3,
  other: -0.5,
};
/** In logits: a less sure line goes with one that is left out and that it adjoins. */
const DOUBTFUL = 0.5;
/** In logits: a sentence that the rules took for a notice is of the text where that is clearly likelier. */
const RESTORED = 1;
/** In logits: so sure a caption is none of the text where anything speaks against it. In characters. */
const SURELY = 4;
const OF_A_PICTURE = -1.2;
const LONGEST_CAPTION = 240;
const WORDS_OF_A_STANDFIRST = 5;
const WORDS_OF_AN_ITEM = 5;
const WORDS_OF_A_SUBHEAD = 12;
const WORDS_OF_AN_ATTRIBUTION = 8;
/** A line of so many words, and of so many different long ones. */
const WORDS_OF_A_LINK = 7;
const STEMS_OF_A_LINK = 5;
const WORDS_OF_A_QUOTED_SUBHEAD = 7;

/**
 * The blocks, where those that are rather the page's than the article's are junk. A heading that stood below such lines is a subhead again.
 * Takes linear time.
 *
 * @param source the text that the blocks are of.
 */
export function withOwnText(source: string, blocks: readonly Block[]): Block[] {
  const body = blocks.findIndex(({ kind, text }) => kind === "paragraph" && isSentence(text));
  const lines = lineEvidence(source, blocks).map(({ evidence, adjoins, likeness }, index): Judged => {
    const block = blocks[index];
    const sort =
      block === undefined || !isText(block) || headsEntry(blocks, index) ? null : sortOf(block, index < body);
    const isLink = block !== undefined && index > body && leadsElsewhere(block, likeness);
    const sureness = isLink ? -Infinity : textSureness(evidence);
    const ofPicture = isLink ? -Infinity : captionSureness(evidence);
    const isPicture = ofPicture >= SURELY && block !== undefined && mayBeCaption(block.text);
    return { sort, adjoins, sureness, isCaption: ofPicture > 0, isPicture };
  });
  const isOwn = ownLines(lines);
  const last = blocks.findLastIndex((block, index) => isOwn[index] === true && isText(block));
  let above: Block | undefined;
  return blocks.map((block, index) => {
    if (
      index > body &&
      index < last &&
      isNotice(block) &&
      !isCertainNotice(block.text) &&
      !isPitch(block.text) &&
      !speaksOfItself(block.text) &&
      (lines[index]?.sureness ?? 0) >= RESTORED
    )
      return { ...block, kind: "paragraph" };
    if (isOwn[index] !== true)
      return { ...block, kind: lines[index]?.isCaption === true ? "caption" : "junk" };
    const next = isOwn[index + 1] === true ? blocks[index + 1] : undefined;
    const isBelowJunk = isOwn[index - 1] === false && lines[index]?.adjoins === false;
    const isApart = lines[index]?.adjoins === false && lines[index + 1]?.adjoins === false;
    const heads =
      (isBelowJunk && isSubhead(block, above, next)) || (isApart && isQuotedSubhead(block, above, next));
    if (isText(block)) above = block;
    return heads ? { ...block, kind: "subhead" } : block;
  });
}

/** A line that may be left out, with its sort; null for any other. */
type Judged = {
  readonly sort: keyof typeof BOUNDS | null;
  readonly adjoins: boolean;
  readonly sureness: number;
  /** Whether it is surely a picture's, and of the text only if nothing speaks against it. */
  readonly isPicture: boolean;
  /** Whether it is a picture's, where it is not of the text. */
  readonly isCaption: boolean;
};

/** Of a block of lines, one that is no sentence and not sure goes with the one that it adjoins. */
function ownLines(lines: readonly Judged[]): boolean[] {
  const isOwn = lines.map(
    ({ sort, sureness, isPicture }) =>
      sort === null || sureness >= (isPicture ? Math.max(BOUNDS[sort], OF_A_PICTURE) : BOUNDS[sort]),
  );
  const follow = (index: number, other: number) => {
    const line = lines[index];
    const doubtful =
      line?.sort !== null && (line?.sort === "other" || line?.sort === "subhead") && line.sureness < DOUBTFUL;
    if (doubtful && isOwn[other] === false) isOwn[index] = false;
  };
  for (let index = 1; index < lines.length; index += 1)
    if (lines[index]?.adjoins === true) follow(index, index - 1);
  for (let index = lines.length - 2; index >= 0; index -= 1)
    if (lines[index + 1]?.adjoins === true) follow(index, index + 1);
  return isOwn;
}

function sortOf({ kind, text }: Block, isAboveBody: boolean): keyof typeof BOUNDS {
  if (kind === "subhead") return "subhead";
  if (isSentence(text)) return isAttributed(text) ? "attributed" : narrates(text) ? "narrative" : "sentence";
  if (/^[•·▪●*-] /u.test(text) && wordsIn(text) >= WORDS_OF_AN_ITEM) return "item";
  return isAboveBody && wordsIn(text) >= WORDS_OF_A_STANDFIRST ? "standfirst" : "other";
}

/** "…, says the painter.", "…, the court ruled on Friday.": no page says so of its own words. */
function isAttributed(text: string): boolean {
  const clause = text.slice(text.lastIndexOf(",") + 1);
  const words = text.includes(",") ? clause.toLowerCase().match(/[\p{L}'’]+/gu) : null;
  if (words === null || words.length > WORDS_OF_AN_ATTRIBUTION) return false;
  return words.some((word) => {
    const verb = reportingVerb(word);
    return verb?.form === "finite" && verb.plain;
  });
}

/** A dateline opens the text. */
const mayBeCaption = (text: string) => text.length <= LONGEST_CAPTION && !opensAtPlace(text);

/** A magazine's sign may stand behind the last sentence. */
const isSentence = (text: string) => endsSentence(text.replace(/ \p{So}$/u, ""));
const wordsIn = (text: string) => text.split(/\s+/u).length;

/** An hour above and a paragraph below: the heading of an entry, which the list at the top of a live blog may have given before. */
const headsEntry = (blocks: readonly Block[], index: number) =>
  blocks[index]?.kind === "subhead" &&
  blocks[index - 1]?.kind === "byline" &&
  /\d[:.]\d{2}/u.test(blocks[index - 1]?.text ?? "") &&
  blocks.slice(index + 1, index + 3).find(({ kind }) => kind !== "byline")?.kind === "paragraph";

/** Words enough for the headline of another article, of which the text says none: a link, and no subhead. */
const leadsElsewhere = ({ text }: Block, { stems, count }: Likeness) =>
  !isSentence(text) &&
  wordsIn(text) >= WORDS_OF_A_LINK &&
  stems >= STEMS_OF_A_LINK &&
  count === 0 &&
  !/^[\p{Ll}"“„«'‘•·*▪●-]|[:;,–—-]$/u.test(text);

/** Short words of others in marks, between two sentences of which neither has them: those that have are there for the eye, and left out before. */
const isQuotedSubhead = (block: Block, above: Block | undefined, next: Block | undefined) =>
  /^["“„«][^"“”„«».!?]{4,60}["”“»]$/u.test(block.text) &&
  wordsIn(block.text) <= WORDS_OF_A_QUOTED_SUBHEAD &&
  next?.kind === "paragraph" &&
  isSentence(next.text) &&
  above !== undefined &&
  isSentence(above.text);

/** Short and no sentence, between two sentences. */
function isSubhead(block: Block, above: Block | undefined, next: Block | undefined): boolean {
  return (
    block.kind === "paragraph" &&
    block.text.length <= LONGEST_SUBHEAD &&
    wordsIn(block.text) <= WORDS_OF_A_SUBHEAD &&
    !isSentence(block.text) &&
    !/[:;,–—-]$|^(?:\p{Ll}|[-*•·"“„«])/u.test(block.text) &&
    next?.kind === "paragraph" &&
    isSentence(next.text) &&
    above !== undefined &&
    isSentence(above.text)
  );
}
