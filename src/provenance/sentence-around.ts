import { splitSentences } from "../language/words/sentences.ts";
import { comparableWords } from "./comparable-words.ts";

/** In words around the quotation: "she said" alone says nothing new. */
const WORTH_SHOWING = 4;

/**
 * The sentences of an article's body in which a quotation stands; null where it isn't found, or little stands around it.
 *
 * @param body paragraphs, one a line or more.
 */
export function sentenceAround(body: string, quotation: string): string | null {
  const wanted = quotation.replace(/\s+/gu, " ").trim();
  for (const line of body.split(/\n+/u)) {
    const paragraph = line.replace(/\s+/gu, " ").trim();
    const start = paragraph.indexOf(wanted);
    if (start < 0) continue;
    const end = start + wanted.length;
    const around = splitSentences(paragraph, 0, paragraph.length).filter(
      (sentence) => sentence.start < end && start < sentence.end,
    );
    const [first, last] = [around[0], around.at(-1)];
    if (first === undefined || last === undefined) return null;
    const text = paragraph.slice(first.start, last.end);
    return comparableWords(text.replace(wanted, " ")).length >= WORTH_SHOWING ? text : null;
  }
  return null;
}
