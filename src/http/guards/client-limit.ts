import ipaddr from "ipaddr.js";

/** So many clients are remembered; with more, the one that was quiet the longest is forgotten. */
const MOST_CLIENTS = 10_000;
/** A network gives its members as many IPv6 addresses as they like within the first 64 bits. */
const NETWORK_BYTES = 8;

type Bucket = { tokens: number; at: number };

/** How many requests each client may make: a bucket of tokens that fills up again evenly, within a minute. */
export class ClientLimit {
  readonly #perMinute: number;
  readonly #monotonic: () => number;
  /** The one that was quiet the longest first. */
  readonly #buckets = new Map<string, Bucket>();

  /** @param monotonic milliseconds by a clock that is never set. */
  constructor(perMinute: number, monotonic: () => number) {
    this.#perMinute = perMinute;
    this.#monotonic = monotonic;
  }

  /**
   * Counts a request.
   *
   * @param cost in simple requests.
   * @returns 0 when it may be answered, else after how many seconds it may be tried again.
   */
  take(address: string, cost = 1): number {
    const client = clientAt(address);
    const now = this.#monotonic();
    const known = this.#buckets.get(client);
    const filled =
      known === undefined ? this.#perMinute : known.tokens + (now - known.at) * this.#perMillisecond;
    const tokens = Math.min(this.#perMinute, filled);
    // What costs more than there ever is takes a full bucket.
    const needed = Math.min(cost, this.#perMinute);
    const isEnough = tokens >= needed;
    this.#buckets.delete(client);
    this.#buckets.set(client, { tokens: isEnough ? tokens - needed : tokens, at: now });
    const [quietest] = this.#buckets.keys();
    if (this.#buckets.size > MOST_CLIENTS && quietest !== undefined) this.#buckets.delete(quietest);
    return isEnough ? 0 : Math.ceil((needed - tokens) / this.#perMillisecond / 1000);
  }

  get #perMillisecond(): number {
    return this.#perMinute / 60_000;
  }
}

function clientAt(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4"
    ? parsed.toString()
    : parsed.toByteArray().slice(0, NETWORK_BYTES).join(".");
}
