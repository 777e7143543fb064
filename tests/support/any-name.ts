import fc from "fast-check";

/** A given name and a family name; either may be empty. */
export const anyName = (given: readonly string[], families: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...given), fc.constantFrom(...families))
    .map(([first, last]) => `${first} ${last}`.trim());
