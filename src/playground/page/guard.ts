import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/**
 * Why a request is not let in, or null. A page of another site can make a browser send requests to this port, under another name
 * too (DNS rebinding); its Host and Origin give it away. Programs send no Origin.
 */
export function refusalOf(headers: IncomingHttpHeaders, port: number): string | null {
  const { host, origin } = headers;
  if (host === undefined || !ownHosts(port).includes(host)) {
    return `This is a playground on this machine alone. Open it as http://127.0.0.1:${port}.`;
  }
  if (origin !== undefined && origin !== `http://${host}`)
    return "Another web page may not use this playground.";
  return null;
}

function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Compares without telling by its time how much of the key was right. */
export function isKey(given: string | undefined, key: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(key));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** What every answer asks the browser to forbid. Images are the articles' own, wherever they are. */
export function securityHeaders(port: number): Record<string, string> {
  const sockets = ownHosts(port)
    .map((host) => `ws://${host}`)
    .join(" ");
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: http: https:",
    `connect-src 'self' ${sockets}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}
