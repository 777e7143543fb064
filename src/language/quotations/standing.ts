import type { Factuality } from "../grammar/factuality.ts";
import { SURE_ENOUGH } from "./confidence.ts";
import type { QuotationKind } from "./kind.ts";

/** What a reader has to know of a quotation beside its words. Every place that shows one gets it from {@link standingOf}. */
export type Standing = {
  /** named: it is sure who speaks. attributed: it is likely, but not sure. unknown: the article names nobody. */
  readonly certainty: "named" | "attributed" | "unknown";
  /** whole: an utterance of its own. part: words taken out of one, as in: called it “a disaster”. */
  readonly wholeness: "whole" | "part";
  /** said: the article says that these words were said. All else is never shown as said. */
  readonly factuality: Factuality;
};

type Quoted = {
  readonly kind: QuotationKind;
  readonly confidence: number;
  readonly speaker: object | null;
  readonly factuality: Factuality;
};

export function standingOf({ kind, confidence, speaker, factuality }: Quoted): Standing {
  return {
    certainty: speaker === null ? "unknown" : confidence < SURE_ENOUGH ? "attributed" : "named",
    wholeness: kind === "direct" ? "whole" : "part",
    factuality,
  };
}

/**
 * The standing in words, for a place where the speaker's name stands elsewhere, such as in a heading: none for a whole
 * quotation whose speaker is sure. They fit a man, a woman and a body.
 */
export function standingNotes({ certainty, wholeness, factuality }: Standing): string[] {
  return [
    ...FACTUALITY_NOTES[factuality],
    ...CERTAINTY_NOTES[certainty],
    ...(wholeness === "part" ? ["quoted in part"] : []),
  ];
}

/** Whether the article says that the words were said. Only such quotations are anyone's statements. */
export const isSaid = ({ factuality }: Pick<Standing, "factuality">): boolean => factuality === "said";

const FACTUALITY_NOTES: Readonly<Record<Factuality, readonly string[]>> = {
  said: [],
  denied: ["not said, or denied"],
  disputed: ["disputed, perhaps never said"],
  hypothetical: ["not said yet, or only supposed"],
};

const CERTAINTY_NOTES: Readonly<Record<Standing["certainty"], readonly string[]>> = {
  named: [],
  attributed: ["attributed, not certain"],
  unknown: ["speaker not named"],
};
