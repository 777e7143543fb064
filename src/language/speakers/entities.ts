import type { Gender, NameKind } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/names.ts";
import { isRoleWord } from "../grammar/roles.ts";
import { NAME_PARTICLES, NAME_SUFFIXES } from "../lexicon/name-parts.ts";
import { fold } from "../words/fold.ts";
import { givenNameGender, isGivenName } from "../words/given-names.ts";
import { isNearSpelling, isSameGivenName, phoneticInitial } from "../words/phonetic-key.ts";

/** Somebody or something that the article names, with all the names it gives them. */
export type Entity = {
  /** The fullest name in the article. */
  readonly name: string;
  readonly kind: NameKind | null;
  readonly gender: Gender | null;
  readonly mentions: readonly NameMention[];
};

type Draft = {
  words: readonly string[];
  mentions: NameMention[];
  gender: Gender | null;
  /** How often it is named (by bare surnames: so far), inside quotations for a little less; and where last, reading on. */
  weight: number;
  last: number;
};

/** " (OMD)", ", or OMD,": the short form that an article gives a name. */
const ACRONYM = /^(?: \(|, or (?:the )?|, known as (?:the )?)(\p{Lu}[\p{L}&-]{1,9})[),]/u;

/** Bearers of one surname to compare; more of them in one article is no article. */
const MOST_NAMESAKES = 40;
/** Full names whose spelling is compared with an unknown one. */
const MOST_COMPARED = 60;
/** Of a double surname's parts, in letters. */
const SHORTEST_PART = 4;

/** The name's words that tell it apart: without initials and "Jr." */
function core(words: readonly string[]): readonly string[] {
  if (words.length === 1) return words;
  const kept = words.filter((word, index) => !NAME_SUFFIXES.has(word) && !(word.length === 1 && index > 0));
  return kept.length > 0 ? kept : words;
}

/**
 * Groups the names of one article: a surname goes to the full name that ends in it, an acronym to the body whose initials it
 * is. Where two people share a surname, the bare surname goes to the one of the gender told, then to the one with more
 * mentions so far.
 */
export function groupNames(text: string, mentions: readonly NameMention[]): ReadonlyMap<NameMention, Entity> {
  const drafts: Draft[] = [];
  const byLast = new Map<string, Draft[]>();
  const byFirst = new Map<string, Draft[]>();
  const index = (map: Map<string, Draft[]>, key: string | undefined, draft: Draft) => {
    if (key === undefined) return;
    const list = map.get(key);
    if (list) list.push(draft);
    else map.set(key, [draft]);
  };
  /** People's full names by the first letter of the surname. */
  const byInitial = new Map<string, Draft[]>();
  const drafted = new Map<NameMention, Draft>();
  // Full names first: a surname may stand before the full name does.
  for (const mention of mentions.filter((candidate) => core(candidate.words).length > 1)) {
    const words = core(mention.words);
    const found =
      byLast
        .get(words.at(-1) ?? "")
        ?.slice(0, MOST_NAMESAKES)
        .find((draft) => sameFullName(draft.words, words)) ??
      (mention.kind === "body" ? undefined : otherSpelling(byInitial, words, mention));
    if (found) {
      found.mentions.push(mention);
      found.weight += weightOf(mention);
      found.gender ??= mention.gender;
      if (words.length > found.words.length) found.words = words;
      drafted.set(mention, found);
      continue;
    }
    const draft: Draft = {
      words,
      mentions: [mention],
      gender: mention.gender,
      weight: weightOf(mention),
      last: -1,
    };
    drafts.push(draft);
    drafted.set(mention, draft);
    index(byLast, words.at(-1), draft);
    // "Haddadin" for Nuha Barakat-Haddadin
    for (const part of (words.at(-1) ?? "").split("-").slice(-2))
      if (part.length >= SHORTEST_PART && part !== words.at(-1)) index(byLast, part, draft);
    if (mention.kind !== "body") index(byInitial, phoneticInitial(words.at(-1) ?? ""), draft);
    // A bare "Aydin" is never short for "Aydin campaign".
    if (mention.kind === "body" && /^\p{Ll}/u.test(mention.text.slice(mention.text.lastIndexOf(" ") + 1)))
      continue;
    index(byFirst, words[0], draft);
    if (mention.kind === "body") index(byLast, initials(words), draft);
    const acronym = ACRONYM.exec(text.slice(mention.end, mention.end + 24))?.[1];
    if (acronym !== undefined && mention.start >= 0) index(byLast, fold(acronym), draft);
  }
  joinBeginnings(drafts, byFirst, drafted);
  for (const [at, mention] of mentions.entries()) {
    const words = core(mention.words);
    const [word] = words;
    const known = drafted.get(mention);
    if (known && !mention.aside) known.last = at;
    if (known || word === undefined) continue;
    const draft =
      choose(byLast.get(word), mention) ??
      choose(mention.kind === "place" ? undefined : byFirst.get(word), mention) ??
      (mention.kind === null || mention.kind === "person" ? otherSpelling(byInitial, words, mention) : null);
    if (draft) {
      draft.mentions.push(mention);
      draft.gender ??= mention.gender;
      drafted.set(mention, draft);
      tell(draft, mention, at);
      continue;
    }
    const single: Draft = { words, mentions: [mention], gender: mention.gender, weight: 1, last: at };
    drafts.push(single);
    drafted.set(mention, single);
    index(byLast, word, single);
  }
  const made = new Map(
    drafts.filter((draft) => draft.mentions.length > 0).map((draft) => [draft, entityOf(draft)]),
  );
  const of = new Map<NameMention, Entity>();
  for (const [mention, draft] of drafted) {
    const entity = made.get(draft);
    if (entity) of.set(mention, entity);
  }
  return of;
}

