import type { Context } from "hono";
import { RequestFault } from "./request-fault.ts";

/** What is asked for by an address: the parts of its path, and its query. */
export function inputInAddress(context: Context): Readonly<Record<string, string>> {
  const parts: Readonly<Record<string, string>> = context.req.param();
  const query = new URL(context.req.url).searchParams;
  const names = [...query.keys(), ...Object.keys(parts)];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new RequestFault(400, `Name “${twice.slice(0, 50)}” once.`);
  return { ...Object.fromEntries(query), ...parts };
}

/** In bytes. The longest text to check needs a fifth of it. */
const LARGEST_BODY = 64 * 1024;

/** The JSON that a request brings. */
export async function jsonIn(context: Context): Promise<unknown> {
  const type = context.req.header("Content-Type") ?? "";
  // A page of another site can send other types without being asked about it first.
  if (!/^application\/json\s*(?:;|$)/iu.test(type)) {
    throw new RequestFault(415, "Send JSON, with “Content-Type: application/json”.");
  }
  const body = await bodyOf(context.req.raw);
  try {
    return JSON.parse(body);
  } catch {
    throw new RequestFault(400, "The body is not JSON.");
  }
}

async function bodyOf({ body }: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > LARGEST_BODY) {
      throw new RequestFault(413, `The body of a request may have ${LARGEST_BODY} bytes at most.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
