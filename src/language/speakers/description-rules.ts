import type { Gender } from "../grammar/name-kinds.ts";
import type { Subject } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun, isUtterance, nounGender } from "../grammar/roles.ts";
import { NATIONALITIES } from "../lexicon/nations.ts";
import { KIN_NOUNS } from "../lexicon/person-nouns.ts";
import type { Rule } from "../rules/rule.ts";
import type { Candidate } from "./candidate.ts";
import type { Entity } from "./entity.ts";
import { isOfAnotherNation, isSetApart } from "./unfit-candidate-rules.ts";

/** The words by which the article knows someone. */
type KnownWords = ReadonlySet<string>;

/** A description that none of those before is known by. */
export type UnknownDescription = {
  readonly text: string;
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  /** "The minister", "his lawyer". */
  readonly definite: boolean;
  readonly candidates: readonly Candidate[];
  readonly knownWords: (who: Entity | Subject) => ReadonlySet<string>;
};

/** Whom such a description means; null: someone new. */
export const DESCRIPTION_RULES: readonly Rule<[UnknownDescription], Candidate | null>[] = [
  {
    name: "by rank",
    example:
      "Adil Khoury, a trader, shut his stall. Hassan Zein, a trader, wept. Reza Tarashqi, a trader, left. “⟦We wait,|Hassan Zein⟧” the second trader said.",
    decide: ({ subject, words, candidates, knownWords }) => byRank(subject, words, candidates, knownWords),
  },
  {
    name: "the elder, of two who are told apart so",
    example:
      "Adil Khoury, the elder, has a boat. Samir Khoury, his brother, has none. Rain fell. “⟦We wait,|Adil Khoury⟧” the elder brother said.",
    decide: ({ subject, words, definite, candidates, knownWords }) => {
      const rank = [...words].find((word) => GENERATIONS.has(word));
      if (rank === undefined || !definite || words.size !== 2 || !KIN_NOUNS.has(subject.head))
        return undefined;
      return candidates.findLast(({ entity }) => entity && knownWords(entity).has(rank)) ?? undefined;
    },
  },
  {
    name: "widow or widower",
    example:
      "Ruvani Orlan, his wife, wept. Adil Khoury shut the gate. “⟦We wait,|Ruvani Orlan⟧” the widow said.",
    decide: ({ subject, words, candidates, knownWords }) => {
      const gender = BEREAVED.test(subject.head) && words.size === 1 ? nounGender(subject.head) : null;
      return gender ? lastLeading(words, gender, candidates, knownWords) : undefined;
    },
  },
  {
    name: "an old man, a young woman",
    example: "Adil Khoury sat by the gate. The old man smiled. “⟦We wait,|Adil Khoury⟧” the old man said.",
    decide: ({ subject, words, candidates, knownWords }) => {
      const isOfAge = words.size === 2 && [...words].some((word) => OF_AGE.test(word));
      const gender = isOfAge && !KIN_NOUNS.has(subject.head) ? nounGender(subject.head) : null;
      return gender ? lastLeading(words, gender, candidates, knownWords) : undefined;
    },
  },
  {
    name: "age or nationality",
    example: "Reza Tarashqi saw Adil Khoury. “⟦We wait,|Reza Tarashqi⟧” the 45-year-old said.",
    decide: ({ subject, words, candidates, knownWords }) =>
      saysOnlyWho(subject.head, words) ? lastLeading(words, null, candidates, knownWords) : undefined,
  },
  {
    name: "the only person of the paragraph",
    example: "Basma Orlan, the committee’s head, promised it. “⟦We wait,|Basma Orlan⟧” the lawmaker said.",
    decide: ({ text, subject, words, definite, candidates }) =>
      words.size === 1 && definite && mayRename(text, subject) && ![...words].some(isSetApart)
        ? (onlyOneOfParagraph(text, subject, candidates) ?? undefined)
        : undefined,
  },
  {
    name: "the body that leads the sentence before",
    example: "Meridia recalled nine pumps. “⟦Safety comes first,|Meridia⟧” the company said.",
    decide: ({ text, subject, words, candidates }) =>
      words.size === 1 && ANY_BODY.test(subject.head) && /^the\s/iu.test(text.slice(subject.start))
        ? (lastBodyToLead(text, subject, candidates) ?? undefined)
        : undefined,
  },
  {
    name: "the one whom the headline names",
    example:
      "Basma Orlan: ‘I shall not stop’\n\nThe gate is open. Orlan runs to the quay each day at dawn and comes back by noon.\n\nRain falls on Sohar. “⟦We wait,|Basma Orlan⟧” the runner said.",
    decide: ({ text, subject, words, definite, candidates }) =>
      words.size === 1 &&
      definite &&
      isPersonNoun(subject.head) &&
      !KIN_NOUNS.has(subject.head) &&
      mayRename(text, subject)
        ? onlyOneOfHeadline(candidates)
        : undefined,
  },
];

