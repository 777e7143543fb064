import type { NameMention } from "../grammar/name-mention.ts";
import type { Frame, NameIndex, Subject } from "../grammar/phrases.ts";
import { isPersonNoun, isRoleWord } from "../grammar/roles.ts";
import { indexAt, textAt, wordAt } from "../words/tokens.ts";

/** How a sentence says what someone is called whom it, or a sentence before, only describes. */

/** In tokens. */
const LONGEST_NAMING = 16;
/** In words. */
const LONGEST_TITLE = 4;

/**
 * The name that a sentence gives to the one mentioned at `index`, a pronoun or the head of a description: "The man before me was called Abu
 * Karim", "A woman who gave her name as Rim", "He was Adil Khoury, the foreman", "His name, he said, was Adil".
 */
export function nameGivenTo(
  frame: Frame,
  index: number,
  topic: Subject | null,
  names: NameIndex,
): NameMention | null {
  const is = topic ? indexAt(frame, topic.end) : index + 1;
  return (
    nameBehindCopula(frame, is, topic, names) ??
    nameOwned(frame, index, names) ??
    nameCalled(frame, index, names)
  );
}

/** "He was Adil Khoury, the foreman.", "Its director is Basma Orlan": a full name behind "is" at `is`. */
function nameBehindCopula(
  frame: Frame,
  is: number,
  topic: Subject | null,
  names: NameIndex,
): NameMention | null {
  if (!COPULA.test(wordAt(frame, is)) || !(topic || /^s?he$/u.test(wordAt(frame, is - 1)))) return null;
  return personAt(frame, is + 1, names, 2);
}

/** "Her name is Basma", "His real name, according to his badge, was Adil Khoury". */
function nameOwned(frame: Frame, index: number, names: NameIndex): NameMention | null {
  if (!/^(?:his|her)$/u.test(wordAt(frame, index))) return null;
  const noun = NAME_ADJECTIVE.test(wordAt(frame, index + 1)) ? index + 2 : index + 1;
  if (wordAt(frame, noun) !== "name") return null;
  const sentence = frame[index]?.sentence;
  for (let at = noun + 1; at < noun + LONGEST_NAMING; at += 1) {
    const token = frame[at];
    if (!token || token.sentence !== sentence || token.quotation !== null) return null;
    if (COPULA.test(token.word)) return personAt(frame, at + 1, names, 1);
  }
  return null;
}

/** "Was called Abu Karim", "a girl named Rim", "by the name of Rim", "who gave her name as Rim", "whose badge said A. Khoury". */
function nameCalled(frame: Frame, index: number, names: NameIndex): NameMention | null {
  const sentence = frame[index]?.sentence;
  let whose = false;
  let known = false;
  for (let at = index + 1; at < index + LONGEST_NAMING; at += 1) {
    const token = frame[at];
    if (token?.text === "," && /^(?:whose|who|an?|known)$/u.test(wordAt(frame, at + 1))) continue;
    if (!token?.isWord || token.sentence !== sentence) return null;
    const before = wordAt(frame, at - 1);
    whose ||= token.word === "whose";
    const isCalled =
      (token.word === "called" || token.word === "named") &&
      (/^(?:was|is)$/u.test(before) || isPersonNoun(before));
    known ||= token.word === "known";
    const isGiven =
      ((before === "name" || before === "surname") && /^(?:as|of)$/u.test(token.word)) ||
      (known && token.word === "as");
    const isBorne =
      whose && NAMEPLATE.test(before) && /^(?:said|says|reads?|gave|gives|is|was)$/u.test(token.word);
    if (!isCalled && !isGiven && !isBorne) continue;
    return personAt(frame, at + 1, names, 1);
  }
  return null;
}

const COPULA = /^(?:is|was)$/u;
const NAME_ADJECTIVE = /^(?:real|full|first|given|last)$/u;
const NAMEPLATE = /^(?:badge|tag|plate|nameplate|card|name)$/u;

/** The name of a person, of at least so many words, at `from`, behind a title or none; not "Khoury’s". */
function personAt(frame: Frame, from: number, names: NameIndex, fewest: number): NameMention | null {
  let at = from;
  while (
    at < from + LONGEST_TITLE &&
    frame[at]?.capital &&
    isRoleWord(wordAt(frame, at)) &&
    !names.byStart.has(frame[at]?.start ?? -1)
  )
    at += 1;
  const name = names.byStart.get(frame[at]?.start ?? -1);
  if (!name || name.kind === "body" || name.kind === "place" || name.words.length < fewest) return null;
  const last = indexAt(frame, name.end) - 1;
  return frame[last]?.possessive && /['’]/u.test(textAt(frame, last)) && frame[last + 1]?.isWord
    ? null
    : name;
}
