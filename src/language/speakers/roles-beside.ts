import type { NameMention } from "../grammar/name-mention.ts";
import { joinsTwoFields, startOfOffice } from "../grammar/office-of-fields.ts";
import { courtesyGender, isBodyNoun, isPersonNoun, isPluralNoun, isRoleWord } from "../grammar/roles.ts";
import { CALENDAR } from "../lexicon/calendar.ts";
import { BINDING_PREPOSITIONS, DETERMINERS, isFunctionWord } from "../lexicon/function-words.ts";
import { indexAt, type Token, wordAt } from "../words/tokens.ts";

/** In tokens. */
const LONGEST_ROLE = 12;

/** What someone is, in words beside their name. */
export type RoleBeside = {
  /** Without the article or "his" before them. */
  readonly words: readonly Token[];
  /** The token before them: "his", "the president’s"; undefined at the head of a paragraph. */
  readonly before: Token | undefined;
};

/** The roles that stand beside a mention, the one that counts first. */
export function rolesBeside(tokens: readonly Token[], mention: NameMention): RoleBeside[] {
  const beside = indexAt(tokens, mention.start) - 1;
  let before = beside;
  // "The spokesman, Col. Reem Nasr"
  while (courtesyOrRank(tokens[before])) before -= 1;
  const apposed = tokens[before]?.text === "," ? apposedRole(tokens, before) : null;
  const title = titleBefore(tokens, beside);
  const behind = roleBehind(tokens, mention);
  return [apposed, title, behind].filter((role) => role !== null);
}

const courtesyOrRank = (token: Token | undefined) =>
  token?.isWord === true && token.capital && isRoleWord(token.word);

/** "Foreign Minister Reem Nasr", "Velmark’s upper chancellor Reem Nasr": the words that end at `end`, right before the name. */
export function titleBefore(tokens: readonly Token[], end: number): RoleBeside | null {
  // "Supporters of Reem Nasr"
  if (wordAt(tokens, end) === "of") return null;
  let first = end + 1;
  let named = false;
  for (let index = end; index >= 0 && end - index < LONGEST_ROLE; index -= 1) {
    const token = tokens[index];
    if (!token?.isWord || token.possessive || DETERMINERS.has(token.word)) break;
    // "Secretary of State Reem Nasr"
    const office = token.word === "of" && isHeadOfOffice(tokens, index - 1);
    if (!office && isFunctionWord(token)) break;
    if (
      !office &&
      !isRoleWord(token.word) &&
      !(token.capital && (isOfOffice(tokens, index) || wordAt(tokens, index + 1) === "of")) &&
      !(token.capital && index === end)
    )
      break;
    if (courtesyGender(token.word) !== undefined && wordAt(tokens, index - 1) !== "first") break;
    // "Refugee Council" is no role, though a refugee is someone: the head noun stands last, or before "of".
    named ||= isPersonNoun(token.word) && (index === end || tokens[index + 1]?.word === "of");
    first = index;
  }
  // "Minister for Trade and Industry Reem Nasr"
  const office = startOfOffice(tokens, end + 1);
  if (office !== null && office < first) return roleFrom(tokens, office, end + 1);
  return named ? roleFrom(tokens, first, end + 1) : null;
}

/** "Secretary of State Reem Nasr", "Bank of Orlen Governor Reem Nasr" */
const isHeadOfOffice = (tokens: readonly Token[], index: number) =>
  isPersonNoun(wordAt(tokens, index)) ||
  (tokens[index]?.capital === true && isBodyNoun(wordAt(tokens, index)));

/** "New Velmark Gov.", "Real Corin coach": whether a word with a capital goes on to the office behind it. */
function isOfOffice(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || CALENDAR.has(wordAt(tokens, index))) return false;
  return isRoleWord(next.word) ? index > 0 : next.capital;
}

