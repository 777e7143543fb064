import { speakerKey } from "./speaker-key.ts";

/** A short form as written, and the {@link speakerKey} of what a text explains it as: "World Health Organization (WHO)". */
export type Acronym = { readonly acronym: string; readonly name: string };

/** How far before the bracket a name may begin, in UTF-16 units. */
const REACH = 160;

/**
 * The acronyms that a text explains: capitals in brackets right behind a name whose words begin with these letters, small
 * words aside. Linear in the text.
 */
export function acronymsIn(text: string): Acronym[] {
  const found = new Map<string, Acronym>();
  for (const { 1: short = "", index } of text.matchAll(/\((\p{Lu}[\p{L}.&-]{1,11})\)/gu)) {
    const name = nameBefore(text.slice(Math.max(0, index - REACH), index), short);
    if (name === null) continue;
    const pair = { acronym: short, name: speakerKey(name) };
    found.set(`${pair.acronym} ${pair.name}`, pair);
  }
  return [...found.values()];
}

/** The name without an acronym in brackets behind it. */
export function withoutAcronym(name: string): string {
  const bracket = name.lastIndexOf("(");
  return bracket > 0 && acronymsIn(name).length > 0 ? name.slice(0, bracket).trimEnd() : name;
}

function nameBefore(before: string, short: string): string | null {
  const letters = [...short.replace(/[.&-]/gu, "").toLowerCase()];
  const tokens = [...before.matchAll(/[\p{L}\p{N}'’]+/gu)];
  const last = tokens.at(-1);
  // Only blanks or a quotation mark may stand between the name and the bracket.
  if (last === undefined || letters.length < 2) return null;
  if (/[^\s”"’']/u.test(before.slice(last.index + last[0].length))) return null;
  for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
    const [word] = token;
    if (word.charAt(0).toLowerCase() === letters.at(-1)) letters.pop();
    else if (!/^\p{Ll}/u.test(word)) return null;
    if (letters.length === 0) return /^\p{Lu}/u.test(word) ? before.slice(token.index).trim() : null;
  }
  return null;
}
