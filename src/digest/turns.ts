export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** Runs what is asked for under one key one after the other, in the order it was asked for; other keys don't wait. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return (key, work) => {
    const result = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = result.then(
      () => {},
      () => {},
    );
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return result;
  };
}
