import { closingCredit, isPictureCredit, namesPictureAgency, startsQuoted } from "./captions.ts";
import { isNoText, LONGEST_PREAMBLE } from "./headline-forms.ts";
import {
  type BlockKind,
  isAbove,
  type LineFacts,
  LONGEST_SUBHEAD,
  WORDS_OF_A_STANDFIRST,
} from "./line-facts.ts";
import { isNameLine, isPersianOrArabicName, isPersonLine } from "./name-lines.ts";
import { type PageLine, wordCount } from "./page-lines.ts";
import {
  isBelowCredit,
  isDatedScene,
  isScene,
  isUnstoppedCaption,
  isVerbless,
  showsAtOnce,
} from "./picture-texts.ts";

/* Captions by what stands beside them. */

const WORDS_OF_A_NAME = 3;

/** What a line of a caption's own form is. */
export const captionKind = ({ form }: PageLine): BlockKind | undefined =>
  form === "caption" || form === "credit" ? "caption" : undefined;

/** What stands in parentheses at the end of more than one line that is no sentence: whose pictures the page shows. */
export function sharedCredits(lines: readonly PageLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const line of lines) {
    const credit = creditOf(line);
    if (credit !== null) (seen.has(credit) ? shared : seen).add(credit);
  }
  return shared;
}

const creditOf = ({ form, text }: PageLine): string | null =>
  form === "heading" && text.length >= SHORTEST_CAPTION ? closingCredit(text) : null;

/** In characters. */
const SHORTEST_CAPTION = 25;

/** Whether the line is a caption by its form and its place. */
export function isCaptionHere(facts: LineFacts): boolean {
  const { line, index, count, comesAgain } = facts;
  const above = isAbove(facts);
  const last = index === count - 1;
  if (startsQuoted(line.text)) return false;
  // The body's own last sentence may end in an agency's name.
  if (captionKind(line) !== undefined)
    return above || !last || line.text.startsWith("(") || closingCredit(line.text) === null;
  const ending = creditOf(line);
  if (ending !== null && facts.sharedCredits.has(ending)) return true;
  if (!above) return false;
  const credit = line.complete ? null : closingCredit(line.text);
  if (
    credit !== null &&
    (isPictureCredit(credit) || /^\p{Lu}[^,]*[\s/]\p{Lu}/u.test(credit) || isPersianOrArabicName(credit))
  )
    return true;
  return comesAgain && index < LONGEST_PREAMBLE && wordCount(line) > WORDS_OF_A_NAME;
}

/**
 * "The port in the morning" above or below "Photo: Jane Doe", above "hide caption" with its credit between, below "View gallery", or twice,
 * one right after the other.
 */
export function hasCaptionNeighbour(facts: LineFacts): boolean {
  const { line, previous, next, afterNext } = facts;
  if (previous?.form === "caption label") return line.form === "heading" || line.form === "prose";
  if (isSeenAboveCredit(facts)) return true;
  if (line.form === "heading" && next !== undefined && wordCount(line) > WORDS_OF_A_NAME) {
    if (next.key === line.key || (previous?.form === "credit" && line.adjoins && !next.adjoins)) return true;
  }
  if (
    line.form === "heading" &&
    next?.form === "credit" &&
    !isNameLine(line.text) &&
    !isStandfirstPlace(facts)
  )
    return true;
  if (
    line.form === "heading" &&
    line.text.length >= LONGEST_SUBHEAD / 2 &&
    previous?.form === "picture button" &&
    (line.adjoins || !isStandfirstPlace(facts))
  )
    return true;
  if (next?.form === "caption button") return line.form === "heading";
  const isAlone = previous === undefined || !line.adjoins || isNoText(previous);
  if (!isAlone || next?.adjoins !== true) return false;
  if (afterNext?.form === "caption button") return line.form === "heading" || line.form === "prose";
  if (next.form !== "credit") return false;
  return (
    line.form === "heading" ||
    (line.form === "prose" && (afterNext?.adjoins !== true || isNoText(afterNext) || isLabel(afterNext)))
  );
}