/**
 * "The president", where the paragraph that last named a president named two: nothing says which. Other nouns mean
 * whoever was last called so.
 */
export function isEitherOf(
  { head }: Subject,
  words: ReadonlySet<string>,
  candidates: readonly Candidate[],
  knownWords: (who: Entity | Subject) => KnownWords,
): boolean {
  if (words.size > 1 || !OFFICES.test(head)) return false;
  const called = candidates.filter(({ entity }) => entity !== null && knownWords(entity).has(head));
  const last = called.at(-1);
  return called.some(({ entity, paragraph }) => entity !== last?.entity && paragraph === last?.paragraph);
}

/** Whether a description may rename someone already named: not "his friend", and not "the barber" behind "a barber". */
const mayRename = (text: string, { head, start }: Subject) =>
  !OFFICES.test(head) &&
  !isBodyNoun(head) &&
  !isUtterance(head) &&
  !NO_SPEAKER.test(head) &&
  !OWNED.test(text.slice(start, start + 6)) &&
  !isBroughtIn(text, head, start);

const OWNED = /^(?:his|her|their|my|our)\s/iu;

/** Whether "a barber", "another barber" or "the barber" stands beside those named before an offset in its paragraph. */
export function isBroughtIn(text: string, head: string, before: number): boolean {
  const near = text.slice(Math.max(text.lastIndexOf("\n", before), before - BROUGHT_IN_NEAR, 0), before);
  for (let at = near.indexOf(` ${head}`); at >= 0; at = near.indexOf(` ${head}`, at + 1)) {
    if (/\p{L}/u.test(near.charAt(at + head.length + 1))) continue;
    if (
      /(?:^|[^\p{L}])(?:an?|another|one|some|the|this|that|his|her|their|whose|every|each)(?: \p{Ll}[\p{L}-]*){0,2}$/iu.test(
        near.slice(Math.max(0, at - 40), at),
      )
    )
      return true;
  }
  return false;
}

/** In characters. */
const BROUGHT_IN_NEAR = 1500;

const GENERATIONS: ReadonlySet<string> = new Set([
  "elder",
  "eldest",
  "older",
  "oldest",
  "younger",
  "youngest",
]);

const ORDINALS: readonly string[] = ["first", "second", "third", "fourth", "fifth"];

/** "The second trader": of all who are called so, the one who was brought in second; null where there are fewer. */
function byRank(
  { head }: Subject,
  words: ReadonlySet<string>,
  candidates: readonly Candidate[],
  knownWords: (who: Entity | Subject) => KnownWords,
): Candidate | null | undefined {
  const rank = ORDINALS.findIndex((ordinal) => words.has(ordinal));
  if (rank === -1 || words.size > 2) return undefined;
  const called = new Map<Entity | Subject, Candidate>();
  for (const candidate of candidates) {
    const who = candidate.entity ?? candidate.description;
    if (who && !called.has(who) && knownWords(who).has(head)) called.set(who, candidate);
  }
  return [...called.values()][rank] ?? null;
}

/** "The 45-year-old", "the Iranian", "the Japanese trader": always someone who was just spoken of. */
function saysOnlyWho(head: string, words: ReadonlySet<string>): boolean {
  // "The 30-year-old mother of three" says who she is.
  if (words.has("of")) return NATIONALITIES.has(head);
  if ([...words].some((word) => AGE.test(word)) || NATIONALITIES.has(head)) return true;
  return (
    (isPersonNoun(head) || head === "international") &&
    !OFFICES.test(head) &&
    [...words].some((word) => NATIONALITIES.has(word))
  );
}

const AGE = /^\d{1,3}-year-old$/u;

/** Whom a country has one of, so that they need no introduction. */
const OFFICES =
  /^(?:minister|president|premier|chancellor|king|queen|sultan|emir|prince|leader|ambassador|envoy|consul|governor|chief|commander|general|spokes(?:man|woman|person)|secretary|official|head|judge|prosecutor|speaker|source|delegate|army|police|government|senator|mayor|candidate|nominee)$/u;

