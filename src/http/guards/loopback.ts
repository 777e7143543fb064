import ipaddr from "ipaddr.js";

/** Whether an address of a network interface, or "localhost", can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  if (host === "localhost") return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback";
}

/**
 * Whether a Host header names this machine as itself. A page of another site can have its own name lead here (DNS rebinding); its
 * browser then sends that name. Any port is right: a tunnel may have another one at its other end.
 */
export function namesLoopback(host: string | undefined): boolean {
  const [, bracketed, name] = /^(?:\[([^\]]{1,64})\]|([^:[\]]{1,64}))(?::\d{1,5})?$/u.exec(host ?? "") ?? [];
  return isLoopback((bracketed ?? name ?? "").toLowerCase());
}
