import { fold } from "../language/words/fold.ts";
import { isWanted, type SearchQuery } from "./search-query.ts";

/** A word of a text that was asked for: where it stands, and how it is folded. */
export type WantedWord = { readonly start: number; readonly end: number; readonly word: string };

/** The words of a text that a query asks for, in their order. Linear in the text. */
export function wantedWords(text: string, query: SearchQuery): WantedWord[] {
  const found: WantedWord[] = [];
  // Each different word is folded once: folding is what costs here.
  const folded = new Map<string, string>();
  const foldOnce = (word: string): string => {
    const known = folded.get(word) ?? fold(word);
    folded.set(word, known);
    return known;
  };
  const wanted = [...query.words, query.beginning].filter((word) => word !== "");
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const foldedLine = fold(line);
    const inLine = wanted.filter((word) => foldedLine.includes(word));
    if (inLine.length > 0) {
      const words = isPlain(line) ? lookedUp(foldedLine, inLine, query) : readThrough(line, query, foldOnce);
      for (const { start, end, word } of words) {
        found.push({ start: lineStart + start, end: lineStart + end, word });
      }
    }
    lineStart += line.length + 1;
  }
  return found;
}

/** In a plain line, folding moves no character: what is wanted is looked up, without looking at all other words. */
function lookedUp(foldedLine: string, wanted: readonly string[], query: SearchQuery): WantedWord[] {
  const found = new Map<number, WantedWord>();
  for (const one of wanted) {
    for (
      let start = foldedLine.indexOf(one);
      start >= 0;
      start = foldedLine.indexOf(one, start + one.length)
    ) {
      if (isInWord(foldedLine, start - 1)) continue;
      let end = start + one.length;
      while (isInWord(foldedLine, end)) end += 1;
      const word = foldedLine.slice(start, end);
      if (isWanted(query, word)) found.set(start, { start, end, word });
    }
  }
  return [...found.values()].sort((first, other) => first.start - other.start);
}

function readThrough(line: string, query: SearchQuery, foldOnce: (word: string) => string): WantedWord[] {
  return [...line.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: written, index: start }) => {
    const word = foldOnce(written);
    return isWanted(query, word) ? [{ start, end: start + written.length, word }] : [];
  });
}

/** Whether a line has only characters of ASCII, and the quotation marks, dashes and dots of print. */
function isPlain(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code > 0x7e && (code < 0x2010 || code > 0x2026)) return false;
  }
  return true;
}

/** Whether a character of a plain, folded line belongs to a word. */
function isInWord(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
