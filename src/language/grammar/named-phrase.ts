import { textAt, wordAt } from "../words/tokens.ts";
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
  const first = behindShortForm(frame, from);
  for (let index = first; index < first + LONGEST_NOUNS; index += 1) {
    const token = frame[index];
    if (!token?.isWord || token.possessive) return null;
    if (index > first && names.byStart.has(token.start)) return index - 1;
    if (isFridayPrayer(frame, index)) continue;
    // "AFAD executive Director Mona Aziz"
    if (token.capital ? !isRoleWord(token.word) : !isNounish(token)) return null;
    if (isPersonNoun(token.word) && !frame[index + 1]?.capital) return index;
  }
  return null;
}

/** In tokens. */
const LONGEST_NOUNS = 6;

/** "People’s Party | (CHP) | leader": index behind a short form in brackets at `from`; `from` where none stands there. */
const behindShortForm = (frame: Frame, from: number) =>
  textAt(frame, from) === "(" && frame[from + 1]?.capital === true && textAt(frame, from + 2) === ")"
    ? from + 3
    : from;

/** "Friday prayer leader": a day that is part of an office. */
export const isFridayPrayer = (frame: Frame, index: number) =>
  wordAt(frame, index) === "friday" && /^prayers?$/u.test(wordAt(frame, index + 1));
