import { UserError } from "../errors.ts";
import type { Feed } from "../import/feed/feed.ts";
import { type ReadInput, readInput } from "../import/input/read-input.ts";
import type { Validators, WebAnswer, WebReader } from "../web/web-reader.ts";

type Fetched = Extract<WebAnswer, { kind: "fetched" }>;

/** What came of asking for a feed. `reason` is a clause. */
export type FeedAnswer =
  | { readonly kind: "read"; readonly feed: Feed; readonly answer: Omit<Fetched, "bytes"> }
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly reason: string; readonly retryAfter: Date | null };

/** Gets a feed and reads it. Never throws for what the address or its server does. */
export async function fetchFeed(
  web: Pick<WebReader, "get">,
  url: string,
  known?: Validators,
): Promise<FeedAnswer> {
  const answer = await web.get(url, known);
  if (answer.kind === "unchanged") return answer;
  if (answer.kind !== "fetched") {
    return {
      kind: "failed",
      reason: whyNot(answer),
      retryAfter: "retryAfter" in answer ? answer.retryAfter : null,
    };
  }
  const failed = (reason: string): FeedAnswer => ({ kind: "failed", reason, retryAfter: null });
  try {
    const { feed, articles, faults } = await readFetched(answer);
    if (feed === null) return failed("there is no feed at this address");
    return { kind: "read", feed: { ...feed, items: articles, faults }, answer };
  } catch (error) {
    if (error instanceof UserError) return failed(error.message);
    throw error;
  }
}

/** Reads what was fetched. @throws UserError when there is no article in it. */
export function readFetched({ bytes, url, contentType }: Fetched): Promise<ReadInput> {
  return readInput(bytes, { name: null, url, contentType });
}

/** Why there is nothing to read, as a clause. */
export function whyNot(answer: Exclude<WebAnswer, Fetched>): string {
  if (answer.kind === "refused") return `the server answers with status ${answer.status}`;
  return answer.kind === "failed" ? answer.reason : "nothing has changed there";
}
