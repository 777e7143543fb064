import type { Gender, NameKind } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/name-mention.ts";
import { NAME_PARTICLES, NAME_SUFFIXES } from "../lexicon/name-parts.ts";
import { givenNameGender, isGivenName } from "../words/given-names.ts";
import { isParental } from "./aliases.ts";

/** Someone or something that the article names, with all the names it gives them. */
export type Entity = {
  /** The fullest name in the article. */
  readonly name: string;
  readonly kind: NameKind | null;
  readonly gender: Gender | null;
  readonly mentions: readonly NameMention[];
};

/** An entity while its names are being gathered. */
export type Draft = {
  words: readonly string[];
  /** "jr", where the name ends in it. */
  suffix: string | null;
  mentions: NameMention[];
  /** Where it stands first; −1 where that is the headline. */
  first: number;
  /** Named in full without an office, in an article that gives an office to someone of that surname. */
  untitled: boolean;
  gender: Gender | null;
  /** How often it is named (by bare surnames: so far), inside quotations for a little less; and where last, reading on. */
  weight: number;
  last: number;
};

/** The name's words that set it apart: without initials and "Jr." */
export function core(words: readonly string[]): readonly string[] {
  if (words.length === 1) return words;
  const kept = words.filter((word, index) => !NAME_SUFFIXES.has(word) && !(word.length === 1 && index > 0));
  return kept.length > 0 ? kept : words;
}

/** "Jr." behind a name, which tells a son from his father; null where there is none. */
export function suffixOf(words: readonly string[]): string | null {
  const last = words.at(-1) ?? "";
  return words.length > 1 && NAME_SUFFIXES.has(last) ? last : null;
}

/** The entity that has all of a draft's names. */
export function entityOf(draft: Draft): Entity {
  const shown = fullest(draft.mentions.filter(({ aside }) => !aside));
  const aside = fullest(draft.mentions.filter((mention) => mention.aside));
  // How someone is called inside a quotation may be an insult or half a headline: only a full name counts from there.
  const name =
    shown && (!aside || core(shown.words).length > 1 || core(aside.words).length === 1) ? shown : aside;
  // A news agency goes by its short form where the article goes on with it.
  const acronyms = /news agency$/iu.test(name?.text ?? "")
    ? draft.mentions.filter(({ words }) => words.length === 1)
    : [];
  const kinds = draft.mentions.map((mention) => mention.kind);
  // "Abu Shanab" is no father where it is the surname of Hanan Abu Shanab.
  const stated = draft.mentions.flatMap(({ words, gender }) =>
    (words[0] === "abu" || words[0] === "umm") && words[0] !== draft.words[0] ? [] : (gender ?? []),
  );
  // "Nazlı" alone; where a surname is given as well, this word may be it.
  const given = draft.words.length === 1 ? givenNameGender(draft.words[0] ?? "") : null;
  const genders = stated.length === 0 && given !== null ? [given] : stated;
  const male = genders.filter((gender) => gender === "male").length;
  return {
    name: (acronyms.length > 1 ? acronyms[0] : name)?.text ?? "",
    kind: kinds.includes("person") ? "person" : (kinds.find((kind) => kind !== null) ?? null),
    gender: genders.length === 0 ? null : male * 2 >= genders.length ? "male" : "female",
    mentions: draft.mentions,
  };
}

/** The mention with the most words; "Lucky Edith Dalmer" only where nothing says that her name is "Edith Dalmer". */
function fullest(mentions: readonly NameMention[]): NameMention | null {
  const isLed = ({ words }: NameMention) => words.length > 2 && !isGivenName(words[0] ?? "");
  const stated = new Set(mentions.some(isLed) ? mentions.flatMap(statedName) : []);
  let best: NameMention | null = null;
  let mostWeight = 0;
  for (const mention of mentions) {
    if (isLed(mention) && isLedByOther(mention.words, stated)) continue;
    const own = weight(mention);
    if (best && own <= mostWeight) continue;
    best = mention;
    mostWeight = own;
  }
  return best ?? mentions[0] ?? null;
}

/** A name that begins with a given name. */
function statedName({ words }: NameMention): string[] {
  const [first = ""] = words;
  return isGivenName(first) && !NAME_PARTICLES.has(first) ? [words.join(" ")] : [];
}

/** "Lucky Edith Dalmer", "Belediye Başkanı Gülten Sarı", where the article has the rest as a full name. */
const isLedByOther = (words: readonly string[], stated: ReadonlySet<string>) =>
  [1, 2].some((count) => words.length > count + 1 && stated.has(words.slice(count).join(" ")));

/** More words say more; a spelled-out given name more than an initial, a spelling with its marks more than one without. */
const weight = ({ words, text }: NameMention) =>
  core(words).length * 100 +
  words.length * 10 -
  (isParental(words) ? 60 : 0) +
  (words[0]?.length === 1 ? 0 : 5) +
  (/[^\x20-\x7e’]/u.test(text) ? 2 : 0) -
  (text === text.toUpperCase() ? 4 : 0);

/** A single word with a capital, which stands once in the article, and beside which nothing says that it is a name. */
export const isUnproved = (entity: Entity | undefined): boolean =>
  entity?.kind === null &&
  entity.gender === null &&
  entity.mentions.length === 1 &&
  entity.mentions[0]?.words.length === 1;
