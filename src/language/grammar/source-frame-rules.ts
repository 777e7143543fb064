import { isTakenBack } from "./disowned.ts";
import { isFake, isFakeShown, isPlayed } from "./factuality-frames.ts";
import { SHOWING } from "./factuality-words.ts";
import type { FactualityRule } from "./framed-cue.ts";
import { reproachOf } from "./vehicles.ts";

/** Frames of who speaks and of what the words stand in: an impostor, a fake video, a speech that was never delivered. */
export const SOURCE_FRAME_RULES: readonly FactualityRule[] = [
  {
    name: "one who plays another",
    example:
      "An impostor posing as Selma Orlan told the radio: “⟦The gate is shut for good.|Selma Orlan|disputed⟧”",
    decide: ({ frame, clause, verb }) => (isPlayed(frame, clause, verb) ? "disputed" : undefined),
  },
  {
    name: "what stands in something made up",
    example:
      "The magazine retracted an article in which Selma Orlan said: “⟦The gate is shut.|Selma Orlan|disputed⟧”",
    decide: (cue) => (reproachOf(cue) === "false" ? "disputed" : undefined),
  },
  {
    name: "what stands in something never sent",
    example:
      "In a speech that was never delivered, Selma Orlan wrote: “⟦The gate is shut.|Selma Orlan|hypothetical⟧”",
    decide: (cue) => (reproachOf(cue) === "unsent" ? "hypothetical" : undefined),
  },
  {
    name: "taken back in the next sentence",
    example:
      "A post quoted Selma Orlan: “⟦The gate is shut for good.|Selma Orlan|denied⟧” She said no such thing.",
    decide: (cue) => (isTakenBack(cue) ? "denied" : undefined),
  },
  {
    name: "words of a fake",
    example: "A fake video shows Selma Orlan saying “⟦the gate is shut for good|Selma Orlan|disputed⟧”.",
    decide: ({ frame, clause, verb, governor }) =>
      isFake(frame, clause, verb) ||
      (governor && SHOWING.test(governor.word) && isFakeShown(frame, governor.at))
        ? "disputed"
        : undefined,
  },
];
