import { DETERMINERS, isFunctionWord } from "../lexicon/function-words.ts";
import { FIGURES, UNREAL } from "../lexicon/harmful-words.ts";
import {
  HARMLESS_BEFORE_VERB,
  PLAIN_WORDS_WITH_COLON,
  STANCE_VERBS,
  STANCES,
} from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import { textAt, wordAt } from "../words/tokens.ts";
import { arePlainCircumstances } from "./circumstances.ts";
import { CLAIM } from "./factuality-words.ts";
import type { Frame } from "./phrases.ts";
import { isWordless } from "./wordless.ts";

/**
 * "Orlan was blunt: “…”", "Orlan had a warning: “…”", "Orlan welcomed the decision: “…”": whether the words from `from`, behind a
 * speaker, to the quotation at `index` say how someone spoke or what they think, and end with a colon. What they speak of may hold no
 * words, which would be quoted rather than theirs ("rejected the claim: “…”").
 */
export function isPlainBeforeColon(frame: Frame, from: number, index: number): boolean {
  if (textAt(frame, index - 1) !== ":") return false;
  let at = from;
  while (at < index && HARMLESS_BEFORE_VERB.has(wordAt(frame, at))) at += 1;
  const verb = wordAt(frame, at);
  const to = index - 1;
  if (/^(?:is|was|were|are|sounded|seemed|remained)$/u.test(verb)) return isStance(frame, at + 1, to);
  if (/^(?:has|had)$/u.test(wordAt(frame, at - 1)) && DETERMINERS.has(verb)) return hasWords(frame, at, to);
  // Who denies "it" has nothing denied in quotation marks.
  if (/^den(?:ied|ies)$/u.test(verb))
    return /^(?:it|this|that)$/u.test(wordAt(frame, at + 1)) && at + 2 === to;
  // "Offered no excuses"
  if (/^(?:offer|make|made)(?:s|ed)?$/u.test(verb) && wordAt(frame, at + 1) === "no")
    return isAboutNoWords(frame, at + 2, to);
  return STANCE_VERBS.has(verb) && isAboutNoWords(frame, at + 1, to);
}

/** "Blunt", "more cautious", "clear about the gate". */
function isStance(frame: Frame, from: number, to: number): boolean {
  let at = from;
  while (at < to && HARMLESS_BEFORE_VERB.has(wordAt(frame, at))) at += 1;
  const isAdjective = STANCES.has(wordAt(frame, at)) || isPlainAdjective(frame[at]);
  return isAdjective && isAboutNoWords(frame, at + 1, to);
}

/** "Breezy", "upset at the fuss", unlike "quoted", "reading", "Hamlet", "in": what else someone may be said to be. */
const isPlainAdjective = (token: FrameToken | undefined) =>
  token?.isWord === true &&
  !token.capital &&
  !isFunctionWord(token) &&
  !/..(?:ed|ing|wn|en)$/u.test(token.word) &&
  !UNREAL.has(token.word) &&
  !FIGURES.has(token.word) &&
  isWordless(token.word);

/** "A blunt warning for drivers". */
function hasWords(frame: Frame, from: number, to: number): boolean {
  let at = from + 1;
  while (at < to && (STANCES.has(wordAt(frame, at)) || wordAt(frame, at) === "simple")) at += 1;
  return PLAIN_WORDS_WITH_COLON.has(wordAt(frame, at)) && isAboutNoWords(frame, at + 1, to);
}

function isAboutNoWords(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = wordAt(frame, at);
    // "In a tweet", "on Facebook": where they spoke
    const isWhere = /^(?:in|on)$/u.test(wordAt(frame, at - 1)) || /^(?:in|on)$/u.test(wordAt(frame, at - 2));
    if (!isWhere && (!isWordless(word) || CLAIM.test(word))) return false;
  }
  return arePlainCircumstances({ frame, from, to });
}
