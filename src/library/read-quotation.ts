import type { Factuality } from "../language/grammar/factuality.ts";
import type { Speaker } from "../language/speakers/speaker.ts";

/** A quotation as the library keeps it. */
export type ReadQuotation = {
  readonly text: string;
  readonly kind: "direct" | "mixed";
  readonly speaker: Speaker | null;
  /** How sure the speaker is, 0 to 1. */
  readonly confidence: number;
  /** Whether the article says that the words were said. */
  readonly factuality: Factuality;
};
