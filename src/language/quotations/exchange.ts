import type { Paragraph } from "../marks/paragraphs.ts";
import type { Attribution } from "./attribution.ts";

/** A line of an exchange is hardly more than its quotation and who says it; in tokens. */
const LONGEST_LINE = 10;

/** `asks`: it or a line of the exchange before it is a question. */
type Line = { readonly speaker: Attribution; readonly asks: boolean };

/**
 * Follows two people who speak in turn, a paragraph each: “And you were angry?” he asked. / “I was owed a week,” said Orlan. /
 * “That is not what I asked.”
 *
 * @returns a function to call for each paragraph with its attributions, in order. It gives the one whose turn the next
 * paragraph is, where that is a quotation and nothing else; null where nobody's.
 */
export function followExchange(): (
  paragraph: Paragraph,
  attributions: readonly (Attribution | null)[],
) => Attribution | null {
  let last: Line | null = null;
  return (paragraph, attributions) => {
    const before: Line | null = last;
    last = lineOf(paragraph, attributions, before?.asks === true);
    if (!before || !last || !(before.asks || last.asks) || isSame(before.speaker, last.speaker)) return null;
    return { ...before.speaker, tie: "continued" };
  };
}

/** Whether nothing but a quotation, closed by its mark, stands in the paragraph. */
export const isQuotationAlone = ({ frame, spans }: Paragraph) =>
  frame.length === 1 && spans.length === 1 && spans[0] !== undefined && spans[0].close > spans[0].end;

function lineOf(
  paragraph: Paragraph,
  attributions: readonly (Attribution | null)[],
  goesOn: boolean,
): Line | null {
  const { frame, tokens, spans, turn } = paragraph;
  const [speaker] = attributions;
  const [first] = spans;
  if (!speaker || !first || turn || frame.length > LONGEST_LINE || frame[0]?.quotation !== 0) return null;
  if (!isQuotationAlone(paragraph) && speaker.tie !== "after") return null;
  const asks = tokens.some(({ text, start }) => text === "?" && start >= first.start && start < first.close);
  return { speaker, asks: asks || goesOn };
}

const isSame = (one: Attribution, other: Attribution) =>
  one.subject === other.subject ||
  (one.subject.kind === other.subject.kind && one.subject.head === other.subject.head);
