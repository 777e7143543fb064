/**
 * One rule of an ordered table: the first rule that decides is the one that counts. Rules are plain objects, so that a
 * test can run each example with and without its rule, and a bench can count how often each one decides.
 */
export type Rule<Facts extends readonly unknown[], Verdict> = {
  /** Unique in its table. */
  readonly name: string;
  /** A text that is read as its marks say only because of this rule; each table says what its marks mean. */
  readonly example: string;
  /** The verdict; undefined where the rule does not apply. */
  readonly decide: (...facts: Facts) => Verdict | undefined;
};

/** The verdict of the first rule that applies; undefined where none does. */
export function firstVerdict<Facts, Verdict>(
  rules: readonly Rule<[Facts], Verdict>[],
  facts: Facts,
): Verdict | undefined {
  for (const rule of rules) {
    const verdict = rule.decide(facts);
    if (verdict !== undefined) return verdict;
  }
  return undefined;
}