/** Bystanders, who are none of those named, and what holds words. */
const NO_SPEAKER =
  /^(?:man|woman|bystander|caller|client|customer|guest|heckler|neighbou?r|onlooker|passenger|patient|stranger|victim|visitor|crowd|audience|suit|lawsuit|complaint|indictment|law|book|study|song|film|show|sign|banner|screen|source|witness|resident)$/u;

/** Nouns that say little more than a gender, and bring in no one new. */
const BEREAVED = /^(?:widow|widower)$/u;

const OF_AGE = /^(?:old|older|young|elderly|aged)$/u;

/** The last person to open a sentence, of no other nation and no other gender. */
function lastLeading(
  words: ReadonlySet<string>,
  gender: Gender | null,
  candidates: readonly Candidate[],
  knownWords: (who: Entity | Subject) => ReadonlySet<string>,
): Candidate | null {
  const latest = candidates.at(-1)?.paragraph ?? 0;
  const found = candidates.findLast(
    ({ entity, leads, paragraph, gender: known }) =>
      leads &&
      (gender === null || known === gender) &&
      paragraph >= latest - 1 &&
      entity !== null &&
      isPersonEntity(entity) &&
      !isOfAnotherNation(words, knownWords(entity)),
  );
  return found ?? null;
}

/** "Basma Orlan, the committee’s head, promised it. “…,” the lawmaker wrote.": no one else was brought in there. */
function onlyOneOfParagraph(
  text: string,
  subject: Subject,
  candidates: readonly Candidate[],
): Candidate | null {
  const here = candidates.filter(({ start }) => !text.slice(start, subject.start).includes("\n"));
  // "Aydin spoke as the heckler yelled"
  if (
    here.some(
      ({ start, speaks, acts }) => (speaks || acts) && !SENTENCE_END.test(text.slice(start, subject.start)),
    )
  )
    return null;
  // "Aydin’s trainer stayed": the trainer is not Aydin.
  const said = text.slice(here[0]?.start ?? subject.start, subject.start);
  if (said.includes(`’s ${subject.head}`) || said.includes(`'s ${subject.head}`)) return null;
  const people = here.filter(({ entity, description }) =>
    entity ? isPersonEntity(entity) : isPersonNoun(description?.head ?? ""),
  );
  const [first] = people;
  return first?.entity &&
    people.every(({ entity }) => entity === first.entity) &&
    people.some(({ leads, owns }) => leads && !owns)
    ? first
    : null;
}

/** What a firm, a club or another body may be called by whoever has just named it. */
const ANY_BODY =
  /^(?:company|firm|group|airline|carrier|club|union|bank|lender|insurer|charity|party|association|network|broadcaster|agency|publisher|studio|retailer|chain|supermarket|maker|\p{L}+maker|manufacturer|brewer|brewery|developer|operator|startup|start-up|utility|supplier|shipper|organi[sz]ation|federation|foundation|think-tank|university|newspaper|regulator|team|band|firm|consortium|conglomerate)$/u;

/** "Perun Holding promised to pay. “…,” the company said.": the body, or what may be one, that leads the sentence before. */
function lastBodyToLead(text: string, subject: Subject, candidates: readonly Candidate[]): Candidate | null {
  const here = candidates.filter(({ start }) => !text.slice(start, subject.start).includes("\n"));
  const last = here.at(-1);
  const leading = here.findLast(({ leads, owns, located }) => leads && !owns && !located);
  if (!leading?.entity || !last || last.sentence - leading.sentence > 1) return null;
  const { kind, name } = leading.entity;
  const mayBeBody = kind === "body" || (kind === null && leading.gender === null && !name.includes(" "));
  const others = here.filter(({ entity }) => entity?.kind === "body" && entity !== leading.entity);
  return mayBeBody && others.length === 0 ? leading : null;
}

/** The one person whom the headline names, too. */
function onlyOneOfHeadline(candidates: readonly Candidate[]): Candidate | null {
  const named = candidates.filter(({ inHeadline, entity }) => inHeadline && entity?.kind === "person");
  const last = named.at(-1);
  return last && named.every(({ entity }) => entity === last.entity) ? last : null;
}

const SENTENCE_END = /[.!?]["”’']?\s/u;

const isPersonEntity = ({ kind, name }: Entity) => kind === "person" || (kind === null && name.includes(" "));
