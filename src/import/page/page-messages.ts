import type { ImportedArticle } from "../imported-article.ts";

/** What the reading thread is asked. */
export type PageQuestion = { readonly html: string; readonly url: string | null };

/** What it answers: the article, or what is shown to the person who imports. */
export type PageAnswer = { readonly article: ImportedArticle } | { readonly userError: string };
