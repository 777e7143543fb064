import { DETERMINERS, isFunctionWord } from "../lexicon/function-words.ts";
import { PLACES } from "../lexicon/places.ts";
import { indexAt, wordAt } from "../words/tokens.ts";
import type { NameMention } from "./name-mention.ts";
import type { Frame, NameIndex, Subject } from "./phrases.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, isRoleWord, isUtterance } from "./roles.ts";

/** How far a bracket reaches, in tokens. */
const LONGEST_BRACKETS = 12;

/** How many words of a title may stand before the name ("Lt. Col."). */
const LONGEST_TITLE = 4;

/**
 * "Its director, Ana Korkut,": the name that stands in apposition to a description, as the subject of both; the
 * description itself where no name does.
 */
export function withApposedName(frame: Frame, subject: Subject, names: NameIndex): Subject {
  if (subject.kind !== "description" || isPluralNoun(subject.head)) return subject;
  const person = isPersonNoun(subject.head);
  const known = person || isBodyNoun(subject.head);
  if (!known) return withUnlistedRole(frame, subject, names);
  const given = nameGiven(frame, indexAt(frame, subject.end), names);
  if (person && given)
    return {
      start: subject.start,
      end: given.end,
      kind: "name",
      name: given,
      head: given.words.at(-1) ?? "",
    };
  const second = person ? nameOfSecondOffice(frame, subject, names) : null;
  if (second) return second;
  const comma = behindBrackets(frame, indexAt(frame, subject.end));
  if (frame[comma]?.text !== ",") return subject;
  const name = nameFrom(frame, comma + 1, names);
  if (!name || !endsThere(frame, name)) return subject;
  // "The company, Red Quay,"
  if (!(person ? isPersonName(frame, comma, name) : name.kind === "body" || name.kind === null))
    return subject;
  return { start: subject.start, end: name.end, kind: "name", name, head: name.words.at(-1) ?? "" };
}

/** "Orlen Gov. and Council Chairman Ana Kort": whoever holds both offices, where no article parts them. */
function nameOfSecondOffice(frame: Frame, { start, end }: Subject, names: NameIndex): Subject | null {
  const and = indexAt(frame, end);
  if (frame[and]?.word !== "and" || DETERMINERS.has(wordAt(frame, indexAt(frame, start)))) return null;
  for (let at = and + 1; at < and + LONGEST_OFFICE; at += 1) {
    const token = frame[at];
    if (!token?.isWord || DETERMINERS.has(token.word)) return null;
    const name = names.byStart.get(token.start);
    if (!name || name.kind === "body" || name.kind === "place") continue;
    if (at === and + 1 || name.words.length < 2 || !isPersonNoun(wordAt(frame, at - 1))) return null;
    return { start, end: name.end, kind: "name", name, head: name.words.at(-1) ?? "" };
  }
  return null;
}

/** In tokens. */
const LONGEST_OFFICE = 8;

/** "The thatcher, Tomas Brek,": whatever noun stands in apposition to a full name says who that is. */
function withUnlistedRole(frame: Frame, subject: Subject, names: NameIndex): Subject {
  const comma = indexAt(frame, subject.end);
  const first = frame[indexAt(frame, subject.start)];
  if (frame[comma]?.text !== "," || !first || isUtterance(subject.head)) return subject;
  if (!DETERMINERS.has(first.word) && !first.possessive) return subject;
  const name = nameFrom(frame, comma + 1, names);
  const isFullName =
    name && (name.kind === "person" || name.kind === null) && name.words.length > 1 && endsThere(frame, name);
  if (!isFullName || name.words.some((word) => PLACES.has(word) || isBodyNoun(word))) return subject;
  return { start: subject.start, end: name.end, kind: "name", name, head: name.words.at(-1) ?? "" };
}

/**
 * ", who goes by the name of Abu Karim", "who asked to be called Karim", "identified only as Karim": the name that someone
 * is given right behind their description.
 */
