import type { NameMention } from "../grammar/name-mention.ts";
import { isRoleWord } from "../grammar/roles.ts";
import { isNearSpelling, isSameGivenName, phoneticInitial } from "../words/phonetic-key.ts";
import { type Draft, suffixOf } from "./entity.ts";

/** Full names whose spelling is compared with an unknown one. */
const MOST_COMPARED = 60;

/** The one person whose name is another spelling of this one: two with near names stay apart, and get no third. */
export function otherSpelling(
  byInitial: ReadonlyMap<string, readonly Draft[]>,
  words: readonly string[],
  mention: NameMention,
): Draft | undefined {
  const surname = words.at(-1) ?? "";
  if (isRoleWord(surname)) return undefined;
  const near = (byInitial.get(phoneticInitial(surname)) ?? []).slice(0, MOST_COMPARED).filter((draft) => {
    if (mention.gender !== null && draft.gender !== null && mention.gender !== draft.gender) return false;
    if (!isNearSpelling(draft.words.at(-1) ?? "", surname)) return false;
    if (words.length > 1 && draft.suffix !== suffixOf(mention.words)) return false;
    return words.length === 1 || isSameGivenName(draft.words[0] ?? "", words[0] ?? "");
  });
  return near.length === 1 ? near[0] : undefined;
}

/** Whether one name is the other with parts left out; "Khalid Aziz" is not "Saud bin Khalid Aziz". */
export function sameFullName(
  known: Draft,
  words: readonly string[],
  suffix: string | null,
  start: number,
): boolean {
  const [short, long] = known.words.length <= words.length ? [known.words, words] : [words, known.words];
  if (short.at(-1) !== long.at(-1)) return false;
  // "Peter Brandt" may be short for the junior of whom the article spoke before, but not the junior for his father.
  if (known.suffix !== suffix && (suffix !== null || start < known.first)) return false;
  let at = 0;
  let first = -1;
  for (const [index, word] of long.entries()) {
    if (word !== short[at]) continue;
    if (at === 0) first = index;
    at += 1;
  }
  return at === short.length && !SON_OF.test(long[first - 1] ?? "");
}

/** Behind these stands the father’s name. */
const SON_OF = /^(?:bin|ibn|bint|ben|ould)$/u;