/** "Abu Karim" goes to Abu Karim al-Deiri, "Mehmet Ali" to Mehmet Ali Korkut, where only one name begins like that. */
function joinBeginnings(
  drafts: readonly Draft[],
  byFirst: ReadonlyMap<string, readonly Draft[]>,
  drafted: Map<NameMention, Draft>,
): void {
  for (const draft of drafts) {
    // "Ted Korkut" is whole; a name that ends in a given name may go on.
    if (
      !isGivenName(draft.words.at(-1) ?? "") ||
      draft.mentions.some(({ kind }) => kind === "body" || kind === "place")
    )
      continue;
    const longer = (byFirst.get(draft.words[0] ?? "") ?? [])
      .slice(0, MOST_NAMESAKES)
      .filter(
        (other) =>
          other !== draft &&
          other.words.length > draft.words.length &&
          other.mentions.every(({ kind }) => kind !== "body" && kind !== "place") &&
          draft.words.every((word, at) => word === other.words[at]),
      );
    const [only] = longer;
    if (!only || longer.length > 1) continue;
    only.gender ??= draft.gender;
    for (const mention of draft.mentions) drafted.set(mention, only);
    only.mentions.push(...draft.mentions);
    only.weight += draft.weight;
    draft.mentions = [];
  }
}

/** The one person whose name is another spelling of this one: two with near names stay apart, and get no third. */
function otherSpelling(
  byInitial: ReadonlyMap<string, readonly Draft[]>,
  words: readonly string[],
  mention: NameMention,
): Draft | undefined {
  const surname = words.at(-1) ?? "";
  if (isRoleWord(surname)) return undefined;
  const near = (byInitial.get(phoneticInitial(surname)) ?? []).slice(0, MOST_COMPARED).filter((draft) => {
    if (mention.gender !== null && draft.gender !== null && mention.gender !== draft.gender) return false;
    if (!isNearSpelling(draft.words.at(-1) ?? "", surname)) return false;
    return words.length === 1 || isSameGivenName(draft.words[0] ?? "", words[0] ?? "");
  });
  return near.length === 1 ? near[0] : undefined;
}

