import type { Article } from "../content/article.ts";
import { UserError } from "../errors.ts";
import type { ImportedArticle } from "../import/imported-article.ts";
import { toArticle } from "../import/store/to-article.ts";
import { readingOf } from "../library/reading.ts";
import type { DraftFields } from "./draft.ts";

/** What an editor sees of an article before it is saved. */
export type ArticlePreview = {
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly published: Article["published"];
  readonly url: string | null;
  readonly topics: readonly string[];
  readonly paragraphs: number;
  /** How it begins and how it ends. */
  readonly first: string | null;
  readonly last: string | null;
  /** Who is quoted, the most quoted first, with how many quotations. */
  readonly quoted: readonly { readonly name: string; readonly count: number }[];
  /** How many quotations nobody is named for. */
  readonly unnamed: number;
  /** Why it cannot be saved as it is; null when it can. */
  readonly fault: string | null;
  /** What stands in the form that changes it. */
  readonly fields: DraftFields;
};

/** What Lede understood of an article. Its quotations are those that will be shown once it is saved. */
export function previewOf(imported: ImportedArticle): ArticlePreview {
  const paragraphs = imported.body.filter(({ kind }) => kind === "paragraph").map(({ text }) => text);
  const { article, fault } = articleOf(imported);
  const quotations = article === null ? [] : readingOf(article).quotations;
  const counts = new Map<string, number>();
  for (const { speaker } of quotations) {
    if (speaker !== null) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
  }
  const { title, source, url, topics, published } = imported;
  const author = article?.author ?? null;
  return {
    title,
    source,
    author,
    published: article?.published ?? null,
    url,
    topics,
    paragraphs: paragraphs.length,
    first: paragraphs[0] ?? null,
    last: paragraphs.length > 1 ? (paragraphs.at(-1) ?? null) : null,
    quoted: [...counts]
      .map(([name, count]) => ({ name, count }))
      .sort((one, other) => other.count - one.count),
    unnamed: quotations.filter(({ speaker }) => speaker === null).length,
    fault,
    fields: {
      title: title ?? "",
      source: source ?? "",
      author: author ?? imported.byline ?? "",
      published: published ?? "",
      topics: topics.join(", "),
    },
  };
}

function articleOf(imported: ImportedArticle): { article: Article | null; fault: string | null } {
  if (!imported.body.some(({ kind }) => kind === "paragraph")) {
    return { article: null, fault: "It has no text." };
  }
  try {
    const article = toArticle(imported, { source: null, topics: [], published: null });
    return { article, fault: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { article: null, fault: error.message };
  }
}
