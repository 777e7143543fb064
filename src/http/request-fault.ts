import { UserError } from "../errors.ts";

/** What a program can put right in its request. The message is shown to it. */
export class RequestFault extends UserError {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: RequestFault["status"],
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}
