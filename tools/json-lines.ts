import { readFileSync } from "node:fs";
import type { z } from "zod";

/**
 * Reads a file of JSON objects, one a line; empty lines do not count.
 *
 * @throws where a line is no JSON, or not what the schema asks for.
 */
export function readJsonLines<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema>[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schema.parse(JSON.parse(line)));
}
