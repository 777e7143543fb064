import { createHash } from "node:crypto";
import { slugify } from "../content/slug.ts";

/**
 * The folder of each feed's articles in the content folder, by the feed's address: "feeds/elsin-example", and where
 * several feeds are of one host "feeds/elsin-example-sport-rss".
 */
export function feedFolders(addresses: readonly string[]): ReadonlyMap<string, string> {
  const byHost = grouped(addresses, (address) => slugify(hostOf(address)));
  const folders = new Map<string, string>();
  for (const [host, ofHost] of byHost) {
    for (const [name, same] of ofHost.length === 1 ? [[host, ofHost] as const] : grouped(ofHost, wholeName)) {
      // A hash separates what differs in signs alone.
      for (const address of same) {
        folders.set(address, `feeds/${same.length === 1 ? name : `${name}-${hashOf(address)}`}`);
      }
    }
  }
  return folders;
}

function grouped(
  addresses: readonly string[],
  nameOf: (address: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const name = nameOf(address);
    groups.set(name, [...(groups.get(name) ?? []), address]);
  }
  return groups;
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./u, "").replaceAll(".", " ");
}

function wholeName(address: string): string {
  const { pathname, search } = new URL(address);
  return slugify(`${hostOf(address)} ${pathname} ${search}`);
}

function hashOf(address: string): string {
  return createHash("sha256").update(address).digest("hex").slice(0, 8);
}
