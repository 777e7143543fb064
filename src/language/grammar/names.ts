import { NATIONALITIES } from "../lexicon/nations.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { firstVerdict } from "../rules/rule.ts";
import { isGivenName } from "../words/given-names.ts";
import { indexAt, type Token, textAt, wordAt } from "../words/tokens.ts";
import {
  genderOfName,
  isCalledPlace,
  isDescribedAsBody,
  kindOf,
  readCourtesy,
  readIntroduction,
  readTitle,
  type Title,
} from "./name-kinds.ts";
import type { NameMention } from "./name-mention.ts";
import { beginsName, endOfRun, isGroupNoun, isInitial, lengthOfNickname } from "./name-runs.ts";
import { isOfficeAlone } from "./office-of-fields.ts";
import { lengthOfOffice } from "./office-prefix.ts";
import { type ArticleWords, OPENING_WORD_RULES } from "./opening-word-rules.ts";
import { isBodyNoun, isPersonNoun, isRoleWord } from "./roles.ts";
import { isTitleCase, titleCaseNames } from "./title-case-names.ts";

/** Finds the names in an article's paragraphs, in the text's order. */
export function findNames(
  text: string,
  paragraphs: readonly Paragraph[],
  lowerCaseWords: ReadonlySet<string>,
): NameMention[] {
  const names: NameMention[] = [];
  const doubtful: NameMention[] = [];
  let first: ReadonlyMap<string, number> | null = null;
  const article: ArticleWords = {
    lowerCaseWords,
    isFirst({ word, start }) {
      first ??= firstCapitals(paragraphs);
      return first.get(word) === start;
    },
  };
  for (const paragraph of paragraphs)
    for (const name of namesIn(text, paragraph, article))
      (name.kind === null && isOnlyRoles(name.words) ? doubtful : names).push(name);
  // "Baker" and "King" are names where the article has a Brian Baker or a Selma King.
  const surnames = new Set(
    names.flatMap(({ kind, words }) => (kind === "person" && words.length > 1 ? (words.at(-1) ?? "") : [])),
  );
  const kept = doubtful.filter(({ words }) => words.length === 1 && surnames.has(words[0] ?? ""));
  return kept.length === 0 ? names : [...names, ...kept].sort((one, other) => one.start - other.start);
}

/** Where each word with a capital stands first. */
function firstCapitals(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { tokens } of paragraphs)
    for (const { capital, word, start } of tokens) if (capital && !found.has(word)) found.set(word, start);
  return found;
}

function namesIn(
  text: string,
  { tokens, sentences, spans }: Paragraph,
  article: ArticleWords,
): NameMention[] {
  const names: NameMention[] = [];
  let opensSentence = true;
  let nextSentence = 0;
  let span = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    while (startOf(sentences[nextSentence]) < token.start) nextSentence += 1;
    const opening = sentences[nextSentence];
    if (opening?.start === token.start) {
      opensSentence = true;
      if (isTitleCase(tokens, index, opening.end)) {
        const sentence = tokens.slice(index, indexAt(tokens, opening.end));
        names.push(...titleCaseNames(text, sentence, article.lowerCaseWords));
        index += sentence.length - 1;
        continue;
      }
    }
    if (!token.isWord) continue;
    const opens = opensSentence;
    opensSentence = false;
    if (!beginsName(tokens, index) && !isInitial(tokens, index)) continue;
    const end = endOfRun(tokens, index);
    const first = index + wordsBeforeName(tokens, index, end, opens, article);
    while ((spans[span]?.close ?? Number.POSITIVE_INFINITY) <= token.start) span += 1;
    const aside = (spans[span]?.open ?? Number.POSITIVE_INFINITY) < token.start;
    const isName = first < end && !isFirstOfOffices(tokens, first, end);
    const name = isName ? readName(text, tokens, first, end, aside) : null;
    if (name) names.push(name);
    index = end - 1;
  }
  return names;
}

const endOf = (token: Token | undefined) => token?.end ?? -1;

const startOf = (passage: { readonly start: number } | undefined) =>
  passage?.start ?? Number.POSITIVE_INFINITY;

