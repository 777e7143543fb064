import ipaddr from "ipaddr.js";

/** IPv6 networks that carry an IPv4 address: where it stands in the sixteen bytes. */
const EMBEDDED: Readonly<Record<string, number>> = { rfc6052: 12, "6to4": 2 };

/**
 * Whether an IP address is one of the public internet: not private, loopback, link-local (where clouds keep their metadata),
 * of a carrier's network, multicast or reserved. An IPv6 address that
 * carries an IPv4 one (NAT64, 6to4) is as public as that; a mapped one is refused.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const range: string = parsed.range();
  // Only 2000::/3 is given out; what lies outside it is old or local.
  if (range === "unicast") return parsed.kind() === "ipv4" || /^[23]/u.test(parsed.toString());
  const start = EMBEDDED[range];
  if (start === undefined) return false;
  const embedded = ipaddr.fromByteArray(parsed.toByteArray().slice(start, start + 4));
  return embedded.range() === "unicast";
}
