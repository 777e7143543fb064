import { SingleBar } from "cli-progress";

/** How many steps of long work lie between two lines, where no bar can be drawn. */
const STEPS_BETWEEN_LINES = 500;
/** Work of fewer steps is over before anyone asks. */
const FEWEST_STEPS = 10;

export type Progress = {
  /** One more step is done. */
  step(): void;
  /** Takes the bar away. */
  end(): void;
};

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/**
 * Shows how far long work has come: as a bar in a terminal, and as a plain line now and then elsewhere.
 *
 * @param what is counted, in the plural: "files".
 */
export function startProgress(total: number, what: string, output: Output = process.stderr): Progress {
  if (total < FEWEST_STEPS) return { step: () => {}, end: () => {} };
  return output.isTTY ? bar(total, what, output) : lines(total, what, output);
}

function bar(total: number, what: string, stream: Output): Progress {
  const drawn = new SingleBar({
    stream,
    format: `{bar} {value} of {total} ${what}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    clearOnComplete: true,
    hideCursor: true,
    // Whoever draws it listens to Ctrl-C.
    gracefulExit: false,
  });
  drawn.start(total, 0);
  return { step: () => drawn.increment(), end: () => drawn.stop() };
}

function lines(total: number, what: string, output: Output): Progress {
  let done = 0;
  return {
    step() {
      done += 1;
      if (done % STEPS_BETWEEN_LINES === 0 && done < total) output.write(`${done} of ${total} ${what}\n`);
    },
    end() {},
  };
}
