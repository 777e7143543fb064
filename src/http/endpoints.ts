import type { Question } from "./question.ts";
import {
  newestArticles,
  oneArticle,
  searchArticles,
  sourceNames,
  topicNames,
  whatThereIs,
} from "./questions/articles.ts";
import { check } from "./questions/check.ts";
import { oneSpeaker, quotationsWith, speakersLike } from "./questions/quotations.ts";
import { storyOfArticle } from "./questions/stories.ts";

/** Where a question is asked. A part of the path in braces is a field of its input; the others are in the query, or in the body. */
export type Endpoint = {
  readonly method: "get" | "post";
  readonly path: string;
  readonly question: Question;
};

export const ENDPOINTS: readonly Endpoint[] = [
  { method: "get", path: "/", question: whatThereIs },
  { method: "get", path: "/articles", question: newestArticles },
  { method: "get", path: "/articles/{id}", question: oneArticle },
  { method: "get", path: "/articles/{id}/story", question: storyOfArticle },
  { method: "get", path: "/search", question: searchArticles },
  { method: "get", path: "/topics", question: topicNames },
  { method: "get", path: "/sources", question: sourceNames },
  { method: "get", path: "/quotations", question: quotationsWith },
  { method: "get", path: "/speakers", question: speakersLike },
  { method: "get", path: "/speakers/{key}", question: oneSpeaker },
  // The words that someone asks about may be a private message's: they stand in no address.
  { method: "post", path: "/check", question: check },
];