/** How many words of a run of capitalised ones do not belong to the name. */
function wordsBeforeName(
  tokens: readonly Token[],
  first: number,
  end: number,
  opens: boolean,
  article: ArticleWords,
): number {
  if (end === first + 1 && (isModifier(tokens, first, opens) || isExcellency(tokens, first))) return 1;
  const opening = tokens[first];
  if (!opens || !opening || isInitial(tokens, first)) return 0;
  return firstVerdict(OPENING_WORD_RULES, { tokens, opening, first, end, ...article }) ?? 0;
}

/** "Rookie driver Rashid Zayani": a word with a capital from the sentence, before what someone is and their name. */
function isModifier(tokens: readonly Token[], index: number, opens: boolean): boolean {
  const noun = tokens[index + 1];
  const begins = opens || /^[—–-]$/u.test(textAt(tokens, index - 1));
  return (
    begins &&
    tokens[index]?.possessive === false &&
    noun?.isWord === true &&
    !noun.capital &&
    isPersonNoun(noun.word) &&
    tokens[index + 2]?.capital === true
  );
}

/** "HE the Minister of Trade": a form of address before an office. */
const isExcellency = (tokens: readonly Token[], index: number) =>
  /^(?:HE|HH|HRH|HM)$/u.test(textAt(tokens, index)) && wordAt(tokens, index + 1) === "the";

const isOnlyRoles = (words: readonly string[]) =>
  words.every((word) => isRoleWord(word) && !isGivenName(word));

/** The words that an article writes small somewhere: with a capital at a sentence's head they are no name. */
export function lowerCaseWordsOf(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { tokens } of paragraphs)
    for (const token of tokens) if (token.isWord && !token.capital) found.add(token.word);
  return found;
}

