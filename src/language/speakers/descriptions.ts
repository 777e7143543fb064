import type { Gender } from "../grammar/name-kinds.ts";
import type { Subject } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun, isPluralNoun, isUtterance, nounGender } from "../grammar/roles.ts";
import { fold } from "../words/fold.ts";
import { DETERMINERS, NATIONALITIES, nationalityOf } from "../words/lexicon.ts";
import type { Candidate } from "./candidate.ts";
import type { Entity } from "./entities.ts";
import { mayBeCalled } from "./hypernyms.ts";

/** What counts for taking a description for somebody: each word shared, the noun itself shared, being one who speaks. */
const SHARED_WORD = 10;
const SAME_NOUN = 5;
const SPEAKS = 2;

/** "The former president" is not the president. */
const SETS_APART = /^(?:former|ex|late|acting|deputy|vice|assistant)$/;

/** Ranks as they are shortened before a name: "the general" is Gen. Adem Korkut. */
const RANKS: Readonly<Record<string, string>> = {
  gen: "general",
  lt: "lieutenant",
  col: "colonel",
  maj: "major",
  capt: "captain",
  cmdr: "commander",
  adm: "admiral",
  sgt: "sergeant",
  brig: "brigadier",
  prof: "professor",
  dr: "doctor",
};

/** The words by which somebody is known, without articles. */
export function contentWords(phrase: string): Set<string> {
  const words = fold(phrase)
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => nationalityOf(word.replace(/'s?$/, "")))
    .flatMap((word) => (Object.hasOwn(RANKS, word) ? [word, RANKS[word] ?? word] : [word]));
  return new Set(words.filter((word) => word !== "" && !DETERMINERS.has(word)));
}

/**
 * The one of the candidates whom a definite description ("the minister", "the 45-year-old", "the cleric") takes up again;
 * null for a description that brings somebody in, and where none fits.
 *
 * @param knownWords the words by which the article has named somebody so far.
 */
export function takenUp(
  text: string,
  subject: Subject,
  candidates: readonly Candidate[],
  knownWords: (who: Entity | Subject) => ReadonlySet<string>,
): Candidate | null {
  if (isPluralNoun(subject.head)) return null;
  const owned = isOwned(text, subject);
  if (!owned && !isDefinite(text, subject)) return null;
  const words = contentWords(text.slice(subject.start, subject.end));
  let best: Candidate | null = null;
  let bestScore = 0;
  for (const candidate of candidates) {
    const who = candidate.entity ?? candidate.description;
    if (!who) continue;
    // "The Iranian" is nobody's federation.
    if (
      NATIONALITIES.has(subject.head) &&
      (candidate.entity?.kind === "body" || isBodyNoun(candidate.description?.head ?? ""))
    )
      continue;
    const known = knownWords(who);
    const same = known.has(subject.head);
    // "A statement from the ministry" is not what "the ministry" means.
    if (same && !candidate.entity && candidate.description?.head !== subject.head) continue;
    if (!same && !mayBeCalled(subject.head, known) && !isPeer(subject.head, words, known)) continue;
    if (
      isOfAnotherNation(words, known) ||
      [...words].some((word) => SETS_APART.test(word) && !known.has(word))
    )
      continue;
    let score = (same ? SAME_NOUN : 0) + (candidate.speaks ? SPEAKS : 0) + 1;
    let shared = 0;
    for (const word of words) if (known.has(word)) shared++;
    // "Iran’s top diplomat" is somebody of Iran; "Tarashqi’s lawyer" is not another’s.
    if (owned && shared === (same ? 1 : 0)) continue;
    score += shared * SHARED_WORD;
    if (score < bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  if (best) return best;
  const gender = SOMEBODY.test(subject.head) && words.size === 1 ? nounGender(subject.head) : null;
  if (gender !== null || tellsOnlyWho(subject.head, words))
    return lastLeading(words, gender, candidates, knownWords);
  return words.size === 1 &&
    !OFFICES.test(subject.head) &&
    isDefinite(text, subject) &&
    !isBodyNoun(subject.head) &&
    !isUtterance(subject.head) &&
    !NO_SPEAKER.test(subject.head)
    ? onlyOneOfParagraph(text, subject, candidates)
    : null;
}

/** "The 45-year-old", "the Iranian", "the Japanese trader": always somebody who was just spoken of. */
function tellsOnlyWho(head: string, words: ReadonlySet<string>): boolean {
  // "The 30-year-old mother of three" tells who she is.
  if (words.has("of")) return NATIONALITIES.has(head);
  if ([...words].some((word) => AGE.test(word)) || NATIONALITIES.has(head)) return true;
  return isPersonNoun(head) && !OFFICES.test(head) && [...words].some((word) => NATIONALITIES.has(word));
}

const AGE = /^\d{1,3}-year-old$/;

/** Whom a country has one of, so that nobody needs to have spoken of them. */
const OFFICES =
  /^(?:minister|president|premier|chancellor|king|queen|sultan|emir|prince|leader|ambassador|envoy|consul|governor|chief|commander|general|spokes(?:man|woman|person)|secretary|official|head|judge|prosecutor|speaker|source|delegate|army|police|government|senator|mayor|candidate|nominee)$/;

/** Who stands by and is no one of those named, and what holds words. */
const NO_SPEAKER =
  /^(?:man|woman|crowd|audience|suit|lawsuit|complaint|indictment|law|book|study|song|film|show|sign|banner|screen|source|witness|resident)$/;

/** Nouns that tell little more than a gender, and bring in nobody new. */
const SOMEBODY = /^(?:widow|widower)$/;

/** The last person to open a sentence, of no other nation and no other gender. */
function lastLeading(
  words: ReadonlySet<string>,
  gender: Gender | null,
  candidates: readonly Candidate[],
  knownWords: (who: Entity | Subject) => ReadonlySet<string>,
): Candidate | null {
  const latest = candidates.at(-1)?.paragraph ?? 0;
  const found = candidates.findLast(
    ({ entity, leads, paragraph, gender: told }) =>
      leads &&
      (gender === null || told === gender) &&
      paragraph >= latest - 1 &&
      entity !== null &&
      (entity.kind === "person" || (entity.kind === null && entity.name.includes(" "))) &&
      !isOfAnotherNation(words, knownWords(entity)),
  );
  return found ?? null;
}

/** "Basma Orlan, the committee’s head, promised it. “…,” the lawmaker wrote.": nobody else was brought in there. */
function onlyOneOfParagraph(
  text: string,
  subject: Subject,
  candidates: readonly Candidate[],
): Candidate | null {
  const here = candidates.filter(({ start }) => !text.slice(start, subject.start).includes("\n"));
  const people = here.filter(({ entity, description }) =>
    entity ? isSomebody(entity) : isPersonNoun(description?.head ?? ""),
  );
  const [first] = people;
  return first?.entity &&
    people.every(({ entity }) => entity === first.entity) &&
    people.some(({ leads }) => leads)
    ? first
    : null;
}

const isSomebody = ({ kind, name }: Entity) => kind === "person" || (kind === null && name.includes(" "));

/** "Iran’s top diplomat" */
function isOwned(text: string, subject: Subject): boolean {
  return /^\p{Lu}[\p{L}-]*['’]s?\s/u.test(text.slice(subject.start, subject.start + 40));
}

/** "Her Turkish colleague": anybody who is Turkish. */
function isPeer(head: string, words: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (!/^(?:colleague|counterpart|rival|opponent|guest|host)$/.test(head)) return false;
  return [...words].some((word) => NATIONALITIES.has(word) && known.has(word));
}

/** "The Turkish diplomat" is not the Iranian envoy. */
function isOfAnotherNation(words: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  const nation = [...words].find((word) => NATIONALITIES.has(word));
  return nation !== undefined && !known.has(nation) && [...known].some((word) => NATIONALITIES.has(word));
}

/** Whether a description points at somebody known: "the minister", "his lawyer". */
export function isDefinite(text: string, subject: Subject): boolean {
  return /^(?:the|his|her|their|this|that)\s/i.test(text.slice(subject.start, subject.start + 6));
}
