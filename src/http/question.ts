import { z } from "zod";
import type { LibraryView } from "../library/library.ts";
import { faultInWords } from "../schema-faults.ts";
import { RequestFault } from "./request-fault.ts";

/** What an answer is made from. */
export type Source = { readonly library: LibraryView; readonly version: string };

/** A question that a program may ask: at an address, or as a tool. */
export type Question<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> = {
  /** As it is called in the OpenAPI description. */
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  /** Its texts and numbers may come out of an address. */
  readonly input: Input;
  readonly output: Output;
  /** What the answer takes, in simple requests. */
  readonly cost: number;
  /** @throws RequestFault for what is not there, or makes no sense. */
  answer(given: unknown, source: Source): z.output<Output>;
};

type Definition<Input extends z.ZodObject, Output extends z.ZodObject> = Omit<
  Question<Input, Output>,
  "answer" | "cost"
> & {
  readonly cost?: number;
  ask(input: z.output<Input>, source: Source): z.input<Output>;
};

/** A question whose input and answer are held to its schemas. */
export function question<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: Definition<Input, Output>,
): Question<Input, Output> {
  const { input, output, cost = 1, ask, ...others } = definition;
  return {
    ...others,
    ...{ input, output, cost },
    answer(given, source) {
      return output.parse(ask(parseInput(input, given), source));
    },
  };
}

/** @throws RequestFault that says what is wrong with an input, without its values. */
export function parseInput<Input extends z.ZodType>(input: Input, given: unknown): z.output<Input> {
  const parsed = input.safeParse(given, { error: faultInWords });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join(".")}: ${message}`,
  );
  throw new RequestFault(400, `The request has faults. ${faults.join("; ")}.`);
}

/** In characters. A longer text finds no more. */
const LONGEST_TEXT = 200;
const MOST_ON_A_PAGE = 100;

const text = z.string().trim().min(1).max(LONGEST_TEXT);

/** What several questions take. */
export const inputs = {
  text,
  id: z.string().min(1).max(LONGEST_TEXT),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ON_A_PAGE)
    .default(20)
    .describe(`How many at most, up to ${MOST_ON_A_PAGE}.`),
  cursor: z.string().max(300).nullable().default(null).describe("“next” of the page before."),
  topic: text.nullable().default(null).describe("Only articles on this topic, or on those that begin so."),
  source: text
    .nullable()
    .default(null)
    .describe("Only articles from this source, or from those that begin so."),
} as const;
