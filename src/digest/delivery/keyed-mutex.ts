export type KeyedMutex = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** Runs the work of one key sequentially, in the order it was asked for; other keys do not wait. */
export function createKeyedMutex(): KeyedMutex {
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
