import type { Quotation } from "../analysis.ts";
import type { BodyPart } from "../layout/body-parts.ts";
import { isByline, isDateStamp } from "../layout/byline.ts";
import { isCaption, startsQuoted } from "../layout/captions.ts";
import { isFurnitureForm } from "../layout/line-form.ts";
import { formOf } from "../layout/line-forms.ts";
import { CONJUNCTIONS, PREPOSITIONS } from "../lexicon/function-words.ts";
import type { Passage } from "../words/passage.ts";
import { type TakenAsKnown, takenAsKnown } from "./known-things.ts";
import { isAboutTheText, isPageBound } from "./page-bound.ts";
import { WORD_KINDS, type WordForm, type WordForms } from "./word-forms.ts";

/** How a sentence stands when it is taken out of its article. */
export type Bearing = {
  /** No quotation or bracket is cut at its ends. */
  readonly whole: boolean;
  /** Reads well in a summary: whole, a statement, and no line that the page put into the text. */
  readonly suitable: boolean;
  /**
   * Whether it is a line that the page put into the text: a date stamp, a label, a pointer to other pages. Read only where it decides,
   * since it takes longer than all the rest.
   */
  readonly isOfThePage: () => boolean;
  /** Opens with a word that points to the sentence before ("He", "This"), which must then stand before it. */
  readonly leans: boolean;
  /** Speaks of "the decision" or "the attack": some sentence that speaks of it must come first. */
  readonly follows: boolean;
  /** Is understood without any other sentence: it neither leans nor follows, and takes nothing as known ("the end", "him"). */
  readonly alone: boolean;
  /** What it speaks of as known; some of it an earlier sentence of the article may have introduced. */
  readonly known: TakenAsKnown;
};

