import { type AuthorName, mayStandFor, type NameKind, namesInLine } from "./author-names.ts";
import { AUTHOR_SOURCES, type AuthorSearch } from "./author-sources.ts";
import { likeness } from "./likeness.ts";

const MOST_AUTHORS = 8;

/**
 * The byline: whom the most trusted source names, with commas between. Persons' whole names go before pen names, but a
 * pen name in a place for authors goes before a name found elsewhere. Bodies such as the site itself are named only where
 * nobody else is. A pen name or initials are completed where another source has the whole name.
 *
 * @param sites names of the site.
 */
export function readByline(search: AuthorSearch, sites: readonly string[]): string | null {
  const found = AUTHOR_SOURCES.map(({ isPlain, find }) => ({
    isPlain,
    names: find(search)
      .flatMap((line) => namesInLine(line, sites))
      .filter(({ name }) => likeness(name) !== likeness(search.title ?? "")),
  }));
  const persons = found.flatMap(({ names }) => names).filter(({ kind }) => kind === "person");
  for (const { kind, plain } of PREFERENCES) {
    const best = found.find(
      ({ isPlain, names }) => isPlain === plain && names.some((name) => name.kind === kind),
    );
    if (best !== undefined) return byline(fuller(best, found, kind)?.names ?? best.names, kind, persons);
  }
  return null;
}

type Found = { readonly isPlain: boolean; readonly names: readonly AuthorName[] };

/** Another place for authors that begins with the same name, and has all the same names and more: some data holds the first author only. */
function fuller(best: Found, found: readonly Found[], kind: NameKind): Found | undefined {
  const keys = (names: readonly AuthorName[]) =>
    new Set(names.filter((name) => name.kind === kind).map(({ name }) => likeness(name)));
  const known = keys(best.names);
  return found.find(({ isPlain, names }) => {
    const others = keys(names);
    if ([...others][0] !== [...known][0]) return false;
    return (
      isPlain &&
      others.size > known.size &&
      others.size <= MOST_AUTHORS &&
      [...known].every((key) => others.has(key))
    );
  });
}

const PREFERENCES: readonly { readonly kind: NameKind; readonly plain: boolean }[] = [
  { kind: "person", plain: true },
  { kind: "pen name", plain: true },
  { kind: "person", plain: false },
  { kind: "pen name", plain: false },
  { kind: "body", plain: true },
  { kind: "body", plain: false },
];

function byline(names: readonly AuthorName[], best: NameKind, persons: readonly AuthorName[]): string {
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
