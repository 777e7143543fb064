import type { NameMention } from "../grammar/name-mention.ts";
import { isPersonNoun, singular } from "../grammar/roles.ts";
import { BINDING_PREPOSITIONS } from "../lexicon/function-words.ts";
import { FULL_TITLES, OFFICE_TITLES } from "../lexicon/name-parts.ts";
import { KIN_NOUNS } from "../lexicon/person-nouns.ts";
import { wordList } from "../lexicon/word-list.ts";
import { indexAt, type Token, wordAt } from "../words/tokens.ts";
import { mayBeCalled } from "./hypernyms.ts";
import { type RoleBeside, rolesBeside, titleBefore } from "./roles-beside.ts";

/** What the words beside a name say about who bears it. */
export type NameEvidence = {
  /** "president", "deputy mayor". */
  readonly offices: readonly Office[];
  /** Called nothing but someone’s relative: "his wife", "the president’s son". The surname is most often theirs, too. */
  readonly relative: boolean;
};

type Office = { readonly head: string; readonly deputy: boolean };

export const NO_EVIDENCE: NameEvidence = { offices: [], relative: false };

/** Reads what stands beside one mention of a name. */
export function evidenceBeside(tokens: readonly Token[], mention: NameMention): NameEvidence {
  const roles = rolesBeside(tokens, mention);
  if (roles.length === 0) return NO_EVIDENCE;
  const offices: Office[] = [];
  let relative = false;
  for (const role of roles) {
    const at = headOf(role.words);
    const head = wordAt(role.words, at);
    if (head === "lady" || KIN_NOUNS.has(head)) relative ||= isRelation(role, at);
    else if (at >= 0) offices.push(officeOf(role.words, at));
  }
  return { offices, relative: relative && offices.length === 0 };
}

/** The office that stands as a title before a name: "Foreign Minister Orlan". */
export function titleEvidence(tokens: readonly Token[], mention: NameMention): NameEvidence {
  const role = titleBefore(tokens, indexAt(tokens, mention.start) - 1);
  const at = role ? headOf(role.words) : -1;
  const head = role?.words[at];
  if (!role || !head || (!head.capital && !OFFICE_TITLES.has(head.word))) return NO_EVIDENCE;
  const office = officeOf(role.words, at);
  return FITS_ANY_OFFICE.has(office.head) ? NO_EVIDENCE : { offices: [office], relative: false };
}

/** All that several mentions of one person say. */
export function joinedEvidence(all: readonly NameEvidence[]): NameEvidence {
  const offices = all.flatMap((one) => one.offices);
  return { offices, relative: offices.length === 0 && all.some(({ relative }) => relative) };
}

/** The last noun of the phrase: "spokesman" in "the president’s spokesman for trade". −1 where there is none. */
function headOf(words: readonly Token[]): number {
  let head = -1;
  for (const [at, token] of words.entries()) {
    if (head >= 0 && BINDING_PREPOSITIONS.has(token.word)) break;
    if (!token.possessive && isPersonNoun(token.word)) head = at;
  }
  return head;
}

/** Without whose relative someone is: "wife" in "wife of President Orlan", which does not make her the president. */
export function withoutRelation(role: RoleBeside): RoleBeside {
  const at = headOf(role.words);
  if (!KIN_NOUNS.has(wordAt(role.words, at)) || !isRelation(role, at)) return role;
  const owner = role.words.slice(0, at).findLastIndex(({ possessive }) => possessive);
  return { ...role, words: role.words.slice(owner + 1, at + 1) };
}

/** "His wife", "the president’s son", "a sister of the mayor", "the first lady"; not "a widow", "a mother of two". */
function isRelation({ words, before }: RoleBeside, head: number): boolean {
  if (wordAt(words, head) === "lady") return wordAt(words, head - 1) === "first";
  if (before?.possessive || /^(?:his|her|their|whose)$/u.test(before?.word ?? "")) return true;
  if (words.slice(0, head).some(({ possessive }) => possessive)) return true;
  const owner = words[head + 2];
  return (
    /^(?:of|to)$/u.test(wordAt(words, head + 1)) &&
    owner !== undefined &&
    (owner.capital || /^(?:the|his|her|their)$/u.test(owner.word))
  );
}

function officeOf(words: readonly Token[], at: number): Office {
  const head = singular(wordAt(words, at));
  return {
    head: FULL_TITLES.get(head) ?? head,
    deputy: /^(?:deputy|vice)-/u.test(head) || words.slice(0, at).some(({ word }) => DEPUTY.test(word)),
  };
}

const DEPUTY = /^(?:deputy|vice|assistant|associate|under)$/u;

/** Words for someone in politics or of rank, whatever their office is. */
const FITS_ANY_OFFICE = wordList(`
  ally author boss candidate chief citizen conservative contender critic democrat father figure
  front-runner frontrunner graduate guest head hopeful host incumbent lady lawmaker leader
  legislator liberal man member mother native nominee official opponent person politician
  predecessor professor republican resident rival socialist star statesman successor supporter survivor
  veteran widow widower winner woman writer`);

/**
 * Whether someone known by all this holds the office that stands before a bare surname; undefined where nothing tells.
 *
 * @param words of the full name: "Sheikh Jalal" may be short for Awat Sheikh Jalal.
 */
export function holdsOffice(
  known: NameEvidence,
  { offices }: NameEvidence,
  words: readonly string[],
): boolean | undefined {
  const titles = offices.filter(({ head }) => !words.includes(head));
  if (titles.length === 0) return undefined;
  if (known.offices.some((one) => titles.some((other) => isSameOffice(one, other)))) return true;
  if (known.relative) return false;
  return known.offices.some(({ head }) => !FITS_ANY_OFFICE.has(head)) ? false : undefined;
}

function isSameOffice(one: Office, other: Office): boolean {
  if (one.deputy !== other.deputy) return false;
  return (
    one.head === other.head ||
    mayBeCalled(one.head, new Set([other.head])) ||
    mayBeCalled(other.head, new Set([one.head]))
  );
}
