/**
 * How many times as long the work takes on an input four times as large: about 4 where time grows with the length alone,
 * about 16 where it grows with its square. It is a ratio within one run, so a slow or busy machine does not change it; the
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
  const large = shortest(make(size * 4));
  return large < NOISE_MILLISECONDS ? 4 : large / Math.max(shortest(make(size)), NOISE_MILLISECONDS / 4);
}

const NOISE_MILLISECONDS = 40;

/** Between linear (4) and quadratic (16). */
export const LINEAR = 9;
