import { AUXILIARIES, DETERMINERS, isFunctionWord, VERB_PARTICLES } from "../lexicon/function-words.ts";
import { VOICING } from "../lexicon/harmful-words.ts";
import {
  HARMLESS_CHANNELS,
  HARMLESS_PARTICIPLES,
  HARMLESS_PREPOSITIONS,
  HARMLESS_PROMPTS,
  HARMLESS_SUBORDINATORS,
} from "../lexicon/plain-saying.ts";
import type { FrameToken } from "../marks/paragraphs.ts";
import type { Rule } from "../rules/rule.ts";
import { uttersOwnWords } from "../words/reporting-verbs.ts";
import { wordAt } from "../words/tokens.ts";
import {
  BESIDE_WHICH,
  headOf,
  isDone,
  isFeeling,
  isPlainPlace,
  isWhatOneIs,
  isWhereOneIs,
  wordBeforeTime,
} from "./circumstance-places.ts";
import { isHappening, isHappeningVerb } from "./happening.ts";
import { endOfClause, endOfPhrase, handsOn, isPlainAdverb, isPlainPhrase, isTime } from "./phrase-ends.ts";
import type { Frame } from "./phrases.ts";
import { behindRelativeClause, plainEndOfClause } from "./relative-clauses.ts";
import { isBodyNoun, isPersonNoun } from "./roles.ts";
import type { Stretch } from "./stretches.ts";
import { holdsWords, isOnlyThings, isPlayed } from "./wordless.ts";

/** A word beside a clause that says who speaks, where a phrase may begin. */
export type PhraseFacts = {
  readonly frame: Frame;
  readonly at: number;
  readonly token: FrameToken;
  /** Where its phrase ends at the latest. */
  readonly to: number;
  /** The rest of its phrase. */
  readonly rest: Stretch;
};

/**
 * Harmless kinds of phrases around a verb of saying: when, where, to whom, about what someone spoke, or who they are. The verdict is
 * the index behind the phrase; null, and what no rule takes, leaves doubt. Examples are articles with their quotations marked.
 */
