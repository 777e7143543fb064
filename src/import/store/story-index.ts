import type { Article } from "../../content/article.ts";
import type { ContentFile } from "../../content/content-folder.ts";
import { isEdited } from "./fingerprint.ts";
import { type Evidence, type StoryKeys, storyKeys } from "./story-keys.ts";
import { type Shingles, shinglesOf, sketchOf } from "./text-likeness.ts";

/** A content file that holds an article, with what the article is known by. */
export type Story = ContentFile & {
  readonly id: string;
  readonly keys: StoryKeys;
  /** What the last import wrote; see `fingerprintOf`. */
  readonly imported: string | null;
  readonly isEdited: boolean;
  /** Days since 1970 of its publication, or of its file where it has no date. */
  readonly dayNumber: number;
};

const DAY_MS = 24 * 60 * 60_000;
/** Copies of a report come out within so many days before and after. */
const COPY_WINDOW = 3;
/** So many stories that share a key are looked at, the newest first. */
const MOST_CANDIDATES = 20;
/** A run of words that more stories of a day have is a form of words and says nothing. */
const MOST_HOLDERS = 40;
/** Of the 48 numbers of a sketch, a copy of half the length shares a third at least. */
const SHARED_NUMBERS = 10;

export function storyOf(found: ContentFile, article: Article): Story {
  const at = article.published?.at ?? found.modified;
  return {
    ...found,
    id: article.id,
    keys: storyKeys(article),
    imported: article.imported,
    isEdited: isEdited(article),
    dayNumber: Math.floor(at.getTime() / DAY_MS),
  };
}

/** Finds the stories that an article may be one of, each time without going through all of them. */
export class StoryIndex {
  readonly #byFile = new Map<string, Story>();
  readonly #byId = new Map<string, Story>();
  readonly #byKey = new Map<string, Story[]>();
  readonly #byDay = new Map<number, Story[]>();
  /** For each day whose texts were compared: which stories have a number in their sketches. */
  readonly #sketches = new Map<number, Map<number, Story[]>>();
  readonly #sketchOf = new Map<Story, readonly number[]>();

  get(file: string): Story | null {
    return this.#byFile.get(file) ?? null;
  }

  files(): string[] {
    return [...this.#byFile.keys()];
  }

  hasId(id: string): boolean {
    return this.#byId.has(id);
  }

  /** @param body its text, where it is at hand. */
  add(story: Story, body: string | null): void {
    this.remove(story.file);
    this.#byFile.set(story.file, story);
    this.#byId.set(story.id, story);
    for (const key of indexKeys(story.keys)) addTo(this.#byKey, key, story);
    addTo(this.#byDay, story.dayNumber, story);
    if (body !== null && this.#sketches.has(story.dayNumber)) this.#sketch(story, body);
  }

  remove(file: string): void {
    const story = this.#byFile.get(file);
    if (story === undefined) return;
    this.#byFile.delete(file);
    if (this.#byId.get(story.id) === story) this.#byId.delete(story.id);
    for (const key of indexKeys(story.keys)) removeFrom(this.#byKey, key, story);
    removeFrom(this.#byDay, story.dayNumber, story);
    const holders = this.#sketches.get(story.dayNumber);
    for (const number of this.#sketchOf.get(story) ?? []) if (holders) removeFrom(holders, number, story);
    this.#sketchOf.delete(story);
  }

  /** The story that has an address of the article among those of its copies. */
  holderOfCopy({ url }: StoryKeys): Story | null {
    const [holder] = url === null ? [] : (this.#byKey.get(`copy ${url}`) ?? []);
    return holder ?? null;
  }

  /** The stories that share an address, a guid, a headline or the id with an article: the strongest evidence first, then the newest. */
  candidates(keys: StoryKeys, id: string): { readonly evidence: Evidence; readonly story: Story }[] {
    const seen = new Set<Story>();
    const found: { evidence: Evidence; story: Story }[] = [];
    for (const [evidence, key] of lookUpKeys(keys)) {
      for (const story of (this.#byKey.get(key) ?? []).slice(-MOST_CANDIDATES).reverse()) {
        if (!seen.has(story)) found.push({ evidence, story });
        seen.add(story);
      }
    }
    const named = this.#byId.get(id);
    if (named !== undefined && !seen.has(named)) found.push({ evidence: "id", story: named });
    return found;
  }

  /** The days around a story whose texts must be given to `compareDay` before `likely` finds all. */
  daysToCompare(dayNumber: number): number[] {
    return around(dayNumber).filter((day) => this.#byDay.has(day) && !this.#sketches.has(day));
  }

  storiesOf(day: number): Story[] {
    return [...(this.#byDay.get(day) ?? [])];
  }

  compareDay(day: number, bodies: ReadonlyMap<Story, string>): void {
    this.#sketches.set(day, new Map());
    for (const [story, body] of bodies) if (this.#byFile.get(story.file) === story) this.#sketch(story, body);
  }

  /** Stories of the days around whose texts have much in common with a text: the likest first. */
  likely(shingles: Shingles, dayNumber: number): Story[] {
    const sketch = sketchOf(shingles);
    const shared = new Map<Story, number>();
    for (const day of around(dayNumber)) {
      const holders = this.#sketches.get(day);
      if (holders === undefined) continue;
      for (const number of sketch) {
        const stories = holders.get(number);
        if (stories === undefined || stories.length > MOST_HOLDERS) continue;
        for (const story of stories) shared.set(story, (shared.get(story) ?? 0) + 1);
      }
    }
    const needed = Math.min(SHARED_NUMBERS, sketch.length / 3);
    return [...shared]
      .filter(([, count]) => count >= needed)
      .sort(([, one], [, other]) => other - one)
      .slice(0, 3)
      .map(([story]) => story);
  }

  #sketch(story: Story, body: string): void {
    const holders = this.#sketches.get(story.dayNumber);
    if (holders === undefined) return;
    const sketch = sketchOf(shinglesOf(body));
    this.#sketchOf.set(story, sketch);
    for (const number of sketch) addTo(holders, number, story);
  }
}

function around(day: number): number[] {
  return Array.from({ length: 2 * COPY_WINDOW + 1 }, (_, index) => day - COPY_WINDOW + index);
}

function indexKeys(keys: StoryKeys): string[] {
  const { url, guid, title, day, copies } = keys;
  return [
    ...(url === null ? [] : [`url ${url}`]),
    ...(guid === null ? [] : [`guid ${guid}`]),
    `title ${title}`,
    day === null ? `undated ${title}` : `${day} ${title}`,
    ...copies.map((copy) => `copy ${copy}`),
  ];
}

function lookUpKeys({ url, guid, title, day }: StoryKeys): [Evidence, string][] {
  const keys: [Evidence, string][] = [];
  if (url !== null) keys.push(["url", `url ${url}`]);
  if (guid !== null) keys.push(["guid", `guid ${guid}`]);
  if (day === null) keys.push(["title", `title ${title}`]);
  else keys.push(["title", `${day} ${title}`], ["title", `undated ${title}`]);
  return keys;
}

function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}

function removeFrom<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  const at = items?.indexOf(item) ?? -1;
  if (at >= 0) items?.splice(at, 1);
  if (items?.length === 0) map.delete(key);
}
