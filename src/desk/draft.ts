import { z } from "zod";
import { frontMatterSchema } from "../content/article-schema.ts";
import { formatMoment } from "../content/moment.ts";
import { UserError } from "../errors.ts";
import type { ImportedArticle } from "../import/imported-article.ts";

/** How long a draft waits to be saved, in milliseconds. */
const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;

const orNull = z.string().nullable();

const importedArticle = z.object({
  title: orNull,
  captions: z.array(z.object({ written: z.string(), text: z.string(), credit: orNull })).readonly(),
  byline: orNull,
  published: orNull,
  updated: orNull,
  url: orNull,
  guid: orNull,
  source: orNull,
  topics: z.array(z.string()).readonly(),
  language: orNull,
  image: orNull,
  summary: orNull,
  body: z.array(z.object({ kind: z.enum(["subhead", "paragraph"]), text: z.string() })).readonly(),
}) satisfies z.ZodType<ImportedArticle>;

/** The articles that an editor brought, as they were understood, until they are saved. As it is kept. */
export const draftSchema = z.object({
  id: z.string(),
  /** The editor's user id. */
  editor: z.string(),
  madeAt: z.iso.datetime(),
  articles: z.array(importedArticle).readonly(),
  /** What else was in the input, and why it is no article. */
  faults: z.array(z.string()).readonly(),
});

export type Draft = z.output<typeof draftSchema>;

export function hasExpired(draft: Draft, now: Date): boolean {
  return now.getTime() - Date.parse(draft.madeAt) > DRAFT_LIFE_MS;
}

/** What an editor may say of an article before it is saved, as text; empty for nothing. */
export type DraftFields = {
  readonly title: string;
  readonly source: string;
  readonly author: string;
  /** As 2031-03-28, or 2031-03-28T14:30Z. */
  readonly published: string;
  /** With commas between. */
  readonly topics: string;
};

const FIELDS = frontMatterSchema.pick({
  title: true,
  source: true,
  author: true,
  published: true,
  topics: true,
});

/** An article with other fields. @throws UserError that names each field with a fault. */
export function withFields(article: ImportedArticle, fields: DraftFields): ImportedArticle {
  const parsed = FIELDS.safeParse({
    title: fields.title.trim() || undefined,
    source: fields.source.trim() || null,
    author: fields.author.trim() || null,
    published: fields.published.trim() || null,
    topics: fields.topics
      .split(",")
      .map((topic) => topic.trim())
      .filter(Boolean),
  });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: [field = ""], message }) => {
      const name = NAMES[String(field)] ?? String(field);
      return `${name} ${field === "title" && fields.title.trim() === "" ? "is missing: write one" : message}.`;
    });
    throw new UserError(faults.join("\n"));
  }
  const { title, source, author, published, topics } = parsed.data;
  return {
    ...article,
    title,
    source,
    byline: author,
    published: published === null ? null : formatMoment(published),
    topics,
  };
}

const NAMES: Readonly<Record<string, string>> = {
  title: "The headline",
  source: "The source",
  author: "The author",
  published: "The date",
  topics: "The list of topics",
};
