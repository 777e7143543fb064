import type { Subject } from "../grammar/phrases.ts";
import { isBodyNoun, isPersonNoun } from "../grammar/roles.ts";
import { NATIONALITIES } from "../lexicon/nations.ts";
import type { Rule } from "../rules/rule.ts";
import type { Candidate } from "./candidate.ts";
import { mayBeCalled } from "./hypernyms.ts";

/** A description that may take up someone known. */
export type Description = {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  /** "Iran’s top diplomat": begins with an owner. */
  readonly owned: boolean;
};

/** The words by which the article knows someone. */
type KnownWords = ReadonlySet<string>;

/**
 * Why a description does not mean a candidate; where no rule applies, it may. Examples are articles with their quotations
 * and speakers marked.
 */
export const UNFIT_CANDIDATE_RULES: readonly Rule<[Description, Candidate, KnownWords], true>[] = [
  {
    name: "a nationality, for a body",
    example:
      "The Iranian council met Reza Tarashqi, an Iranian farmer. The Iranian Rowing Federation said that rain fell. “⟦We wait,|Reza Tarashqi⟧” the Iranian said.",
    decide: ({ subject }, candidate) =>
      NATIONALITIES.has(subject.head) &&
      (candidate.entity?.kind === "body" || isBodyNoun(candidate.description?.head ?? ""))
        ? true
        : undefined,
  },
  {
    name: "a body, for a person",
    example: "Selma Orlan, a council lawyer, said that rain fell. “⟦We wait,|the council⟧” the council said.",
    decide: ({ subject: { head } }, { entity }) =>
      isBodyNoun(head) && !isPersonNoun(head) && entity?.kind === "person" ? true : undefined,
  },
  {
    name: "a word of a description, not its noun",
    example:
      "A spokesman for the harbour ministry said that rain fell. “⟦We wait,|the ministry⟧” the ministry said.",
    decide: ({ subject }, candidate, known) =>
      known.has(subject.head) && !candidate.entity && candidate.description?.head !== subject.head
        ? true
        : undefined,
  },
  {
    name: "not called so",
    example: "Selma Orlan, a farmer, said that rain fell. “⟦We wait,|the minister⟧” the minister said.",
    decide: ({ subject: { head }, words }, _, known) =>
      known.has(head) || mayBeCalled(head, known) || isCompoundOf(head, known) || isPeer(head, words, known)
        ? undefined
        : true,
  },
  {
    name: "at the head of something else",
    example:
      "Selma Orlan, a minister, said that rain fell. “⟦We wait,|the union leader⟧” the union leader said.",
    decide: ({ subject: { head }, words }, _, known) =>
      !known.has(head) && [...words].some((word) => word !== head && isBodyNoun(word) && !known.has(word))
        ? true
        : undefined,
  },
  {
    name: "of another nation",
    example:
      "Reza Tarashqi, an Iranian envoy, said that rain fell. “⟦We wait,|the Turkish envoy⟧” the Turkish envoy said.",
    decide: ({ words }, _, known) => (isOfAnotherNation(words, known) ? true : undefined),
  },
  {
    name: "set apart by a word",
    example:
      "Selma Orlan, the president, said that rain fell. “⟦We wait,|the former president⟧” the former president said.",
    decide: ({ words }, _, known) =>
      [...words].some((word) => isSetApart(word) && !known.has(word)) ? true : undefined,
  },
  {
    name: "owned by another",
    example:
      "Adil Khoury, a lawyer, said that rain fell. “⟦We wait,|Tarashqi’s lawyer⟧” Tarashqi’s lawyer said.",
    decide: ({ subject, words, owned }, _, known) =>
      owned && countShared(words, known) === (known.has(subject.head) ? 1 : 0) ? true : undefined,
  },
];

/** How many words two sets share. */
export function countShared(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (known.has(word)) shared += 1;
  return shared;
}

/** "The former president" is not the president, "the other trader" not the trader. */
const SETS_APART =
  /^(?:former|ex|late|acting|deputy|vice|assistant|other|first|second|third|fourth|fifth|older|elder|eldest|younger|youngest)$/u;

export const isSetApart = (word: string) => SETS_APART.test(word);

/** "The bandleader" for the leader of the band. */
function isCompoundOf(head: string, known: ReadonlySet<string>): boolean {
  for (const word of known)
    if (word.length >= SHORTEST_HEAD && head.length > word.length + 1 && head.endsWith(word)) return true;
  return false;
}

/** In letters, so that "policeman" is not every man. */
const SHORTEST_HEAD = 5;

/** "Her Turkish colleague": anyone who is Turkish. */
function isPeer(head: string, words: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (!/^(?:colleague|counterpart|rival|opponent|guest|host)$/u.test(head)) return false;
  return [...words].some((word) => NATIONALITIES.has(word) && known.has(word));
}

/** "The Turkish diplomat" is not the Iranian envoy. */
export function isOfAnotherNation(words: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  const nation = [...words].find((word) => NATIONALITIES.has(word));
  return nation !== undefined && !known.has(nation) && [...known].some((word) => NATIONALITIES.has(word));
}
