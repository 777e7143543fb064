/**
 * Numbers from 0 to below 1 that a seed repeats: a linear congruential generator with the constants of Numerical Recipes. What is measured
 * over time was written with its numbers.
 */
export function congruentialRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
