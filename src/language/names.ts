import { givenNameGender, isGivenName } from "./given-names.ts";
import { CALENDAR, isFunctionWord, NAME_PARTICLES, PLACES } from "./lexicon.ts";
import type { Paragraph } from "./paragraphs.ts";
import { courtesyGender, isBodyNoun, isPersonNoun, isRoleWord, nounGender } from "./roles.ts";
import type { Token } from "./tokens.ts";

export type NameKind = "person" | "body" | "place";
export type Gender = "male" | "female";

/** A name where it stands in the text, without the title before it. */
export type NameMention = {
  readonly start: number;
  readonly end: number;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** As written, without a possessive ending. */
  readonly text: string;
  /** null where the name itself does not tell. */
  readonly kind: NameKind | null;
  readonly gender: Gender | null;
};

/** Finds the names in an article's paragraphs, in the text's order. */
export function findNames(text: string, paragraphs: readonly Paragraph[]): NameMention[] {
  const lowerCaseWords = new Set<string>();
  for (const { tokens } of paragraphs) {
    for (const token of tokens) if (token.isWord && !token.capital) lowerCaseWords.add(token.word);
  }
  const names: NameMention[] = [];
  for (const { tokens, sentences } of paragraphs) {
    const starts = new Set(sentences.map((sentence) => sentence.start));
    let opensSentence = true;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token) break;
      if (starts.has(token.start)) opensSentence = true;
      if (!token.isWord) continue;
      const opens = opensSentence;
      opensSentence = false;
      if (!beginsName(token)) continue;
      const end = endOfRun(tokens, index);
      const first = opens ? skipOpening(tokens, index, end, lowerCaseWords) : index;
      const name = first < end ? readName(text, tokens, first, end) : null;
      if (name) names.push(name);
      index = end - 1;
    }
  }
  return names;
}

function beginsName(token: Token): boolean {
  return token.capital && !isFunctionWord(token) && !CALENDAR.has(token.word);
}

/** The end of a run of capitalised words, with the small words that join them. */
function endOfRun(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < tokens.length && end - from < 12) {
    const previous = tokens[end - 1];
    const token = tokens[end];
    const next = tokens[end + 1];
    if (!previous || !token || previous.possessive) break;
    if (!token.isWord) {
      // "Peter Brandt, Jr."
      if (token.text === "," && next && /^(?:jr|sr|ii|iii|iv)$/.test(next.word)) {
        end += 2;
        continue;
      }
      break;
    }
    if (token.capital && (beginsName(token) || /^\p{Lu}\.?$/u.test(token.text))) end++;
    else if (next?.capital && joins(previous, token, next, tokens[from])) end += 2;
    else if (
      /^(?:of|for|on)$/.test(token.word) &&
      next?.word === "the" &&
      tokens[end + 2]?.capital &&
      isHead(previous)
    )
      end += 3;
    else break;
  }
  return end;
}

const isHead = (token: Token) =>
  token.capital && (isBodyNoun(token.word) || token.word === "secretary" || token.word === "attorney");

function joins(previous: Token, token: Token, next: Token, first: Token | undefined): boolean {
  if (CALENDAR.has(next.word)) return false;
  if (/^(?:of|for|on)$/.test(token.word)) return isHead(previous);
  if (token.word === "&") return true;
  return (
    NAME_PARTICLES.has(token.word) &&
    token.word !== "y" &&
    token.word !== "e" &&
    !isRoleWord(first?.word ?? "")
  );
}

/** A sentence's first word has its capital from there: it is part of a name only when nothing speaks against it. */
function skipOpening(
  tokens: readonly Token[],
  first: number,
  end: number,
  lowerCaseWords: ReadonlySet<string>,
): number {
  const opening = tokens[first];
  const second = first + 1 < end ? tokens[first + 1] : undefined;
  if (!opening || isGivenName(opening.word)) return first;
  const common = lowerCaseWords.has(opening.word) && !isRoleWord(opening.word) && !isBodyNoun(opening.word);
  const inflected = /(?:ing|ly)$/.test(opening.word) && opening.word.length > 5;
  const beforeGivenName = second !== undefined && isGivenName(second.word);
  return common || inflected || beforeGivenName ? first + 1 : first;
}

