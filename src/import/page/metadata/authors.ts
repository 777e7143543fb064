import { type AuthorName, mayStandFor, namesInLine } from "./author-names.ts";
import { AUTHOR_SOURCES, type AuthorSearch } from "./author-sources.ts";
import { likeness } from "./likeness.ts";

const MOST_AUTHORS = 8;

/**
 * The byline: whom the most trusted source names, with commas between. Persons' whole names go before pen names, these
 * before bodies such as the site itself, whatever the source; and a pen name or initials are completed where another
 * source has the whole name.
 *
 * @param sites names of the site.
 */
export function readByline(search: AuthorSearch, sites: readonly string[]): string | null {
  const named = AUTHOR_SOURCES.map(({ find }) =>
    find(search).flatMap((line) => namesInLine(line, sites)),
  );
  const everyone = named.flat().filter(({ kind }) => kind === "person");
  for (const kind of ["person", "pen name", "body"] as const) {
    const names = named.find((one) => one.some((name) => name.kind === kind));
    if (names !== undefined) return byline(names, kind, everyone);
  }
  return null;
}

function byline(names: readonly AuthorName[], best: AuthorName["kind"], persons: readonly AuthorName[]): string {
  const kept = new Map<string, string>();
  for (const { name, kind } of names) {
    if ((kind === "body") !== (best === "body")) continue;
    const whole = kind === "pen name" ? completed(name, persons) : name;
    if (!kept.has(likeness(whole))) kept.set(likeness(whole), whole);
  }
  return [...kept.values()].slice(0, MOST_AUTHORS).join(", ");
}

function completed(name: string, persons: readonly AuthorName[]): string {
  return persons.find((person) => mayStandFor(name, person.name))?.name ?? name;
}
