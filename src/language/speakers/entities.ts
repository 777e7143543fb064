import type { NameMention } from "../grammar/name-mention.ts";
import { isRoleWord } from "../grammar/roles.ts";
import { fold } from "../words/fold.ts";
import { isGivenName } from "../words/given-names.ts";
import { isNearSpelling, isSameGivenName, phoneticInitial } from "../words/phonetic-key.ts";
import { core, type Draft, type Entity, entityOf } from "./entity.ts";

/** " (OMD)", ", or OMD,": the short form that an article gives a name. */
const ACRONYM = /^(?: \(|, or (?:the )?|, known as (?:the )?)(\p{Lu}[\p{L}&-]{1,9})[),]/u;

/** Bearers of one surname to compare; more of them in one article is no article. */
const MOST_NAMESAKES = 40;
/** Full names whose spelling is compared with an unknown one. */
const MOST_COMPARED = 60;
/** Of a double surname's parts, in letters. */
const SHORTEST_PART = 4;
/**
 * Groups the names of one article: a surname goes to the full name that ends in it, an acronym to the body whose initials it
 * is. Where two people share a surname, the bare surname goes to the one of the known gender, then to the one with more
 * mentions so far.
 */
export function groupNames(text: string, mentions: readonly NameMention[]): ReadonlyMap<NameMention, Entity> {
  const drafts = new Drafts(text);
  // Full names first: a surname may stand before the full name does.
  for (const mention of mentions) if (core(mention.words).length > 1) drafts.addFullName(mention);
  drafts.joinBeginnings();
  for (const [at, mention] of mentions.entries()) drafts.addInOrder(mention, at);
  return drafts.entities();
}

/** Everyone whom an article names, while its names are being grouped. */
class Drafts {
  readonly #text: string;
  readonly #drafts: Draft[] = [];
  readonly #byLast = new Map<string, Draft[]>();
  readonly #byFirst = new Map<string, Draft[]>();
  /** People's full names by the first sound of the surname. */
  readonly #byInitial = new Map<string, Draft[]>();
  readonly #draftOf = new Map<NameMention, Draft>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds a name of several words to the one it is another form of, or as a new one. */
  addFullName(mention: NameMention): void {
    const words = core(mention.words);
    const found = this.#sameFullName(words, mention);
    if (!found) {
      this.#indexFullName(this.#add(words, mention, weightOf(mention), -1), mention);
      return;
    }
    this.#join(found, mention);
    found.weight += weightOf(mention);
    if (words.length > found.words.length) found.words = words;
  }

  #sameFullName(words: readonly string[], mention: NameMention): Draft | undefined {
    return (
      this.#byLast
        .get(words.at(-1) ?? "")
        ?.slice(0, MOST_NAMESAKES)
        .find((draft) => sameFullName(draft.words, words)) ??
      (mention.kind === "body" ? undefined : otherSpelling(this.#byInitial, words, mention))
    );
  }

  #add(words: readonly string[], mention: NameMention, weight: number, last: number): Draft {
    const draft: Draft = { words, mentions: [mention], gender: mention.gender, weight, last };
    this.#drafts.push(draft);
    this.#draftOf.set(mention, draft);
    return draft;
  }

  #join(draft: Draft, mention: NameMention): void {
    draft.mentions.push(mention);
    draft.gender ??= mention.gender;
    this.#draftOf.set(mention, draft);
  }

  /** Makes a full name known by the shorter names that may stand for it. */
  #indexFullName(draft: Draft, mention: NameMention): void {
    const { words } = draft;
    const surname = words.at(-1) ?? "";
    put(this.#byLast, surname, draft);
    // "Haddadin" for Nuha Barakat-Haddadin
    for (const part of surname.split("-").slice(-2))
      if (part.length >= SHORTEST_PART && part !== surname) put(this.#byLast, part, draft);
    if (mention.kind !== "body") put(this.#byInitial, phoneticInitial(surname), draft);
    // A bare "Aydin" is never short for "Aydin campaign".
    if (mention.kind === "body" && /^\p{Ll}/u.test(mention.text.slice(mention.text.lastIndexOf(" ") + 1)))
      return;
    put(this.#byFirst, words[0] ?? "", draft);
    if (mention.kind === "body") put(this.#byLast, initials(words), draft);
    const acronym = ACRONYM.exec(this.#text.slice(mention.end, mention.end + 24))?.[1];
    if (acronym !== undefined && mention.start >= 0) put(this.#byLast, fold(acronym), draft);
  }

  joinBeginnings(): void {
    joinBeginnings(this.#drafts, this.#byFirst, this.#draftOf);
  }

  /** Reads the article's names in order, and adds the single words to the full names that they stand for. */
  addInOrder(mention: NameMention, at: number): void {
    const known = this.#draftOf.get(mention);
    if (known && !mention.aside) known.last = at;
    const words = core(mention.words);
    const [word] = words;
    if (known || word === undefined) return;
    const draft = this.#bearerOf(word, words, mention);
    if (draft) {
      this.#join(draft, mention);
      countMention(draft, mention, at);
    } else put(this.#byLast, word, this.#add(words, mention, 1, at));
  }

  #bearerOf(word: string, words: readonly string[], mention: NameMention): Draft | null | undefined {
    const { kind } = mention;
    return (
      choose(this.#byLast.get(word), mention) ??
      choose(kind === "place" ? undefined : this.#byFirst.get(word), mention) ??
      (kind === null || kind === "person" ? otherSpelling(this.#byInitial, words, mention) : null)
    );
  }

  entities(): ReadonlyMap<NameMention, Entity> {
    const made = new Map(
      this.#drafts.filter(({ mentions }) => mentions.length > 0).map((draft) => [draft, entityOf(draft)]),
    );
    const found = new Map<NameMention, Entity>();
    for (const [mention, draft] of this.#draftOf) {
      const entity = made.get(draft);
      if (entity) found.set(mention, entity);
    }
    return found;
  }
}

function put(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key);
  if (list) list.push(draft);
  else map.set(key, [draft]);
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
    .filter((word) => !/^(?:of|the|for|on|and|&)$/u.test(word))
    .map((word) => word.charAt(0))
    .join("");

function sameFullName(known: readonly string[], words: readonly string[]): boolean {
  const [short, long] = known.length <= words.length ? [known, words] : [words, known];
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

function countMention(draft: Draft, mention: NameMention, at: number): void {
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
