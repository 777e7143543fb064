import type { Place, ShownEdition, ShownQuotation } from "../digest/digests.ts";
import type { Delivery } from "../digest/store.ts";
import type { FollowerId, FollowLedger } from "../follow/store.ts";
import type { CorrectionSource, Owner } from "./store.ts";

/** Messages older than this are left as they are. */
export const CORRECTED_MS = 30 * 86_400_000;

/** A message that is in a channel, with what it shows. */
export type PostedMessage = {
  readonly owner: Owner;
  readonly source: CorrectionSource;
  readonly place: Place;
  readonly at: Date;
  /** The articles that it lists. */
  readonly articles: readonly string[];
  readonly quotations: readonly ShownQuotation[];
};

/** What a digest has posted. */
export function postedOfDigest(
  guildId: string,
  name: string,
  { editions }: Delivery,
  now: Date,
): PostedMessage[] {
  return editions.flatMap(({ date, shown }) => {
    if (shown === null || !isRecent(shown.at, now)) return [];
    return shown.pages.flatMap(({ articles, posted }, page): PostedMessage[] => {
      if (posted === null) return [];
      const isLast = page === shown.pages.length - 1;
      return [
        {
          owner: { kind: "server", id: guildId },
          source: { kind: "digest", name, date, page },
          place: posted,
          at: shown.at,
          articles: articles.flatMap(({ id, also }) => [id, ...also]),
          quotations: isLast ? quotationsIn(shown) : [],
        },
      ];
    });
  });
}

function quotationsIn({ quotation, recap }: ShownEdition): ShownQuotation[] {
  return [...(quotation === null ? [] : [quotation]), ...(recap?.voices ?? [])];
}

/** The articles of an edition that is being posted: what becomes of them meanwhile is looked at when it is done. */
export function articlesUnderWay({ attempt }: Delivery): string[] {
  if (attempt === null) return [];
  const listed = attempt.pages.flatMap(({ articles }) => articles.flatMap(({ id, also }) => [id, ...also]));
  const quoted = [
    ...(attempt.quotation === null ? [] : [attempt.quotation]),
    ...(attempt.recap?.voices ?? []),
  ];
  return [...listed, ...quoted.map(({ article }) => article)];
}

/** What was posted of a follow. */
export function postedOfFollow(
  owner: FollowerId,
  id: string,
  { alerts }: FollowLedger,
  now: Date,
): PostedMessage[] {
  return alerts.flatMap(({ at, posted, items }): PostedMessage[] => {
    if (posted === null || !isRecent(at, now)) return [];
    return [
      {
        owner,
        source: { kind: "follow", id },
        place: posted,
        at,
        articles: items.flatMap(({ article, quotation }) => (quotation === null ? [article] : [])),
        quotations: items.flatMap(({ article, quotation }) =>
          quotation === null ? [] : [{ article, ...quotation }],
        ),
      },
    ];
  });
}

function isRecent(at: Date, now: Date): boolean {
  return at.getTime() > now.getTime() - CORRECTED_MS;
}
