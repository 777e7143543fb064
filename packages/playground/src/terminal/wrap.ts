import { stripVTControlCharacters } from "node:util";

/** Breaks a line at spaces so that no part is wider than `width` characters, unless one word is. Styles go on over the break. */
export function wrap(line: string, width: number): string[] {
  const lines: string[] = [];
  let words: string[] = [];
  let length = 0;
  for (const word of line.split(" ")) {
    const size = stripVTControlCharacters(word).length;
    if (words.length > 0 && length + 1 + size > width) {
      lines.push(words.join(" "));
      words = [];
      length = 0;
    }
    length += size + (words.length > 0 ? 1 : 0);
    words.push(word);
  }
  return [...lines, words.join(" ")];
}
