import { createHash } from "node:crypto";
import { COURTESIES, OFFICE_TITLES } from "../language/lexicon/name-parts.ts";
import { fold } from "../language/words/fold.ts";

/**
 * A name as a key: folded and without leading titles. Names of one key are one name; who is one person, `speaker-identity.ts`
 * says.
 *
 * @returns a slug of at most 60 characters that depends on the name alone.
 */
export function speakerKey(name: string): string {
  const slug = withoutTitles(words(name)).join("-");
  return slug === "" ? hashOf(fold(name)) : shortKey(slug, MAXIMUM, fold(name));
}

/** A slug of at most `maximum` characters; where it is cut, a hash at its end distinguishes it from others. */
export function shortKey(slug: string, maximum: number, whole = slug): string {
  if (slug.length <= maximum) return slug;
  const hash = hashOf(whole);
  return `${slug.slice(0, maximum - hash.length - 1).toWellFormed()}-${hash}`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/**
 * The folded words of a text; initials are one word ("J. D." is "jd"). Apostrophes vanish inside a word ("O'Neil" is
 * "oneil"), all else but letters and digits parts words.
 */
export function words(text: string): string[] {
  const parts =
    fold(text)
      .replace(/['’‘ʼʻʿʾ`]/gu, "")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return joinedInitials(parts);
}

const MAXIMUM = 60;

function joinedInitials(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const part of parts) {
    const initial = /^\p{L}$/u.test(part);
    const last = joined.at(-1);
    if (initial && open && last !== undefined) joined[joined.length - 1] = last + part;
    else joined.push(part);
    open = initial;
  }
  return joined;
}

/** A name's words without the titles at their beginning; a title alone stays. */
export function withoutTitles(parts: readonly string[]): string[] {
  let start = 0;
  while (true) {
    const [first, second] = parts.slice(start);
    if (first === undefined || second === undefined) break;
    if (TITLES.has(`${first} ${second}`) && start + 2 < parts.length) start += 2;
    else if (TITLES.has(first)) start += 1;
    else break;
  }
  return parts.slice(start);
}

/** Also an article: "the president". */
const TITLES: ReadonlySet<string> = new Set(["the", ...COURTESIES.keys(), ...OFFICE_TITLES]);
