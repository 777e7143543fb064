import type { Article } from "../src/content/article.ts";

/** An article with nothing but what it must have, which is to be filled in. */
export const EMPTY_ARTICLE: Omit<Article, "id" | "title" | "body"> = {
  source: null,
  url: null,
  author: null,
  published: null,
  updated: null,
  section: null,
  topics: [],
  language: null,
  summary: null,
  image: null,
  quotes: [],
  withdrawn: null,
  guid: null,
  captions: [],
  changes: [],
  alsoIn: [],
  imported: null,
};
