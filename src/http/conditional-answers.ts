import type { Context } from "hono";
import { isHeld, KnownBodies, lastModified } from "./known-bodies.ts";

/** Answers with a body, unless the client has it already. */
export type AnswerUnlessHeld = (context: Context, body: string, type: string) => Response;

export function conditionalAnswers(now: () => Date): AnswerUnlessHeld {
  const bodies = new KnownBodies();
  return (context, body, type) => {
    const at = now();
    const known = bodies.see(context.req.url, body, at);
    const modified = lastModified(known, at);
    context.header("ETag", known.tag);
    // It may be kept, but has to be asked for again each time: an article can be withdrawn.
    context.header("Cache-Control", "private, no-cache");
    if (modified !== null) context.header("Last-Modified", modified);
    const held = {
      noneMatch: context.req.header("If-None-Match"),
      modifiedSince: context.req.header("If-Modified-Since"),
    };
    return isHeld(held, known, at)
      ? context.body(null, 304)
      : context.body(body, 200, { "Content-Type": type });
  };
}
