import { setTimeout as sleep } from "node:timers/promises";
import { type Client, DefaultRestOptions, RateLimitError, REST, type RESTOptions } from "discord.js";
import { NotPosted } from "../digest/publisher.ts";
import { onlyWhile, type Through } from "./checked-requests.ts";
import { createPace, type RequestBudget } from "./pace.ts";
import { createRefusalGuard, type RefusalGuard } from "./refusal-guard.ts";
import { WHOLE_BUDGET } from "./request-budget.ts";

/** The client's REST keeps something of every channel that it ever wrote to; this often it lets go of it. */
const SWEEP_MS = 60_000;
/** What must wait longer than this is given up, and tried again by whoever wants it; publishing may have to wait an hour. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Makes one request that Lede was not asked for by a person, when its turn has come. Rejects with what `ask` throws, and
 * with TooLate when `mayGoOut` says no at the moment it would go out. `ask` passes `through` on with its request.
 */
export type OwnRequest = (
  ask: (rest: REST, through: Through) => Promise<unknown>,
  how?: { readonly repeats?: boolean; readonly mayGoOut?: () => boolean },
) => Promise<unknown>;

/**
 * What Lede sends by itself: at most so many requests a second as `budget` says, and none while Discord refuses too
 * much (NotPosted). A request that Discord has no room for waits for a new turn: were it left to REST, all that wait
 * would go out in one rush when the limit is over, and run into it again.
 *
 * `repeats`: whether REST may try again by itself when an answer is lost, which makes a second post where there is no nonce.
 */
export function createOwnRequests(
  client: Client,
  {
    budget = WHOLE_BUDGET,
    guard = createRefusalGuard(),
  }: { readonly budget?: RequestBudget; readonly guard?: RefusalGuard } = {},
): OwnRequest {
  const pace = createPace(budget);
  const options = {
    ...client.options.rest,
    makeRequest: countingAnswers(client.options.rest?.makeRequest ?? DefaultRestOptions.makeRequest, guard),
    rejectOnRateLimit: () => true,
    handlerSweepInterval: SWEEP_MS,
  };
  const repeating = new REST(options);
  const once = new REST({ ...options, retries: 0 });

  return async (ask, { repeats = true, mayGoOut } = {}) => {
    const rest = (repeats ? repeating : once).setToken(client.token ?? "");
    const through = mayGoOut === undefined ? {} : onlyWhile(mayGoOut);
    while (true) {
      if (guard.isShut()) {
        throw new NotPosted("Discord refused too many of Lede’s requests. Lede waits some minutes.");
      }
      await pace();
      try {
        return await ask(rest, through);
      } catch (error) {
        if (!(error instanceof RateLimitError)) throw error;
        await waitFor(error);
      }
    }
  };

  /** Waits until Discord has room again, or for a limit of all requests makes them all wait. */
  async function waitFor({ global: isForAll, retryAfter }: RateLimitError): Promise<void> {
    if (retryAfter > LONGEST_WAIT_MS) {
      if (isForAll) guard.shut(retryAfter);
      throw new NotPosted(`Discord takes no more of this for ${Math.ceil(retryAfter / 60_000)} minutes.`);
    }
    if (isForAll) pace.hold(retryAfter);
    else await sleep(retryAfter);
  }
}

/** Only what Discord answers is counted: REST also rejects by itself, before a request goes out, and as often as it is asked. */
function countingAnswers(
  makeRequest: RESTOptions["makeRequest"],
  guard: RefusalGuard,
): RESTOptions["makeRequest"] {
  return async (url, init) => {
    const response = await makeRequest(url, init);
    guard.count(response.status);
    return response;
  };
}
