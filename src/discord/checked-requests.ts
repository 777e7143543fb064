import type { RequestData } from "discord.js";
import { type Dispatcher, getGlobalDispatcher } from "undici";

/** Passed to REST with a request, it decides how the request goes out. */
export type Through = Pick<RequestData, "dispatcher">;

/** A request did not go out, because by then it was no longer to be made. */
export class TooLate extends Error {
  override readonly name = "TooLate";

  constructor() {
    super("Lede was held up for so long that another Lede may be delivering");
  }
}

/**
 * Lets a request out only if `mayGoOut` says yes at the last moment: when its connection is there, and nothing but the
 * writing is left to do. Else it fails with TooLate. A look before that is not enough, because a process may be stopped
 * while it waits for its turn or for the connection.
 */
export function onlyWhile(mayGoOut: () => boolean): Through {
  const checked: Pick<Dispatcher, "dispatch"> = {
    dispatch(options, handler) {
      const { onConnect } = handler;
      handler.onConnect = (abort) => {
        // What is thrown here fails the request before it is written.
        if (!mayGoOut()) throw new TooLate();
        onConnect?.call(handler, abort);
      };
      return getGlobalDispatcher().dispatch(options, handler);
    },
  };
  // Of a dispatcher, a request uses this method alone; REST's type asks for a whole agent of the undici that it brings along.
  return { dispatcher: checked as NonNullable<Through["dispatcher"]> };
}
