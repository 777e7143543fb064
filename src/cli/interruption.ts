/** Ctrl-C, or a signal to end, while something is written that must be whole. */
export type Interruption = {
  /** Whether the person wants it to stop: what is in hand is finished, and nothing more is begun. */
  readonly isAsked: boolean;
  /** Listens no more. */
  end(): void;
};

/** The usual exit code after SIGINT. */
export const INTERRUPTED = 130;

/** Listens to the first Ctrl-C; a second one ends the process at once, as always. */
export function listenForInterruption(): Interruption {
  let isAsked = false;
  const ask = (): void => {
    isAsked = true;
    end();
  };
  const end = (): void => {
    process.off("SIGINT", ask);
    process.off("SIGTERM", ask);
  };
  process.on("SIGINT", ask);
  process.on("SIGTERM", ask);
  return {
    get isAsked() {
      return isAsked;
    },
    end,
  };
}
