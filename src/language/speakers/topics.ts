import { nameBehindOffice } from "../grammar/office-of-fields.ts";
import {
  bareShareAt,
  type Frame,
  type NameIndex,
  type Subject,
  startOfSentence,
} from "../grammar/phrases.ts";
import {
  isBodyNoun,
  isPersonNoun,
  isPluralNoun,
  isRoleWord,
  nounGender,
  singular,
} from "../grammar/roles.ts";
import { isBetween } from "../grammar/verb-group.ts";
import { CALENDAR } from "../lexicon/calendar.ts";
import {
  BINDING_PREPOSITIONS,
  CONJUNCTIONS,
  DETERMINERS,
  isFunctionWord,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from "../lexicon/function-words.ts";
import { HARMLESS_TOPICS } from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { indexAt, wordAt } from "../words/tokens.ts";

/** In words; a longer phrase says too much to be taken for someone known. */
const LONGEST_TOPIC = 5;

const LONGEST_BARE_TOPIC = 3;
const POSSESSIVE = /^(?:his|her|their|my)$/u;

/** Whether a clause begins here; behind "Selma Orlan," it is a description of her. */
function opensClause(frame: Frame, index: number, names: NameIndex): boolean {
  const previous = frame[index - 1];
  if (!previous || previous.lastSentence !== frame[index]?.sentence) return true;
  if (/^(?:and|but|[—–-])$/u.test(previous.word) || isTime(frame, index - 1)) return true;
  const last = frame[index - 2];
  if (previous.text !== "," || !last || /^\d+$/u.test(last.word)) return false;
  return !isApposed(frame, index, names) && !saysWhoLeads(frame, index);
}

/** "The potter, a man of few words, left": says more of whoever the sentence begins with. */
function saysWhoLeads(frame: Frame, index: number): boolean {
  const noun = frame[index - 2];
  if (!/^an?$/u.test(wordAt(frame, index)) || !noun || noun.capital || !isPersonNoun(noun.word)) return false;
  const first = startOfSentence(frame, index);
  return (
    index - first <= LONGEST_TOPIC + 2 &&
    DETERMINERS.has(wordAt(frame, first)) &&
    frame.slice(first + 1, index - 1).every((token) => token.isWord && !isFunctionWord(token))
  );
}

/** "The rescue was led by Selma Orlan, an engineer": says what someone is; not "In Sohar, a judge said". */
export function isApposed(frame: Frame, index: number, names: NameIndex): boolean {
  if (frame[index - 1]?.text !== ",") return false;
  const name = names.byEnd.get(frame[index - 2]?.end ?? -1);
  if (name === undefined) return false;
  const isBound = PREPOSITIONS.has(wordAt(frame, indexAt(frame, name.start) - 1));
  return !(isBound && isLedIn(frame, index - 1));
}

/** Whether the sentence around a comma opens with a preposition or a conjunction, so that a clause goes on behind it. */
function isLedIn(frame: Frame, comma: number): boolean {
  const opening = frame[startOfSentence(frame, comma)];
  return (
    opening !== undefined &&
    // "That was news to Selma Orlan, the sister of the engineer."
    opening.word !== "that" &&
    (PREPOSITIONS.has(opening.word) || CONJUNCTIONS.has(opening.word))
  );
}

/** "On Monday a judge", "Last month the city": whether only a time stands between the head of the sentence and here. */
function isTime(frame: Frame, last: number): boolean {
  const sentence = frame[last]?.lastSentence;
  for (let at = last; at > last - LONGEST_TIME; at -= 1) {
    const token = frame[at];
    if (!token || token.lastSentence !== sentence) return at < last;
    if (!token.isWord || !(CALENDAR.has(token.word) || TIME.test(token.word))) return false;
  }
  return frame[last - LONGEST_TIME]?.lastSentence !== sentence;
}

const LONGEST_TIME = 4;
const TIME =
  /^(?:on|in|at|by|last|next|this|that|late|early|earlier|later|then|now|today|yesterday|meanwhile|week|month|year|night|morning|evening|afternoon|\d+)$/u;

/**
 * "The photographer is more forgiving.", "When I was a girl, my uncle had a saying.": the description of a person or body
 * that begins at a token and opens its clause, or null. Kin ("his daughter") count wherever they stand.
 */
export function topicAt(frame: Frame, index: number, names: NameIndex): Subject | null {
  const first = frame[index];
  if (!first?.isWord) return null;
  const owner = names.byStart.get(first.start);
  const surname = owner ? indexAt(frame, owner.end + 1) - 1 : index;
  if (owner && frame[surname]?.possessive) return ownedBy(frame, index, surname);
  const share = shareAt(frame, index) ?? oneOfAt(frame, index, names);
  if (share) return share;
  if (!DETERMINERS.has(first.word))
    return frame[index - 1]?.lastSentence === first.sentence ? null : bareTopic(frame, index, names);
  if (/^(?:that|these|those|no)$/u.test(first.word)) return null;
  const opens = opensClause(frame, index, names) || isInverted(frame, index, names);
  if (!opens && !POSSESSIVE.test(first.word)) return null;
  const last = headNounAt(frame, index, names, !opens);
  if (!last) return null;
  return {
    start: first.start,
    end: endOfTopic(frame, last),
    kind: "description",
    name: null,
    head: last.word,
  };
}

/** "At the gate stood a trader", "there was a woman": whether a verb stands before someone new, and a place or "there" before it. */
function isInverted(frame: Frame, index: number, names: NameIndex): boolean {
  const verb = wordAt(frame, index - 1) === "also" ? index - 2 : index - 1;
  if (!/^(?:an?|another)$/u.test(wordAt(frame, index)) || !STANDING.test(wordAt(frame, verb))) return false;
  const first = startOfSentence(frame, index);
  if (wordAt(frame, first) === "there" && first === verb - 1) return true;
  if (!PREPOSITIONS.has(wordAt(frame, first)) || verb - first > LONGEST_PLACE) return false;
  // "For Selma Orlan it was a relief"
  for (let at = first + 1; at < verb; at += 1) {
    const name = names.byStart.get(frame[at]?.start ?? -1);
    if (!frame[at]?.isWord || SUBJECT_PRONOUNS.has(wordAt(frame, at)) || name?.kind === "person")
      return false;
  }
  return true;
}

const STANDING = /^(?:came|is|lay|leant|leaned|lies|sat|sits|stands|stood|waited|waits|was)$/u;
/** In tokens. */
const LONGEST_PLACE = 8;

/** "A trader in the capital, who": where a description with what it is bound to ends, if a comma closes it. */
function endOfTopic(frame: Frame, head: FrameToken): number {
  const from = indexAt(frame, head.end);
  if (!BINDING_PREPOSITIONS.has(wordAt(frame, from))) return head.end;
  for (let at = from + 1; at <= from + LONGEST_TOPIC; at += 1) {
    const token = frame[at];
    if (token?.text === ",") return frame[at - 1]?.end ?? head.end;
    if (!token?.isWord || (isFunctionWord(token) && !DETERMINERS.has(token.word))) return head.end;
  }
  return head.end;
}

/**
 * The noun for a person or body that a phrase from `index` on ends in; null where a name or a verb comes before it, or,
 * where only kin is looked for, another noun for a person.
 */
function headNounAt(frame: Frame, index: number, names: NameIndex, onlyKin: boolean): FrameToken | null {
  for (let at = index + 1; at <= index + LONGEST_TOPIC; at += 1) {
    const token = frame[at];
    if (!token || !mayStandInTopic(token, names)) return null;
    if (token.possessive || !(isPersonNoun(token.word) || isBodyNoun(token.word))) continue;
    if (onlyKin && nounGender(token.word) === null) return null;
    const next = frame[at + 1];
    if (next?.isWord && (next.possessive || names.byStart.has(next.start))) return null;
    // "The Minister of Trade Sheikh Adil Khoury"
    if (nameBehindOffice(frame, at, (start) => names.byStart.has(start)) !== null) return null;
    if (goesOnWithNoun(frame, at + 1)) continue;
    return isNamedBehind(frame, at + 1, names) ? null : token;
  }
  return null;
}

/** "Chief | executive", "chief | wildlife warden" */
const goesOnWithNoun = (frame: Frame, at: number) =>
  (frame[at]?.isWord === true && (isRoleWord(wordAt(frame, at)) || isBodyNoun(wordAt(frame, at)))) ||
  (HARMLESS_TOPICS.has(wordAt(frame, at)) && isRoleWord(wordAt(frame, at + 1)));

/** "His sister, Rola", "a spokesman for the council, Adil Khoury": the name behind the comma counts, not the description. */
function isNamedBehind(frame: Frame, from: number, names: NameIndex): boolean {
  let comma = from;
  if (BINDING_PREPOSITIONS.has(wordAt(frame, from)))
    while (comma < from + LONGEST_TOPIC && mayStandInPhrase(frame[comma])) comma += 1;
  if (frame[comma]?.text !== ",") return false;
  if (comma === from && frame[comma + 1]?.capital) return true;
  let first = wordAt(frame, comma + 1) === "the" ? comma + 2 : comma + 1;
  while (isRoleWord(wordAt(frame, first)) && first < comma + LONGEST_TOPIC) first += 1;
  const name = names.byStart.get(frame[first]?.start ?? -1);
  return name !== undefined && name.kind !== "place" && name.words.length > 1;
}

/** A word, or the mark behind "farmers’". */
const mayStandInPhrase = (token: FrameToken | undefined) =>
  token !== undefined && !token.quotation && (token.isWord || /^['’]$/u.test(token.text));

const mayStandInTopic = (token: FrameToken, names: NameIndex) =>
  token.isWord && token.quotation === null && !isFunctionWord(token) && !names.byStart.has(token.start);

/** "Officials in Basra met", "Local residents ran": people in the plural at the head of a sentence, with where they are. */
function bareTopic(frame: Frame, index: number, names: NameIndex): Subject | null {
  for (let at = index; at < index + LONGEST_BARE_TOPIC; at += 1) {
    const token = frame[at];
    if (!token || !mayStandInTopic(token, names)) return null;
    if (!isPersonNoun(token.word) || !isPluralNoun(token.word) || token.possessive) continue;
    const name = PREPOSITIONS.has(wordAt(frame, at + 1))
      ? names.byStart.get(frame[at + 2]?.start ?? -1)
      : undefined;
    return {
      start: frame[index]?.start ?? token.start,
      end: name?.end ?? token.end,
      kind: "description",
      name: null,
      head: token.word,
    };
  }
  return null;
}

/** "A third was more cheerful", "Another wept": someone without a noun, who opens the sentence and acts. */
function shareAt(frame: Frame, index: number): Subject | null {
  if (frame[index - 1]?.lastSentence === frame[index]?.sentence) return null;
  const last = wordAt(frame, index) === "a" || wordAt(frame, index) === "the" ? index + 1 : index;
  const share = bareShareAt(frame, last);
  const acts = isBetween(frame[last + 1]) || /..ed$/u.test(wordAt(frame, last + 1));
  // "Another, who had brought a chair, wept"
  const isSaid = frame[last + 1]?.text === "," && /^(?:who|an?)$/u.test(wordAt(frame, last + 2));
  return share && (acts || isSaid) ? share : null;
}

/** "One of the guards, a student, tried", "One of them wept": one of several, who opens the sentence. */
function oneOfAt(frame: Frame, index: number, names: NameIndex): Subject | null {
  const first = frame[index];
  if (first?.word !== "one" || wordAt(frame, index + 1) !== "of") return null;
  if (frame[index - 1]?.lastSentence === first.sentence) return null;
  const noun = headNounAt(frame, index + 2, names, false);
  return (
    noun && { start: first.start, end: noun.end, kind: "description", name: null, head: singular(noun.word) }
  );
}

/** "Kanaan’s mother came", "Tamer Kanaan’s cook was glad", where no name follows. */
function ownedBy(frame: Frame, index: number, owner: number): Subject | null {
  const first = frame[index];
  const noun = frame[owner + 1];
  const next = frame[owner + 2];
  if (
    !first ||
    !noun ||
    !(nounGender(noun.word) !== null || (isPersonNoun(noun.word) && isBetween(next))) ||
    next?.capital ||
    (next?.text === "," && frame[owner + 3]?.capital)
  )
    return null;
  return { start: first.start, end: noun.end, kind: "description", name: null, head: noun.word };
}
