import type { DigestSettings } from "../settings/settings.ts";
import type { Delivery, DigestStore, Server } from "../store.ts";

/** An edition whose articles do not come again. */
export type SeenEdition = {
  /** "YYYY-MM-DD" */
  readonly date: string;
  /** The name of the digest it belongs to. */
  readonly digest: string;
  readonly articles: readonly string[];
};

/**
 * What readers of this digest have seen, the newest last: its own editions, wherever they were posted, because its window
 * goes on when it moves to another channel; and what other digests posted, or are posting, in the channel it has now.
 * Rejects with a StateError.
 */
export async function shownBefore(
  store: Pick<DigestStore, "delivery">,
  server: Server,
  settings: DigestSettings,
  own: Pick<Delivery, "editions">,
): Promise<SeenEdition[]> {
  const shown = own.editions
    .filter(isNews)
    .map(({ date, articles }) => ({ date, articles, digest: settings.name }));
  for (const other of server.digests) {
    if (other.name === settings.name) continue;
    shown.push(...shownIn(settings.channelId, other, await store.delivery(other.guildId, other.name)));
  }
  return shown.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** A recap looks back: what it names is still news where it has not been. */
function isNews({ shown }: Delivery["editions"][number]): boolean {
  return shown === null || shown.recap === null;
}

/** What a digest posted in a channel, with the edition that it is posting. Where no channel was written down, its present one. */
function shownIn(
  channelId: string,
  { name, channelId: present }: DigestSettings,
  { editions, attempt }: Delivery,
): SeenEdition[] {
  const posted = editions
    .filter((edition) => isNews(edition) && (edition.channelId ?? present) === channelId)
    .map(({ date, articles }) => ({ date, articles, digest: name }));
  if (attempt === null || attempt.recap !== null || attempt.channelId !== channelId) return posted;
  const articles = attempt.pages.flatMap((page) => page.articles.flatMap(({ id, also }) => [id, ...also]));
  return [...posted, { date: attempt.date, articles, digest: name }];
}
