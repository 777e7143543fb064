import type { Gender, NameKind, NameMention } from "../grammar/names.ts";
import { isRoleWord } from "../grammar/roles.ts";
import { isGivenName } from "../words/given-names.ts";
import { words as wordSet } from "../words/lexicon.ts";
import { isNearSpelling, isSameGivenName } from "../words/spelling.ts";

/** Somebody or something that the article names, with all the names it gives them. */
export type Entity = {
  /** The fullest name in the article. */
  readonly name: string;
  readonly kind: NameKind | null;
  readonly gender: Gender | null;
  readonly mentions: readonly NameMention[];
};

type Draft = { words: readonly string[]; mentions: NameMention[]; gender: Gender | null };

/** Bearers of one surname to compare; more of them in one article is no article. */
const MOST_NAMESAKES = 40;
/** Full names whose spelling is compared with an unknown one. */
const MOST_COMPARED = 60;
const SUFFIXES = wordSet("jr sr ii iii iv");

/** The name's words that tell it apart: without initials and "Jr." */
function core(words: readonly string[]): readonly string[] {
  if (words.length === 1) return words;
  const kept = words.filter((word, index) => !SUFFIXES.has(word) && !(word.length === 1 && index > 0));
  return kept.length > 0 ? kept : words;
}

/**
 * Groups the names of one article: a surname goes to the full name that ends in it, an acronym to the body whose initials it
 * is. Where two people share a surname, the bare surname goes to the one of the gender told, then to the one with more
 * mentions so far.
 */
export function groupNames(mentions: readonly NameMention[]): ReadonlyMap<NameMention, Entity> {
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
      found.gender ??= mention.gender;
      if (words.length > found.words.length) found.words = words;
      drafted.set(mention, found);
      continue;
    }
    const draft: Draft = { words, mentions: [mention], gender: mention.gender };
    drafts.push(draft);
    drafted.set(mention, draft);
    index(byLast, words.at(-1), draft);
    if (mention.kind !== "body") index(byInitial, words.at(-1)?.charAt(0), draft);
    // A bare "Aydin" is never short for "Aydin campaign".
    if (mention.kind === "body" && /^\p{Ll}/u.test(mention.text.slice(mention.text.lastIndexOf(" ") + 1)))
      continue;
    index(byFirst, words[0], draft);
    if (mention.kind === "body") index(byLast, initials(words), draft);
  }
  for (const mention of mentions) {
    const words = core(mention.words);
    const [word] = words;
    if (drafted.has(mention) || word === undefined) continue;
    const draft =
      choose(byLast.get(word), mention) ??
      choose(mention.kind === "place" ? undefined : byFirst.get(word), mention) ??
      (mention.kind === null || mention.kind === "person" ? otherSpelling(byInitial, words, mention) : null);
    if (draft) {
      draft.mentions.push(mention);
      draft.gender ??= mention.gender;
      drafted.set(mention, draft);
      continue;
    }
    const single: Draft = { words, mentions: [mention], gender: mention.gender };
    drafts.push(single);
    drafted.set(mention, single);
    index(byLast, word, single);
  }
  const made = new Map(drafts.map((draft) => [draft, entityOf(draft)]));
  const of = new Map<NameMention, Entity>();
  for (const [mention, draft] of drafted) {
    const entity = made.get(draft);
    if (entity) of.set(mention, entity);
  }
  return of;
}

/** The one person whose name is another spelling of this one: two with near names stay apart, and get no third. */
function otherSpelling(
  byInitial: ReadonlyMap<string, readonly Draft[]>,
  words: readonly string[],
  mention: NameMention,
): Draft | undefined {
  const surname = words.at(-1) ?? "";
  if (isRoleWord(surname)) return undefined;
  const near = (byInitial.get(surname.charAt(0)) ?? []).slice(0, MOST_COMPARED).filter((draft) => {
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

function choose(drafts: readonly Draft[] | undefined, mention: NameMention): Draft | null {
  if (!drafts) return null;
  let best: Draft | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const draft of drafts.slice(0, MOST_NAMESAKES)) {
    const clash = mention.gender !== null && draft.gender !== null && mention.gender !== draft.gender;
    const score =
      draft.mentions.length - (clash ? 1000 : 0) - (draft.mentions[0]?.kind === "place" ? 100 : 0);
    if (score > bestScore) {
      best = draft;
      bestScore = score;
    }
  }
  return best;
}

function entityOf(draft: Draft): Entity {
  const shown = fullest(draft.mentions.filter(({ aside }) => !aside));
  const aside = fullest(draft.mentions.filter((mention) => mention.aside));
  // How somebody is called inside a quotation may be an insult or half a headline: only a full name counts from there.
  const name =
    shown && (!aside || core(shown.words).length > 1 || core(aside.words).length === 1) ? shown : aside;
  const kinds = draft.mentions.map((mention) => mention.kind);
  const genders = draft.mentions.flatMap((mention) => mention.gender ?? []);
  const male = genders.filter((gender) => gender === "male").length;
  return {
    name: name?.text ?? "",
    kind: kinds.includes("person") ? "person" : (kinds.find((kind) => kind !== null) ?? null),
    gender: genders.length === 0 ? null : male * 2 >= genders.length ? "male" : "female",
    mentions: draft.mentions,
  };
}

/** The mention with the most words; "Lucky Edith Dalmer" only where nothing tells that her name is "Edith Dalmer". */
function fullest(mentions: readonly NameMention[]): NameMention | null {
  const told = new Set(
    mentions.flatMap(({ words }) => (isGivenName(words[0] ?? "") ? [words.join(" ")] : [])),
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

const weight = (mention: NameMention) =>
  core(mention.words).length * 100 + mention.words.length * 10 + Math.min(9, mention.text.length / 10);
