import { basename } from "node:path";
import type { Article } from "../../content/article.ts";
import { MOST_COPIES } from "../../content/article-schema.ts";
import { canonicalUrl } from "../../content/canonical-url.ts";
import { type ContentFile, findContent, listContent, readContent } from "../../content/content-folder.ts";
import { ContentError } from "../../content/content-problem.ts";
import {
  ChangedMeanwhile,
  makeContentFolder,
  removeLeftovers,
  writeContent,
} from "../../content/content-writing.ts";
import { decode } from "../../content/file-text.ts";
import { formatArticle, parseArticle, rewriteArticle } from "../../content/front-matter.ts";
import { LONGEST_ID } from "../../content/slug.ts";
import type { ImportedArticle } from "../imported-article.ts";
import { withFingerprint } from "./fingerprint.ts";
import { type Story, StoryIndex, storyOf } from "./story-index.ts";
import { areCopies, areOneStory, mayBeVersions, type StoryKeys, storyKeys } from "./story-keys.ts";
import { shinglesOf } from "./text-likeness.ts";
import { type ImportDetails, toArticle } from "./to-article.ts";
import { planUpdate } from "./update.ts";

/**
 * - written: the file is new.
 * - updated: the story was known, and its file has the new version now.
 * - unchanged: the import says nothing new.
 * - kept: an editor has changed the file, or it can't be read, so it was left alone.
 * - linked: another source's copy of a story that is there; the story's file names it.
 */
export type StoreOutcome = {
  readonly kind: "written" | "updated" | "unchanged" | "kept" | "linked";
  /** The story's file, relative to the content folder. */
  readonly file: string;
};

export type StoreOptions = {
  /** Where a new file goes: a folder in the content folder, such as "feeds/elsin-post". */
  readonly folder?: string;
  /** Replace the story's file even if an editor has changed it. */
  readonly force?: boolean;
};

const MOST_TRIES = 5;

/** An article, and the bytes of the file that it was read from. */
type ReadFile = { readonly file: string; readonly bytes: Uint8Array; readonly article: Article };

/**
 * Puts imported articles into a content folder, one file a story. It reads the folder once, when it is opened; after that
 * the cost of an article doesn't depend on how many there are.
 */
