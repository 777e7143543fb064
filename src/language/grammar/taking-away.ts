import { AUXILIARIES } from "../lexicon/function-words.ts";
import { FIGURES, PLAYED_OR_RETOLD, UNREAL, VOICING } from "../lexicon/harmful-words.ts";
import { HARMLESS_PLACES, HARMLESS_PROMPTS, HARMLESS_SUBORDINATORS } from "../lexicon/plain-saying.ts";
import { reportingVerb } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";
import { arePlainCircumstances } from "./circumstances.ts";
import { isHappening, isHappeningVerb } from "./happening.ts";
import { handsOn } from "./phrase-ends.ts";
import { type Frame, LONGEST_SENTENCE } from "./phrases.ts";
import type { Stretch } from "./stretches.ts";
import { isWordless } from "./wordless.ts";

/** Which words, far from the verb of saying too, may take what is said from the one who says it. */

/** Whether a word there may make what is said a supposition, a part that is played, denied or another’s words. */
export function mayTakeAway({ frame, from, to }: Stretch): boolean {
  if (to - from > LONGEST_SENTENCE) return true;
  for (let at = from; at < to; at += 1) if (takesAway(frame, at, from, to)) return true;
  return false;
}

function takesAway(frame: Frame, at: number, from: number, to: number): boolean {
  const { word, quotation, capital } = frame[at] ?? { word: "", quotation: null, capital: false };
  if (quotation !== null || UNREAL.has(word) || FIGURES.has(word) || SUPPOSING.test(word)) return true;
  if (PLAYED_OR_RETOLD.has(word) && !HARMLESS_PLACES.has(word)) return true;
  if (!capital && DISOWNING.test(word)) return true;
  if (!capital && isTaken(frame, at) && !isWhatOneDoes(frame, at) && !isMentioned(frame, at, from))
    return true;
  const opensPart = at === from || frame[at - 1]?.isWord === false;
  if (opensPart && VOICING.has(word)) return true;
  if (CONDITION.test(word)) return !HARMLESS_PROMPTS.has(wordAt(frame, at - 1));
  // "As Lady Macbeth", unlike "as supporters threw carnations"
  if (word === "as") return !isCompared(frame, at) && !isHappening({ frame, from: at + 1, to });
  return word === "that" && frame[at + 1]?.isWord === false;
}

/** "Quoting", "voiced by": whether someone utters what is another’s, or another utters for them. */
const isTaken = (frame: Frame, at: number) =>
  handsOn(wordAt(frame, at)) ||
  (TAKEN_FOR.test(wordAt(frame, at)) && /^(?:as|by|from|in|on)$/u.test(wordAt(frame, at + 1)));

/** "Who has translated six novels", "who played for Corin": what a speaker does for a living, unlike "who was quoting Khoury". */
function isWhatOneDoes(frame: Frame, at: number): boolean {
  const word = wordAt(frame, at);
  if (!/^(?:play|translat|render|narrat)/u.test(word) || /ing$/u.test(word)) return false;
  let from = at;
  while (from > at - LONGEST_SENTENCE && frame[from - 1]?.isWord) from -= 1;
  const isFor = /^(?:for|against|alongside|with|under|at|only|every|twice|\p{N}.*)$/u.test(
    wordAt(frame, at + 1),
  );
  return /^whos?e?$/u.test(wordAt(frame, from)) && (/^translat/u.test(word) || isFor);
}

/** "As well as", "as tall as" */
const isCompared = (frame: Frame, at: number) =>
  wordAt(frame, at + 2) === "as" || wordAt(frame, at - 2) === "as";

/** "Quoted by Corin radio", "whose complaint was cited": of whom or what others speak. */
const isMentioned = (frame: Frame, at: number, from: number) =>
  /^(?:cited|quoted)$/u.test(wordAt(frame, at)) &&
  (at === from || /^(?:been|is|was|were)$/u.test(wordAt(frame, at - 1)));

