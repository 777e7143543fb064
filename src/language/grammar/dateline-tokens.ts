import type { FrameToken } from "../marks/paragraphs.ts";

/** In tokens. */
const LONGEST_DATELINE = 12;

const BEHIND_DATELINE: ReadonlySet<string> = new Set("—–-:");
const IN_DATELINE: ReadonlySet<string> = new Set(",()/.");

/** "ANKARA, June 9 (Reuters) –": how many tokens tell where an article was written, not whom it is about. */
export function lengthOfDateline(frame: readonly FrameToken[]): number {
  for (let index = 0; index < LONGEST_DATELINE; index += 1) {
    const token = frame[index];
    if (!token || token.quotation !== null) return 0;
    if (BEHIND_DATELINE.has(token.text)) return index > 0 && index < LONGEST_DATELINE ? index + 1 : 0;
    if (token.isWord ? !token.capital && !/^\d/u.test(token.word) : !IN_DATELINE.has(token.text)) return 0;
  }
  return 0;
}
