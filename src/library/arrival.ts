import type { Moment } from "../content/article.ts";

/**
 * When an article became readable: the later of when its file was first seen and its publication. Where a library is built
 * again, the file's own time stands for when it was seen; one in the future is a wrong clock and counts as now. An article known before keeps its arrival when it is changed, unless it is now to appear in
 * the future.
 */
export function arrivalOf(facts: {
  readonly seen: Date;
  readonly published: Moment | null;
  /** Of the version known before. */
  readonly previous: Date | null;
  readonly now: Date;
}): Date {
  const now = facts.now.getTime();
  const published = facts.published?.at.getTime() ?? -Infinity;
  if (published > now) return new Date(published);
  const arrived = Math.max(Math.min(facts.seen.getTime(), now), published);
  return new Date(Math.min(arrived, facts.previous?.getTime() ?? Infinity));
}
