import type { Article, Moment, StoryChange } from "../../content/article.ts";
import { MOST_CHANGES } from "../../content/article-schema.ts";
import { fingerprintOf, isEdited, withFingerprint } from "./fingerprint.ts";
import { likenessOf, shinglesOf } from "./text-likeness.ts";
import { whatChanged } from "./what-changed.ts";

/** What becomes of a story's file when the story is imported again. */
export type Update =
  | { readonly kind: "unchanged" | "kept" }
  | { readonly kind: "updated"; readonly article: Article };

/**
 * - unchanged: the import says nothing new. An older version says nothing new, and neither does an excerpt: feeds give the first
 *   lines of a story whose full text is known.
 * - kept: an editor has changed what the import would replace.
 * - updated: the new version, with what editors added to the older one.
 *
 * @param at the time of the import, for a new version that doesn't say when it was updated.
 */
export function planUpdate(
  older: Article,
  newer: Article,
  { force, at }: { readonly force: boolean; readonly at: Date },
): Update {
  const article = merged(older, newer, force);
  if (fingerprintOf(article) === fingerprintOf(older)) {
    // The date of a story that was pasted without one.
    const isDated = !isEdited(older) && older.published === null && article.published !== null;
    const isForced = force && additions(article) !== additions(older);
    if (!isDated && !isForced) return { kind: "unchanged" };
    return { kind: "updated", article: { ...article, updated: older.updated, imported: older.imported } };
  }
  if (!force && isEdited(older)) return { kind: "kept" };
  if (!force && (isBefore(newer.updated, older.updated) || isExcerpt(newer, older)))
    return { kind: "unchanged" };
  const changes = whatChanged(older, article);
  const now = { at, dateOnly: false };
  const updated =
    isBefore(older.updated ?? older.published, newer.updated) || changes.length === 0 ? newer.updated : now;
  const story: readonly StoryChange[] = changes.map((change) => ({ at: updated ?? now, ...change }));
  return {
    kind: "updated",
    article: withFingerprint({
      ...article,
      updated: updated ?? older.updated,
      changes: [...older.changes, ...story].slice(-MOST_CHANGES),
    }),
  };
}

/** What the newer version leaves out stays as it was. Of what editors add, the older version's goes before, unless forced. */
function merged(older: Article, newer: Article, force: boolean): Article {
  const [first, second] = force ? [newer, older] : [older, newer];
  const longer = <Item>(one: readonly Item[], other: readonly Item[]) => (one.length > 0 ? one : other);
  return {
    ...newer,
    id: older.id,
    source: newer.source ?? older.source,
    url: newer.url ?? older.url,
    author: newer.author ?? older.author,
    published: first.published ?? second.published,
    section: first.section ?? second.section,
    topics: longer(first.topics, second.topics),
    language: newer.language ?? older.language,
    summary: first.summary ?? second.summary,
    image: newer.image ?? older.image,
    quotes: longer(first.quotes, second.quotes),
    withdrawn: first.withdrawn ?? second.withdrawn,
    guid: newer.guid ?? older.guid,
    captions: longer(newer.captions, older.captions),
    alsoIn: older.alsoIn,
    changes: older.changes,
    body: newer.body === "" ? older.body : newer.body,
  };
}

/** What an update leaves alone unless it is forced, as one value. */
function additions({ published, section, topics, summary, quotes, withdrawn }: Article): string {
  return JSON.stringify([published, section, topics, summary, quotes, withdrawn]);
}

/** Whether one moment is known to lie before another, which may be a day only. */
function isBefore(one: Moment | null, other: Moment | null): boolean {
  return one !== null && other !== null && one.at < other.at;
}

function isExcerpt(newer: Article, older: Article): boolean {
  const whole = shinglesOf(older.body);
  const part = shinglesOf(newer.body);
  const { containment, length } = likenessOf(part, whole);
  return part.size < whole.size && containment >= 0.85 && length < 0.6;
}
