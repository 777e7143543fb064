import type { Context } from "hono";
import type * as z from "zod/mini";
import { PlaygroundError } from "../playground-error.ts";
import { type RequestBody, type RequestPath, requestSchemas } from "./requests.ts";

type Schemas = { readonly [Path in RequestPath]: z.ZodMiniType<RequestBody<Path>> };

/** The body of a request to `path`. Throws a PlaygroundError when it is not as the page sends it. */
export async function readBody<Path extends RequestPath>(
  context: Context,
  path: Path,
): Promise<RequestBody<Path>> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const schemas: Schemas = requestSchemas;
  const result = schemas[path].safeParse(body);
  if (result.success) return result.data;
  const { path: field = [], message = "" } = result.error.issues[0] ?? {};
  throw new PlaygroundError(
    `The request is not understood at "${field.join(".")}": ${message}. Reload the page.`,
  );
}