/** In a text without blank lines, one sentence on what is to be seen, right above whose picture it is: a lead may stand there as well. */
const isSeenAboveCredit = ({ line, previous, next, afterNext }: LineFacts): boolean =>
  line.form === "prose" &&
  line.adjoins &&
  previous !== undefined &&
  next?.form === "credit" &&
  next.adjoins &&
  afterNext?.form === "prose" &&
  afterNext.adjoins &&
  showsAtOnce(line.text);

/**
 * Whether the line says what is to be seen, and no credit stands beside it: it stands alone between sentences. One sentence in the present shows a
 * scene only where the article reports what was said before.
 */
export function showsPicture({
  line,
  previous,
  next,
  afterNext,
  index,
  bodyStart,
  lastSentence,
  isReport,
}: LineFacts): boolean {
  const isAlone = !line.adjoins && (next?.adjoins !== true || isNameBelow(next, afterNext));
  if (!isAlone || index >= lastSentence) return false;
  if (![next, afterNext, previous].some((other) => other?.form === "prose")) return false;
  if (line.form === "prose" && (isVerbless(line.text) || isDatedScene(line.text))) return index >= bodyStart;
  if (index <= bodyStart) return false;
  return line.complete
    ? isReport && line.form === "prose" && isScene(line.text)
    : isUnstoppedCaption(line.text);
}

/** A few words without a full stop, and no other line below: whose picture it is. */
export const isNameBelow = (line: PageLine, next: PageLine | undefined): boolean =>
  line.form === "heading" && line.adjoins && next?.adjoins !== true && wordCount(line) <= WORDS_OF_A_CREDIT;

const WORDS_OF_A_CREDIT = 4;

/** Whether the line says what is in a picture, and the number of the pictures stands right below it. */
export const isAboveNumber = (line: PageLine | undefined, next: PageLine | undefined): boolean =>
  line?.form === "heading" &&
  next?.adjoins === true &&
  /^\d{1,2}$/u.test(next.text) &&
  isBelowCredit(line.text);

/** Whether the line stands right below a name, and no other line beside the two: whose picture it is, and what is in it. */
export function isBelowName(
  credit: PageLine | undefined,
  line: PageLine,
  next: PageLine | undefined,
  isAboveText: boolean,
): boolean {
  if (credit === undefined || credit.adjoins || !line.adjoins || next?.adjoins === true) return false;
  if (line.form !== "heading" || !isBelowCredit(line.text)) return false;
  return (
    namesPictureAgency(credit.text) ||
    (!isAboveText &&
      credit.form === "heading" &&
      isPersonLine(credit.text) &&
      wordCount(credit) <= WORDS_OF_A_NAME)
  );
}

/** The middle one of three lines that adjoin one another: whose picture it is, what is in it as a sentence, and the caption without a full stop. */
export const isBetweenCreditAndCaption = (
  credit: PageLine | undefined,
  line: PageLine,
  caption: PageLine | undefined,
  next: PageLine | undefined,
): boolean =>
  credit?.adjoins === false &&
  (credit.form === "credit" ||
    (credit.form === "heading" && isNameLine(credit.text) && wordCount(credit) <= WORDS_OF_A_CREDIT)) &&
  line.form === "prose" &&
  line.adjoins &&
  caption?.form === "heading" &&
  caption.adjoins &&
  wordCount(caption) > WORDS_OF_A_NAME &&
  next?.adjoins === false;

const isLabel = (line: PageLine) => line.form === "heading" && wordCount(line) <= WORDS_OF_A_NAME;

/** Where the line may sum the article up, and the credit below it be of another picture. */
const isStandfirstPlace = ({ line, next, index, lastSign, bodyStart, titleIndex }: LineFacts) =>
  next?.adjoins !== true &&
  index < bodyStart &&
  wordCount(line) >= WORDS_OF_A_STANDFIRST &&
  (index === (titleIndex ?? -2) + 1 || (lastSign !== null && index < lastSign));
