import { createHash } from "node:crypto";
import { plainLetters } from "../language/words/fold.ts";
import { transliterate } from "./transliterate.ts";

/** Longest article id, in characters. */
export const LONGEST_ID = 80;

/** What an article id may be. */
export const ID_FORM = new RegExp(`^[a-z0-9][a-z0-9-]{0,${LONGEST_ID - 1}}$`, "u");

/**
 * Turns any text into an article id: a-z, 0-9 and single hyphens, 1 to 80 characters, cut at a word. The same text
 * always gives the same id. Arabic, Persian, Cyrillic and Greek words are written in Latin letters; a text that has no letter or
 * digit that can be gives `article-` and a short hash of itself.
 */
export function slugify(text: string): string {
  const folded = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼ`]/gu, "");
  const words = plainLetters(transliterate(folded))
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");
  const [first, ...others] = words;
  if (first === undefined) return `article-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  let slug = first.slice(0, LONGEST_ID);
  for (const word of others) {
    if (slug.length + 1 + word.length > LONGEST_ID) break;
    slug += `-${word}`;
  }
  return slug;
}
