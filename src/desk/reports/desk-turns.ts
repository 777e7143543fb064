import { UserError } from "../../errors.ts";
import { thisProcess } from "../../state/lease.ts";
import type { State } from "../../state/state.ts";

const CLAIM = "report-desk";
/** Nothing at the desk takes as long, in milliseconds. */
const TURN_MS = 30_000;

/**
 * Lets what is done at the desk happen one after another: within this process in the order it was asked for, and among several
 * processes on one state, which all answer commands, one at a time.
 */
export class DeskTurns {
  readonly #state: State;
  readonly #holder = JSON.stringify(thisProcess());
  #last: Promise<unknown> = Promise.resolve();

  constructor(state: State) {
    this.#state = state;
  }

  /** @throws UserError while another process has its turn. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(() => this.#claimed(work));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #claimed<Result>(work: () => Promise<Result>): Promise<Result> {
    const { claims } = this.#state;
    const fence = await claims.claim(CLAIM, null, this.#holder, TURN_MS);
    if (fence === null)
      throw new UserError("Another report is being dealt with. Try again in a few seconds.");
    try {
      return await work();
    } finally {
      await claims.release(CLAIM, fence);
    }
  }
}
