/**
 * How many times as long the work takes on an input eight times as large: about 8 where time grows with the length alone,
 * about 64 where it grows with its square. It is a ratio within one run, so a slow machine does not change it. A busy one
 * can disturb a measurement but never makes work look faster than it is: the shortest of several rounds counts, a ratio that
 * looks too large is measured again, and what is too short to stand out from noise counts as linear.
 */
export async function growth<Input>(
  make: (size: number) => Input,
  size: number,
  work: (input: Input) => unknown,
): Promise<number> {
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && ratio >= LINEAR; attempt += 1) {
    ratio = Math.min(ratio, await growthOnce(make, size, work));
  }
  return ratio;
}

async function growthOnce<Input>(
  make: (size: number) => Input,
  size: number,
  work: (input: Input) => unknown,
): Promise<number> {
  const shortest = async (input: Input) => {
    let best = Number.POSITIVE_INFINITY;
    let spent = 0;
    for (let round = 0; round < MOST_ROUNDS && (round < LEAST_ROUNDS || spent < ENOUGH_MS); round += 1) {
      const start = process.cpuUsage();
      await work(input);
      const milliseconds = process.cpuUsage(start).user / 1000;
      best = Math.min(best, milliseconds);
      spent += milliseconds;
    }
    return best;
  };
  await work(make(size));
  const large = await shortest(make(size * 8));
  if (large < NOISE_MILLISECONDS) return 8;
  return large / Math.max(await shortest(make(size)), NOISE_MILLISECONDS / 8);
}

const ATTEMPTS = 4;

/** Short work is measured more often: a busy machine disturbs it more. */
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 12;
const ENOUGH_MS = 1_000;

const NOISE_MILLISECONDS = 40;

/** Between linear (8) and quadratic (64). */
export const LINEAR = 24;
