import { nationOf } from "../language/lexicon/nations.ts";

/** Nouns behind a name that say only what it is the name of. Those of one line say the same. */
const KINDS = [
  ["press", ["newspaper", "daily newspaper", "daily", "paper", "weekly", "magazine"]],
  ["agency", ["news agency", "press agency", "agency", "newswire"]],
  [
    "channel",
    [
      "tv channel",
      "television channel",
      "news channel",
      "channel",
      "tv network",
      "network",
      "tv",
      "television",
    ],
  ],
  ["radio", ["radio", "radio station"]],
  ["ministry", ["ministry"]],
] as const;

const KIND_OF = new Map<string, string>(KINDS.flatMap(([kind, nouns]) => nouns.map((noun) => [noun, kind])));
const MOST_WORDS = 2;

/** A name that ends in what it is the name of: "Javan newspaper" is `javan`, a newspaper. */
export type DescribedBody = { readonly name: string; readonly kind: string };

/**
 * Takes such a name apart; null for any other, and for one that is nothing without the noun ("Iranian newspaper").
 *
 * @param key the speaker's key.
 */
export function describedBody(key: string): DescribedBody | null {
  const parts = key.split("-");
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    const kind = KIND_OF.get(parts.slice(-count).join(" "));
    const name = parts.slice(0, -count);
    if (kind === undefined || name.length === 0) continue;
    return name.every((word) => nationOf(word) !== null) ? null : { name: name.join("-"), kind };
  }
  return null;
}