export class ArticleStore {
  readonly #directory: string;
  readonly #now: () => Date;
  readonly #index = new StoryIndex();
  /** Files that can't be read as articles, with the address that they seem to have. */
  readonly #faulty = new Map<string, ContentFile & { readonly url: string | null }>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(directory: string, now: () => Date) {
    this.#directory = directory;
    this.#now = now;
  }

  /** @throws UserError when the folder is not there, or cannot be read. */
  static async open(directory: string, now: () => Date = () => new Date()): Promise<ArticleStore> {
    const store = new ArticleStore(directory, now);
    await store.refresh();
    await removeLeftovers(directory, now());
    return store;
  }

  /**
   * Puts one article into the folder: as a new file, or into the file of its story. Calls may overlap; they are done one after
   * another.
   *
   * @throws UserError when it can't be an article, and the system's own error when the folder can't be written.
   */
  async take(
    imported: ImportedArticle,
    details: ImportDetails,
    options: StoreOptions = {},
  ): Promise<StoreOutcome> {
    return this.put(toArticle(imported, details), options);
  }

  /** Like {@link take}, for an article whose fields a person has looked through. */
  put(article: Article, options: StoreOptions = {}): Promise<StoreOutcome> {
    return this.#inTurn(() => this.#putUndisturbed(withFingerprint(article), options));
  }

  /** Reads what was added to the folder, changed or deleted by others meanwhile. Files of the same size and time are not read. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#refresh());
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #refresh(): Promise<void> {
    const { files } = await listContent(this.#directory);
    const present = new Set(files.map(({ file }) => file));
    for (const file of [...this.#index.files(), ...this.#faulty.keys()]) {
      if (!present.has(file)) this.#forget(file);
    }
    for (const found of files) {
      const known = this.#index.get(found.file) ?? this.#faulty.get(found.file);
      if (known === undefined || !isSameFile(known, found)) await this.#read(found);
    }
  }

  #forget(file: string): void {
    this.#index.remove(file);
    this.#faulty.delete(file);
  }

  /** What is in a file, which is noted as it is now; null for one that is gone or can't be read. */
  async #read(found: ContentFile): Promise<ReadFile | null> {
    this.#forget(found.file);
    let bytes: Uint8Array | null = null;
    try {
      bytes = await readContent(this.#directory, found.file);
      const article = parseArticle(found.file, bytes);
      this.#index.add(storyOf(found, article), article.body);
      return { file: found.file, bytes, article };
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      this.#faulty.set(found.file, { ...found, url: addressIn(bytes) });
      return null;
    }
  }

  /** An editor, or another process, may write a file between its reading and its writing: then it is read again. */
  async #putUndisturbed(article: Article, options: StoreOptions): Promise<StoreOutcome> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#put(article, options, true);
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile) || tries === MOST_TRIES) throw error;
      }
    }
  }

  async #put(article: Article, options: StoreOptions, mayRefresh: boolean): Promise<StoreOutcome> {
    const keys = storyKeys(article);
    const { force = false } = options;
    for (const { evidence, story } of this.#index.candidates(keys, article.id)) {
      const found = await findContent(this.#directory, story.file);
      if (found === null) {
        if (!mayRefresh) continue;
        // Moved by someone, most likely.
        await this.#refresh();
        return this.#put(article, options, false);
      }
      const isAsRead = isSameFile(found, story);
      if (
        isAsRead &&
        !force &&
        (evidence === "url" || evidence === "guid") &&
        saysNothingNew(story, keys, article)
      )
        return { kind: "unchanged", file: story.file };
      // What has another address or day is another story, whatever its text.
      if (isAsRead && !areOneStory(evidence, story.keys, keys, () => true)) continue;
      const older = await this.#read(found);
      if (older === null) continue;
      const areAlike = () => mayBeVersions(older.article.body, article.body);
      if (areOneStory(evidence, storyKeys(older.article), keys, areAlike))
        return this.#update(older, article, options);
    }
    return (await this.#link(article, keys)) ?? this.#create(article, options);
  }

  async #update(older: ReadFile, newer: Article, { force = false }: StoreOptions): Promise<StoreOutcome> {
    const plan = planUpdate(older.article, newer, { force, at: this.#now() });
    if (plan.kind === "updated") await this.#rewrite(older, plan.article);
    return { kind: plan.kind, file: older.file };
  }

  /** What becomes of a copy of another source's report; null for an article that is none. */
  async #link(article: Article, keys: StoryKeys): Promise<StoreOutcome | null> {
    const known = this.#index.holderOfCopy(keys);
    if (known !== null) return { kind: "unchanged", file: known.file };
    const story = await this.#copiedStory(article, keys);
    if (story === null) return null;
    const { file } = story;
    const older = await this.#read(story);
    const { source, url } = article;
    // A file that an editor has changed is left as it is.
    if (older === null || story.isEdited || (source === null && url === null))
      return { kind: "linked", file };
    const { alsoIn } = older.article;
    const isNamed = alsoIn.some((copy) => copy.source === source && copy.url === url);
    if (isNamed || alsoIn.length >= MOST_COPIES) return { kind: "unchanged", file };
    await this.#rewrite(older, { ...older.article, alsoIn: [...alsoIn, { source, url }] });
    return { kind: "linked", file };
  }

  async #copiedStory(article: Article, keys: StoryKeys): Promise<Story | null> {
    const day = Math.floor((article.published?.at ?? this.#now()).getTime() / (24 * 60 * 60_000));
    for (const missing of this.#index.daysToCompare(day)) await this.#compareDay(missing);
    const shingles = shinglesOf(article.body);
    for (const story of this.#index.likely(shingles, day)) {
      const found = await findContent(this.#directory, story.file);
      const older = found && (await this.#read(found))?.article;
      if (!older) continue;
      if (areCopies(storyKeys(older), keys, [shinglesOf(older.body), shingles]))
        return this.#index.get(story.file);
    }
    return null;
  }

  async #compareDay(day: number): Promise<void> {
    const bodies = new Map<Story, string>();
    for (const story of this.#index.storiesOf(day)) {
      try {
        const bytes = await readContent(this.#directory, story.file);
        bodies.set(story, parseArticle(story.file, bytes).body);
      } catch (error) {
        // What is gone or broken by now has no copies.
        if (!(error instanceof ContentError)) throw error;
      }
    }
    this.#index.compareDay(day, bodies);
  }

  async #create(article: Article, { folder, force = false }: StoreOptions): Promise<StoreOutcome> {
    const broken = this.#faultyFileOf(article);
    if (broken !== null) {
      // It may be this very story, with a slip in it.
      if (force) await this.#write(broken, article);
      return { kind: force ? "updated" : "kept", file: broken };
    }
    if (folder !== undefined) await makeContentFolder(this.#directory, folder);
    for (const id of possibleIds(article)) {
      const file = folder === undefined ? `${id}.md` : `${folder}/${id}.md`;
      if (this.#index.hasId(id) || (await findContent(this.#directory, file)) !== null) continue;
      await this.#write(file, { ...article, id });
      return { kind: "written", file };
    }
    throw new Error("no id is free");
  }

  /** The file with a fault that would be this article's, by its name or its address. */
  #faultyFileOf(article: Article): string | null {
    const address = storyKeys(article).url;
    for (const [file, { url }] of this.#faulty) {
      if (basename(file) === `${article.id}.md` || (url !== null && url === address)) return file;
    }
    return null;
  }

  /** Puts a new version into a file, whose comments and order of fields stay. */
  async #rewrite({ file, bytes }: ReadFile, article: Article): Promise<void> {
    const old = decode(bytes);
    const text = "text" in old ? rewriteArticle(old.text, article) : formatArticle(article);
    this.#note(await writeContent(this.#directory, file, text, bytes), article);
  }

  async #write(file: string, article: Article): Promise<void> {
    this.#note(await writeContent(this.#directory, file, formatArticle(article)), article);
  }

  #note(written: ContentFile, article: Article): void {
    this.#forget(written.file);
    this.#index.add(storyOf(written, article), article.body);
  }
}

function isSameFile(one: ContentFile, other: ContentFile): boolean {
  return one.size === other.size && one.modified.getTime() === other.modified.getTime();
}

/** The address in a file that can't be read as a whole. */
function addressIn(bytes: Uint8Array | null): string | null {
  const [, url] = /^url:[ \t]*["']?([^\s"']+)/mu.exec(Buffer.from(bytes ?? []).toString("utf8")) ?? [];
  return url === undefined ? null : canonicalUrl(url);
}

/** What an import last wrote is what this one says, and nobody has touched it since. */
function saysNothingNew(story: Story, keys: StoryKeys, article: Article): boolean {
  const bringsDay = story.keys.day === null && keys.day !== null;
  return !story.isEdited && story.imported === article.imported && !bringsDay;
}

/** The id of the headline; for another story under the same one, with its day, and then with a number. */
function* possibleIds({ id, published }: Article): Generator<string> {
  yield id;
  const day = published === null ? null : published.at.toISOString().slice(0, 10);
  const dated = day === null ? id : withSuffix(id, day);
  if (day !== null) yield dated;
  for (let number = 2; ; number += 1) yield withSuffix(dated, String(number));
}

function withSuffix(id: string, suffix: string): string {
  return `${id.slice(0, LONGEST_ID - suffix.length - 1).replace(/-+$/u, "")}-${suffix}`;
}
