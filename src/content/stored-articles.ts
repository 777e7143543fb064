import { distance } from "fastest-levenshtein";
import { UserError } from "../errors.ts";
import type { Article } from "./article.ts";
import { listContent, readContent } from "./content-folder.ts";
import { ContentError } from "./content-problem.ts";
import { parseArticle } from "./front-matter.ts";

/** An article with the file that it is in, relative to the content folder. */
export type StoredArticle = { readonly file: string; readonly article: Article };

/** What a content folder holds: articles, and the names of files with faults. */
export type StoredArticles = {
  readonly articles: readonly StoredArticle[];
  readonly faulty: readonly string[];
};

/** So many ids are offered in place of one that is none. */
const MOST_OFFERED = 3;
/** In letters. */
const MOST_SLIPS = 2;

/**
 * All articles of a content folder, the newest first, those without a date last. Files that can't be read as articles are only
 * named.
 *
 * @throws UserError when the folder is not there.
 */
export async function readStoredArticles(directory: string): Promise<StoredArticles> {
  const articles: StoredArticle[] = [];
  const faulty: string[] = [];
  for (const { file } of (await listContent(directory)).files) {
    try {
      articles.push({ file, article: parseArticle(file, await readContent(directory, file)) });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faulty.push(file);
    }
  }
  const time = ({ article }: StoredArticle) => article.published?.at.getTime() ?? -Infinity;
  return { articles: articles.sort((one, other) => time(other) - time(one) || 0), faulty };
}

/**
 * The article of an id, or of a file's name.
 *
 * @throws UserError when there is none, with ids that may have been meant, when its file has faults, or when several files have
 *   the id.
 */
export function storedArticle({ articles, faulty }: StoredArticles, wanted: string): StoredArticle {
  const named = articles.find(({ file }) => file === wanted);
  if (named !== undefined) return named;
  const [found, ...others] = articles.filter(({ article }) => article.id === wanted);
  if (found === undefined) {
    const broken = faulty.find((file) => withoutEnding(file) === withoutEnding(wanted));
    if (broken !== undefined) {
      throw new UserError(
        `${broken} has faults, so it is not read as an article. “lede check” says what they are.`,
      );
    }
    const near = nearestIds(articles, wanted);
    const advice = near.length === 0 ? "“lede list” shows all ids." : `Did you mean ${near.join(" or ")}?`;
    throw new UserError(`There is no article ${wanted}. ${advice}`);
  }
  if (others.length === 0) return found;
  const files = [found, ...others].map(({ file }) => file).join(", ");
  throw new UserError(`${wanted} is the id of several files: ${files}. Write one of these names instead.`);
}

/** In how many letters what was typed differs from an id, or from its beginning. */
function slipsIn(typed: string, id: string): number {
  if (id.includes(typed)) return 0;
  return Math.min(distance(id, typed), distance(id.slice(0, typed.length), typed));
}

function nearestIds(articles: readonly StoredArticle[], wanted: string): string[] {
  const typed = withoutEnding(wanted.toLowerCase());
  const near = articles
    .map(({ article: { id } }) => ({ id, slips: slipsIn(typed, id) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
    .sort((one, other) => one.slips - other.slips)
    .map(({ id }) => id);
  return [...new Set(near)].slice(0, MOST_OFFERED);
}

function withoutEnding(file: string): string {
  return file.replace(/\.md$/u, "");
}
