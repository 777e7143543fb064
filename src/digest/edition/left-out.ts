import { count } from "../../count.ts";
import type { LeftOut } from "../digests.ts";
import { dayText } from "../schedule/day-text.ts";
import type { DigestSettings } from "../settings/settings.ts";

export const NOTHING_LEFT_OUT: LeftOut = {
  shown: [],
  old: { articles: 0, isLeast: false },
  more: { articles: 0, isLeast: false, oldest: null },
};

/** The most entries that are listed one by one. */
const MOST_LISTED = 4;

/** What an edition leaves out and why, a sentence each; none when nothing is left out. */
export function leftOutText(
  { shown, old, more }: LeftOut,
  { name, limit }: Pick<DigestSettings, "name" | "limit">,
): string[] {
  const sentences = shown.slice(0, MOST_LISTED).map(({ date, digest, reason, articles }) => {
    const edition =
      digest === name
        ? `this digest’s edition of ${dayText(date)}`
        : `this channel’s edition of ${dayText(date)} (the digest “${digest}”)`;
    const why = reason === "shown" ? `already in ${edition}` : `the same story was in ${edition}`;
    return `${leftOut(articles)}: ${why}.`;
  });
  const further = shown.slice(MOST_LISTED).reduce((sum, { articles }) => sum + articles, 0);
  if (further > 0) sentences.push(`${leftOut(further)}: already in other editions.`);
  if (old.articles > 0) {
    sentences.push(
      `${leftOut(old.articles, old.isLeast)}: published more than a week before the last edition.`,
    );
  }
  if (more.articles > 0) sentences.push(`${leftOut(more.articles, more.isLeast)}: the limit is ${limit}.`);
  return sentences;
}

function leftOut(articles: number, isLeast = false): string {
  const number = count(articles, "article");
  return isLeast ? `At least ${number} left out` : `${number} left out`;
}
