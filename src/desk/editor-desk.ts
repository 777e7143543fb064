import { randomInt } from "node:crypto";
import { UserError } from "../errors.ts";
import { whyNot } from "../feeds/fetch-feed.ts";
import { makeFolder } from "../folders.ts";
import { readInput } from "../import/input/read-input.ts";
import { ArticleStore, type StoreOutcome } from "../import/store/article-store.ts";
import { toArticle } from "../import/store/to-article.ts";
import type { State } from "../state/state.ts";
import type { WebReader } from "../web/web-reader.ts";
import { type Draft, type DraftFields, draftSchema, hasExpired, withFields } from "./draft.ts";
import { previewOf } from "./preview.ts";

/** What an editor brings. */
export type Brought =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "link"; readonly url: string }
  /** A file that they sent; `size` in bytes. */
  | { readonly kind: "file"; readonly name: string; readonly url: string; readonly size: number };

export type SavedArticle = { readonly title: string; readonly outcome: StoreOutcome };

/** What commands may do for editors. Every method but `isEditor` throws a UserError that says what to do. */
export interface EditorDesk {
  isEditor(userId: string): boolean;
  /** Reads what the editor brings, and keeps it as a draft for a day. */
  read(editor: string, brought: Brought): Promise<Draft>;
  open(editor: string, id: string): Promise<Draft>;
  /** Changes the fields of one article of the draft. */
  change(editor: string, id: string, index: number, fields: DraftFields): Promise<Draft>;
  /** Leaves one article of the draft out. */
  leaveOut(editor: string, id: string, index: number): Promise<Draft>;
  /** Writes all of its articles into the content folder, and ends the draft. */
  save(editor: string, id: string): Promise<readonly SavedArticle[]>;
  discard(editor: string, id: string): Promise<void>;
}

const PREFIX = "draft:";
const MOST_ARTICLES = 25;
/** In bytes. */
const LONGEST_FILE = 8 * 1024 * 1024;
/** All articles of a draft, in UTF-16 units. */
const LONGEST_DRAFT = 500_000;
const ID_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

export type DeskParts = {
  /** The user ids of the editors. */
  readonly editors: readonly string[];
  readonly contentDirectory: string;
  readonly state: State;
  /** For addresses that editors name. */
  readonly pages: Pick<WebReader, "get">;
  /** For the files that they send, which Discord keeps. */
  readonly files: Pick<WebReader, "get">;
  now(): Date;
};

/** The desk of these editors; null where nobody is one. */
export function openEditorDesk(parts: DeskParts): EditorDesk | null {
  return parts.editors.length === 0 ? null : new ContentEditorDesk(parts);
}

class ContentEditorDesk implements EditorDesk {
  readonly #parts: DeskParts;
  #store: Promise<ArticleStore> | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  isEditor(userId: string): boolean {
    return this.#parts.editors.includes(userId);
  }

  async read(editor: string, brought: Brought): Promise<Draft> {
    await this.#forgetExpired();
    const { articles, faults } = await this.#understand(brought);
    if (articles.length > MOST_ARTICLES) {
      throw new UserError(
        `There are ${articles.length} articles in it, and ${MOST_ARTICLES} are the most at once. Bring fewer.`,
      );
    }
    const id = Array.from({ length: 10 }, () => ID_SIGNS[randomInt(ID_SIGNS.length)]).join("");
    const madeAt = this.#parts.now().toISOString();
    if (articles.reduce((sum, { body }) => sum + lengthOf(body), 0) > LONGEST_DRAFT) {
      throw new UserError(
        "That is too long to be looked at here. Whoever runs Lede can add it with “lede import”.",
      );
    }
    return this.#keep({ id, editor, madeAt, articles, faults });
  }

  async open(editor: string, id: string): Promise<Draft> {
    const draft = await this.#parts.state.get(PREFIX + id, draftSchema);
    if (draft === null || draft.editor !== editor || hasExpired(draft, this.#parts.now())) {
      throw new UserError("This draft was saved, cancelled or left for a day. Run /import again.");
    }
    return draft;
  }

  async change(editor: string, id: string, index: number, fields: DraftFields): Promise<Draft> {
    const draft = await this.open(editor, id);
    const articles = draft.articles.map((article, at) =>
      at === index ? withFields(article, fields) : article,
    );
    return this.#keep({ ...draft, articles });
  }

  async leaveOut(editor: string, id: string, index: number): Promise<Draft> {
    const draft = await this.open(editor, id);
    return this.#keep({ ...draft, articles: draft.articles.filter((_, at) => at !== index) });
  }

  async save(editor: string, id: string): Promise<readonly SavedArticle[]> {
    const { articles } = await this.open(editor, id);
    const faults = articles.flatMap((article, index) => {
      const { fault } = previewOf(article);
      return fault === null ? [] : [articles.length === 1 ? fault : `Article ${index + 1}: ${fault}`];
    });
    if (faults.length > 0) throw new UserError(faults.join("\n"));
    const store = await this.#openStore();
    const saved: SavedArticle[] = [];
    for (const imported of articles) {
      const article = toArticle(imported, { source: null, topics: [], published: null });
      saved.push({ title: article.title, outcome: await store.put(article) });
    }
    await this.#parts.state.delete(PREFIX + id);
    return saved;
  }

  async discard(editor: string, id: string): Promise<void> {
    await this.open(editor, id);
    await this.#parts.state.delete(PREFIX + id);
  }

  async #understand(brought: Brought) {
    if (brought.kind === "text") {
      const bytes = new TextEncoder().encode(brought.text);
      return readInput(bytes, { name: null, url: null, contentType: "text/plain; charset=utf-8" });
    }
    if (brought.kind === "file" && brought.size > LONGEST_FILE) {
      throw new UserError(`${brought.name} is longer than 8 MiB. Split it, or use “lede import”.`);
    }
    const { pages, files } = this.#parts;
    const isFile = brought.kind === "file";
    const answer = await (isFile ? files : pages).get(brought.url);
    const name = isFile ? brought.name : brought.url;
    if (answer.kind !== "fetched") throw new UserError(`${name} can’t be read: ${whyNot(answer)}.`);
    return isFile
      ? readInput(answer.bytes, { name, url: null, contentType: null })
      : readInput(answer.bytes, { name: null, url: answer.url, contentType: answer.contentType });
  }

  /** Opened for the first article that is saved; later it only reads what has changed. */
  async #openStore(): Promise<ArticleStore> {
    const { contentDirectory, now } = this.#parts;
    makeFolder(contentDirectory);
    if (this.#store !== null) {
      const store = await this.#store;
      await store.refresh();
      return store;
    }
    this.#store = ArticleStore.open(contentDirectory, now);
    this.#store.catch(() => {
      this.#store = null;
    });
    return this.#store;
  }

  async #keep(draft: Draft): Promise<Draft> {
    await this.#parts.state.set(PREFIX + draft.id, draftSchema, draft);
    return draft;
  }

  async #forgetExpired(): Promise<void> {
    const now = this.#parts.now();
    for await (const entry of this.#parts.state.entries(PREFIX, draftSchema)) {
      // One that cannot be read is of an older version: nobody can save it any more.
      if ("error" in entry || hasExpired(entry.value, now)) await this.#parts.state.delete(entry.key);
    }
  }
}

function lengthOf(body: readonly { readonly text: string }[]): number {
  return body.reduce((sum, { text }) => sum + text.length, 0);
}