/** The name in a run of capitalised words, without the title before it; null when the run is all title. */
function readName(text: string, tokens: readonly Token[], from: number, to: number): NameMention | null {
  const run = tokens.slice(from, to);
  const isBody = endsAsBody(run);
  const title = isBody ? readCourtesy(run) : readTitle(run);
  const end = isBody || title.person ? to : endWithBodyNoun(tokens, to);
  const named = [
    ...(end > to ? run.slice(Math.min(title.length, run.length - 1)) : run.slice(title.length)),
    ...tokens.slice(to, end),
  ];
  const first = named[0];
  const last = named.at(-1);
  if (!first || !last) return null;
  if (!isBody && !title.person && named.every(({ word }) => isRoleWord(word) && !isGivenName(word)))
    return null;
  const words = named.map(({ word }) => word.replace(/^(?:al|el|an|ar|as|ash|at|az)-/, ""));
  const person = title.person || isIntroduced(tokens, from, to);
  const kind = isBody || end > to ? "body" : kindOf(words, last, person, tokens[from - 1]);
  const given = words.length > 1 && kind !== "body" ? givenNameGender(words[0] ?? "") : null;
  const stop = last.possessive && /['’]s$/i.test(last.text) ? last.end - 2 : last.end;
  return {
    start: first.start,
    end: stop,
    words,
    text: text.slice(first.start, stop).replace(/\s+/g, " "),
    kind,
    gender: title.gender ?? given,
  };
}

/** "Harbour Council", "Council on Sea Affairs". */
function endsAsBody(run: readonly Token[]): boolean {
  const last = run.at(-1);
  return (
    (last !== undefined && isBodyNoun(last.word)) ||
    run.some((token, at) => at > 0 && isHead(token) && run[at + 1]?.capital === false)
  );
}

type Title = { readonly length: number; readonly gender: Gender | null; readonly person: boolean };

function readCourtesy(run: readonly Token[]): Title {
  let length = 0;
  while (length < run.length - 1 && courtesyGender(run[length]?.word ?? "") !== undefined) length++;
  return { length, gender: null, person: false };
}

/** How many words at the head of the run are a title ("Foreign Minister", "Mrs.", "Secretary of State"), and what it tells. */
function readTitle(run: readonly Token[]): Title {
  let length = 0;
  let gender: Gender | null = null;
  let person = false;
  for (const [at, { word }] of run.slice(0, -1).entries()) {
    const courtesy = courtesyGender(word);
    if (!isRoleWord(word) || (isGivenName(word) && courtesy === undefined)) continue;
    gender = courtesy ?? nounGender(word) ?? gender;
    person ||= isPersonNoun(word) || courtesy !== undefined;
    length = run[at + 1]?.word === "of" ? Math.min(at + 3, run.length - 1) : at + 1;
  }
  return { length, gender, person };
}

// Body nouns that behind a name are mostly something else: "the Aydin report", "Aydin message".
const NO_BODY_BEHIND_NAME = /^(?:post|state|house|reports?|statement|union|party|message|sources?)$/;

/** Where a name ends with the lower-case words that make it a body's: "Morava newspaper", "Corin news agency", "Dalmer campaign". */
function endWithBodyNoun(tokens: readonly Token[], to: number): number {
  if (tokens[to - 1]?.possessive) return to;
  let end = to;
  while (
    end - to < 3 &&
    /^(?:news|state|presidential|military|foreign|television)$/.test(tokens[end]?.word ?? "")
  )
    end++;
  const noun = tokens[end];
  const isBody =
    noun?.isWord && !noun.capital && isBodyNoun(noun.word) && !NO_BODY_BEHIND_NAME.test(noun.word);
  return isBody ? end + 1 : to;
}

/** "The mayor, Selma Orlan,", "Peter Brandt, a farmer", "Peter Brandt, 45,": what stands beside the name tells a person. */
function isIntroduced(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from - 1]?.text === "," && isPersonNoun(tokens[from - 2]?.word ?? "")) return true;
  const behind = tokens[to + 1];
  if (tokens[to]?.text !== "," || !behind) return false;
  if (/^\d\d$/.test(behind.word) && tokens[to + 2]?.text === ",") return true;
  if (!/^(?:a|an|the|who|whose)$/.test(behind.word)) return false;
  if (behind.word.startsWith("who")) return true;
  for (let at = to + 2; at < to + 8; at++) {
    const token = tokens[at];
    if (!token?.isWord) return false;
    if (isPersonNoun(token.word) && !token.possessive) return true;
  }
  return false;
}

function kindOf(
  words: readonly string[],
  last: Token,
  person: boolean,
  before: Token | undefined,
): NameKind | null {
  const given = words.length > 1 && isGivenName(words[0] ?? "");
  if (person || given) return "person";
  if (words.every((word) => PLACES.has(word))) return "place";
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(last.text)) return "body";
  // "told The Beacon": publications keep the capital of their article.
  return before?.text === "The" ? "body" : null;
}
