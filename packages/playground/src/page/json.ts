import type { Context } from "hono";
import type * as z from "zod/mini";
import { PlaygroundError } from "../playground-error.ts";

/** The JSON body of a request. Throws a PlaygroundError when it is not as the page sends it. */
export async function readJson<T>(context: Context, schema: z.ZodMiniType<T>): Promise<T> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const { path = [], message = "" } = result.error.issues[0] ?? {};
  throw new PlaygroundError(
    `The request is not understood at "${path.join(".")}": ${message}. Reload the page.`,
  );
}
