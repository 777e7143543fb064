import type { NameMention } from "../grammar/name-mention.ts";
import { isGivenName } from "../words/given-names.ts";
import { areAliases } from "./aliases.ts";
import { type Asked, type Chosen, chooseBearer, MOST_NAMESAKES } from "./bearers.ts";
import { core, type Draft, type Entity, entityOf, suffixOf } from "./entity.ts";
import { generationBefore, ofGeneration } from "./generations.ts";
import { joinedEvidence, type NameEvidence, NO_EVIDENCE } from "./name-evidence.ts";
import type { NameSurroundings } from "./name-surroundings.ts";
import { otherSpelling, sameFullName } from "./same-name.ts";
import { ShortForms } from "./short-forms.ts";

/** Mentions of one person that are looked at for what the article calls them. */
const MOST_EVIDENCE = 8;
/** What stands between the names of two who act together: a verb, "and", "with", and a title. */
const TOGETHER = /^ (?:\p{Ll}+ ){1,2}(?:\p{Lu}\p{Ll}+\.? ){0,2}$/u;
const AND = /^ and (?:\p{Lu}\p{Ll}+\.? ){0,3}$/u;
/** "A Ms. " and "another " before a surname. */
const SOMEONE_NEW =
  /(?:^|\s)(?:(?:an?|one) (?:certain |M(?:r|rs|s|iss|x)\.? )|another (?:M(?:r|rs|s|iss|x)\.? )?)$/iu;
const LONGEST_INTRODUCTION = 16;
/** Who an article's names mean. */
export type Grouping = {
  readonly entityOf: ReadonlyMap<NameMention, Entity>;
  /** Names that may as well mean someone else. */
  readonly doubtful: ReadonlySet<NameMention>;
};

/**
 * Groups the names of one article: a surname goes to the full name that ends in it, an acronym to the body whose initials it
 * is. Where two people share a surname, the bare surname goes to the one of the known office or gender, then to the one with
 * more mentions so far. Where something speaks against each of them, it is someone of whom only the surname is known.
 */
export function groupNames(
  text: string,
  mentions: readonly NameMention[],
  surroundings: NameSurroundings,
): Grouping {
  const drafts = new Drafts(text, mentions, surroundings);
  // Full names first, the longest before the others: a shorter form may stand before the whole name does.
  const full = mentions.filter(({ words }) => core(words).length > 1);
  const longest = full.toSorted((one, other) => core(other.words).length - core(one.words).length);
  for (const mention of longest) drafts.addFullName(mention);
  drafts.joinBeginnings();
  for (const [at, mention] of mentions.entries()) drafts.addInOrder(mention, at);
  drafts.joinAliases();
  return { entityOf: drafts.entities(), doubtful: drafts.doubtful };
}

/** Everyone whom an article names, while its names are being grouped. */
class Drafts {
  readonly doubtful = new Set<NameMention>();
  readonly #text: string;
  readonly #mentions: readonly NameMention[];
  readonly #surroundings: NameSurroundings;
  readonly #forms: ShortForms;
  readonly #drafts: Draft[] = [];
  readonly #draftOf = new Map<NameMention, Draft>();
  readonly #known = new Map<Draft, { readonly mentions: number; readonly evidence: NameEvidence }>();

  constructor(text: string, mentions: readonly NameMention[], surroundings: NameSurroundings) {
    this.#text = text;
    this.#mentions = mentions;
    this.#surroundings = surroundings;
    this.#forms = new ShortForms(text);
  }

  /** Adds a name of several words to the one it is another form of, or as a new one. */
  addFullName(mention: NameMention): void {
    const words = core(mention.words);
    const found = this.#sameFullName(words, mention);
    if (!found) {
      this.#forms.add(this.#add(words, mention, weightOf(mention), -1), mention);
      return;
    }
    this.#join(found, mention);
    found.weight += weightOf(mention);
  }

  #sameFullName(words: readonly string[], mention: NameMention): Draft | undefined {
    const bearers = (this.#forms.byLast.get(words.at(-1) ?? "") ?? [])
      .slice(0, MOST_NAMESAKES)
      .filter((draft) => sameFullName(draft, words, suffixOf(mention.words), mention.start));
    if (bearers.length > 1 && bearers.every((draft) => draft.words.length > words.length))
      this.doubtful.add(mention);
    return (
      bearers[0] ??
      (mention.kind === "body" ? undefined : otherSpelling(this.#forms.byInitial, words, mention))
    );
  }

  #add(words: readonly string[], mention: NameMention, weight: number, last: number): Draft {
    const draft: Draft = {
      words,
      suffix: suffixOf(mention.words),
      mentions: [mention],
      first: mention.start,
      untitled: false,
      gender: mention.gender,
      weight,
      last,
    };
    this.#drafts.push(draft);
    this.#draftOf.set(mention, draft);
    return draft;
  }

  #join(draft: Draft, mention: NameMention): void {
    draft.mentions.push(mention);
    draft.first = Math.min(draft.first, mention.start);
    draft.suffix ??= suffixOf(mention.words);
    draft.gender ??= mention.gender;
    this.#draftOf.set(mention, draft);
  }

