import { isBodyNoun } from "../language/grammar/roles.ts";
import { NAME_PARTICLES, NAME_SUFFIXES } from "../language/lexicon/name-parts.ts";
import { fold } from "../language/words/fold.ts";
import { phoneticKey } from "../language/words/phonetic-key.ts";
import { withoutTitles } from "./speaker-key.ts";

/** A name taken apart, as it is compared across articles. All parts are folded. */
export type PersonName = {
  /** Given and middle names, each with the particle before it ("bin salman"); without initials. */
  readonly given: readonly string[];
  /** Letters of the names that are written as initials: "hw" in George H. W. Bush. */
  readonly initials: string;
  /** The last name, without the article in front of it: "sharaa" in Ahmed al-Sharaa. */
  readonly family: string;
  /** "jr" or the like; it distinguishes a son from his father. */
  readonly suffix: string;
  /** It has the form of an organisation's name. */
  readonly body: boolean;
  /** {@link phoneticKey} of the names, in the same order. */
  readonly spelling: { readonly given: readonly string[]; readonly family: string };
};

/** Also given names ("Al Gore", "Ben Okri"), when they stand first and apart. */
const ALSO_GIVEN = /^(?:al|ben|van|del|den|la|le)$/u;
const ARTICLE = /^(?:al|el) /u;
const LINKING_WORDS = new Set(["of", "for", "and", "on", "in", "the", "to", "at", "&"]);
const SMALL_WORDS = 6;

/** Takes a name apart. A name of one word is a family name. Linear in the name. */
export function personName(name: string): PersonName {
  const tokens = [...name.replace(/['’‘ʼʻʿʾ`]/gu, "").matchAll(/([\p{L}\p{N}\p{M}]+|&)(-?)/gu)].map(
    ([, written = "", hyphen]) => ({ written, folded: fold(written), joined: hyphen === "-" }),
  );
  const parts = tokens.slice(tokens.length - withoutTitles(tokens.map(({ folded }) => folded)).length);
  const suffix = parts.length > 1 ? suffixOf(parts.at(-1)?.folded ?? "") : "";
  if (suffix !== "") parts.pop();
  const body =
    parts.length > SMALL_WORDS ||
    parts.some(({ folded }) => isBodyNoun(folded)) ||
    parts.some(({ folded }, index) => index > 0 && LINKING_WORDS.has(folded));
  const words: string[] = [];
  let initials = "";
  let particles = "";
  for (const [index, { written, folded, joined }] of parts.entries()) {
    const last = index === parts.length - 1;
    const isGiven = index === 0 && !joined && ALSO_GIVEN.test(folded) && written !== folded;
    if (!last && NAME_PARTICLES.has(folded) && !isGiven) particles += `${folded} `;
    else if (!last && isInitials(written, parts.length)) initials += folded;
    else {
      words.push(particles + folded);
      particles = "";
    }
  }
  const family = (words.pop() ?? "").replace(ARTICLE, "");
  return {
    given: words,
    initials,
    family,
    suffix,
    body,
    spelling: {
      given: words.map((word) => phoneticKey(word.replace(ARTICLE, ""))),
      family: phoneticKey(family),
    },
  };
}

const suffixOf = (word: string) => (NAME_SUFFIXES.has(word) ? word : "");

/** "J", and "JD" in "JD Vance" but not in a name of capitals throughout, which has longer words. */
function isInitials(written: string, words: number): boolean {
  return /^\p{L}$/u.test(written) || (words > 1 && /^\p{Lu}{2}$/u.test(written));
}

/** Whether it names a person by more than a surname: "Ida Holm", not "Holm" or "I. Holm". */
export function isFullName(name: PersonName): boolean {
  return name.given.length > 0;
}