/** "The union’s leader, Reem Nasr": the description before the comma, from its determiner or owner on. */
function apposedRole(tokens: readonly Token[], comma: number): RoleBeside | null {
  let head: number | null = null;
  for (let index = comma - 1; index >= 0 && comma - index < LONGEST_ROLE; index -= 1) {
    const token = tokens[index];
    if (!token?.isWord) return null;
    // "Talks with his counterpart, Reem Nasr" binds nobody; "the aide of the minister, Reem Nasr" does.
    const bound =
      BINDING_PREPOSITIONS.has(wordAt(tokens, index - 1)) &&
      (head === null || isPersonNoun(wordAt(tokens, index - 2)));
    const determiner = DETERMINERS.has(token.word);
    if (head !== null && token.possessive) return roleFrom(tokens, startOfOwner(tokens, index), comma);
    if (determiner && !bound) return head === null ? null : roleFrom(tokens, index + 1, comma);
    // "His daughter and assistant, Reem Nasr"
    const joins = token.word === "and" && isPersonNoun(wordAt(tokens, index - 1));
    if (isFunctionWord(token) && !determiner && !joins && !BINDING_PREPOSITIONS.has(token.word)) return null;
    // The head noun is the last of its phrase: "spokesman for the ministry".
    const ends = index === comma - 1 || BINDING_PREPOSITIONS.has(wordAt(tokens, index + 1));
    if (ends && isPersonNoun(token.word) && !isPluralNoun(token.word)) head = index;
  }
  return null;
}

/** "Reem Nasr, a former ambassador to Chad, said". */
function roleBehind(tokens: readonly Token[], mention: NameMention): RoleBeside | null {
  let at = indexAt(tokens, mention.end);
  if (tokens[at]?.text !== "," || isLocated(tokens, mention)) return null;
  at += 1;
  if (/^\d+$/u.test(wordAt(tokens, at)) && tokens[at + 1]?.text === ",") at += 2;
  if (DETERMINERS.has(wordAt(tokens, at))) at += 1;
  const end = endOfRoleBehind(tokens, at);
  if (end === null) return null;
  const stop = tokens[end];
  if (end === at || (stop?.isWord && !/^(?:who|which|whose|that)$/u.test(stop.word))) return null;
  if (namesAnother(tokens.slice(at, end))) return null;
  return roleFrom(tokens, at, end);
}

/** Where the phrase from `at` on ends; null where it names no person by what they are. */
function endOfRoleBehind(tokens: readonly Token[], at: number): number | null {
  let named = false;
  let end = at;
  for (; end < tokens.length && end - at < LONGEST_ROLE; end += 1) {
    const token = tokens[end];
    if (joinsTwoFields(tokens, end)) continue;
    if (!token || (!token.isWord && token.text !== "&")) break;
    if (/^(?:who|which|whose|that|said|says|told|wrote|added|and)$/u.test(token.word)) break;
    if (end - at > 5 && !named) return null;
    named = named || (isPersonNoun(token.word) && !token.possessive);
    if (!named && isFunctionWord(token)) return null;
  }
  return named ? end : null;
}

/** "In Marivan, the governor left": a place. */
const isLocated = (tokens: readonly Token[], { words, start }: NameMention) =>
  words.length === 1 && LOCATING.test(wordAt(tokens, indexAt(tokens, start) - 1));

const LOCATING = /^(?:in|at|near|outside|inside|across)$/u;

/** "Reem Nasr, Mayor Adel Khan and the governor": a list of people, no apposition; but "wife of Mayor Adel Khan" is one. */
function namesAnother(words: readonly Token[]): boolean {
  const another = words.findIndex(
    (token, at) => token.capital && at > 0 && isPersonNoun(wordAt(words, at - 1)) && !isRoleWord(token.word),
  );
  return another > 0 && !words.slice(0, another).some(({ word }) => BINDING_PREPOSITIONS.has(word));
}

/** "The harbour council’s director", "Port Elsin’s director": where the owner begins, without an article. */
function startOfOwner(tokens: readonly Token[], owner: number): number {
  let first = owner;
  while (owner - first < LONGEST_ROLE) {
    const before = tokens[first - 1];
    const begins = tokens[first]?.capital === true && before?.capital !== true;
    if (!before?.isWord || isFunctionWord(before) || (begins && !isRoleWord(before.word))) break;
    first -= 1;
  }
  return first;
}

function roleFrom(tokens: readonly Token[], first: number, end: number): RoleBeside {
  return { words: tokens.slice(first, end), before: tokens[first - 1] };
}
