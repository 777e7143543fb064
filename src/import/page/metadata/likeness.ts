/** Letters and digits alone, in lower case and without diacritics: what lines of a page are compared by. */
export function likeness(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘`´]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether one text holds the other as a run of whole words, the shorter having at least this share of the longer. */
export function holds(one: string, other: string, share = 0.5): boolean {
  const [short = "", long = ""] = [likeness(one), likeness(other)].sort((a, b) => a.length - b.length);
  return short !== "" && short.length >= long.length * share && ` ${long} `.includes(` ${short} `);
}
