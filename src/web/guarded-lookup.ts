import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

export type ResolvedAddress = { readonly address: string; readonly family: number };
/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** Asks the system. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/** A host that leads into a private network. */
export class PrivateAddress extends Error {
  override readonly name = "PrivateAddress";
}

/**
 * The lookup of a connection: resolves a host once, and gives only addresses that may be connected to. The connection goes to
 * exactly these, so an answer that changes after the check helps nobody. One private address refuses the host.
 */
export function guardedLookup(resolve: Resolve, mayConnect: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        if (first === undefined) callback(new Error(`${host} has no address`), "", 0);
        else if (!found.every(({ address }) => mayConnect(address))) {
          callback(new PrivateAddress(`${host} leads into a private network`), "", 0);
        } else if (options.all) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), "", 0),
    );
  };
}

/** Whether the host of a web address is an IP address that may not be connected to. No lookup is made for these. */
export function isPrivateLiteral(url: URL, mayConnect: (address: string) => boolean): boolean {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  return /^[\d.]+$|:/u.test(host) && !mayConnect(host);
}

/** @param allowPrivate true for all private addresses, or those that are allowed: for tests, and feeds in one's own network. */
export function connectable(allowPrivate: boolean | readonly string[]): (address: string) => boolean {
  if (typeof allowPrivate === "boolean") return allowPrivate ? () => true : isPublicAddress;
  return (address) => allowPrivate.includes(address) || isPublicAddress(address);
}