const POINTS_BACK =
  /^(?:he|she|it|they|him|her|them|his|their|its|this|that|these|those|such|both|neither|another|others?|here|there|the (?:former|latter|two|pair|duo|other|others|same)|one of (?:them|these|those)|as a result|for (?:example|instance|this|that)|in (?:addition|contrast|response|return|turn)|on the other hand|after (?:that|this)|so|then|thus|therefore|hence|yet|but|and|or|nor|also|besides|however|instead|moreover|furthermore|meanwhile|nevertheless|nonetheless|otherwise|similarly|still|afterwards|later|too|indeed|that's|it's|he's|she's|they're)\b/u;
const REFERS_BACK =
  /^(?:[^“"«]{0,24})\b(?:he|she|they|him|her|his)\b|^(?:i|we|you) [^,.“"]{0,40}\b(?:its?|them|their)\b/u;
/** Where the sentence before took place: "Inside, …". */
const PLACE_BEFORE =
  /^(?:inside|outside|nearby|upstairs|downstairs|indoors|outdoors|next door|elsewhere|by then|at first|at the time|minutes later|moments later|hours later|days later|a (?:moment|minute|day|week|month|year) (?:before|earlier|later))(?=,)/u;
const TIME_BEFORE =
  /^(?:\p{L}+|\d+) (?:minutes|hours|days|weeks|months|years) (?:before|earlier|later)(?=,)/u;
/** "The second one was not.", "… are connected in this manner": what was or how, the sentence before says. */
const LEFT_UNSAID =
  /\b(?:was|were|is|are|did|do|does|had|has|have|will|would|could|can)(?: not|n['’]t)?(?: (?:too|either|so))?[.!]["”’)]*$|\bin (?:this|that|such a|the same) (?:way|manner|case|regard|respect|context|fashion)\b/u;
/**
 * "She has a different recollection.", "He sees it otherwise.", "The mayor was less forgiving.", "Not everyone is
 * convinced.": compared with the sentence before.
 */
const COMPARED =
  /\ba (?:very |rather )?different (?:account|answer|explanation|memory|opinion|picture|recollection|story|take|version|view)\b|\bsees? (?:it|this|things) (?:otherwise|differently)\b|\b(?:is|are|was|were|seemed|sounded) (?:even |far |much |no )?(?:less|more) \p{L}+[.!]$|\b(?:disagrees?|disagreed)[.!]$|\b(?:is|are|was|were|seemed|sounded|remains?|remained) (?:not |also |un)?(?:convinced|persuaded|impressed|amused|moved|surprised|so sure)[.!]$/u;
/** "What was said is disputed." */
const WHAT_WAS_BEFORE = /^what (?:was|were|is) (?:said|done|meant|agreed|written|decided|seen)\b/u;
/** "In the bar they are less cordial.": who are, behind where they are. */
const PRONOUN_BEHIND_PLACE =
  /^(?:in|at|on|outside|inside|across|behind) (?:the|a|an|his|her) (?:(?!who|where|that|which|when)\p{L}+ ){1,6}(?:he|she|they) (?:is|are|was|were|has|have|had)\b/u;
/** "Orlan laughs about it now." */
const LAUGHS_ABOUT_IT = /\b(?:laugh|joke|smile|shrug)(?:s|d|ed)? (?:about|at|over) (?:it|this|that|them)\b/u;
/** Whoever is meant, nothing before the opening sentence says it. */
const OPENS_WITH_A_PRONOUN = /^["“]?(?:he|she|they|his|her|their|him|them)\b/iu;
const FOLLOWS =
  /^(?:what|the (?:\p{Ll}+ )?(?:move|decision|announcement|incident|statement|comments?|remarks|attack|blast|explosion|ruling|verdict|news|report|study|deal|agreement|vote|letter|accident|crash|shooting|arrests?|order|circular|notification|development|revelation|claim|allegations?|video|post|measure|bill|proposal|plan|event|meeting|visit|case|trend|findings?|results?|man|woman|couple|boy|girl|victims?|suspects?|pair|actor|actress|singer|player|striker|film|movie|match|company|firm|minister|accused|duo|latter|former|\d+-year-old)) /u;
const FIRST_PERSON = /\b(?:I|we|We|my|My|our|Our|me|us)\b/u;
/** From this share on, a sentence with "I" or "our" in it is what someone answers to the sentence before. */
const MOSTLY_QUOTED = 0.6;
const PRONOUN = /^(?:he|she|they|it)$/iu;
const PRONOUN_SAID =
  /(?:,|["”?!])\s(?:he|she|they|it) (?:said|says|added|adds|told|wrote|writes|explained|continued|noted|recalled|insisted|argued|warned)\b/u;
const AFTER_OPENING = /^(\p{L}+)(?!\p{L})[^,“"«]{0,90}, (?:he|she|they|it|his|her|their|its)\b/u;

/** What decides how a sentence stands alone. */
export type SentenceInPlace = {
  /** The sentence as it would be shown. */
  readonly passage: Passage;
  /** Its words and marks in order. */
  readonly pieces: readonly WordForm[];
  /** Whether the body opens with it: then nothing stands before it that it could point to. */
  readonly first: boolean;
  /** Where in the body it stands. */
  readonly part: BodyPart;
  /** The quotations that lie in it, wholly or in part. */
  readonly within: readonly Quotation[];
  /** Words as blanks divide them. */
  readonly length: number;
  /** The kinds of its words together, as bits of `WORD_KINDS`. */
  readonly kinds: number;
};

/**
 * How a sentence stands alone.
 *
 * @param headline the content words of the headline, which readers know.
 * @param forms the word forms of its article.
 */
export function bearingOf(
  sentence: SentenceInPlace,
  headline: ReadonlySet<string>,
  forms: WordForms,
): Bearing {
  const { passage, pieces, first, part, within, length } = sentence;
  const { text, start, end } = passage;
  const cut = within.some((quoted) => quoted.start < start || quoted.end > end);
  const quotedLength = within.reduce((sum, quoted) => sum + quoted.end - quoted.start, 0);
  const whole = !cut && hasBalancedMarks(text) && quotedLength < 0.9 * text.length;
  const known = takenAsKnown(text, pieces, headline, forms);
  const leans =
    !first &&
    (known.pointsBack ||
      (quotedLength > MOSTLY_QUOTED * text.length && FIRST_PERSON.test(text)) ||
      pointsBack(sentence) ||
      within.some((quoted) => pronounSpeaks(quoted, passage)));
  const follows = !first && (part !== "text" || FOLLOWS.test(text.slice(0, 60).toLowerCase()));
  const isOfThePage = once(() => readsAsThePages(text));
  return {
    whole,
    isOfThePage,
    suitable:
      whole && isStatement(sentence) && (part !== "interview" || standsAlone(text, length)) && !isOfThePage(),
    leans,
    follows,
    alone: first ? !OPENS_WITH_A_PRONOUN.test(text) : !(leans || follows || known.things.length > 0),
    known,
  };
}

function once(read: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??= read();
    return known;
  };
}

/** Whether a sentence of an answer can be read without its question, and without knowing who "I" is. */
function standsAlone(text: string, length: number): boolean {
  return length >= 8 && !FIRST_PERSON.test(text);
}

function pointsBack({ passage, kinds }: SentenceInPlace): boolean {
  const lower = passage.text
    .slice(0, 130)
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/^[^\p{L}]+/u, "");
  if (POINTS_BACK.test(lower) || REFERS_BACK.test(lower) || PLACE_BEFORE.test(lower)) return true;
  if (/ (?:before|earlier|later),/u.test(lower) && TIME_BEFORE.test(lower)) return true;
  if (LEFT_UNSAID.test(passage.text) || COMPARED.test(passage.text)) return true;
  if (WHAT_WAS_BEFORE.test(lower) || PRONOUN_BEHIND_PLACE.test(lower) || LAUGHS_ABOUT_IT.test(lower))
    return true;
  const opening = /, [hist]/u.test(lower) ? AFTER_OPENING.exec(lower)?.[1] : undefined;
  if (opening && (PREPOSITIONS.has(opening) || CONJUNCTIONS.has(opening) || opening.endsWith("ing")))
    return true;
  const said = kinds & WORD_KINDS.pronoun ? PRONOUN_SAID.exec(passage.text) : null;
  return said !== null && !namedBefore(passage, passage.start + said.index);
}

function isStatement({ passage: { text }, length, kinds }: SentenceInPlace): boolean {
  return (
    length >= 5 &&
    /[.!?…]["”’')\]]*$/u.test(text) &&
    !isPageBound(text, kinds) &&
    // ".?" is a closing mark that some archives could not write.
    !/(?<![.,])\?["”’)]*$/u.test(text) &&
    !/^Let(?: us| me|['’]s)\b/u.test(text)
  );
}

/** What the page put into a paragraph whose line breaks were lost: "Read more: …", "(Reuters)" behind a caption, "FULL TEXT." */
function readsAsThePages(text: string): boolean {
  if (text.length >= 300) return false;
  const form = formOf(text);
  if (isFurnitureForm(form)) return true;
  // Whatever is text by its form has been tried as a caption and a byline, but for what opens with a mark.
  const isTried = (form === "prose" || form === "heading") && !startsQuoted(text);
  return (
    (!isTried && (isCaption(text) || isByline(text))) ||
    isDateStamp(text) ||
    isShoutedLabel(text) ||
    isAboutTheText(text) ||
    /^(?:(?:also )?(?:read|watch|see|listen)(?: more| also| here)?\s?[|:?]|scroll down (?:for|to)\b)/iu.test(
      text,
    )
  );
}

/** "FULL TEXT.", "LIVE UPDATES:": a few words and all in capitals. */
function isShoutedLabel(text: string): boolean {
  return text.length <= 40 && /^[\p{Lu}\s'’&-]{5,}[.:!]?$/u.test(text);
}

function pronounSpeaks({ mention }: Quotation, sentence: Passage): boolean {
  return (
    mention !== null &&
    PRONOUN.test(mention.text) &&
    mention.start >= sentence.start &&
    mention.end <= sentence.end &&
    !namedBefore(sentence, mention.start)
  );
}

/** "Aydin was tired, he said": whether a capitalised word in the sentence's own words stands before the pronoun. */
function namedBefore(sentence: Passage, offset: number): boolean {
  const before = sentence.text
    .slice(Math.max(1, offset - sentence.start - 300), offset - sentence.start)
    .replace(/[“"][^“”"]*[”"]/gu, " ");
  return /\s\p{Lu}\p{Ll}{2}/u.test(before);
}

function hasBalancedMarks(text: string): boolean {
  let open = 0;
  let single = 0;
  let straight = 0;
  let round = 0;
  let doubled = 0;
  for (const character of text.match(/[“”«»‘’"()]|''/gu) ?? []) {
    if (character === "“" || character === "«") open += 1;
    else if (character === "”" || character === "»") open -= 1;
    else if (character === "‘") single += 1;
    else if (character === "’") single -= 1;
    else if (character === '"') straight += 1;
    else if (character === "(") round += 1;
    else if (character === ")") round -= 1;
    else doubled += 1;
    if (open < 0 || round < 0) return false;
  }
  // Apostrophes are closing marks too, so only too few of them tell.
  return open === 0 && single <= 0 && straight % 2 === 0 && round === 0 && doubled % 2 === 0;
}
