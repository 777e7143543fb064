/**
 * How many times as long the work takes on an input eight times as large: about 8 where time grows with the length alone,
 * about 64 where it grows with its square. It is a ratio within one run, so a slow or busy machine does not change it; the
 * shortest of three rounds counts, and what is too short to be told from noise counts as linear.
 */
export function growth<Input>(
  make: (size: number) => Input,
  size: number,
  work: (input: Input) => unknown,
): number {
  const shortest = (input: Input) =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const start = process.cpuUsage();
        work(input);
        const { user } = process.cpuUsage(start);
        return user / 1000;
      }),
    );
  work(make(size));
  const large = shortest(make(size * 8));
  return large < NOISE_MILLISECONDS ? 8 : large / Math.max(shortest(make(size)), NOISE_MILLISECONDS / 8);
}

const NOISE_MILLISECONDS = 40;

/** Between linear (8) and quadratic (64). */
export const LINEAR = 24;
