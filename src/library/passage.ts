import { words } from "../identity/speaker-key.ts";
import { referenceTo } from "./reference.ts";

/*
 * Which passage is meant. A quotation is known by its article and its words, never by its place among others: an edit of the
 * article, another engine or a correction moves places, and the words stay.
 */

/** A quotation of an article, by its words as {@link passageWords} gives them, or with null the article's summary. */
export type Passage = { readonly article: string; readonly words: string | null };

/** The same with references in the place of the id and the words: what a button has room for. */
export type PassageReference = { readonly article: string; readonly words: string | null };

/** A quotation's words without case, marks and punctuation, with single blanks between them. */
export function passageWords(text: string): string {
  return words(text).join(" ");
}

export function passageReference({ article, words: said }: Passage): PassageReference {
  return { article: referenceTo(article), words: said === null ? null : referenceTo(said) };
}

/** A short name for a passage, for keys: equal for equal passages alone. */
export function passageKey({ article, words: said }: Passage): string {
  return referenceTo(`${article} ${said === null ? "=" : said}`.padEnd(17));
}

/** Whether a reference is that of a quotation's words. */
export function isReferenceTo(reference: string, text: string): boolean {
  return referenceTo(passageWords(text)) === reference;
}

/**
 * Which of an article's quotations some words mean: those that are these words, else the one that begins with them, else the one
 * that holds them, with every repetition of it. Where none fits, or several different ones do, it is said what is wrong.
 */
export function quotationsMeant(text: string, quotations: readonly string[]): readonly number[] | string {
  const wanted = sequence(text);
  if (wanted.trim() === "") return "has no words to find the quotation by: write its beginning";
  const sequences = quotations.map(sequence);
  const fits: readonly ((said: string) => boolean)[] = [
    (said) => said === wanted,
    (said) => said.startsWith(wanted),
    (said) => said.includes(wanted),
  ];
  for (const fit of fits) {
    const found = sequences.flatMap((said, index) => (fit(said) ? [index] : []));
    const different = new Set(found.map((index) => sequences[index])).size;
    if (different > 1) return `fits ${different} quotations of the article: write more of its words`;
    if (different === 1) return found;
  }
  return "fits no quotation that Lede finds in the article: copy its words as they stand there, or delete this correction";
}

/** The words of a text with blanks around each, so that whole words are found in it. */
function sequence(text: string): string {
  return ` ${passageWords(text)} `;
}
