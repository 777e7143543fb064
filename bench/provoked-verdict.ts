import type { Quotation } from "../src/language/analysis.ts";
import { standingOf } from "../src/language/quotations/standing.ts";
import type { ProvokedQuotation } from "./provoked-article.ts";
import { nameKey, overlap } from "./quotes.ts";

/**
 * What becomes of a quotation that provokes:
 * - missed: not found.
 * - silent: found, but nobody is named, or the words are not shown as said.
 * - right, wrong: someone is named outright.
 * - likely right, likely wrong: someone is named, but not outright ("attributed to").
 */
export type Verdict = "missed" | "silent" | "right" | "wrong" | "likely right" | "likely wrong";

/** What Lede read that a verdict depends on. */
export type Read = Pick<Quotation, "start" | "end" | "kind" | "confidence" | "factuality"> & {
  readonly speaker: { readonly name: string } | null;
};

/**
 * Judges what was read for one quotation of an article.
 *
 * @param read all quotations found in the same article; the first that overlaps by 0.8 counts.
 */
export function verdictOf(expected: ProvokedQuotation, read: readonly Read[]): Verdict {
  const found = readFor(expected, read);
  if (!found) return "missed";
  if (found.speaker === null || found.factuality !== "said") return "silent";
  const isOutright = standingOf(found).certainty === "named";
  if (isRight(expected, found.speaker.name)) return isOutright ? "right" : "likely right";
  return isOutright ? "wrong" : "likely wrong";
}

/** What was read for a quotation, or undefined where it was not found. */
export const readFor = <R extends Read>(expected: ProvokedQuotation, read: readonly R[]): R | undefined =>
  read.find((quotation) => overlap(quotation, expected) >= 0.8);

/** The names under which a quotation may be shown. None for denied and hypothetical words: they are right in nobody’s mouth. */
export const rightNames = ({ trap, speakers }: ProvokedQuotation): readonly string[] =>
  trap === "denied" || trap === "hypothetical" ? [] : speakers;

const isRight = (expected: ProvokedQuotation, name: string) =>
  rightNames(expected).some((right) => nameKey(right) === nameKey(name));