/** The name in a run of capitalised words, without the title before it; null when the run is all title. */
function readName(
  text: string,
  tokens: readonly Token[],
  opening: number,
  behind: number,
  aside: boolean,
): NameMention | null {
  const from = opening + lengthOfOffice(tokens, opening, behind);
  const to = beforeDegree(tokens, from, behind);
  const run = tokens.slice(from, to);
  const isBody = isNameOfBody(run);
  const title = isBody ? readCourtesy(run) : readTitle(run);
  const end = isBody || title.person ? to : endWithBodyNoun(tokens, to);
  const named = [
    ...(end > to ? run.slice(Math.min(title.length, run.length - 1)) : run.slice(title.length)),
    ...tokens.slice(to, end),
  ];
  const first = named[0];
  const last = named.at(-1);
  if (!first || !last) return null;
  const nickname = named.findIndex((_, at) => at > 0 && lengthOfNickname(named, at) > 0);
  const surname = nickname + lengthOfNickname(named, nickname);
  const plain = nickname < 0 ? named : [...named.slice(0, nickname), ...named.slice(surname)];
  const words = plain
    .filter(({ isWord }) => isWord)
    .map(({ word }) => word.replace(/^(?:al|el|an|ar|as|ash|at|az)-/u, ""));
  const introduction = readIntroduction(tokens, from, to);
  const person = title.person || introduction.person;
  if (isOfficeAlone(words) || isPortfolio(title, first)) return null;
  const onlyRoles = !title.person && isOnlyRoles(words);
  const kind =
    isBody || end > to || (!person && isDescribedAsBody(tokens, from, to))
      ? "body"
      : onlyRoles
        ? null
        : (kindOf(words, last, person, tokens[from - 1]) ?? (isCalledPlace(tokens, from) ? "place" : null));
  const stated = kind === "body" ? null : (title.gender ?? introduction.gender ?? genderOfName(words));
  const stop = last.possessive && /['’]s$/iu.test(last.text) ? last.end - 2 : last.end;
  return {
    start: first.start,
    // With "KC"
    end: Math.max(stop, endOf(tokens.slice(to, behind).at(-1))),
    words,
    text: (nickname < 0
      ? text.slice(first.start, stop)
      : `${text.slice(first.start, named[nickname - 1]?.end)} ${text.slice(named[surname]?.start, stop)}`
    ).replace(/\s+/gu, " "),
    kind,
    gender: stated,
    aside,
  };
}

/** "The Secretary | for Education" */
const isPortfolio = ({ length }: Title, { text }: Token) => length > 0 && /^(?:for|of)$/u.test(text);

/** "Philippa March KC": where a name ends before what is put behind it. */
const beforeDegree = (tokens: readonly Token[], from: number, behind: number) =>
  behind - from > 2 && AFTER_NAMES.test(textAt(tokens, behind - 1)) ? behind - 1 : behind;

/** "Orlen Gov. and Council Chairman Ana Kort": the first of two offices, of someone named behind the other. */
function isFirstOfOffices(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  return (
    to - from > 1 &&
    last !== undefined &&
    isPersonNoun(last.word) &&
    !isGivenName(wordAt(tokens, from)) &&
    tokens[to]?.word === "and" &&
    tokens[to + 1]?.capital === true
  );
}

const AFTER_NAMES = /^(?:KC|QC|MP|MEP|MBE|OBE|CBE|PhD)$/u;

const isNameOfBody = (run: readonly Token[]) => endsAsBody(run) && !endsAsOfficeHolder(run);

/** "Harbour Council", "Council on Sea Affairs". */
function endsAsBody(run: readonly Token[]): boolean {
  const last = run.at(-1);
  if (endsAsPerson(run)) return false;
  return (
    run.some(({ text }) => text === "&") ||
    run.some(({ word }, at) => word === "rights" && wordAt(run, at + 1) === "watch") ||
    (last !== undefined && isBodyNoun(last.word)) ||
    (isGroupNoun(run[0]) && /^(?:of|for)$/u.test(wordAt(run, 1))) ||
    run.some(
      (token, at) =>
        (at > 0 || wordAt(run, 1) === "of") &&
        isBodyNoun(token.word) &&
        token.capital &&
        run[at + 1]?.capital === false,
    )
  );
}

/** "Secretary of State for Defence Ana Kort": an office that a body is part of, and who holds it. */
function endsAsOfficeHolder(run: readonly Token[]): boolean {
  const { length, person } = readTitle(run);
  const name = run.slice(length);
  return (
    person &&
    length > 2 &&
    name.length > 1 &&
    name.every(({ word, capital }) => capital && !isBodyNoun(word) && !isRoleWord(word))
  );
}

/** "Bank of Orlen Governor Ana Kort": a body, and who holds an office there. */
function endsAsPerson(run: readonly Token[]): boolean {
  for (let at = run.length - 3; at > 2; at -= 1) {
    const office = run[at];
    if (!office?.capital || !isPersonNoun(office.word) || isBodyNoun(office.word)) continue;
    const name = run.slice(at + 1);
    return (
      run[at - 1]?.capital === true &&
      name.every(({ word, capital }) => capital && !isBodyNoun(word) && !isRoleWord(word))
    );
  }
  return false;
}

// Body nouns that behind a name are mostly something else: "the Aydin report", "Aydin message".
const NO_BODY_BEHIND_NAME = /^(?:post|state|house|reports?|statement|union|party|message|sources?)$/u;

/** Where a name ends with the lower-case words that make it a body's: "Morava newspaper", "Corin news agency", "Dalmer campaign". */
function endWithBodyNoun(tokens: readonly Token[], to: number): number {
  if (tokens[to - 1]?.possessive) return to;
  let end = to;
  while (
    end - to < 3 &&
    /^(?:news|state|presidential|military|foreign|television)$/u.test(wordAt(tokens, end))
  )
    end += 1;
  const noun = tokens[end];
  const isBody =
    noun?.isWord &&
    !noun.capital &&
    isBodyNoun(noun.word) &&
    !NO_BODY_BEHIND_NAME.test(noun.word) &&
    // "Tunisian opposition leader"
    !(NATIONALITIES.has(wordAt(tokens, to - 1)) && isPersonNoun(wordAt(tokens, end + 1)));
  return isBody ? end + 1 : to;
}
