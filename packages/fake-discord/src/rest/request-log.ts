import type { Problem } from "../checks/problem.ts";

/** One request and how it was answered; 0 is a cut connection. */
export type LoggedRequest = {
  /** As in "POST /channels/:channel/messages". */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
};

/** A request that Discord would have refused, or (status 500) that the fake Discord failed at. */
export type Refusal = LoggedRequest & {
  readonly code: number;
  readonly message: string;
  readonly problems: readonly Problem[];
};

const CAPACITY = 1000;

/** The newest requests and refusals, 1000 of each at most. Ordered faults and rate limits are not refusals. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  readonly refusals: Refusal[] = [];

  add(request: LoggedRequest): void {
    this.requests.push(request);
    if (this.requests.length > CAPACITY) this.requests.shift();
  }

  refuse(refusal: Refusal): void {
    this.refusals.push(refusal);
    if (this.refusals.length > CAPACITY) this.refusals.shift();
  }
}
