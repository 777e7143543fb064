import type { NameMention } from "../grammar/name-mention.ts";

/** "Abu Karim, whose real name is Adil Khoury", "Adil Khoury, better known as Abu Karim": what stands between the two names. */
const BETWEEN =
  /^,? \(?(?:whose (?:real |full |given )?name (?:is|was)|real name:?|born|(?:also |better |widely )?known(?: to [\p{L} ]{1,30})? as) (?:the )?$/u;
/** "Everyone calls her Salt. … Her name is Basma Orlan": what stands before the second name. */
const OWNED = /(?:^|[\s”"’])(?:His|Her)(?: real| full)? name(?:, [^,.“"\n]{1,40},)? (?:is|was) $/u;
const LONGEST_BETWEEN = 60;
/** "Everyone calls her Doctor ", "known to all as the " before a byname. */
const CALLED = /\b(?:calls?|called|known|nicknamed|knows?)(?: [\p{Ll} ]{1,20})?(?: \p{Lu}\p{Ll}+\.?)? $/u;
const LONGEST_CALL = 40;
/** In characters: how far up the byname stands. */
const FARTHEST = 400;

/**
 * Whether an article says of two names, one behind the other, that they are one person’s.
 *
 * @param all where the first name stands.
 */
export function areAliases(
  text: string,
  one: NameMention,
  other: NameMention,
  all: readonly NameMention[],
): boolean {
  if (isThing(one) || isThing(other) || other.words.length < 2) return false;
  const gap = other.start - one.end;
  if (gap <= LONGEST_BETWEEN && BETWEEN.test(text.slice(one.end, other.start))) return true;
  return (
    gap <= FARTHEST &&
    all.slice(0, MOST_COMPARED).every(isByname) &&
    all
      .slice(0, MOST_COMPARED)
      .some(({ start }) => CALLED.test(text.slice(Math.max(0, start - LONGEST_CALL), Math.max(0, start)))) &&
    OWNED.test(text.slice(Math.max(one.end, other.start - LONGEST_BETWEEN), other.start))
  );
}

/** Mentions of one name that are looked at. */
const MOST_COMPARED = 20;

const isThing = ({ kind }: NameMention) => kind === "body" || kind === "place";

/** What someone is called by others: a single word, or "Abu Karim". */
const isByname = ({ words }: NameMention) => words.length === 1 || isParental(words);

/** "Abu Karim", "Umm Karim": called after a child. */
export const isParental = (words: readonly string[]): boolean =>
  words.length === 2 && /^(?:abu|umm?|abou|oum)$/u.test(words[0] ?? "");
