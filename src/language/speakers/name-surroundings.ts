import type { Gender } from "../grammar/name-kinds.ts";
import type { NameMention } from "../grammar/name-mention.ts";
import type { Paragraph } from "../marks/paragraphs.ts";
import { indexAt } from "../words/tokens.ts";
import { evidenceBeside, type NameEvidence, NO_EVIDENCE, titleEvidence } from "./name-evidence.ts";

/** Reads, where a name stands, what says who bears it. */
export type NameSurroundings = {
  evidence(mention: NameMention): NameEvidence;
  /** Only what stands before the name as a title. */
  title(mention: NameMention): NameEvidence;
  /** "Orlan said he would wait": the gender of the first pronoun behind the name in its sentence, before the next name. */
  pronounBehind(mention: NameMention, next: NameMention | undefined): Gender | null;
};

export function nameSurroundings(
  paragraphOf: (mention: NameMention) => Paragraph | undefined,
): NameSurroundings {
  // A name in the headline stands in no paragraph.
  const read = (evidenceOf: typeof evidenceBeside, mention: NameMention) => {
    const paragraph = mention.start < 0 ? undefined : paragraphOf(mention);
    return paragraph ? evidenceOf(paragraph.tokens, mention) : NO_EVIDENCE;
  };
  return {
    evidence: (mention) => read(evidenceBeside, mention),
    title: (mention) => read(titleEvidence, mention),
    pronounBehind(mention, next) {
      const frame = mention.aside ? undefined : paragraphOf(mention)?.frame;
      if (!frame) return null;
      const end = next && next.start > mention.start ? next.start : Number.POSITIVE_INFINITY;
      const from = indexAt(frame, mention.end);
      const sentence = frame[from]?.sentence;
      for (let at = from; at < frame.length; at += 1) {
        const token = frame[at];
        if (!token || token.sentence !== sentence || token.start >= end) return null;
        const gender = PRONOUNS.get(token.word);
        if (gender) return gender;
      }
      return null;
    },
  };
}

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["himself", "male"],
  ["his", "male"],
  ["she", "female"],
  ["herself", "female"],
]);
