import type { Quotation } from "./analysis.ts";
import { annotate } from "./annotate.ts";
import { rangeOf } from "./grammar/phrases.ts";
import { PLAINLY_SAID } from "./quotations/attribution.ts";
import { readHeadlines } from "./reported/headlines.ts";
import { reportedSpeechFinder } from "./reported/reported-speech.ts";
import { passageAt } from "./words/passage.ts";

/**
 * What the headline and the body of one article report without marks, with who says it (kind "indirect"), in the order
 * of the text: the article's words, not the speaker's. Takes what `analyse` takes, and as long as that or longer.
 */
export function reportedSpeech(text: string, options: { title?: string } = {}): Quotation[] {
  const { blocks, paragraphs, lowerCaseWords, names, quotationOf } = annotate(text, options);
  const find = reportedSpeechFinder();
  return [readHeadlines(text, blocks, lowerCaseWords), { paragraphs, names }].flatMap((part) =>
    part.paragraphs.flatMap(({ frame }) =>
      find(frame, part.names).map(({ first, last, subject, cue }) => {
        const cueRange = cue && rangeOf(frame, cue.first, cue.last);
        const attribution =
          subject && ({ tie: "before", adjacent: true, ...PLAINLY_SAID, subject, cue: cueRange } as const);
        return quotationOf(passageAt(text, rangeOf(frame, first, last)), "indirect", attribution);
      }),
    ),
  );
}
