import { once } from "node:events";
import type { Writable } from "node:stream";
import { z } from "zod";
import { analyse } from "../language/analyse.ts";
import { type SummaryBudget, summarise } from "../language/summary/summary.ts";
import { faultInWords } from "../schema-faults.ts";
import { readLines } from "./lines.ts";

const rowSchema = z.object({
  id: z.union([z.string(), z.number()], "must be text or a number"),
  text: z.string(),
  title: z.string().nullish(),
});

/**
 * Analyses one JSON object a line and writes one a line, as fast as `output` takes them. A line that is no article is
 * reported on `errors` with its number, and the rest goes on.
 *
 * @returns how many lines were bad.
 */
export async function analyseLines(
  input: AsyncIterable<Uint8Array | string>,
  output: Writable,
  errors: Writable & { readonly isTTY?: boolean },
  budget: SummaryBudget,
): Promise<number> {
  let number = 0;
  let bad = 0;
  const clear = errors.isTTY ? "\r\x1b[K" : "";
  for await (const line of readLines(input)) {
    number += 1;
    if (line.trim() === "") continue;
    const row = readRow(line);
    if ("problem" in row) {
      bad += 1;
      errors.write(`${clear}Line ${number}: ${row.problem}\n`);
      continue;
    }
    if (!output.write(`${JSON.stringify(analyseRow(row, budget))}\n`)) await once(output, "drain");
    if (errors.isTTY && number % 20 === 0) errors.write(`${clear}${number} lines`);
  }
  errors.write(clear);
  return bad;
}

function readRow(line: string): z.output<typeof rowSchema> | { problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { problem: "is not JSON; each line must be one object." };
  }
  const row = rowSchema.safeParse(data, { error: faultInWords });
  if (row.success) return row.data;
  const faults = row.error.issues.map(({ path, message }) => [...path.map(String), message].join(" "));
  return { problem: `must be {"id", "text", "title"?}: ${faults.join(", ")}.` };
}

function analyseRow({ id, text, title }: z.output<typeof rowSchema>, budget: SummaryBudget): object {
  const analysis = analyse(text, title ? { title } : {});
  return {
    id,
    quotes: analysis.quotations.map((quotation) => ({
      text: quotation.text,
      start: quotation.start,
      end: quotation.end,
      kind: quotation.kind,
      speaker: quotation.speaker?.name ?? null,
      mention: quotation.mention,
      cue: quotation.cue,
      confidence: quotation.confidence,
      factuality: quotation.factuality,
      medium: quotation.medium,
    })),
    summary: summarise(analysis, budget),
  };
}