export const CIRCUMSTANCE_RULES: readonly Rule<[PhraseFacts], number | null>[] = [
  {
    name: "more than a number",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan told more than 200 people who would not leave.",
    decide: ({ frame, at, token }) =>
      /^(?:more|less|fewer|other)$/u.test(token.word) && wordAt(frame, at + 1) === "than"
        ? at + 2
        : undefined,
  },
  {
    name: "time, and adverb of manner",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said grumpily when she could not leave.",
    decide: ({ at, token }) => (isTime(token) || isPlainAdverb(token.word) ? at + 1 : undefined),
  },
  {
    name: "topic of an expert",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” said Selma Orlan, an expert on novels.",
    decide: ({ frame, at, token, rest }) =>
      token.word === "on" && isPersonNoun(wordAt(frame, at - 1)) && isPlainPhrase(rest) ? rest.to : undefined,
  },
  {
    name: "in other words",
    example: "In other words, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token }) =>
      token.word === "in" && wordAt(frame, at + 1) === "other" && wordAt(frame, at + 2) === "words"
        ? at + 3
        : undefined,
  },
  {
    name: "in reply to what",
    example:
      "In reply to claims that it leaked, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token, to }) =>
      token.word === "in" &&
      /^(?:answer|reaction|reply|response)$/u.test(wordAt(frame, at + 1)) &&
      wordAt(frame, at + 2) === "to"
        ? endOfClause(frame, at + 3, to)
        : undefined,
  },
  {
    name: "what happened in it",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said at a meeting in which Khoury voted when she could not.",
    decide: ({ frame, at, token, to }) =>
      /^(?:in|on|at|during)$/u.test(token.word) && wordAt(frame, at + 1) === "which"
        ? plainEndOfClause(frame, at + 2, to)
        : undefined,
  },
  {
    name: "how a voice sounds",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, a hint of anger in her voice.",
    decide: ({ frame, at, token }) =>
      token.word === "in" && /^(?:his|her|their)$/u.test(wordAt(frame, at + 1)) && isFeeling(frame, at)
        ? at + 3
        : undefined,
  },
  {
    name: "place",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said in a brief interview when she could not leave.",
    decide: ({ frame, at, token, rest }) =>
      /^(?:in|on)$/u.test(token.word)
        ? isPlainPlace(rest) || isWhereOneIs(frame, at, rest) || isWhatOneIs(frame, at, rest)
          ? rest.to
          : null
        : undefined,
  },
  {
    name: "by whom the speaker is accompanied",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said flanked by two deputies who would not leave.",
    decide: ({ frame, at, token, rest }) =>
      token.word === "by" && isDone(wordBeforeTime(frame, at)) ? rest.to : undefined,
  },
  {
    name: "by something",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, her words drowned out by the wind.",
    decide: ({ token, rest }) =>
      token.word === "by" && rest.from < rest.to && isOnlyThings(rest) ? rest.to : undefined,
  },
  {
    name: "channel",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said through an interpreter who would not leave.",
    decide: ({ token, rest }) =>
      /^(?:by|through|via)$/u.test(token.word)
        ? HARMLESS_CHANNELS.has(headOf(rest)) || (token.word === "by" && BESIDE_WHICH.test(headOf(rest)))
          ? rest.to
          : null
        : undefined,
  },
  {
    name: "what happened at another time, or why",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, before asking for the minutes to be read.",
    decide: ({ frame, at, token, to }) => {
      if (!/^(?:after|before|until|since|because|although|though|despite)$/u.test(token.word))
        return undefined;
      let end = at + 1;
      while (end < to && frame[end]?.isWord) end += 1;
      return end;
    },
  },
  {
    name: "clause about when or why, or about the speaker",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said when the tide would not turn.",
    decide: ({ frame, at, token, to }) =>
      HARMLESS_SUBORDINATORS.has(token.word) ? endOfClause(frame, at + 1, to) : undefined,
  },
  {
    name: "as for someone or something",
    example: "As for the fake notice, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token, to }) =>
      token.word === "as" && /^(?:for|to)$/u.test(wordAt(frame, at + 1))
        ? endOfClause(frame, at + 2, to)
        : undefined,
  },
  {
    name: "as part of something, as ever",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said as part of a tour of the north.",
    decide: ({ frame, at, token }) =>
      token.word !== "as"
        ? undefined
        : /^(?:always|ever|usual|before|well)$/u.test(wordAt(frame, at + 1)) || wordAt(frame, at + 2) === "as"
          ? at + 2
          : wordAt(frame, at + 1) === "part" && wordAt(frame, at + 2) === "of"
            ? at + 3
            : undefined,
  },
  {
    name: "as something happens",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said as the rain began to fall.",
    decide: ({ frame, at, token, to }) => (token.word === "as" ? behindHappening(frame, at, to) : undefined),
  },
  {
    name: "speaking for someone else",
    example: "“⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan said, speaking for Adil Khoury.",
    decide: ({ frame, at, token }) =>
      token.word === "for" && SPEAKING.test(wordAt(frame, at - 1)) && !isTimes(frame, at + 1)
        ? null
        : undefined,
  },
  {
    name: "looking at words",
    example: "“⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan said, glancing at her phone.",
    decide: ({ frame, at, token, rest }) =>
      /^(?:at|from|over|into|through)$/u.test(token.word) &&
      LOOKING.test(wordAt(frame, at - 1)) &&
      holdsWords(rest)
        ? null
        : undefined,
  },
  {
    name: "preposition with a noun phrase",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said of the fake notice.",
    decide: ({ token, rest }) =>
      HARMLESS_PREPOSITIONS.has(token.word)
        ? rest.from === rest.to || isPlainPhrase(rest)
          ? rest.to
          : null
        : undefined,
  },
  {
    name: "who else says so",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, according to the Corin harbour office.",
    decide: ({ frame, at, token, to }) =>
      token.word === "according" ? behindOtherSource(frame, at, to) : undefined,
  },
  {
    name: "what was asked or said before",
    example: "Asked if the report was forged, Selma Orlan said: “⟦The gate is shut.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token, to }) =>
      HARMLESS_PROMPTS.has(token.word) || (/ing$/u.test(token.word) && uttersOwnWords(token.word))
        ? endOfClause(frame, at + 1, to)
        : undefined,
  },
  {
    name: "what one does meanwhile",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, meeting Khoury when he could not leave.",
    decide: ({ frame, at, token }) =>
      HARMLESS_PARTICIPLES.has(token.word)
        ? at + 1
        : token.word === "doing" && wordAt(frame, at + 1) === "so"
          ? at + 2
          : undefined,
  },
  {
    name: "up, of what one does meanwhile",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, holding up a map when he could not leave.",
    decide: ({ frame, at, token }) =>
      VERB_PARTICLES.has(token.word) && HARMLESS_PARTICIPLES.has(wordAt(frame, at - 1)) ? at + 1 : undefined,
  },
  {
    name: "what one does with a thing",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, zipping her jacket when she could not leave.",
    decide: ({ frame, at, rest }) => (isWithThing(frame, at, rest) ? rest.to : undefined),
  },
  {
    name: "what one goes by",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said, citing low water and old locks.",
    decide: ({ frame, at, token, to }) =>
      token.word === "citing" && isOnlyThings({ frame, from: at + 1, to: endOfPhrase(frame, at + 1, to) })
        ? endOfPhrase(frame, at + 1, to)
        : undefined,
  },
  {
    name: "participle of any other kind",
    example: "“⟦The gate is shut for good,|Selma Orlan|unsure⟧” Selma Orlan said, channelling Adil Khoury.",
    decide: ({ frame, at, token }) =>
      !frame[at - 1]?.isWord &&
      (!token.capital || (opensSentence(frame, at) && VOICING.has(token.word))) &&
      !isPersonNoun(wordAt(frame, at + 1)) &&
      /..(?:ing|ed)$/u.test(token.word)
        ? null
        : undefined,
  },
  {
    name: "that day",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said that night when she could not leave.",
    decide: ({ frame, at, token }) =>
      token.word === "that" && isThatNoun(frame[at + 1]) ? at + 2 : undefined,
  },
  {
    name: "that, alone",
    example: "To that, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token }) =>
      token.word === "that" && frame[at + 1]?.isWord !== true ? at + 1 : undefined,
  },
  {
    name: "which of several the noun before it means",
    example:
      "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan said at a meeting that ended late when she could not leave.",
    decide: ({ frame, at, token, to }) =>
      /^(?:that|which)$/u.test(token.word) ? behindRelativeClause(frame, at, to) : undefined,
  },
  {
    name: "one thing and another",
    example: "In Corin and Belmar, Selma Orlan said: “⟦The gate is shut for good.|Selma Orlan|sure⟧”",
    decide: ({ frame, at, token }) =>
      /^(?:and|or)$/u.test(token.word) && frame[at - 1]?.isWord && frame[at + 1]?.isWord ? at + 1 : undefined,
  },
  {
    name: "noun phrase",
    example: "“⟦The gate is shut for good,|Selma Orlan|sure⟧” Selma Orlan told a farmer who would not leave.",
    decide: ({ frame, at, token, rest }) =>
      opensNounPhrase(token) &&
      (token.capital || !isHappeningVerb(token.word)) &&
      !hasAuxiliary({ frame, from: at, to: rest.to }) &&
      isPlainPhrase({ frame, from: at, to: rest.to }) &&
      !isPlayed(frame, at, rest.to)
        ? rest.to
        : null,
  },
];

