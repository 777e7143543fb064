import type { Analysis, Passage } from "./analysis.ts";
import { withoutDateline } from "./dateline.ts";
import { fold } from "./fold.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";

/** A sentence of the body as the summary sees it. */
export type Candidate = {
  readonly passage: Passage;
  /** From 0, in the body. */
  readonly position: number;
  /** Words as blanks divide them; what a budget counts. */
  readonly length: number;
  /** Content words, folded, each once. */
  readonly terms: ReadonlySet<string>;
  /** No quotation or bracket is cut at its ends. */
  readonly whole: boolean;
  /** Reads well in a summary: whole, and a statement. */
  readonly suitable: boolean;
  /** Opens with a word that points to the sentence before ("He", "This"), which must then stand before it. */
  readonly leans: boolean;
  /** How much it belongs into a summary; higher is better. */
  readonly score: number;
};

/** How much each feature counts: chosen one after the other by ROUGE-1 on CNN and Inshorts articles, in equal parts. */
const WEIGHTS = {
  position: 1.5,
  decay: 3,
  opensParagraph: 0.3,
  title: 0.9,
  frequency: 3,
  short: 0.6,
  quoted: 0.8,
  question: 0.6,
  leans: 0.45,
} as const;

const POINTS_BACK =
  /^(?:he|she|it|they|him|her|them|his|their|its|this|that|these|those|such|both|neither|another|here|there|the (?:former|latter)|one of (?:them|these|those)|so|then|yet|but|and|or|nor|also|however|instead|moreover|furthermore|meanwhile|nevertheless|nonetheless|still|afterwards|later|too)\b/;
const REFERS_BACK = /^(?:[^“"«]{0,24})\b(?:he|she|they|him|her|his)\b/;
const PRONOUN = /^(?:he|she|they|it)$/i;

/** Reads the body's sentences for the summary. Linear in the article's length. */
export function readCandidates(analysis: Analysis): Candidate[] {
  const titleTerms = termsOf(analysis.title ?? "");
  const paragraphStarts = new Set(
    analysis.blocks.filter((block) => block.kind === "paragraph").map((block) => block.start),
  );
  const sentences = analysis.sentences.map((sentence) => ({
    sentence,
    passage: withoutDateline(sentence),
    terms: termsOf(sentence.text),
  }));
  const frequencies = new Map<string, number>();
  for (const { terms } of sentences)
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  let highest = 1;
  for (const frequency of frequencies.values()) highest = Math.max(highest, frequency);
  let quotation = 0;
  return sentences.map(({ sentence, passage, terms }, position) => {
    while ((analysis.quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) quotation++;
    let quotedLength = 0;
    let cut = false;
    let pronounSpeaks = false;
    for (let at = quotation; at < analysis.quotations.length; at++) {
      const quoted = analysis.quotations[at];
      if (!quoted || quoted.start >= sentence.end) break;
      quotedLength += Math.min(quoted.end, sentence.end) - Math.max(quoted.start, sentence.start);
      cut ||= quoted.start < sentence.start || quoted.end > sentence.end;
      const mention = quoted.mention;
      pronounSpeaks ||=
        mention !== null &&
        PRONOUN.test(mention.text) &&
        mention.start >= sentence.start &&
        mention.end <= sentence.end &&
        !namedBefore(sentence, mention.start);
    }
    const text = passage.text;
    const length = countWords(text);
    const lower = text.toLowerCase().replace(/^[^\p{L}]+/u, "");
    const leans = position > 0 && (POINTS_BACK.test(lower) || REFERS_BACK.test(lower) || pronounSpeaks);
    const quotedShare = quotedLength / Math.max(1, sentence.text.length);
    const question = /\?["”’)]*$/.test(text);
    const whole = !cut && hasBalancedMarks(text) && quotedShare < 0.9;
    const suitable =
      whole && length >= 5 && /[.!?…]["”’')\]]*$/.test(text) && !question && !/[:;,]$/.test(text);
    const score =
      WEIGHTS.position * Math.exp(-position / WEIGHTS.decay) +
      (paragraphStarts.has(sentence.start) ? WEIGHTS.opensParagraph : 0) +
      WEIGHTS.title * share(terms, titleTerms) +
      (WEIGHTS.frequency * weightOf(terms, frequencies)) / highest -
      (length < 9 ? WEIGHTS.short : 0) -
      WEIGHTS.quoted * quotedShare -
      (question ? WEIGHTS.question : 0) -
      (leans ? WEIGHTS.leans : 0);
    return { passage, position, length, terms, whole, suitable, leans, score };
  });
}

function countWords(text: string): number {
  let count = 0;
  for (const piece of text.split(/\s+/)) if (piece !== "") count++;
  return count;
}

function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]{3,}/gu))
    if (!FUNCTION_WORDS.has(word)) terms.add(stem(word));
  return terms;
}

/** The word without a plural or verbal ending: enough to let "talks" and "talk" be one. */
function stem(word: string): string {
  return word.length > 5
    ? word.replace(/(?:ing|ed|es|s)$/, "")
    : word.length > 3
      ? word.replace(/s$/, "")
      : word;
}

/** How many members two sets have in common. */
export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const member of one) if (other.has(member)) count++;
  return count;
}

const share = (terms: ReadonlySet<string>, wanted: ReadonlySet<string>) =>
  wanted.size === 0 ? 0 : countShared(terms, wanted) / wanted.size;

function weightOf(terms: ReadonlySet<string>, frequencies: ReadonlyMap<string, number>): number {
  if (terms.size === 0) return 0;
  let sum = 0;
  for (const term of terms) sum += frequencies.get(term) ?? 0;
  return sum / terms.size;
}

/** "Aydin was tired, he said": whether a capitalised word in the sentence's own words stands before the pronoun. */
function namedBefore(sentence: Passage, offset: number): boolean {
  const before = sentence.text
    .slice(Math.max(1, offset - sentence.start - 300), offset - sentence.start)
    .replace(/[“"][^“”"]*[”"]/g, " ");
  return /\s\p{Lu}\p{Ll}{2}/u.test(before);
}

function hasBalancedMarks(text: string): boolean {
  let open = 0;
  let straight = 0;
  let round = 0;
  for (const character of text) {
    if (character === "“" || character === "«") open++;
    else if (character === "”" || character === "»") open--;
    else if (character === '"') straight++;
    else if (character === "(") round++;
    else if (character === ")") round--;
    if (open < 0 || round < 0) return false;
  }
  return open === 0 && straight % 2 === 0 && round === 0 && (text.split("''").length - 1) % 2 === 0;
}
