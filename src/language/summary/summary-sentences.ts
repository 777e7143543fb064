import type { Analysis, Quotation } from "../analysis.ts";
import { bodyParts } from "../layout/body-parts.ts";
import { withoutDateline } from "../layout/dateline.ts";
import type { Block } from "../layout/layout.ts";
import type { Passage } from "../words/passage.ts";
import { type Bearing, bearingOf } from "./sentence-bearing.ts";
import { termsIn } from "./terms.ts";
import { kindsAmong, termsAmong, type WordForm, WordForms } from "./word-forms.ts";

/** A sentence of the body, taken apart once for everything that the summary asks of it. */
export type SummarySentence = Bearing & {
  /** Without a dateline or a leading "Meanwhile,". */
  readonly passage: Passage;
  /** It opens the body, and a dateline stood before it. */
  readonly hasDateline: boolean;
  /** From 0, in the body; and that of its paragraph. */
  readonly position: number;
  readonly paragraph: number;
  readonly opensParagraph: boolean;
  /** Words as blanks divide them; what a budget counts. */
  readonly length: number;
  /** All words in order. */
  readonly words: readonly WordForm[];
  /** The kinds of all words together, as bits of `WORD_KINDS`. */
  readonly kinds: number;
  /** Content words, folded and without endings, each once. */
  readonly terms: ReadonlySet<string>;
  /** The share of its characters that stands in quotation marks. */
  readonly quotedShare: number;
  /**
   * Content words that an earlier sentence of a summary must have, since the article has introduced before what this one
   * speaks of as known: "orlan" for Selma Orlan, "record" for "the recording".
   */
  readonly needs: readonly string[];
};

/** Summaries and the line for lists ask for the same sentences, right after each other. */
let latest: { readonly analysis: Analysis; readonly sentences: readonly SummarySentence[] } | null = null;

/** Takes apart the body's sentences, once for the calls that follow each other. Linear in the article's length. */
export function readSummarySentences(analysis: Analysis): readonly SummarySentence[] {
  if (latest?.analysis !== analysis) latest = { analysis, sentences: takeApart(analysis) };
  return latest.sentences;
}

function takeApart(analysis: Analysis): SummarySentence[] {
  const paragraphs = analysis.blocks.filter((block) => block.kind === "paragraph");
  const parts = bodyParts(paragraphs);
  const headline = termsIn(analysis.title ?? "");
  let paragraph = 0;
  let quotation = 0;
  const forms = new WordForms();
  const spokenOf = new Set<string>();
  const introduced = new Set<string>();
  return analysis.sentences.map((sentence, position) => {
    while ((paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) paragraph += 1;
    while ((analysis.quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start)
      quotation += 1;
    const within: Quotation[] = [];
    let quoted = 0;
    for (let at = quotation; at < analysis.quotations.length; at += 1) {
      const other = analysis.quotations[at];
      if (!other || other.start >= sentence.end) break;
      within.push(other);
      quoted += Math.min(other.end, sentence.end) - Math.max(other.start, sentence.start);
    }
    const part = parts[paragraph] ?? "text";
    const passage = withoutDateline(sentence, position === 0 && part === "text");
    const pieces = forms.inText(passage.text);
    const words = pieces.filter(({ isWord }) => isWord);
    const kinds = kindsAmong(words);
    const terms = termsAmong(words);
    const length = countWords(passage.text);
    const place = { passage, pieces, first: position === 0, part, within, length, kinds };
    const bearing = bearingOf(place, headline, forms);
    const { things, surnames } = bearing.known;
    const needs = [
      ...things.filter((term) => spokenOf.has(term)),
      ...surnames.filter((term) => introduced.has(term) && !headline.has(term)),
    ];
    for (const term of terms) spokenOf.add(term);
    for (const name of bearing.known.introduced) introduced.add(name);
    return {
      ...bearing,
      suitable: bearing.suitable && !isAnnounced(paragraphs, paragraph),
      alone: bearing.alone && needs.length === 0,
      needs,
      passage,
      hasDateline: position === 0 && passage.start > sentence.start,
      position,
      paragraph,
      opensParagraph: paragraphs[paragraph]?.start === sentence.start,
      length,
      words,
      kinds,
      terms,
      quotedShare: quoted / Math.max(1, sentence.text.length),
    };
  });
}

/** Whether the paragraph before ends in a colon: then these are somebody’s words, or items of a list. */
function isAnnounced(paragraphs: readonly Block[], paragraph: number): boolean {
  const before = paragraphs[paragraph - 1];
  return before?.text.trimEnd().endsWith(":") === true;
}

/** Words as blanks divide them. */
export function countWords(text: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const wasInside = isInside;
    isInside = !isBlank(text, at);
    if (isInside && !wasInside) count += 1;
  }
  return count;
}

const SPACE = 0x20;

/** Most characters are letters and most blanks are spaces: only others need a closer look. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= SPACE || (code > 0x7f && code < 0x100)) return code === SPACE || /\s/u.test(text.charAt(at));
  return code >= 0x1000 && /\s/u.test(text.charAt(at));
}
