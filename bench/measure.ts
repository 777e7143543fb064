/** Milliseconds that one call takes: the median of `rounds`, after one round to warm up. */
export function milliseconds(work: () => unknown, rounds = 15): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return times[Math.floor(rounds / 2)] ?? 0;
}

/** One line: what was measured, how long it took, and how many times as long as the bare reference beside it. */
export function report(name: string, ours: number, reference: number, unit: string): void {
  const ratio = (ours / reference).toFixed(1);
  process.stdout.write(
    `  ${name.padEnd(44)} ${ours.toFixed(2).padStart(8)} ${unit}   ${ratio.padStart(7)} × the bare reference\n`,
  );
}