const initials = (words: readonly string[]) =>
  words
    .filter((word) => !/^(?:of|the|for|on|and|&)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");

function sameFullName(known: readonly string[], words: readonly string[]): boolean {
  const [short, long] = known.length <= words.length ? [known, words] : [words, known];
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

function tell(draft: Draft, mention: NameMention, at: number): void {
  draft.weight += weightOf(mention);
  if (!mention.aside) draft.last = at;
}

const weightOf = ({ aside }: NameMention) => (aside ? 0.9 : 1);

/** Of several bearers of a name the one whose gender agrees, then the one named more often, the last one before. */
function choose(drafts: readonly Draft[] | undefined, mention: NameMention): Draft | null {
  if (!drafts) return null;
  let best: Draft | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let last = -1;
  for (const draft of drafts.slice(0, MOST_NAMESAKES)) last = Math.max(last, draft.last);
  for (const draft of drafts.slice(0, MOST_NAMESAKES)) {
    const agrees = mention.gender !== null && mention.gender === draft.gender;
    const clash = mention.gender !== null && draft.gender !== null && !agrees;
    const score =
      draft.weight +
      (last >= 0 && draft.last === last ? NAMED_LAST : 0) +
      (agrees ? SAME_GENDER : 0) -
      (clash ? 1000 : 0) -
      (draft.mentions[0]?.kind === "place" ? 100 : 0);
    if (score > bestScore) {
      best = draft;
      bestScore = score;
    }
  }
  return best;
}

const NAMED_LAST = 0.05;
const SAME_GENDER = 50;

function entityOf(draft: Draft): Entity {
  const shown = fullest(draft.mentions.filter(({ aside }) => !aside));
  const aside = fullest(draft.mentions.filter((mention) => mention.aside));
  // How somebody is called inside a quotation may be an insult or half a headline: only a full name counts from there.
  const name =
    shown && (!aside || core(shown.words).length > 1 || core(aside.words).length === 1) ? shown : aside;
  // A news agency goes by its short form where the article goes on with it.
  const acronyms = /news agency$/i.test(name?.text ?? "")
    ? draft.mentions.filter(({ words }) => words.length === 1)
    : [];
  const kinds = draft.mentions.map((mention) => mention.kind);
  // "Abu Shanab" is no father where it is the surname of Hanan Abu Shanab.
  const told = draft.mentions.flatMap(({ words, gender }) =>
    (words[0] === "abu" || words[0] === "umm") && words[0] !== draft.words[0] ? [] : (gender ?? []),
  );
  // "Nazlı" alone; where a surname is told as well, this word may be it.
  const given = draft.words.length === 1 ? givenNameGender(draft.words[0] ?? "") : null;
  const genders = told.length === 0 && given !== null ? [given] : told;
  const male = genders.filter((gender) => gender === "male").length;
  return {
    name: (acronyms.length > 1 ? acronyms[0] : name)?.text ?? "",
    kind: kinds.includes("person") ? "person" : (kinds.find((kind) => kind !== null) ?? null),
    gender: genders.length === 0 ? null : male * 2 >= genders.length ? "male" : "female",
    mentions: draft.mentions,
  };
}

/** The mention with the most words; "Lucky Edith Dalmer" only where nothing tells that her name is "Edith Dalmer". */
function fullest(mentions: readonly NameMention[]): NameMention | null {
  const told = new Set(
    mentions.flatMap(({ words: [first = "", ...rest] }) =>
      isGivenName(first) && !NAME_PARTICLES.has(first) ? [[first, ...rest].join(" ")] : [],
    ),
  );
  let best: NameMention | null = null;
  let mostWeight = 0;
  for (const mention of mentions) {
    const { words } = mention;
    if (words.length > 2 && !isGivenName(words[0] ?? "") && told.has(words.slice(1).join(" "))) continue;
    const own = weight(mention);
    if (best && own <= mostWeight) continue;
    best = mention;
    mostWeight = own;
  }
  return best ?? mentions[0] ?? null;
}

/** More words tell more; a spelled-out given name more than an initial, a spelling with its marks more than one without. */
const weight = ({ words, text }: NameMention) =>
  core(words).length * 100 +
  words.length * 10 +
  (words[0]?.length === 1 ? 0 : 5) +
  (/[^\x20-\x7e’]/.test(text) ? 2 : 0) -
  (text === text.toUpperCase() ? 4 : 0);
