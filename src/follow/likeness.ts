const RUN = 3;

/** How much of the shorter of two texts the other one has, by runs of three words, from 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const own = runsOf(shorter);
  const runs = new Set(runsOf(longer));
  return own.length === 0 ? 0 : own.filter((run) => runs.has(run)).length / own.length;
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, 1 - RUN).map((_, at) => words.slice(at, at + RUN).join(" "));
}
