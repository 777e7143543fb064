import type { FrameToken } from "../marks/paragraphs.ts";

/** In tokens. */
const LONGEST_DATELINE = 12;

/** "ANKARA, June 9 (Reuters) –": how many tokens tell where an article was written, not whom it is about. */
export function lengthOfDateline(frame: readonly FrameToken[]): number {
  for (let index = 0; index < LONGEST_DATELINE; index += 1) {
    const token = frame[index];
    if (!token || token.quotation !== null) return 0;
    if (/^[—–-]$|^:$/u.test(token.text)) return index > 0 && index < LONGEST_DATELINE ? index + 1 : 0;
    if (token.isWord ? !token.capital && !/^\d/u.test(token.word) : !/^[,()/.]$/u.test(token.text)) return 0;
  }
  return 0;
}