function nameGiven(frame: Frame, from: number, names: NameIndex): NameMention | null {
  let first = frame[from]?.text === "," ? from + 1 : from;
  if (/^(?:also|better|locally|widely)$/u.test(wordAt(frame, first))) first += 1;
  // "A judge by the name of Karim"
  if (frame[first]?.word === "by") first += wordAt(frame, first + 1) === "the" ? 2 : 1;
  const clause = frame[first]?.word === "who";
  if (!clause && !NAMING.test(wordAt(frame, first))) return null;
  for (let at = first; at < first + (clause ? LONGEST_NAMING : 1); at += 1) {
    const token = frame[at];
    if (!token?.isWord || token.sentence !== frame[from]?.sentence) return null;
    if (!NAMING.test(token.word) || (clause && namesAnother(frame, at))) continue;
    let start = at + 1;
    while (/^(?:names?|of|as|only|simply|just|by|himself|herself|themselves|,)$/u.test(wordAt(frame, start)))
      start += 1;
    const name = names.byStart.get(frame[start]?.start ?? -1);
    if (name && name.kind !== "body" && name.kind !== "place") return name;
  }
  return null;
}

const NAMING = /^(?:called|calling|identifying|known|named|identified|names?|surname|nickname|pseudonym)$/u;
/** In tokens. */
const LONGEST_NAMING = 14;

/** "Who identified Karim", not "who identified himself as Karim" or "who asked to be called Karim". */
const namesAnother = (frame: Frame, at: number) =>
  /^(?:called|named|identified)$/u.test(wordAt(frame, at)) &&
  !/^(?:himself|herself|themselves)$/u.test(wordAt(frame, at + 1)) &&
  !/^(?:be|been|being|is|are|was|were)$/u.test(wordAt(frame, at - 1));

/** "The head of the OLC (Orlen Lighting Company), Ana Korkut" */
function behindBrackets(frame: Frame, index: number): number {
  if (frame[index]?.text !== "(") return index;
  for (let at = index + 1; at < index + LONGEST_BRACKETS; at += 1) if (frame[at]?.text === ")") return at + 1;
  return index;
}

function nameFrom(frame: Frame, from: number, names: NameIndex): NameMention | null {
  const isDefinite = wordAt(frame, from) === "the";
  let isListed = true;
  for (let index = from; index < from + LONGEST_TITLE; index += 1) {
    const token = frame[index];
    if (!token?.isWord) return null;
    const name = names.byStart.get(token.start);
    // "One of them, the former opener Mona Aziz,": behind a noun that no list has stands a full name.
    if (name) return isListed || name.words.length > 1 ? name : null;
    if (index === from && isDefinite) continue;
    if (isDefinite && !token.capital && !isFunctionWord(token) && !isPersonNoun(token.word)) isListed = false;
    // "His trainer, singer Mona Aziz,", "a spokesman for the strikers, the poet Mona Aziz,"
    else if (!isRoleWord(token.word) && !(isDefinite && isPersonNoun(token.word))) return null;
  }
  return null;
}

/** An apposition is closed by a comma, a bracket or the end; "the minister, Reuters reported" and "Orlen’s own" go on. */
function endsThere(frame: Frame, name: NameMention): boolean {
  const behind = frame[indexAt(frame, name.end)];
  if (behind === undefined) return true;
  if (behind.start < name.end) return false;
  // "The lead author, Mona Aziz of the Corin Institute"
  return !behind.isWord || behind.word === "who" || (behind.word === "of" && name.words.length > 1);
}

/** "One of them, Karim," */
const isOneOfThem = (frame: Frame, comma: number) =>
  /^(?:them|us)$/u.test(wordAt(frame, comma - 1)) && wordAt(frame, comma - 2) === "of";

/** "A spokesman in Orlen, Velmark" ends in a place: behind a place one word is not enough to be someone's name. */
function isPersonName(frame: Frame, comma: number, { kind, words }: NameMention): boolean {
  if (kind === "person") return true;
  if (kind !== null || isBodyNoun(words.at(-1) ?? "")) return false;
  return words.length > 1 || isPersonNoun(wordAt(frame, comma - 1)) || isOneOfThem(frame, comma);
}
