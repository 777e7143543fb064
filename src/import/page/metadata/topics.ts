import { pageLine } from "../body/blocks.ts";
import type { PageMarkup } from "./page-markup.ts";

const MOST_TOPICS = 10;
const LONGEST_TOPIC = 60;

/** What the article is filed under: its section first, then its tags. */
export function readTopics({ metas, linked }: PageMarkup): string[] {
  const stated = [
    ...metas("article:section", "article:tag"),
    ...(linked?.topics ?? []),
    ...metas("news_keywords").flatMap((words) => words.split(",")),
  ]
    .map(pageLine)
    .filter((topic) => topic !== "" && topic.length <= LONGEST_TOPIC && !/^https?:/u.test(topic));
  return [...new Map(stated.map((topic) => [topic.toLowerCase(), topic])).values()].slice(0, MOST_TOPICS);
}
