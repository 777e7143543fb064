/**
 * What goes wrong with a request. "drop": the connection is cut and nothing is done. "lost answer": the request is carried out
 * and the connection cut before the answer. With `reset` the cut is a TCP reset (ECONNRESET), else a plain end.
 */
export type Fault =
  | { readonly kind: "status"; readonly status: number; readonly code?: number; readonly message?: string }
  | { readonly kind: "rate limit"; readonly retryAfterSeconds: number; readonly global?: boolean }
  | { readonly kind: "drop" | "lost answer"; readonly reset?: boolean };

type Order = { readonly route: string; readonly fault: Fault; left: number };

/** The faults that are ordered for requests to come. */
export class Faults {
  readonly #orders: Order[] = [];

  /**
   * Lets the next `times` requests on a route fail. `route` is a method and path as the routes name them, such as
   * "POST /channels/:channel/messages", or "*" for any.
   */
  next(route: string, fault: Fault, times = 1): void {
    this.#orders.push({ route, fault, left: times });
  }

  /** The fault of this request, if one was ordered. */
  take(route: string): Fault | undefined {
    const index = this.#orders.findIndex((order) => order.route === "*" || order.route === route);
    const order = this.#orders[index];
    if (order === undefined) return undefined;
    order.left -= 1;
    if (order.left <= 0) this.#orders.splice(index, 1);
    return order.fault;
  }

  /** Takes back what was ordered and has not happened. */
  clear(): void {
    this.#orders.length = 0;
  }
}
