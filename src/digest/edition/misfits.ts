import { distance } from "fastest-levenshtein";
import { fold } from "../../language/words/fold.ts";
import type { LibraryView } from "../../library/library.ts";
import { namesLike } from "../../library/phrase.ts";
import type { Filters } from "../settings/settings.ts";

/** The filters whose names can be checked: any word may appear in tomorrow's news. */
export type NameFilter = Exclude<keyof Filters, "words">;
const NAME_FILTERS = ["topics", "sources", "speakers"] as const satisfies readonly NameFilter[];

/** A name in a filter that no article has so far. */
export type Misfit = {
  readonly filter: NameFilter;
  readonly name: string;
  /** Names in use that may be meant, the nearest first; at most three. */
  readonly nearest: readonly string[];
  /** The names most in use, at most five: where none is near. */
  readonly common: readonly string[];
};

type NameLibrary = Pick<LibraryView, "topics" | "sources" | "speakers" | "statistics">;

const MOST_NEAREST = 3;
const MOST_COMMON = 5;
const MOST_NAMES = 10_000;
/** Names that differ in more of their letters than this share are not near. */
const NEAR = 0.34;

/**
 * The names in these filters that fit no article so far, whether they are asked for or left out. None while there are no
 * articles to compare with.
 */
export function misfitsOf(filters: Filters, library: NameLibrary): Misfit[] {
  if (library.statistics().articles === 0) return [];
  return NAME_FILTERS.flatMap((filter) => {
    const { include, exclude } = filters[filter];
    const asked = [...include, ...exclude];
    if (asked.length === 0) return [];
    const known = namesOf(filter, library);
    const common = known.slice(0, MOST_COMMON);
    return asked
      .filter((name) => !known.some(namesLike(filter, [name])))
      .map((name) => ({ filter, name, common, nearest: nearestTo(name, filter, known, library) }));
  });
}

/** The filters with another name in the place of a misfit. */
export function withName(filters: Filters, { filter, name: wrong }: Misfit, right: string): Filters {
  const replaced = (names: readonly string[]) => [
    ...new Set(names.map((name) => (name === wrong ? right : name))),
  ];
  const { include, exclude } = filters[filter];
  return { ...filters, [filter]: { include: replaced(include), exclude: replaced(exclude) } };
}

function namesOf(filter: NameFilter, library: NameLibrary): readonly string[] {
  switch (filter) {
    case "topics":
      return library.topics("", MOST_NAMES);
    case "sources":
      return library.sources("", MOST_NAMES);
    case "speakers":
      return library.speakers("", MOST_NAMES).map(({ name }) => name);
  }
}

/** The library itself finds speakers by names that are nearly theirs; other names are compared letter by letter. */
function nearestTo(
  asked: string,
  filter: NameFilter,
  known: readonly string[],
  library: NameLibrary,
): readonly string[] {
  if (filter === "speakers") return library.speakers(asked, MOST_NEAREST).map(({ name }) => name);
  return known
    .map((name) => ({ name, farness: farnessOf(fold(asked), fold(name)) }))
    .filter(({ farness }) => farness <= NEAR)
    .sort((one, other) => one.farness - other.farness)
    .slice(0, MOST_NEAREST)
    .map(({ name }) => name);
}

/** The share of letters that differ, 0 to 1; 0 where one name is a part of the other. */
function farnessOf(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= 3 && long.includes(short)) return 0;
  return distance(one, other) / Math.max(1, long.length);
}
