import { randomBytes } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Logger } from "pino";
import type { z } from "zod";
import { Outage, UserError } from "../errors.ts";
import type { problem } from "./answers.ts";
import { RequestFault } from "./request-fault.ts";

/** What went wrong, for whoever asked: what they can put right in words, anything else by the id that it is logged under. */
export function faultInWords(error: unknown, asked: string, log: Pick<Logger, "error">): string {
  if (error instanceof UserError) return error.message;
  const id = randomBytes(4).toString("hex");
  log.error({ err: error, id, asked }, "a request by HTTP failed");
  const wrong = error instanceof Outage ? error.shown : "Something went wrong in Lede itself.";
  return `${wrong} Whoever runs it finds the cause in its log under ${id}.`;
}

/** An error as an answer, in the form of RFC 9457. */
export function faultAnswer(error: unknown, asked: string, log: Pick<Logger, "error">): Response {
  const { status, headers } = error instanceof RequestFault ? error : { status: 500, headers: {} };
  const body: z.output<typeof problem> = {
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail: faultInWords(error, asked, log),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json; charset=utf-8" },
  });
}