  joinBeginnings(): void {
    joinBeginnings(this.#drafts, this.#forms.byFirst, this.#draftOf);
  }

  /** Reads the article's names in order, and adds the single words to the full names that they stand for. */
  addInOrder(mention: NameMention, at: number): void {
    const known = this.#draftOf.get(mention);
    if (known && !mention.aside) known.last = at;
    const words = core(mention.words);
    const [word] = words;
    if (known || word === undefined) return;
    // "The younger Orlan" is whoever of the name is younger, which only "Jr." and "her son" say.
    const generation = generationBefore(this.#text, mention);
    if (
      generation !== null &&
      ofGeneration(this.#text, generation, this.#forms.byLast.get(word) ?? []).length === 0
    ) {
      this.#add(words, mention, 1, at);
      this.doubtful.add(mention);
      return;
    }
    const chosen = this.#bearerOf(word, words, mention, at);
    if (!chosen) {
      this.#forms.addSurname(word, this.#add(words, mention, 1, at));
      return;
    }
    this.#join(chosen.draft, mention);
    countMention(chosen.draft, mention, at);
    if (chosen.doubtful) this.doubtful.add(mention);
  }

  #bearerOf(word: string, words: readonly string[], mention: NameMention, at: number): Chosen | null {
    const { kind } = mention;
    const surnamed = this.#forms.byLast.get(word);
    if (surnamed && this.#isSomeoneNew(mention)) return null;
    if (surnamed) return this.#choose(surnamed, mention, at);
    const named = kind === "place" ? undefined : this.#forms.byFirst.get(word);
    if (named) return this.#choose(named, mention, at);
    const middle = isThing(kind) ? undefined : this.#forms.byMiddle.get(word);
    if (middle?.length === 1 && !isGivenName(word)) return this.#choose(middle, mention, at);
    const near =
      kind === null || kind === "person" ? otherSpelling(this.#forms.byInitial, words, mention) : null;
    return near ? this.#choose([near], mention, at) : null;
  }

  #choose(bearers: readonly Draft[], mention: NameMention, at: number): Chosen | null {
    const suffix = suffixOf(mention.words) ?? generationBefore(this.#text, mention);
    const asked: Asked = {
      mention,
      title: mention.aside ? NO_EVIDENCE : this.#surroundings.title(mention),
      pronoun:
        mention.gender === null ? this.#surroundings.pronounBehind(mention, this.#mentions[at + 1]) : null,
      beside: this.#namedBeside(mention, at),
    };
    const fitting = suffix === null ? bearers : ofGeneration(this.#text, suffix, bearers);
    return chooseBearer(fitting, asked, (draft) => this.#evidenceOf(draft));
  }

  /** "A Ms. Orlan", "another Orlan": an article introduces someone, who bears the name by chance. */
  #isSomeoneNew({ start }: NameMention): boolean {
    return SOMEONE_NEW.test(this.#text.slice(Math.max(0, start - LONGEST_INTRODUCTION), Math.max(0, start)));
  }

  /** Those who act together with the bearer of this name: "Orlan and Samira Orlan", "Samira Orlan and Mr. Orlan". */
  #namedBeside(mention: NameMention, at: number): ReadonlySet<Draft> {
    const found = new Set<Draft>();
    if (mention.aside || mention.kind === "body") return found;
    const behind = this.#mentions[at + 1];
    const before = this.#mentions[at - 1];
    const drafts = [
      behind && TOGETHER.test(this.#text.slice(mention.end, behind.start)) ? behind : null,
      before && AND.test(this.#text.slice(before.end, mention.start)) ? before : null,
    ];
    for (const other of drafts) {
      const draft = other && core(other.words).length > 1 ? this.#draftOf.get(other) : undefined;
      if (draft) found.add(draft);
    }
    return found;
  }

  #evidenceOf(draft: Draft): NameEvidence {
    const mentions = Math.min(draft.mentions.length, MOST_EVIDENCE);
    const known = this.#known.get(draft);
    if (known?.mentions === mentions) return known.evidence;
    const evidence = joinedEvidence(
      draft.mentions
        .slice(0, MOST_EVIDENCE)
        .map((mention) =>
          mention.aside || core(mention.words).length < Math.min(2, draft.words.length)
            ? NO_EVIDENCE
            : this.#surroundings.evidence(mention),
        ),
    );
    this.#known.set(draft, { mentions, evidence });
    return evidence;
  }

  /** Joins two names of which the article says that they are one person’s. */
  joinAliases(): void {
    let before: NameMention | undefined;
    for (const mention of this.#mentions) {
      if (mention.aside || mention.start < 0) continue;
      const other = before && this.#draftOf.get(before);
      const draft = this.#draftOf.get(mention);
      if (
        before &&
        other &&
        draft &&
        other !== draft &&
        areAliases(this.#text, before, mention, other.mentions)
      ) {
        for (const moved of other.mentions) this.#draftOf.set(moved, draft);
        draft.mentions.push(...other.mentions);
        draft.gender ??= other.gender;
        other.mentions = [];
      }
      before = mention;
    }
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

const isThing = (kind: NameMention["kind"]) => kind === "body" || kind === "place";

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

function countMention(draft: Draft, mention: NameMention, at: number): void {
  draft.weight += weightOf(mention);
  if (!mention.aside) draft.last = at;
}

const weightOf = ({ aside }: NameMention) => (aside ? 0.9 : 1);
