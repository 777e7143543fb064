import type { IncomingHttpHeaders } from "node:http";

/**
 * Why a request is not let in, or null. A page of another site can make a browser send requests to this port, under another name
 * too (DNS rebinding); its Host and Origin give it away. Programs send no Origin.
 */
export function refusalOf(headers: IncomingHttpHeaders, port: number): string | null {
  const { host, origin } = headers;
  if (host === undefined || !ownHosts(port).includes(host)) {
    return `This fake Discord is for this machine alone: use http://127.0.0.1:${port}.`;
  }
  if (origin !== undefined && origin !== `http://${host}`)
    return "Another web page may not use this fake Discord.";
  return null;
}

function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}
