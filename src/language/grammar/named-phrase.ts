import type { NameMention } from "./name-mention.ts";
import { type Frame, isNounish, type NameIndex } from "./phrases.ts";
import { isPersonNoun, isRoleWord } from "./roles.ts";

/** Where the name that begins at `from` ends, before `limit`. */
export function endOfName(frame: Frame, from: number, name: NameMention, limit = frame.length): number {
  let end = from;
  while (end + 1 < limit && (frame[end + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) end += 1;
  return end;
}

/** "said Aydin campaign manager Mona Aziz", "said Aydin spokeswoman": where the phrase behind a name goes on to. */
export function furtherNoun(frame: Frame, from: number, names: NameIndex): number | null {
  for (let index = from; index < from + 4; index += 1) {
    const token = frame[index];
    if (!token?.isWord || token.possessive) return null;
    if (index > from && names.byStart.has(token.start)) return index - 1;
    // "AFAD executive Director Mona Aziz"
    if (token.capital ? !isRoleWord(token.word) : !isNounish(token)) return null;
    if (isPersonNoun(token.word) && !frame[index + 1]?.capital) return index;
  }
  return null;
}
