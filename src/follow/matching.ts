import { foldedLine } from "../library/folded-line.ts";
import type { ArrivedArticle } from "../library/library.ts";
import { type SearchQuery, searchQuery } from "../library/search-query.ts";
import { type Follow, type Follower, type FoundItem, followerKey } from "./store.ts";

/** A speaker is sure from here on. */
const SURE = 0.9;
/** News was published at most so long ago. A date without an hour lasts until its day is over. */
const LATELY_MS = 48 * 3_600_000;
const DAY_MS = 86_400_000;
/** So many letters of the beginning of a single word are looked up. */
const BEGINNING = 3;

/** What was found for a follow. */
export type Match = {
  /** As `followerKey` gives it. */
  readonly follower: string;
  readonly follow: Follow;
  readonly items: readonly FoundItem[];
};

type Entry = { readonly follower: string; readonly follow: Follow };
type WordsEntry = Entry & { readonly query: SearchQuery };

/**
 * Who follows what, so that each new article is matched once and not with each follow: by the keys of the persons it quotes, by its
 * topics, and by a word that it must have.
 */
export class FollowIndex {
  readonly #speakers = new Map<string, Entry[]>();
  readonly #topics = new Map<string, Entry[]>();
  /** Follows of several words by the longest that must be there whole; of one word by its beginning, which may go on. */
  readonly #words = new Map<string, WordsEntry[]>();
  readonly #beginnings = new Map<string, WordsEntry[]>();

  constructor(followers: Iterable<Follower>) {
    for (const follower of followers) {
      if (follower.leftAt !== null) continue;
      for (const follow of follower.follows) {
        if (follow.stopped === null) this.#add({ follower: followerKey(follower), follow });
      }
    }
  }

  /** What an article has for whom. An article that is not new to a follow, or not published lately, has nothing for it. */
  matches(arrived: ArrivedArticle, now: Date): Match[] {
    if (!isFresh(arrived, now)) return [];
    const isNewTo = ({ follow }: Entry) => arrived.headline.arrived > follow.createdAt;
    const ofArticle = [...this.#ofTopics(arrived), ...this.#ofWords(arrived)].filter(isNewTo);
    const whole: FoundItem = { article: arrived.headline.id, quotation: null, foundAt: now };
    return [
      ...ofArticle.map((entry) => ({ ...entry, items: [whole] })),
      ...this.#ofSpeakers(arrived, now).filter(isNewTo),
    ];
  }

  #add(entry: Entry): void {
    const { subject } = entry.follow;
    switch (subject.kind) {
      case "speaker":
        push(this.#speakers, subject.key, entry);
        break;
      case "topic":
        push(this.#topics, foldedLine(subject.name), entry);
        break;
      case "words": {
        const query = searchQuery(subject.text);
        if (query === null) return;
        const [longest] = [...query.words].sort((one, other) => other.length - one.length);
        if (longest !== undefined) push(this.#words, longest, { ...entry, query });
        else push(this.#beginnings, query.beginning.slice(0, BEGINNING), { ...entry, query });
      }
    }
  }

  #ofTopics({ headline }: ArrivedArticle): Entry[] {
    const topics = new Set(headline.topics.map(foldedLine));
    return [...topics].flatMap((topic) => this.#topics.get(topic) ?? []);
  }

  #ofWords({ fields }: ArrivedArticle): WordsEntry[] {
    if (this.#words.size === 0 && this.#beginnings.size === 0) return [];
    const words = new Set(fields.flat());
    const beginnings = new Set<string>();
    for (const word of words) {
      for (let length = 1; length <= BEGINNING; length += 1) beginnings.add(word.slice(0, length));
    }
    const candidates = [
      ...[...words].flatMap((word) => this.#words.get(word) ?? []),
      ...[...beginnings].flatMap((beginning) => this.#beginnings.get(beginning) ?? []),
    ];
    const texts = fields.map((field) => ` ${field.join(" ")} `);
    return candidates.filter(({ query }) => isIn(query, texts));
  }

  #ofSpeakers({ headline, quotations }: ArrivedArticle, now: Date): Match[] {
    const found = new Map<Entry, FoundItem[]>();
    for (const { text, confidence, speaker, keys, isKnown } of quotations) {
      if (speaker === null || confidence < SURE || isKnown) continue;
      const { name, role } = speaker;
      const item = { article: headline.id, quotation: { text, name, role }, foundAt: now };
      for (const entry of new Set(keys.flatMap((key) => this.#speakers.get(key) ?? [])))
        push(found, entry, item);
    }
    return [...found].map(([entry, items]) => ({ ...entry, items }));
  }
}

/** As the full-text index answers: every phrase in some field, the last one by its beginning. */
function isIn({ phrases }: SearchQuery, texts: readonly string[]): boolean {
  return phrases.every((phrase, at) => {
    const wanted = at === phrases.length - 1 ? ` ${phrase}` : ` ${phrase} `;
    return texts.some((text) => text.includes(wanted));
  });
}

function isFresh({ headline }: ArrivedArticle, now: Date): boolean {
  const { published } = headline;
  if (published === null) return true;
  const latest = published.at.getTime() + (published.dateOnly ? DAY_MS : 0);
  return latest >= now.getTime() - LATELY_MS;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