const opensNounPhrase = (token: FrameToken) =>
  DETERMINERS.has(token.word) ||
  token.capital ||
  /^(?:me|us|him|her|it|them)$/u.test(token.word) ||
  isBodyNoun(token.word) ||
  !(isFunctionWord(token) || /..ly$/u.test(token.word));

/** "The general had ordered him": whether what begins like a noun phrase is a clause, which may say whose words these are. */
function hasAuxiliary({ frame, from, to }: Stretch): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (AUXILIARIES.has(wordAt(frame, at)) && !frame[at]?.capital) return true;
  return false;
}

/** "For the first time", "for an hour" */
const isTimes = (frame: Frame, at: number) =>
  /^(?:hours?|minutes?|times?)$/u.test(wordAt(frame, at + 1)) ||
  /^(?:hours?|minutes?|time)$/u.test(wordAt(frame, at + 2));

const SPEAKING = /^(?:speaking|answering|standing|writing)$/u;

/** "Zipping", unlike "mimicking". */
const isOwnDoing = (word: string) =>
  /..ing$/u.test(word) && !handsOn(word) && (!VOICING.has(word) || GIVING.test(word));

/** Of a thing, no one's words. */
const GIVING = /^(?:delivering|passing|performing|sending|sharing|showing)$/u;

const opensSentence = (frame: Frame, at: number) => frame[at - 1]?.sentence !== frame[at]?.sentence;

const isThatNoun = (token: FrameToken | undefined) =>
  token !== undefined &&
  (isTime(token) || ((isBodyNoun(token.word) || isPersonNoun(token.word)) && !token.capital));

const LOOKING = /^(?:looking|gazing|glancing|staring|squinting|peering|scrolling|leafing|paging|looked)$/u;

/** Behind "according to the ministry", where a person or a body says that someone spoke; else null. */
function behindOtherSource(frame: Frame, at: number, to: number): number | null {
  const end = endOfPhrase(frame, at + 2, to);
  const last = frame[end - 1];
  const isSomeone = last && (last.capital || isPersonNoun(last.word) || isBodyNoun(last.word));
  return isSomeone && wordAt(frame, at + 1) === "to" ? end : null;
}

/** Behind "as the rain began", unlike "as the mayor"; else null. */
function behindHappening(frame: Frame, at: number, to: number): number | null {
  const end = endOfClause(frame, at + 1, to);
  return end !== null && isHappening({ frame, from: at + 1, to: end }) ? end : null;
}

/** "Zipping her jacket": what someone does with a thing, which is nobody’s words and nobody to play. */
function isWithThing(frame: Frame, at: number, rest: Stretch): boolean {
  if (!isOwnDoing(wordAt(frame, at))) return false;
  return rest.from < rest.to
    ? isOnlyThings(rest)
    : !VOICING.has(wordAt(frame, at)) &&
        (frame[at + 1]?.isWord !== true || HARMLESS_PREPOSITIONS.has(wordAt(frame, at + 1)));
}
