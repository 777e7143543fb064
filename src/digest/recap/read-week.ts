import { setImmediate as nextTurn } from "node:timers/promises";
import type { Headline, LibraryView } from "../../library/library.ts";
import { gatherStories } from "../../stories/gather-stories.ts";
import type { StoryPart } from "../../stories/story.ts";
import type { Filters } from "../settings/settings.ts";
import type { Voice } from "./recap.ts";
import { voicesOf } from "./voices.ts";

/** What a recap asks of the library. */
export type WeekLibrary = Pick<LibraryView, "now" | "news" | "headline" | "article" | "commonness">;

/** All articles of a week that pass some filters, as the stories that they make. */
export type Week = {
  readonly stories: readonly (readonly StoryPart[])[];
  readonly voices: readonly Voice[];
  /** There were more articles than are looked at. */
  readonly isLeast: boolean;
};

/** So many articles of a week are looked at, the newest. */
const MOST_ARTICLES = 2000;
const ARTICLES_AT_ONCE = 50;
/** Weeks are kept for so long, because thousands of servers ask for the same at one hour; and so many. */
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 4;

/** Reads weeks. What was read of one stays for some minutes, without what is withdrawn meanwhile: that is looked at when it is shown. */
export class Weeks {
  readonly #kept = new Map<string, { readonly readAt: number; readonly week: Promise<Week> }>();

  /** The week from `since` up to the library’s instant. */
  read(library: WeekLibrary, filters: Filters, since: Date, until: Date): Promise<Week> {
    const key = JSON.stringify([filters, since, until]);
    const now = library.now.getTime();
    const known = this.#kept.get(key);
    if (known !== undefined && now - known.readAt < KEPT_MS) return known.week;
    const week = readWeek(library, filters, since, until);
    this.#kept.delete(key);
    this.#kept.set(key, { readAt: now, week });
    // A failed one is not to be asked for again.
    week.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    return week;
  }
}

async function readWeek(library: WeekLibrary, filters: Filters, since: Date, until: Date): Promise<Week> {
  const asked = { about: filters, arrivedAfter: null, since, before: until, limit: MOST_ARTICLES };
  const headlines = library.news(asked);
  const parts: StoryPart[] = [];
  for (const [at, headline] of headlines.entries()) {
    parts.push(...partOf(headline, library));
    if (at % ARTICLES_AT_ONCE === 0) await nextTurn();
  }
  const gathering = gatherStories(parts, library);
  for (;;) {
    const { done, value } = gathering.next();
    if (done) return { stories: value, voices: voicesOf(parts), isLeast: headlines.length >= MOST_ARTICLES };
    await nextTurn();
  }
}

function partOf(headline: Headline, library: Pick<WeekLibrary, "article">): StoryPart[] {
  const read = library.article(headline.id);
  return read === null ? [] : [{ headline, read }];
}
