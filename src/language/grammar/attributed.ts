import { textAt, wordAt } from "../words/tokens.ts";
import type { Factuality } from "./factuality.ts";
import { FAKE, FALSELY, UTTERANCE } from "./factuality-words.ts";
import { lastWordAmong } from "./governor.ts";
import type { Frame } from "./phrases.ts";

/** "A quote attributed to", "“…,” attributed to": whether what is attributed at `index` are words. */
export const isUtteranceAhead = (frame: Frame, index: number): boolean =>
  frame[index - 1]?.quotation != null ||
  (textAt(frame, index - 1) === "," && frame[index - 2]?.quotation != null) ||
  lastWordAmong(frame, index - 1, 5, UTTERANCE) >= 0;

/** Of words that are attributed to someone at `index`. */
export const factualityOfAttributed = (frame: Frame, index: number): Factuality =>
  FALSELY.test(wordAt(frame, index - 1)) || lastWordAmong(frame, index - 1, 5, FAKE) >= 0
    ? "disputed"
    : "said";