const CONDITION = /^(?:if|unless|according|whether)$/u;
const SUPPOSING = /^(?:lest|like|suppose|supposing|imagine|nobody|quote|quotes)$/u;
/** What is done to a figure, to words or to someone who speaks for another. */
const TAKEN_FOR =
  /^(?:play(?:s|ed)|portray(?:s|ed)|voiced|dubbed|quoted|misquoted|cited|imitated|translated|paraphrased|rendered|rumou?red|scripted|animated|spliced|recreated|reincarnated|depicted|lampooned|satiri[sz]ed|disguised|masked|costumed|narrated|retold|posed|attributed|ascribed)$/u;
/** Words that were said are taken back, or were not said. */
const DISOWNING =
  /^(?:den(?:y|ies|ied)|disput(?:e|es|ed)|disown(?:s|ed)?|retract(?:s|ed)?|disavow(?:s|ed)?|withdrew|withdrawn|untrue|unproven|wrongly|falsely|invent(?:s|ed))$/u;

/**
 * Whether the parts between the marks there add only when, where or why someone spoke, or who they are: nothing that takes their
 * words from them, and no clause of its own in which another speaks. What they do meanwhile is looked at more closely.
 */
export const areHarmlessParts = (parts: Stretch): boolean =>
  !isPredicate(parts.frame, parts.from) && areHarmlessAsides(parts);

/** The same of what stands between a subject and its verb: "Orlan, sent off after an hour, said". */
export function areHarmlessAsides({ frame, from, to }: Stretch): boolean {
  if (mayTakeAway({ frame, from, to })) return false;
  for (let at = from; at < to; at = endOfPart(frame, at, to) + 1)
    if (!isHarmlessPart({ frame, from: at, to: endOfPart(frame, at, to) })) return false;
  return true;
}

/**
 * Whether words behind a clause, whatever they say, hold nothing by which someone plays, retells or takes back, and no other clause
 * in which someone speaks.
 */
export function areHarmlessWords({ frame, from, to }: Stretch): boolean {
  if (mayTakeAway({ frame, from, to }) || isPredicate(frame, from)) return false;
  for (let at = from; at < to; at += 1) {
    const { word, capital } = frame[at] ?? { word: "", capital: false };
    const verb = reportingVerb(word);
    if (capital) continue;
    if (VOICING.has(word) || !isWordless(word) || isForAnother(frame, at)) return false;
    if (NEGATED.test(word) || AUXILIARIES.has(word) || (verb?.plain && verb.form === "finite")) return false;
  }
  return true;
}

/** "Speaking for Khoury" */
const isForAnother = (frame: Frame, at: number) =>
  wordAt(frame, at + 1) === "for" && /^(?:speaking|answering|standing|writing)$/u.test(wordAt(frame, at));

const NEGATED = /^(?:not|never|no|nor|neither|would|could|might|may|should|will)$|n't$/u;

/** "“The Salt Road,” Orlan said, took nine years": whether the sentence speaks of what is quoted as of a thing. */
const isPredicate = (frame: Frame, at: number) =>
  !frame[at]?.capital && (isHappeningVerb(wordAt(frame, at)) || BEING.test(wordAt(frame, at)));

const BEING = /^(?:is|are|was|were|has|had|have|will|would|could|can|may|might)$/u;

function endOfPart(frame: Frame, from: number, to: number): number {
  let at = from;
  while (at < to && frame[at]?.isWord) at += 1;
  return at;
}

function isHarmlessPart({ frame, from, to }: Stretch): boolean {
  const opening = wordAt(frame, from);
  if (/..ing$/u.test(opening) && !frame[from]?.capital) return arePlainCircumstances({ frame, from, to });
  if (HARMLESS_SUBORDINATORS.has(opening) || BINDING.test(opening)) return true;
  for (let at = from; at < to; at += 1) {
    const verb = reportingVerb(wordAt(frame, at));
    const isSaidOf = /^(?:been|being|be|was|were|is|are)$/u.test(wordAt(frame, at - 1));
    if (verb?.plain && verb.form === "finite" && !frame[at]?.capital && !isSaidOf) return false;
  }
  return true;
}

/** What a part begins with that is bound to the clause before it: "which told", "at which he said", "who'd told". */
const BINDING = /^(?:which|and|at|in|on|as|shortly|just|for|from|with)$|'d$/u;
