import { UserError } from "../errors.ts";
import { readFetched, whyNot } from "../feeds/fetch-feed.ts";
import type { ReadInput } from "../import/input/read-input.ts";
import { WebReader } from "../web/web-reader.ts";

/** What reading from the web needs of the settings. */
export type WebSettings = { readonly feedsAllowPrivate: boolean; readonly version: string };

export function isWebAddress(path: string): boolean {
  return /^https?:\/\//iu.test(path);
}

/** Reads the page or feed at an address. @throws UserError when it can't be fetched, or there is no article in it. */
export async function readWebAddress(address: string, settings: WebSettings): Promise<ReadInput> {
  const web = openWeb(settings, () => new Date());
  try {
    const answer = await web.get(address);
    if (answer.kind !== "fetched") throw new UserError(`${address} can’t be read: ${whyNot(answer)}.`);
    return await readFetched(answer);
  } finally {
    await web.close();
  }
}

export function openWeb({ feedsAllowPrivate, version }: WebSettings, now: () => Date): WebReader {
  return new WebReader({ version, allowPrivate: feedsAllowPrivate, now });
}
