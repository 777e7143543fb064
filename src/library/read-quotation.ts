import type { Factuality } from "../language/grammar/factuality.ts";
import type { Basis } from "../language/quotations/basis.ts";
import type { Speaker } from "../language/speakers/speaker.ts";

/** A quotation as the library keeps it. */
export type ReadQuotation = {
  readonly text: string;
  readonly kind: "direct" | "mixed";
  readonly speaker: Speaker | null;
  /** What the speaker is known by; "editor" where an editor says who it is, or that it is nobody. */
  readonly basis: Basis | "editor";
  /** How sure the speaker is, 0 to 1. */
  readonly confidence: number;
  /** Whether the article says that the words were said. */
  readonly factuality: Factuality;
};
