import { firstVerdict } from "../rules/rule.ts";
import type { Factuality } from "./factuality.ts";
import type { FactualityRule, FramedCue } from "./framed-cue.ts";
import { GOVERNOR_RULES } from "./governor-rules.ts";
import { SOURCE_FRAME_RULES } from "./source-frame-rules.ts";
import { VERB_FRAME_RULES } from "./verb-frame-rules.ts";

/** The frames around a cue, the first that fits counting; none: the article says that the words were said. */
export const FACTUALITY_RULES: readonly FactualityRule[] = [
  ...VERB_FRAME_RULES,
  ...GOVERNOR_RULES,
  ...SOURCE_FRAME_RULES,
];

/** Whether the article says that the words were said that a cue reports. */
export const factualityOfCue = (cue: FramedCue): Factuality => firstVerdict(FACTUALITY_RULES, cue) ?? "said";
