/**
 * Begins lives that are cut off at their first step, at their second, and so on, until one comes to its end: `live` gives whether it was cut
 * off. Gives how many lives there were.
 */
export async function cutAtEachStep(live: (step: number) => Promise<boolean>): Promise<number> {
  let step = 1;
  while (await live(step)) step += 1;
  return step;
}
