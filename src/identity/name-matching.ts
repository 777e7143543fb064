import { distance } from "fastest-levenshtein";

import { phoneticKey } from "../language/words/phonetic-key.ts";

import { isFullName, personName } from "./person-name.ts";

import { speakerKey, withoutTitles, words } from "./speaker-key.ts";

/** A name made ready to be compared many times. */
export type ComparableName = {
  /** Of all names that are whole. */
  readonly keys: ReadonlySet<string>;
  readonly words: readonly Word[];
  readonly roleWords: readonly string[];
  readonly spelling: string;
};

type Word = { readonly folded: string; readonly spelling: string };

/** Makes a speaker ready to be compared by any of the names. */
export function comparableName(speaker: {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
}): ComparableName {
  const { name, aliases, role } = speaker;
  const all = [name, ...aliases].flatMap((written) => {
    const parts = words(written);
    return [...parts, ...joinedParticles(withoutTitles(parts))];
  });
  return {
    keys: new Set([name, ...aliases].map(speakerKey)),
    words: [...new Set(all)].map(comparableWord),
    roleWords: role === null ? [] : words(role),
    spelling: phoneticKey(withoutTitles(words(name)).join("")),
  };
}

/** What someone typed to find a name, at most 100 characters of it. */
export function comparableQuery(text: string): ComparableName {
  const typed = text.slice(0, 100);
  const parts = withoutTitles(words(typed));
  return {
    keys: new Set([speakerKey(typed)]),
    words: parts.map(comparableWord),
    roleWords: [],
    spelling: phoneticKey(parts.join("")),
  };
}

function comparableWord(folded: string): Word {
  return { folded, spelling: phoneticKey(folded) };
}

/**
 * How well a name answers what was typed, every typed word being asked for; lower is better:
 * 0 the whole name, 1 the beginnings of its words, 2 another spelling of them, 3 the role, 4 a slip of the hand.
 * null when it does not answer. A slip is an edit distance (Levenshtein) of 1 in 4 or 5 letters, of 2 in 6 and more.
 */
export function grade(query: ComparableName, name: ComparableName): number | null {
  if (query.words.length === 0) return null;
  if (!query.keys.isDisjointFrom(name.keys)) return 0;
  let worst = 1;
  for (const typed of query.words) {
    let best = NONE;
    for (const word of name.words) best = Math.min(best, wordGrade(typed, word));
    worst = Math.max(worst, best);
  }
  if (worst >= SLIP && fitsRole(query, name)) return ROLE;
  return worst === NONE ? null : worst;
}

const ROLE = 3;
const SLIP = 4;
const NONE = 5;

/** Whether each typed word is a whole word of the name, as it stands or in the phonetic key. */
export function bears(query: ComparableName, name: ComparableName): boolean {
  return (
    query.words.length > 0 && query.words.every((typed) => name.words.some((word) => isSameWord(typed, word)))
  );
}

/** Whether what was typed is one word, and the surname of someone who is named in full. */
export function isSurname(query: ComparableName, written: string): boolean {
  const [typed, another] = query.words;
  if (typed === undefined || another !== undefined) return false;
  const form = personName(written);
  if (form.body || !isFullName(form)) return false;
  return isSameWord(typed, { folded: form.family, spelling: form.spelling.family });
}

/** In short words a phonetic key says too little. */
function isSameWord(one: Word, other: Word): boolean {
  return one.folded === other.folded || (one.spelling.length >= 4 && one.spelling === other.spelling);
}

/** Whether a name is near enough to what was typed to be meant by it: at most three of eight letters differ. */
export function isNear(farness: number): boolean {
  return farness <= 3 / 8;
}

/** How far a name is from what was typed, from 0 (the same) to 1 (nothing in common), by the nearer of words and whole. */
export function farness(query: ComparableName, name: ComparableName): number {
  if (query.words.length === 0) return 1;
  let sum = 0;
  for (const typed of query.words) {
    let nearest = 1;
    for (const word of name.words) nearest = Math.min(nearest, share(typed.spelling, word.spelling));
    sum += nearest;
  }
  return Math.min(sum / query.words.length, share(query.spelling, name.spelling));
}

function wordGrade(typed: Word, word: Word): number {
  if (word.folded.startsWith(typed.folded)) return 1;
  if (soundsAlike(typed.spelling, word.spelling)) return 2;
  return slips(typed, word) === null ? NONE : SLIP;
}

/** In short words a phonetic key says too little: "gary" would begin "karimi". */
function soundsAlike(typed: string, word: string): boolean {
  return (typed.length >= 4 && typed === word) || (typed.length >= 5 && word.startsWith(typed));
}

/**
 * Compares one folded word with many: how many of its letters are slips of the hand for the other; null when they are too many
 * for that word to be meant.
 */
export function slipReader(typed: string): (word: string) => number | null {
  const ready = comparableWord(typed);
  // Comparing lengths first spares most words the rest.
  return (word) =>
    Math.abs(typed.length - word.length) > MOST_LENGTH_APART ? null : slips(ready, comparableWord(word));
}

function slips(typed: Word, word: Word): number | null {
  const asWritten = slipsOf(typed.folded, word.folded);
  const inSpelling = slipsOf(typed.spelling, word.spelling);
  if (asWritten === null || inSpelling === null) return asWritten ?? inSpelling;
  return Math.min(asWritten, inSpelling);
}

function slipsOf(typed: string, word: string): number | null {
  const allowed = slipsAllowed(Math.min(typed.length, word.length));
  if (allowed === 0 || Math.abs(typed.length - word.length) > allowed) return null;
  const found = distance(typed, word);
  return found <= allowed ? found : null;
}

/** In writing; a phonetic key may be shorter by some letters. */
const MOST_LENGTH_APART = 4;

/** How many letters of a word of so many may be slips. */
export function slipsAllowed(letters: number): number {
  if (letters < 4) return 0;
  return letters < 6 ? 1 : 2;
}

function fitsRole(query: ComparableName, name: ComparableName): boolean {
  if (name.roleWords.length === 0) return false;
  return query.words.every(
    (typed) =>
      name.roleWords.some((word) => word.startsWith(typed.folded)) ||
      name.words.some((word) => word.folded.startsWith(typed.folded)),
  );
}

function share(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : distance(one, other) / longest;
}

/** "al" and "sharaa" are also looked for as "alsharaa"; not so initials and short names, which would resemble others. */
function joinedParticles(parts: readonly string[]): string[] {
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    return next !== undefined && /^.{2,3}$/u.test(part) && next.length >= 4 ? [part + next] : [];
  });
}
