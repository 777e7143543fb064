import type { Analysis, Quotation } from "../analysis.ts";
import { bodyParts } from "../layout/body-parts.ts";
import { withoutDateline } from "../layout/dateline.ts";
import { FUNCTION_WORDS } from "../lexicon/function-words.ts";
import { fold } from "../words/fold.ts";
import type { Passage } from "../words/passage.ts";
import { type Bearing, bearingOf } from "./sentence-bearing.ts";

/** A sentence of the body, taken apart once for everything that the summary asks of it. */
export type SummarySentence = Bearing & {
  /** Without a dateline or a leading "Meanwhile,". */
  readonly passage: Passage;
  /** From 0, in the body; and that of its paragraph. */
  readonly position: number;
  readonly paragraph: number;
  readonly opensParagraph: boolean;
  /** Words as blanks divide them; what a budget counts. */
  readonly length: number;
  /** All words in order, as written. */
  readonly words: readonly string[];
  /** Content words, folded and without endings, each once. */
  readonly terms: ReadonlySet<string>;
  /** The share of its characters that stands in quotation marks. */
  readonly quotedShare: number;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** Takes apart the body's sentences. Linear in the article's length. */
export function readSummarySentences(analysis: Analysis): SummarySentence[] {
  const paragraphs = analysis.blocks.filter((block) => block.kind === "paragraph");
  const parts = bodyParts(paragraphs);
  let paragraph = 0;
  let quotation = 0;
  return analysis.sentences.map((sentence, position) => {
    while ((paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) paragraph++;
    while ((analysis.quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) quotation++;
    const within: Quotation[] = [];
    let quoted = 0;
    for (let at = quotation; at < analysis.quotations.length; at++) {
      const other = analysis.quotations[at];
      if (!other || other.start >= sentence.end) break;
      if (other.kind === "indirect") continue;
      within.push(other);
      quoted += Math.min(other.end, sentence.end) - Math.max(other.start, sentence.start);
    }
    const passage = withoutDateline(sentence);
    const words = passage.text.match(WORD) ?? [];
    return {
      ...bearingOf(passage, position === 0, within, parts[paragraph] ?? "text"),
      passage,
      position,
      paragraph,
      opensParagraph: paragraphs[paragraph]?.start === sentence.start,
      length: countWords(passage.text),
      words,
      terms: termsOf(words),
      quotedShare: quoted / Math.max(1, sentence.text.length),
    };
  });
}

/** The content words of a headline or another short text. */
export function termsIn(text: string): ReadonlySet<string> {
  return termsOf(text.match(WORD) ?? []);
}

/** Words as blanks divide them. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function termsOf(words: readonly string[]): Set<string> {
  const terms = new Set<string>();
  for (const written of words) {
    const word = withoutEnding(fold(written), OWNERS);
    if (word.length > 1 && !FUNCTION_WORDS.has(word)) terms.add(stem(word));
  }
  return terms;
}

/** The word without a plural or verbal ending: enough to let "talks" and "talk" be one. */
function stem(word: string): string {
  if (word.length > 5) return withoutEnding(word, INFLECTIONS);
  return word.length > 3 ? withoutEnding(word, PLURALS) : word;
}

const OWNERS = ["'s", "'"];
const INFLECTIONS = ["ing", "ed", "es", "s"];
const PLURALS = ["s"];

function withoutEnding(word: string, endings: readonly string[]): string {
  for (const ending of endings) if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}
