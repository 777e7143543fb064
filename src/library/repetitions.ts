import type { SharedQuotation, SharedStatements } from "./shared-statements.ts";

/**
 * The quotations that say the words of another one of the same speaker again: all but that of the newest article; and those
 * whose words a longer one holds. What nobody named says counts as one speaker's.
 *
 * @param speakerOf who is shown as the speaker.
 * @returns their numbers, and how many there are of each speaker.
 */
export function repetitionsAmong<Speaker>(
  { repeated, fuller }: SharedStatements,
  speakerOf: (quotation: SharedQuotation) => Speaker | undefined,
): { numbers: number[]; of: ReadonlyMap<Speaker, number> } {
  const numbers: number[] = [];
  const of = new Map<Speaker, number>();
  // Who said these words: at first within longer quotations, then also in the quotations that were gone through.
  const heard = new Map<string, Set<Speaker | undefined>>();
  for (const quotation of fuller) {
    heard.set(quotation.words, (heard.get(quotation.words) ?? new Set()).add(speakerOf(quotation)));
  }
  for (const quotation of repeated) {
    const speaker = speakerOf(quotation);
    const speakers = heard.get(quotation.words) ?? new Set();
    heard.set(quotation.words, speakers);
    if (speakers.has(speaker)) {
      numbers.push(quotation.number);
      if (speaker !== undefined) of.set(speaker, (of.get(speaker) ?? 0) + 1);
    }
    speakers.add(speaker);
  }
  return { numbers, of };
}
